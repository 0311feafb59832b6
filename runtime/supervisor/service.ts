import { fork } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../embedded/ports';
import { stopProcess } from '../embedded/processes';
import { tellOnce, WAIT_ARGUMENT } from './until-told';

/** A process that runs, of whatever kind. */
export interface RunningService {
  readonly pid: number;
  /** Resolves with a sentence when it ends, for whatever reason. */
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}

/** Something to be kept running. `start` resolves once it does its work, and rejects when it cannot. */
export interface Service {
  name: string;
  /** For the watchdog: what ends it in an orderly way. */
  stopSignal: NodeJS.Signals;
  start(): Promise<RunningService>;
}

export interface NodeServiceOptions {
  name: string;
  /** The compiled entry file. */
  entry: string;
  logFile: string;
  stopGraceMs: number;
  /** When it answers 200 the process is ready; without it, when the process says `{ ready: true }` over its channel. */
  healthUrl?: string;
  /** Until then it only loads its code: its entry awaits {@link untilTold}. */
  after?: Promise<unknown>;
  /** More of its command line. */
  args?: readonly string[];
}

const READY_LIMIT_MS = 60_000;
const LOG_LIMIT_BYTES = 20 * 1024 * 1024;

/** One of our own entry files as a child with a channel: it ends when the channel does, that is, with its parent. */
export function nodeService(options: NodeServiceOptions): Service {
  return { name: options.name, stopSignal: 'SIGTERM', start: () => startNodeProcess(options) };
}

async function startNodeProcess(options: NodeServiceOptions): Promise<RunningService> {
  const log = openLog(options.logFile);
  const child = fork(options.entry, [...(options.after ? [WAIT_ARGUMENT] : []), ...(options.args ?? [])], {
    stdio: ['ignore', log, log, 'ipc'],
    execArgv: ['--enable-source-maps'],
    // A group of its own: Ctrl-C reaches the supervisor alone, which stops all in order.
    detached: process.platform !== 'win32',
  });
  closeSync(log);
  let hasEnded = false;
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      hasEnded = true;
      resolve(signal ? `signal ${signal}` : `code ${code}`);
    });
    child.once('error', (error) => resolve(error.message));
  });
  const saidReady = new Promise<boolean>((resolve) => {
    child.on('message', (message) => (message as { ready?: boolean }).ready === true && resolve(true));
  });
  if (options.after) await tellOnce(options.after, child);
  const ready = options.healthUrl ? waitForHealth(options.healthUrl, () => hasEnded) : saidReady;
  const limit = sleep(READY_LIMIT_MS, false, { ref: false });
  if (!(await Promise.race([ready, limit, exited.then(() => false)]))) {
    child.kill('SIGKILL');
    throw new StartError(
      `${options.name} không khởi động được (${await exited}); xem ${options.logFile}\n` +
        `${options.name} did not start.\n${tailOf(options.logFile)}`,
    );
  }
  const pid = child.pid!;
  return {
    pid,
    exited,
    async stop() {
      if (!hasEnded) await stopProcess(pid, 'SIGTERM', options.stopGraceMs);
      await exited;
    },
  };
}

async function waitForHealth(url: string, hasFailed: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < READY_LIMIT_MS && !hasFailed(); waited += 50) {
    const status = await fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return true;
    await sleep(50);
  }
  return false;
}

/** Appends; a log past its limit becomes `.1`, and the one before that goes. */
function openLog(path: string): number {
  try {
    if (statSync(path).size > LOG_LIMIT_BYTES) renameSync(path, `${path}.1`);
  } catch {
    // none yet
  }
  return openSync(path, 'a', 0o600);
}

function tailOf(path: string): string {
  return readFileSync(path, 'utf8').trim().split('\n').slice(-12).join('\n');
}
