import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import { DomainError } from '../../domain/errors';

const MAX_ENTRIES = 2_000;
const MAX_INFLATED_BYTES = 50 * 1024 * 1024;
/** A part that is parsed into a tree takes many times its size in memory. */
const MAX_XML_BYTES = 10 * 1024 * 1024;

/**
 * Inflates every entry once, counting, before anything parses the file: a declared size may lie.
 * Throws `plan-document-too-large`, `-encrypted` or `-unreadable`.
 */
export async function checkDocxArchive(bytes: Uint8Array, fileName: string): Promise<void> {
  const tooLarge = new DomainError('plan-document-too-large', {
    fileName,
    maxMegabytes: MAX_INFLATED_BYTES / 1024 / 1024,
  });
  try {
    const zip = await openZip(bytes);
    if (zip.entryCount > MAX_ENTRIES) throw tooLarge;
    let total = 0;
    let hasBody = false;
    for (let entry = await nextEntry(zip); entry !== null; entry = await nextEntry(zip)) {
      if (entry.isEncrypted()) throw new DomainError('plan-document-encrypted', { fileName });
      if (entry.fileName.endsWith('/')) continue;
      hasBody ||= /(^|\/)document\d*\.xml$/.test(entry.fileName);
      const isXml = /\.(xml|rels)$/i.test(entry.fileName);
      const limit = Math.min(MAX_INFLATED_BYTES - total, isXml ? MAX_XML_BYTES : Infinity);
      if (entry.uncompressedSize > limit) throw tooLarge;
      total += await inflatedSize(zip, entry, limit, tooLarge);
    }
    if (!hasBody) throw new DomainError('plan-document-unreadable', { fileName });
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('plan-document-unreadable', { fileName });
  }
}

function openZip(bytes: Uint8Array): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(error);
      else resolve(zip);
    });
  });
}

function nextEntry(zip: yauzl.ZipFile): Promise<yauzl.Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      zip.removeAllListeners();
      act();
    };
    zip.once('entry', (entry: yauzl.Entry) => settle(() => resolve(entry)));
    zip.once('end', () => settle(() => resolve(null)));
    zip.once('error', (error: Error) => settle(() => reject(error)));
    zip.readEntry();
  });
}

async function inflatedSize(zip: yauzl.ZipFile, entry: yauzl.Entry, limit: number, tooLarge: Error): Promise<number> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  let size = 0;
  const counter = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(size > limit ? tooLarge : null);
    },
  });
  await pipeline(stream, counter);
  return size;
}
