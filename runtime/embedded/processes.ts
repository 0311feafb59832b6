import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process of this machine, told from a later one that was given the same number by the moment it started. */
export interface ProcessIdentity {
  pid: number;
  startedAt: string;
}

/** A process that has ended but was not yet collected by its parent (a zombie) does not count. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** Undefined when no such process runs. */
export function identityOf(pid: number): ProcessIdentity | undefined {
  if (!isAlive(pid)) return undefined;
  const startedAt = startOf(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

export function isSameProcess(known: ProcessIdentity): boolean {
  return identityOf(known.pid)?.startedAt === known.startedAt;
}

/** The command line of a running process, or '' when it cannot be read. */
export function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    if (process.platform === 'win32') return execFileSync('tasklist', ['/FI', `PID eq ${pid}`, '/NH'], QUIET);
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], QUIET);
  } catch {
    return '';
  }
}

/** Sends `signal`, waits `graceMs`, then kills. Resolves once the process is gone; true when it had to be killed. */
export async function stopProcess(pid: number, signal: NodeJS.Signals, graceMs: number): Promise<boolean> {
  if (!sendSignal(pid, signal)) return false;
  if (await isGoneWithin(pid, graceMs)) return false;
  sendSignal(pid, 'SIGKILL');
  await isGoneWithin(pid, 5_000);
  return true;
}

async function isGoneWithin(pid: number, limitMs: number): Promise<boolean> {
  for (let waited = 0; waited < limitMs; waited += 25) {
    if (!isAlive(pid)) return true;
    await sleep(25);
  }
  return !isAlive(pid);
}

function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

const QUIET: ExecFileSyncOptionsWithStringEncoding = {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
  timeout: 5_000,
};

function startOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return statOf(pid)[19];
    if (process.platform === 'win32') return 'unknown'; // no cheap way; the number alone must do
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], QUIET).trim() || undefined;
  } catch {
    return undefined;
  }
}

function isZombie(pid: number): boolean {
  try {
    return process.platform === 'linux' && statOf(pid)[0] === 'Z';
  } catch {
    return true;
  }
}

/** Fields of /proc/PID/stat after the name, which may itself hold spaces: [0] state … [19] start in ticks since boot. */
function statOf(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}
