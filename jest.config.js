'use strict';
const findChromium = require('./test/support/browser/find-chromium');

/** swc takes the types off; tsc checks them (npm run check). Source maps keep the lines of failures right. */
const transform = {
  '^.+\\.[jt]s$': [
    '@swc/jest',
    { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' }, sourceMaps: 'inline' },
  ],
};

const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform,
  transformIgnorePatterns: ['/node_modules/(?!(uuidv7|temporal-polyfill|temporal-utils|temporal-spec)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.lo-trinh/', '<rootDir>/.cache/'],
  setupFilesAfterEnv: ['<rootDir>/test/support/after-env.js'],
};

const project = (displayName, extra = {}) => ({
  ...common,
  displayName,
  testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`],
  ...extra,
});

/** One PostgreSQL and one Temporal, started before the first such project that has a test to run, shared by all. */
const servers = {
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
};

/** The whole application under a real browser; left out, and said by name, where there is none. */
const browser = {
  globalSetup: '<rootDir>/test/support/browser/start-application.js',
  globalTeardown: '<rootDir>/test/support/browser/stop-application.js',
};

module.exports = {
  // Suites wait for servers and browsers for half of their time: a third keeps two cores at work.
  maxWorkers: 3,
  testSequencer: '<rootDir>/test/support/longest-first.js',
  testTimeout: 90_000,
  projects: [
    project('domain', { testMatch: ['<rootDir>/test/{domain,documents,contracts}/**/*.test.ts'] }),
    project('i18n'),
    project('runtime', servers),
    project('activities', servers),
    project('workflows', servers),
    project('api', servers),
    project('replay', servers),
    project('stories', servers),
    project('chaos', servers),
    ...(findChromium() ? [project('browser', browser)] : []),
  ],
};
