import { createReadStream } from 'node:fs';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { DomainError } from '../../domain/errors';

/**
 * A backup is one gzip'd text: a head in a comment, `COPY … FROM stdin` sections that psql reads too, and a foot that says how many rows
 * each holds and the SHA-256 of everything before it.
 */
export interface BackupHead {
  format: 'lo-trinh-backup';
  version: 1;
  /** ISO, of the start. */
  takenAt: string;
  /** Names, in order: only a build that brings exactly these can restore it. */
  migrations: string[];
  /** The end of every audit chain, hashes in hex. */
  auditHeads: AuditHeadLine[];
}

export interface AuditHeadLine {
  committeeId: string;
  noun: string;
  seq: string;
  hash: string;
}

export interface BackupFoot {
  rows: Record<string, number>;
  sha256: string;
}

export type BackupPart =
  | { kind: 'head'; head: BackupHead }
  | { kind: 'table'; table: string; columns: string[] }
  | { kind: 'rows'; bytes: Buffer }
  | { kind: 'end-of-table' }
  | { kind: 'foot'; foot: BackupFoot };

const HEAD = '-- lo-trinh-backup ';
const FOOT = '-- end ';
const END_OF_ROWS = '\\.\n';
const TABLE = /^COPY "(\w+)" \((.+)\) FROM stdin;$/;

export const headLine = (head: BackupHead): string => `${HEAD}${JSON.stringify(head)}\n`;
export const footLine = (foot: BackupFoot): string => `${FOOT}${JSON.stringify(foot)}\n`;
export const tableLine = (table: string, columns: readonly string[]): string =>
  `COPY "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) FROM stdin;\n`;
export const endOfRows = (): string => END_OF_ROWS;

/** Reads a backup from its head to its foot. Throws DomainError `file-not-found`, or `backup-damaged` for whatever is not whole. */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const hash = createHash('sha256');
  let isInRows = false;
  let foot: BackupFoot | null = null;
  for await (const { lines, isEnd } of readWholeLines(file, () => isInRows)) {
    if (foot) throw damaged(file);
    const text = isInRows ? '' : lines.toString('utf8').replace(/\n$/, '');
    if (!isInRows && text.startsWith(FOOT)) {
      foot = parse<BackupFoot>(file, text.slice(FOOT.length));
      if (foot.sha256 !== hash.digest('hex')) throw damaged(file);
      yield { kind: 'foot', foot };
      continue;
    }
    hash.update(lines);
    if (isInRows && !isEnd) yield { kind: 'rows', bytes: lines };
    else if (isInRows) {
      isInRows = false;
      yield { kind: 'end-of-table' };
    } else if (text.startsWith(HEAD)) yield { kind: 'head', head: parse<BackupHead>(file, text.slice(HEAD.length)) };
    else {
      const [, table, columns] = TABLE.exec(text) ?? [];
      if (!table || !columns) throw damaged(file);
      isInRows = true;
      yield { kind: 'table', table, columns: columns.split(', ').map((column) => column.replaceAll('"', '')) };
    }
  }
  if (!foot) throw damaged(file);
}

/** One line at a time; while rows are read, as many whole rows as have come, and the line that ends them by itself. */
async function* readWholeLines(
  file: string,
  isInRows: () => boolean,
): AsyncGenerator<{ lines: Buffer; isEnd: boolean }> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of inflate(file)) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let end = lengthOfNext(rest, isInRows()); end > 0; end = lengthOfNext(rest, isInRows())) {
      const lines = rest.subarray(0, end);
      rest = rest.subarray(end);
      yield { lines, isEnd: lines.length === END_OF_ROWS.length && lines.toString('latin1') === END_OF_ROWS };
    }
  }
  if (rest.length > 0) throw damaged(file);
}

/** How many bytes of `from` can be told on: 0 while the line is not whole. */
function lengthOfNext(from: Buffer, isInRows: boolean): number {
  if (!isInRows) return from.indexOf('\n') + 1;
  if (from.subarray(0, END_OF_ROWS.length).toString('latin1') === END_OF_ROWS) return END_OF_ROWS.length;
  const end = from.indexOf(`\n${END_OF_ROWS}`);
  return end >= 0 ? end + 1 : from.lastIndexOf('\n') + 1;
}

async function* inflate(file: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  const done = pipeline(createReadStream(file), gunzip).then(
    () => null,
    (error: unknown) => error,
  );
  try {
    for await (const chunk of gunzip) yield chunk as Buffer;
  } catch {
    // Told below, by what the pipeline met.
  }
  const error = await done;
  if (!error) return;
  const isMissing = ['ENOENT', 'EACCES', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
  throw isMissing ? new DomainError('file-not-found', { fileName: file }) : damaged(file);
}

function parse<Value>(file: string, text: string): Value {
  try {
    return JSON.parse(text) as Value;
  } catch {
    throw damaged(file);
  }
}

export function damaged(file: string): DomainError {
  return new DomainError('backup-damaged', { fileName: file });
}
