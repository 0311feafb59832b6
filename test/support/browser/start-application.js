'use strict';
/** Starts the whole application with its sample for the tests in a browser. Suites learn its addresses from the environment. */
const runApplication = require('./run-application');

module.exports = async function startApplication() {
  if (globalThis.__loTrinhApplication) return;
  const application = await runApplication();
  globalThis.__loTrinhApplication = application;
  await application.ready();
  const { url, inboxUrl, dataDir, chromium } = application;
  process.env.LO_TRINH_TEST_APPLICATION = JSON.stringify({
    url,
    inboxUrl,
    dataDir,
    databaseUrl: application.databaseUrl(),
    chromium,
  });
};
