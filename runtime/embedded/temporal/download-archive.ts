import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { extractFromZip } from './extract-zip';
import type { FindProgramOptions } from './find-program-options';
import type { TemporalProgram } from './programs';

const ADDRESS = 'https://temporal.download';
const ANSWER_LIMIT_MS = 10_000;
const WHOLE_LIMIT_MS = 180_000;

/** What the SDKs do: ask temporal.download for the archive of this platform and take the program out of it. */
export async function downloadArchive(
  program: TemporalProgram,
  target: string,
  options: FindProgramOptions,
): Promise<void> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const arch = process.arch === 'x64' ? 'amd64' : process.arch;
  const query = `arch=${arch}&platform=${platform}&format=zip&sdk-name=sdk-typescript&sdk-version=1.24.0`;
  const info = await fetchJson(`${ADDRESS}/${program.downloadPath}?${query}`);
  const archive = `${target}.archive`;
  try {
    await downloadFile(info.archiveUrl, archive, options.report);
    if (new URL(info.archiveUrl).pathname.endsWith('.zip')) {
      await extractFromZip(archive, (name) => name === info.fileToExtract, target);
    } else {
      await extractFromTarball(archive, info.fileToExtract, target);
    }
  } finally {
    await rm(archive, { force: true });
  }
}

/** Streams an address to a file, with progress every 10 MB and a time limit over all. */
export async function downloadFile(url: string, target: string, report: (line: string) => void): Promise<void> {
  const response = await fetch(url, { signal: AbortSignal.timeout(WHOLE_LIMIT_MS) });
  if (!response.ok || !response.body) throw new Error(`${url}: HTTP ${response.status}`);
  const total = Number(response.headers.get('content-length') ?? 0);
  const file = createWriteStream(target);
  let bytes = 0;
  let told = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    if (!file.write(chunk)) await once(file, 'drain');
    bytes += chunk.length;
    if (bytes - told < 10 * MEGABYTE) continue;
    told = bytes;
    report(`  ${Math.round(bytes / MEGABYTE)}${total ? ` / ${Math.round(total / MEGABYTE)}` : ''} MB`);
  }
  file.end();
  await once(file, 'finish');
}

const MEGABYTE = 1024 * 1024;

async function fetchJson(url: string): Promise<{ archiveUrl: string; fileToExtract: string }> {
  const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as { archiveUrl: string; fileToExtract: string };
}

/** A tar archive is a row of 512-byte headers (name at 0, size in octal at 124), each before its padded content. */
async function extractFromTarball(archive: string, wanted: string, target: string): Promise<void> {
  const tar = await promisify(gunzip)(await readFile(archive));
  for (let at = 0; at + 512 <= tar.length;) {
    const name = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = parseInt(tar.toString('latin1', at + 124, at + 136), 8) || 0;
    if (name === wanted || name.endsWith(`/${wanted}`)) {
      return writeFile(target, tar.subarray(at + 512, at + 512 + size), { mode: 0o755 });
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`${wanted} is not in the archive`);
}
