import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { open, type Entry, type Options, type ZipFile } from 'yauzl';

const openZip = promisify<string, Options, ZipFile>(open);

/** Writes the first entry that `isWanted` as an executable file. Throws when the archive holds none. */
export async function extractFromZip(
  archive: string,
  isWanted: (name: string) => boolean,
  target: string,
): Promise<void> {
  const zip = await openZip(archive, { lazyEntries: true });
  const entry = await findEntry(zip, isWanted);
  try {
    const content = await promisify(zip.openReadStream.bind(zip) as ReadStreamOpener)(entry);
    await pipeline(content, createWriteStream(target, { mode: 0o755 }));
  } finally {
    zip.close();
  }
}

type ReadStreamOpener = (entry: Entry, done: (error: Error | null, stream: NodeJS.ReadableStream) => void) => void;

function findEntry(zip: ZipFile, isWanted: (name: string) => boolean): Promise<Entry> {
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => (isWanted(entry.fileName) ? resolve(entry) : zip.readEntry()));
    zip.once('end', () => reject(new Error('the program is not in the archive')));
    zip.once('error', reject);
    zip.readEntry();
  });
}
