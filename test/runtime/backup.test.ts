import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { pino } from 'pino';
import { reconcileEngine } from '../../activities/reconcile/reconcile-engine';
import { loadSample } from '../../cli/sample/load-sample';
import { readRecordTables } from '../../prisma/backup/record-tables';
import { restoreBackup } from '../../prisma/backup/restore-backup';
import { writeBackup, type WrittenBackup } from '../../prisma/backup/write-backup';
import { openDatabase } from '../../prisma/client';
import { verifyAuditChains } from '../../prisma/stores/audit/audit-store';
import { readOpenRecords } from '../../prisma/stores/open-record-store';
import { createClock } from '../../runtime/clock';
import { loadConfig } from '../../runtime/config';
import { createTemporalClient } from '../../runtime/temporal/client';
import {
  createTaskQueue,
  createTestDatabase,
  temporalAddress,
  testNamespace,
  type TestDatabase,
} from '../support/embedded-servers';

const NOW = new Date('2026-09-15T03:00:00Z');

let folder: string;
let source: TestDatabase;
let backup: string;
let written: WrittenBackup;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lo-trinh-backup-'));
  source = await createTestDatabase();
  const database = openDatabase({ url: source.url, poolSize: 4 });
  await loadSample(
    {
      database,
      clock: createClock(() => NOW),
      logger: pino({ level: 'silent' }),
      linkSecret: Buffer.alloc(32, 7),
      taskQueue: 'none',
      temporal: () => {
        throw new Error('the record alone is filled here');
      },
    },
    false,
  );
  await database.$disconnect();
  backup = join(folder, 'a-year.sql.gz');
  written = await writeBackup(source.url, backup, NOW);
}, 240_000);

afterAll(async () => {
  await source?.drop();
  await rm(folder, { recursive: true, force: true });
});

/** An empty record, taken away after `use`. */
async function inEmptyRecord(use: (url: string) => Promise<void>): Promise<void> {
  const target = await createTestDatabase();
  try {
    await use(target.url);
  } finally {
    await target.drop();
  }
}

async function asking<Value>(url: string, ask: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}

/** Every table's rows, in an order of their own. */
const contentsOf = (url: string) =>
  asking(url, async (client) => {
    const contents: Record<string, unknown> = {};
    for (const { table } of await readRecordTables(client)) {
      const { rows } = await client.query(
        `SELECT count(*)::int AS count, md5(coalesce(string_agg(t::text, chr(10) ORDER BY t::text COLLATE "C"), '')) AS content FROM "${table}" t`,
      );
      contents[table] = rows[0];
    }
    return contents;
  });

/** What holds the tables together: constraints, triggers that are on, and indexes. */
const rulesOf = (url: string) =>
  asking(url, async (client) => {
    const { rows } = await client.query(
      `SELECT conrelid::regclass::text AS of, conname AS name, pg_get_constraintdef(oid) AS rule FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace
       UNION ALL SELECT tgrelid::regclass::text, tgname, tgenabled::text FROM pg_trigger WHERE NOT tgisinternal
       UNION ALL SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2, 3`,
    );
    return rows;
  });

const countCommittees = (url: string) =>
  asking(url, async (client) => (await client.query('SELECT 1 FROM committee')).rowCount);

test('a restored record holds every row of every table, its rules, and an audit without a gap', async () => {
  await inEmptyRecord(async (url) => {
    const rulesBefore = await rulesOf(url);
    const restored = await restoreBackup(url, backup);
    expect(restored).toEqual({ takenAt: NOW.toISOString(), tables: written.tables, rows: written.rows });
    expect(written.rows).toBeGreaterThan(1_000);
    expect(await contentsOf(url)).toEqual(await contentsOf(source.url));
    expect(await rulesOf(url)).toEqual(rulesBefore);
    const database = openDatabase({ url, poolSize: 2 });
    const { events, fault } = await verifyAuditChains(database);
    await database.$disconnect();
    expect({ events, fault }).toEqual({ events: written.auditEvents, fault: null });
    await expect(asking(url, (client) => client.query('DELETE FROM audit_event'))).rejects.toThrow('append-only');
  });
});

