'use strict';

module.exports = async function stopApplication() {
  const running = globalThis.__loTrinhApplication;
  globalThis.__loTrinhApplication = undefined;
  await running?.stop();
};
