'use strict';
const fs = require('node:fs');

module.exports = async function stopApplication() {
  const running = globalThis.__loTrinhApplication;
  if (!running) return;
  globalThis.__loTrinhApplication = undefined;
  const { child, folder } = running;
  if (child.exitCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  fs.rmSync(folder, { recursive: true, force: true });
};
