import { pipeline } from 'node:stream/promises';
import { Client, type ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DomainError } from '../../domain/errors';
import { damaged, readBackup, type BackupHead, type BackupPart } from './backup-format';
import { readAuditHeads, readMigrationNames, readRecordTables } from './record-tables';

export interface RestoredBackup {
  /** When the backup was taken, ISO. */
  takenAt: string;
  tables: number;
  rows: number;
}

/** Refused sign-ins are kept before there is any record; they do not make it one. */
const WRITTEN_BEFORE_ALL = ['security_event'];

/**
 * Fills an empty record from a backup, in one transaction: all of it, or nothing. Rules between tables are set aside meanwhile and checked
 * at the end over everything. Throws DomainError `file-not-found`, `backup-damaged`, `backup-other-version` (the build's migrations
 * are not the backup's) or `record-not-empty`.
 */
export async function restoreBackup(databaseUrl: string, file: string): Promise<RestoredBackup> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'lo-trinh restore' });
  client.on('error', () => undefined); // told by the statement that meets it
  await client.connect();
  try {
    await client.query('BEGIN');
    const restored = await restoreAll(client, file);
    await client.query('COMMIT');
    await client.query('ANALYZE');
    return restored;
  } catch (error) {
    // What the database does not take was not written by it: classes 22 and 23 are data and broken rules.
    throw /^2[23]/.test((error as { code?: string }).code ?? '') ? damaged(file) : error;
  } finally {
    await client.end(); // without a commit nothing stays
  }
}

async function restoreAll(client: Client, file: string): Promise<RestoredBackup> {
  const parts = readBackup(file);
  const head = await readHead(parts, file);
  await requireSameVersion(client, head);
  const tables = await readRecordTables(client);
  await requireEmpty(
    client,
    tables.map(({ table }) => table),
  );
  const rules = await setRulesAside(client);
  const rows = await loadTables(client, parts, file, new Map(tables.map(({ table, columns }) => [table, columns])));
  await bringRulesBack(client, rules);
  if (JSON.stringify(await readAuditHeads(client)) !== JSON.stringify(head.auditHeads)) throw damaged(file);
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  return { takenAt: head.takenAt, tables: Object.keys(rows).length, rows: total };
}

async function readHead(parts: AsyncGenerator<BackupPart>, file: string): Promise<BackupHead> {
  const first = (await parts.next()).value as BackupPart | undefined;
  if (first?.kind !== 'head' || first.head.format !== 'lo-trinh-backup') throw damaged(file);
  return first.head;
}

async function requireSameVersion(client: ClientBase, { version, migrations }: BackupHead): Promise<void> {
  const own = await readMigrationNames(client);
  if (version === 1 && JSON.stringify(own) === JSON.stringify(migrations)) return;
  throw new DomainError('backup-other-version', { backup: migrations.at(-1) ?? '', program: own.at(-1) ?? '' });
}

async function requireEmpty(client: Client, tables: readonly string[]): Promise<void> {
  for (const table of tables.filter((name) => !WRITTEN_BEFORE_ALL.includes(name))) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${client.escapeIdentifier(table)} LIMIT 1`);
    if (rowCount) throw new DomainError('record-not-empty', { table });
  }
}

interface RuleBetweenTables {
  table: string;
  name: string;
  definition: string;
}

/** Foreign keys go and triggers rest: rows come in any order, and were right when they were written. */
async function setRulesAside(client: Client): Promise<RuleBetweenTables[]> {
  const { rows } = await client.query<RuleBetweenTables>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY 1, 2`,
  );
  for (const { table, name } of rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  await setTriggers(client, 'DISABLE');
  return rows;
}

async function bringRulesBack(client: Client, rules: readonly RuleBetweenTables[]): Promise<void> {
  await setTriggers(client, 'ENABLE');
  for (const { table, name, definition } of rules)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
}

async function setTriggers(client: Client, state: 'ENABLE' | 'DISABLE'): Promise<void> {
  const { rows } = await client.query<{ table: string }>(
    `SELECT DISTINCT tgrelid::regclass::text AS table FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT tgisinternal AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  for (const { table } of rows) await client.query(`ALTER TABLE ${table} ${state} TRIGGER USER`);
}

/** Rows per table. Only tables and columns this record has are named in a statement. */
async function loadTables(
  client: Client,
  parts: AsyncGenerator<BackupPart>,
  file: string,
  known: ReadonlyMap<string, readonly string[]>,
): Promise<Record<string, number>> {
  const loaded: Record<string, number> = {};
  for (;;) {
    const { value: part } = (await parts.next()) as { value: BackupPart | undefined };
    if (part?.kind === 'foot') {
      await parts.next(); // nothing may follow
      if (JSON.stringify(part.foot.rows) !== JSON.stringify(loaded)) throw damaged(file);
      return loaded;
    }
    if (part?.kind !== 'table') throw damaged(file);
    const { table, columns } = part;
    const own = known.get(table);
    if (!own || table in loaded || columns.some((column) => !own.includes(column))) throw damaged(file);
    const names = columns.map((column) => client.escapeIdentifier(column)).join(', ');
    const into = client.query(copyFrom(`COPY ${client.escapeIdentifier(table)} (${names}) FROM STDIN`));
    await pipeline(rowsOf(parts), into);
    loaded[table] = into.rowCount;
  }
}

async function* rowsOf(parts: AsyncGenerator<BackupPart>): AsyncGenerator<Buffer> {
  // By hand: a loop left at the end of one table would close the whole file.
  for (let part = await parts.next(); !part.done && part.value.kind === 'rows'; part = await parts.next())
    yield part.value.bytes;
}
