'use strict';
/**
 * Runs jest with the arguments given and ends with the plain line "N passed, N failed". Another time zone than the record's
 * exposes local time where Viet Nam's was meant.
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const findChromium = require('./browser/find-chromium');

const ROOT = path.join(__dirname, '../..');
const RESULTS = path.join(ROOT, 'test-results');
const REPORT = path.join(RESULTS, `jest-${process.pid}.json`);

fs.mkdirSync(RESULTS, { recursive: true });

const jest = path.join(ROOT, 'node_modules/jest/bin/jest.js');
const args = [...process.execArgv, jest, '--json', `--outputFile=${REPORT}`, ...process.argv.slice(2)];
const { status, signal } = spawnSync(process.execPath, args, {
  cwd: ROOT,
  env: { ...process.env, TZ: 'America/New_York', NODE_ENV: 'test' },
  // With --json jest prints the report on stdout too; it stands in the file, and people read stderr.
  stdio: ['ignore', 'ignore', 'inherit'],
});

const totals = readTotals();
if (!findChromium()) totals.skipped += nameTestsWithoutBrowser();
if (fs.existsSync(REPORT)) fs.renameSync(REPORT, path.join(RESULTS, 'jest.json')); // two runs at once do not mix
console.log(`${totals.passed} passed, ${totals.failed} failed${totals.skipped ? `, ${totals.skipped} skipped` : ''}`);
process.exitCode = status === 0 && !signal && totals.failed === 0 ? 0 : 1;

/** Where there is no Chromium its tests are not run: each is named, and counted as such. */
function nameTestsWithoutBrowser() {
  const folder = path.join(ROOT, 'test/browser');
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const titles = files.flatMap((file) => {
    const source = fs.readFileSync(path.join(folder, file), 'utf8');
    return [...source.matchAll(/^\s*(?:test|it|tell)(?:\.each\([\s\S]*?\))?\(\s*(['"`])(.+?)\1,/gm)].map(
      (match) => `${file}: ${match[2]}`,
    );
  });
  console.error(`Không có Chromium trên máy này; các kiểm thử sau KHÔNG được chạy (not run, no Chromium):`);
  for (const title of titles) console.error(`  NOT RUN ${title}`);
  return titles.length;
}

/** A suite that could not even be loaded counts as one failure, a run without a report too. */
function readTotals() {
  if (!fs.existsSync(REPORT)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(fs.readFileSync(REPORT, 'utf8'));
  const unloaded = report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
