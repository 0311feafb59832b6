import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from '../../../runtime/project-root';
import type { FileOutcome } from '../../support/read-people-files';
import { HOSTILE_LISTS } from './hostile-lists';
import { HOSTILE_PACKAGES } from './hostile-packages';

/** One process reads all of them, one after the other, as a server would: what one leaves behind shows in the next. */
const outcomes = new Map<string, FileOutcome>();
let exitCode: number | null = null;
const nameOf = (title: string): string => `${title.replace(/[^\p{L}\p{N}]+/gu, '-')}.xlsx`;

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'lo-trinh-hostile-'));
  try {
    const files = join(folder, 'files');
    mkdirSync(files);
    for (const { title, bytes } of [...HOSTILE_PACKAGES, ...HOSTILE_LISTS])
      writeFileSync(join(files, nameOf(title)), bytes());
    const script = projectPath('dist/test/support/read-people-files.js');
    const run = spawnSync(process.execPath, [script, files], { encoding: 'utf8', maxBuffer: 1 << 26 });
    exitCode = run.status;
    for (const line of run.stdout.split('\n').filter(Boolean)) {
      const outcome = JSON.parse(line) as FileOutcome;
      outcomes.set(outcome.file, outcome);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);

const outcomeOf = (title: string): FileOutcome => outcomes.get(nameOf(title))!;

test('at least sixty files are tried, each under its own name', () => {
  const titles = [...HOSTILE_PACKAGES, ...HOSTILE_LISTS].map(({ title }) => nameOf(title));
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.length).toBeGreaterThanOrEqual(60);
});

test('the process reads on to the last file', () => {
  expect({ exitCode, read: outcomes.size }).toEqual({
    exitCode: 0,
    read: HOSTILE_PACKAGES.length + HOSTILE_LISTS.length,
  });
});

test.each(HOSTILE_PACKAGES)('$title is refused as $code', ({ title, code }) => {
  expect(outcomeOf(title)).toMatchObject({ code, fault: null });
});

test.each(HOSTILE_LISTS)('$title', ({ title, accepted = 0, refused = 0, doubtful = 0, says = [], names }) => {
  const outcome = outcomeOf(title);
  expect(outcome).toMatchObject({ code: null, fault: null, accepted, refused, doubtful });
  expect([...outcome.messages, ...outcome.notes]).toEqual(expect.arrayContaining([...says]));
  if (names) expect(outcome.names).toEqual(names);
});

test('no file takes ten seconds', () => {
  expect([...outcomes.values()].filter(({ milliseconds }) => milliseconds > 10_000)).toEqual([]);
});

test('the whole process stays below 300 MB', () => {
  expect(Math.max(...[...outcomes.values()].map(({ peakMegabytes }) => peakMegabytes))).toBeLessThanOrEqual(300);
});
