'use strict';
/** Starts the application with its sample, takes the screenshots, stops it. */
const { spawnSync } = require('node:child_process');
const path = require('node:path');
const findChromium = require('./find-chromium');
const startApplication = require('./start-application');
const stopApplication = require('./stop-application');

async function run() {
  if (!findChromium()) throw new Error('no Chromium on this machine: set LO_TRINH_CHROMIUM');
  await startApplication();
  try {
    const script = path.join(__dirname, '../../../dist/test/support/browser/take-screenshots.js');
    process.exitCode = spawnSync(process.execPath, [script], { stdio: 'inherit', env: process.env }).status ?? 1;
  } finally {
    await stopApplication();
  }
}

run().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
