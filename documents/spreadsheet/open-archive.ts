import yauzl from 'yauzl';
import { DomainError } from '../../domain/errors';
import { fileTooLarge } from './detect-spreadsheet';
import type { ReadLimits } from './read-limits';

/** The parts of a package by name. Nothing is unpacked before it is read, and nothing is ever written to the disk. */
export interface Archive {
  readonly fileName: string;
  readonly names: ReadonlySet<string>;
  /** The unpacked bytes of a part, piece by piece. Throws `spreadsheet-too-large` beyond the limits, `-damaged`. */
  read(name: string): AsyncGenerator<Buffer, void, undefined>;
  close(): void;
}

/** Reads the directory of the package. Throws `spreadsheet-damaged`, `-encrypted`, `-too-many-parts`, `-unsafe-names`. */
export async function openArchive(bytes: Uint8Array, fileName: string, limits: ReadLimits): Promise<Archive> {
  const zip = await openZip(bytes, fileName);
  const entries = await listEntries(zip, fileName, limits);
  let total = 0;
  return {
    fileName,
    names: new Set(entries.keys()),
    async *read(name) {
      const entry = entries.get(name);
      if (!entry) throw new DomainError('spreadsheet-damaged', { fileName });
      const limit = Math.min(limits.partBytes, limits.totalBytes - total);
      if (entry.uncompressedSize > limit) throw fileTooLarge(fileName);
      let size = 0;
      for await (const chunk of await openEntry(zip, entry)) {
        // The declared size may lie: what comes out is counted too.
        size += (chunk as Buffer).length;
        total += (chunk as Buffer).length;
        if (size > limit) throw fileTooLarge(fileName);
        yield chunk as Buffer;
      }
    },
    close: () => zip.close(),
  };
}

function openZip(bytes: Uint8Array, fileName: string): Promise<yauzl.ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(new DomainError('spreadsheet-damaged', { fileName }));
      else resolve(zip);
    });
  });
}

async function listEntries(
  zip: yauzl.ZipFile,
  fileName: string,
  limits: ReadLimits,
): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>();
  if (zip.entryCount > limits.entries) throw tooManyParts(fileName, limits);
  for (let entry = await nextEntry(zip, fileName); entry !== null; entry = await nextEntry(zip, fileName)) {
    if (entries.size >= limits.entries) throw tooManyParts(fileName, limits);
    if (entry.isEncrypted()) throw new DomainError('spreadsheet-encrypted', { fileName });
    // Two parts of one name are read differently by different programs: nobody can know which one was meant.
    if (entries.has(entry.fileName)) throw new DomainError('spreadsheet-damaged', { fileName });
    entries.set(entry.fileName, entry);
  }
  return entries;
}

function tooManyParts(fileName: string, limits: ReadLimits): DomainError {
  return new DomainError('spreadsheet-too-many-parts', { fileName, max: limits.entries });
}

function nextEntry(zip: yauzl.ZipFile, fileName: string): Promise<yauzl.Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      zip.removeAllListeners();
      act();
    };
    zip.once('entry', (entry: yauzl.Entry) => settle(() => resolve(entry)));
    zip.once('end', () => settle(() => resolve(null)));
    zip.once('error', (error: Error) => settle(() => reject(nameFault(error, fileName))));
    zip.readEntry();
  });
}

/** yauzl itself refuses absolute names, "..", and backslashes that are not separators. */
function nameFault(error: Error, fileName: string): DomainError {
  const isName = /^(?:absolute path|invalid relative path|invalid characters in fileName)/.test(error.message);
  return new DomainError(isName ? 'spreadsheet-unsafe-names' : 'spreadsheet-damaged', { fileName });
}

function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}
