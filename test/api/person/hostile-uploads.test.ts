import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../prisma/client';
import { projectPath } from '../../../runtime/project-root';
import { HOSTILE_LISTS } from '../../documents/spreadsheet/hostile-lists';
import { HOSTILE_PACKAGES } from '../../documents/spreadsheet/hostile-packages';
import { createTestDatabase } from '../../support/embedded-servers';
import { buildCommittee } from '../../support/factories/intake';
import type { UploadOutcome } from '../../support/upload-people-files';

const nameOf = (title: string): string => `${title.replace(/[^\p{L}\p{N}]+/gu, '-')}.xlsx`;
/** No attack but a long list: it is given the time of ten thousand people. */
const LONG = nameOf('10,000 people with every column');
const outcomes = new Map<string, UploadOutcome>();
let stored = 0;

/** One API in a process of its own takes all of them, one after the other: what one leaves behind shows in the next. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lo-trinh-uploads-'));
  const database = await createTestDatabase();
  const db = openDatabase({ url: database.url });
  try {
    const { accounts } = await buildCommittee(db);
    const files = join(folder, 'files');
    mkdirSync(files);
    for (const { title, bytes } of [...HOSTILE_PACKAGES, ...HOSTILE_LISTS])
      writeFileSync(join(files, nameOf(title)), bytes());
    const script = projectPath('dist/test/support/upload-people-files.js');
    const env = { ...process.env, DATABASE_URL: database.url };
    const run = spawnSync(process.execPath, [script, files, accounts.reviewer], {
      encoding: 'utf8',
      env,
      maxBuffer: 1 << 26,
    });
    for (const line of run.stdout.split('\n').filter((text) => text.startsWith('{"file"'))) {
      const outcome = JSON.parse(line) as UploadOutcome;
      outcomes.set(outcome.file, outcome);
    }
    stored = await db.peopleImport.count();
  } finally {
    await db.$disconnect();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}, 400_000);

test('the server answers every upload and is alive after each', () => {
  expect(outcomes.size).toBe(HOSTILE_PACKAGES.length + HOSTILE_LISTS.length);
  expect(outcomes.size).toBeGreaterThan(60);
  expect([...outcomes.values()].filter(({ alive, status }) => !alive || status >= 500)).toEqual([]);
});

test.each(HOSTILE_PACKAGES)('$title is refused as $code, in words', ({ title, code }) => {
  const { status, ...said } = outcomes.get(nameOf(title))!;
  expect([413, 415, 422]).toContain(status);
  expect(said).toMatchObject({ code, detail: expect.stringMatching(/\p{L}{3}/u) });
});

test('what can be read is kept for a person to confirm, and nothing of what was refused', () => {
  const kept = HOSTILE_LISTS.filter(({ title }) => outcomes.get(nameOf(title))!.status === 201);
  expect(kept.length).toBe(HOSTILE_LISTS.length);
  expect(stored).toBe(HOSTILE_LISTS.length);
});

test('no hostile file takes ten seconds, and ten thousand people take less than sixty', () => {
  const slow = [...outcomes.values()].filter(
    ({ file, milliseconds }) => milliseconds > (file === LONG ? 60_000 : 10_000),
  );
  expect(slow).toEqual([]);
});

test('the server, its reading threads and all, grows by less than 300 MB through all of them', () => {
  expect([...outcomes.values()].filter(({ grownMegabytes }) => grownMegabytes > 300)).toEqual([]);
});
