import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { DomainError } from '../../../domain/errors';

const MAX_ENTRIES = 500;
const MAX_PART_BYTES = 10 * 1024 * 1024;
const MAX_TOTAL_BYTES = 30 * 1024 * 1024;

/** The parts of a .docx by name. Throws `paper-file-unreadable` when it is no zip, is encrypted or inflates too far. */
export async function readZip(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  try {
    return await readParts(bytes);
  } catch {
    throw new DomainError('paper-file-unreadable');
  }
}

async function readParts(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    // Sizes are validated while inflating: an entry that lies about its size fails.
    const options = { lazyEntries: true, validateEntrySizes: true, autoClose: false };
    yauzl.fromBuffer(Buffer.from(bytes), options, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  if (zip.entryCount > MAX_ENTRIES) throw new RangeError('entries');
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for (let entry = await nextEntry(zip); entry !== null; entry = await nextEntry(zip)) {
    if (entry.fileName.endsWith('/')) continue;
    total += entry.uncompressedSize;
    const isTooLarge = entry.uncompressedSize > MAX_PART_BYTES || total > MAX_TOTAL_BYTES;
    if (entry.isEncrypted() || isTooLarge || parts.has(entry.fileName)) throw new RangeError('entry');
    parts.set(entry.fileName, await inflate(zip, entry));
  }
  return parts;
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

async function inflate(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Uint8Array> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  return buffer(stream);
}
