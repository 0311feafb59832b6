'use strict';
/** Starts the shared servers in a child process; suites learn their addresses from the environment. */
const { fork } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const PROGRAM = path.join(__dirname, '../../dist/test/support/test-servers.js');

module.exports = async function startTestServers() {
  if (globalThis.__loTrinhServers) return;
  if (!fs.existsSync(PROGRAM)) throw new Error('dist/ is missing: run "node build.js" first, or "npm test"');
  const child = fork(PROGRAM, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  globalThis.__loTrinhServers = child;
  const info = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`the test servers ended with code ${code}`)));
  });
  process.env.LO_TRINH_TEST_SERVERS = JSON.stringify(info);
};
