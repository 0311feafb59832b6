'use strict';

module.exports = async function stopTestServers() {
  const child = globalThis.__loTrinhServers;
  if (!child) return;
  globalThis.__loTrinhServers = undefined;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.disconnect(); // the servers end with the channel, also when jest is killed
  await ended;
};
