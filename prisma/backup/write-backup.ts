import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { DomainError } from '../../domain/errors';
import { endOfRows, footLine, headLine, tableLine } from './backup-format';
import { readAuditHeads, readMigrationNames, readRecordTables } from './record-tables';

export interface WrittenBackup {
  fileName: string;
  tables: number;
  rows: number;
  /** Of all audit chains together. */
  auditEvents: number;
  bytes: number;
}

/**
 * Writes the whole record, as it stood at one moment, to a file that only its owner may read; people go on working meanwhile. A file cut
 * short is never found under the name asked for. Throws DomainError `already-exists` or `file-not-written`.
 */
export async function writeBackup(databaseUrl: string, fileName: string, takenAt: Date): Promise<WrittenBackup> {
  if (existsSync(fileName)) throw new DomainError('already-exists', { noun: 'backup' });
  const draft = `${fileName}.part`;
  await rm(draft, { force: true });
  const client = new Client({ connectionString: databaseUrl, application_name: 'lo-trinh backup' });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const counted: Record<string, number> = {};
    const content = Readable.from(recordAsText(client, takenAt, counted), {
      objectMode: false,
      highWaterMark: 1 << 20,
    });
    await pipeline(content, createGzip({ level: 6 }), createWriteStream(draft, { flags: 'wx', mode: 0o600 })).catch(
      (error: unknown) => {
        throw asRefusal(error, fileName);
      },
    );
    const bytes = await makeDurable(draft);
    await rename(draft, fileName);
    const rows = Object.values(counted).reduce((sum, count) => sum + count, 0);
    return { fileName, tables: Object.keys(counted).length, rows, auditEvents: counted['audit_event'] ?? 0, bytes };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function* recordAsText(client: Client, takenAt: Date, counted: Record<string, number>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const told = (text: string | Buffer): Buffer => {
    const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
    hash.update(bytes);
    return bytes;
  };
  yield told(
    headLine({
      format: 'lo-trinh-backup',
      version: 1,
      takenAt: takenAt.toISOString(),
      migrations: await readMigrationNames(client),
      auditHeads: await readAuditHeads(client),
    }),
  );
  for (const { table, columns } of await readRecordTables(client)) {
    yield told(tableLine(table, columns));
    const names = columns.map((column) => client.escapeIdentifier(column)).join(', ');
    const rows = client.query(copyTo(`COPY ${client.escapeIdentifier(table)} (${names}) TO STDOUT`));
    for await (const chunk of rows) yield told(chunk as Buffer);
    counted[table] = rows.rowCount;
    yield told(endOfRows());
  }
  yield Buffer.from(footLine({ rows: counted, sha256: hash.digest('hex') }), 'utf8');
}

async function makeDurable(file: string): Promise<number> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

function asRefusal(error: unknown, fileName: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return ['ENOENT', 'ENOTDIR', 'EACCES', 'EROFS', 'EISDIR', 'ENOSPC'].includes(code)
    ? new DomainError('file-not-written', { fileName })
    : error;
}
