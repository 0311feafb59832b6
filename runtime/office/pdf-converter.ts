import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DomainError } from '../../domain/errors';
import type { Config } from '../config';
import { findOnSearchPath } from '../embedded/temporal/search-path';

/** Turns a .docx into PDF. Throws DomainError `preview-failed` when that takes too long or goes wrong. */
export type PdfConverter = (docx: Uint8Array) => Promise<Uint8Array>;

/** A cold start of LibreOffice alone may take several seconds. */
const LIMIT_MS = 45_000;
/** Whoever waits longer than this in the queue is answered instead. */
const QUEUE_AT_MOST = 20;

const SILENTLY = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nofirststartwizard'];

/** Null where there is no LibreOffice: then a preview is not offered at all. */
export function createPdfConverter(config: Pick<Config, 'office'>, limitMs = LIMIT_MS): PdfConverter | null {
  const program = config.office.program ?? findOnSearchPath('soffice', config.office.searchPath);
  if (program === undefined) return null;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  // One at a time: LibreOffice takes a processor and some hundred megabytes for itself.
  return async (docx) => {
    if (waiting >= QUEUE_AT_MOST) throw new DomainError('preview-failed');
    waiting += 1;
    const mine = last.then(() => convert(program, docx, limitMs));
    last = mine.catch(() => undefined);
    return mine.finally(() => (waiting -= 1));
  };
}

/** In a folder and with a profile of its own, both gone afterwards: nothing of one paper is there for the next. */
async function convert(program: string, docx: Uint8Array, limitMs: number): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'lo-trinh-pdf-'));
  try {
    const source = join(folder, 'paper.docx');
    await writeFile(source, docx, { mode: 0o600 });
    const profile = pathToFileURL(join(folder, 'profile')).href;
    await run(
      program,
      [`-env:UserInstallation=${profile}`, ...SILENTLY, '--convert-to', 'pdf', '--outdir', folder, source],
      limitMs,
    );
    return await readFile(join(folder, 'paper.pdf'));
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('preview-failed');
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function run(program: string, args: readonly string[], limitMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    // A group of its own: the launcher starts the program proper, and both must end.
    const child = spawn(program, args, { stdio: 'ignore', detached: process.platform !== 'win32', windowsHide: true });
    const timer = setTimeout(() => endGroup(child.pid), limitMs);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new DomainError('preview-failed'));
    });
  });
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}
