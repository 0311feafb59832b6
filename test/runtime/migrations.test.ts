import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { Client } from 'pg';
import { applyMigrations } from '../../prisma/migrate';
import { projectPath } from '../../runtime/project-root';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/embedded-servers';

/** What Prisma sees of a database: columns with type, default and nullness, and indexes by their definition. */
const COLUMNS = `SELECT table_name || '.' || column_name AS name, udt_name || ' ' || is_nullable || ' ' || coalesce(column_default, '') AS what
  FROM information_schema.columns
  WHERE table_schema = 'public' AND table_name IN (SELECT tablename FROM pg_tables WHERE schemaname = 'public')`;

async function query(database: TestDatabase, sql: string): Promise<Record<string, string>[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function columnsOf(database: TestDatabase): Promise<Map<string, string>> {
  const rows = await query(database, COLUMNS);
  return new Map(rows.filter(({ name }) => !name!.startsWith('_prisma')).map(({ name, what }) => [name!, what!]));
}

describe('the migrations', () => {
  let folder: string;
  let database: TestDatabase;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lo-trinh-migrations-'));
    database = await createEmptyDatabase();
  });
  afterEach(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  async function write(name: string, sql: string): Promise<void> {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, 'migration.sql'), sql);
  }

  test('make exactly the columns that schema.prisma declares', async () => {
    const migrated = await createTestDatabase();
    // In a process of its own: the engine is an ES module, which jest does not load.
    const declared = execFileSync(process.execPath, [projectPath('dist/prisma/diff.js')], { encoding: 'utf8' });
    await query(database, declared);
    const [expected, found] = [await columnsOf(database), await columnsOf(migrated)];
    await migrated.drop();
    const same = (name: string) => found.get(name) === expected.get(name);
    const names = [...new Set([...expected.keys(), ...found.keys()])].filter((name) => !same(name));
    expect(names.map((name) => `${name}: ${found.get(name)} instead of ${expected.get(name)}`)).toEqual([]);
    expect(expected.size).toBeGreaterThan(0);
  });

  test('are each applied once, also when several processes start together', async () => {
    await write('1_one', 'CREATE TABLE one (id int); INSERT INTO one VALUES (1);');
    await write('2_two', 'INSERT INTO one VALUES (2);');
    const outcomes = await Promise.all([1, 2, 3].map(() => applyMigrations(database.url, folder)));
    expect(outcomes.flatMap(({ applied }) => applied).toSorted()).toEqual(['1_one', '2_two']);
    expect(await query(database, 'SELECT count(*)::text AS n FROM one')).toEqual([{ n: '2' }]);
  });

  test('stand with their row in the table of Prisma or not at all', async () => {
    await write('1_one', 'CREATE TABLE one (id int);');
    await write('2_bad', 'CREATE TABLE two (id int); SELECT 1/0;');
    await expect(applyMigrations(database.url, folder)).rejects.toThrow('2_bad: division by zero');
    expect(await query(database, `SELECT to_regclass('one')::text AS one, to_regclass('two')::text AS two`)).toEqual([
      { one: 'one', two: null },
    ]);
    const rows = await query(database, 'SELECT migration_name, applied_steps_count::text FROM _prisma_migrations');
    expect(rows).toEqual([{ migration_name: '1_one', applied_steps_count: '1' }]);
    await write('2_bad', 'CREATE TABLE two (id int);');
    expect((await applyMigrations(database.url, folder)).applied).toEqual(['2_bad']);
  });

  test('are refused when edited after they were applied', async () => {
    await write('1_one', 'CREATE TABLE one (id int);');
    await applyMigrations(database.url, folder);
    await write('1_one', 'CREATE TABLE one (id bigint);');
    await expect(applyMigrations(database.url, folder)).rejects.toThrow('1_one was edited');
  });

  test('of a newer version are named and left alone', async () => {
    await write('1_one', 'CREATE TABLE one (id int);');
    await write('2_two', 'CREATE TABLE two (id int);');
    await applyMigrations(database.url, folder);
    await rm(join(folder, '2_two'), { recursive: true });
    expect(await applyMigrations(database.url, folder)).toEqual({ applied: [], unknown: ['2_two'] });
  });
});