test('after a restore, reconcile gives every open record its workflow in an engine that knows nothing', async () => {
  await inEmptyRecord(async (url) => {
    await restoreBackup(url, backup);
    const database = openDatabase({ url, poolSize: 2 });
    const config = loadConfig({
      DATABASE_URL: url,
      TEMPORAL_ADDRESS: temporalAddress(),
      TEMPORAL_NAMESPACE: testNamespace(),
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'lo-trinh@example.test',
      PUBLIC_URL: 'http://localhost',
      LO_TRINH_SECRET: randomBytes(48).toString('base64url'),
      LO_TRINH_PAYLOAD_KEY: randomBytes(32).toString('base64'),
    });
    const temporal = createTemporalClient(config);
    try {
      const open = (await readOpenRecords(database)).length;
      const report = await reconcileEngine({ database, client: temporal.client, taskQueue: createTaskQueue() });
      expect(report).toEqual({ checked: open, agreeing: 0, started: open, told: 0 });
      expect(open).toBeGreaterThan(10);
    } finally {
      await temporal.close();
      await database.$disconnect();
    }
  });
});

test('sessions, codes on their way and counts of requests stay out: nobody is signed in by a restore', async () => {
  const text = gunzipSync(await readFile(backup)).toString('utf8');
  for (const table of ['sign_in_session', 'confirmation_code', 'rate_limit'])
    expect(text).not.toContain(`COPY "${table}"`);
});

test('a record that holds anything is left as it is', async () => {
  await expect(restoreBackup(source.url, backup)).rejects.toMatchObject({ code: 'record-not-empty' });
  expect(await countCommittees(source.url)).toBe(1);
});

test('a backup is readable by its owner only, and never written over', async () => {
  expect((await stat(backup)).size).toBe(written.bytes);
  const mode = (await stat(backup)).mode & 0o077;
  expect(process.platform === 'win32' ? 0 : mode).toBe(0);
  await expect(writeBackup(source.url, backup, NOW)).rejects.toMatchObject({ code: 'already-exists' });
  await expect(writeBackup(source.url, join(folder, 'none', 'b'), NOW)).rejects.toMatchObject({
    code: 'file-not-written',
  });
});

describe('a backup that is not whole is refused, and nothing of it stays', () => {
  const text = async () => gunzipSync(await readFile(backup)).toString('utf8');
  const altered: [string, () => Promise<Buffer>][] = [
    ['cut short while packed', async () => (await readFile(backup)).subarray(0, Math.floor(written.bytes / 2))],
    ['cut at a line', async () => gzipSync((await text()).split('\n').slice(0, -2).join('\n') + '\n')],
    ['one name in it changed', async () => gzipSync((await text()).replace('Thị ủy mẫu', 'Thị ủy khác'))],
    ['a row taken out', async () => gzipSync((await text()).replace(/(COPY "intake" .*\n).*\n/, '$1'))],
    ['a year no calendar has', async () => gzipSync((await text()).replaceAll('2026-', '20x6-'))],
    ['a table nobody has', async () => gzipSync((await text()).replace('COPY "intake" ', 'COPY "intake_x" '))],
    ['any other packed file', async () => gzipSync('hello\n')],
    ['not packed at all', async () => Buffer.from(await text())],
    ['empty', async () => Buffer.alloc(0)],
  ];

  test.each(altered)('%s', async (name, make) => {
    const file = join(folder, `${name}.sql.gz`);
    await writeFile(file, await make());
    await inEmptyRecord(async (url) => {
      await expect(restoreBackup(url, file)).rejects.toMatchObject({ code: 'backup-damaged' });
      expect(await countCommittees(url)).toBe(0);
    });
  });

  test('a file that is not there', async () => {
    await expect(restoreBackup(source.url, join(folder, 'none.sql.gz'))).rejects.toMatchObject({
      code: 'file-not-found',
    });
  });

  test('one of a build with other migrations, which is named', async () => {
    const file = join(folder, 'newer.sql.gz');
    const newer = (await text()).replace('"migrations":[', '"migrations":["20990101000000_of_tomorrow",');
    await writeFile(file, gzipSync(newer));
    await inEmptyRecord(async (url) => {
      await expect(restoreBackup(url, file)).rejects.toMatchObject({ code: 'backup-other-version' });
    });
  });
});
