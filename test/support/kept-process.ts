import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../../runtime/embedded/processes';
import { projectPath } from '../../runtime/project-root';
import type { RunningService } from '../../runtime/supervisor/service';
import type { WatchMessage } from '../../runtime/supervisor/watchdog-client';

/** A process that a test may kill and bring back. */
export interface KeptProcess {
  readonly name: string;
  /** kill -9, of its whole group; resolves once it is gone. */
  kill(): Promise<void>;
  /** Starts it again; resolves once it does its work. */
  start(): Promise<void>;
  stop(): Promise<void>;
  isRunning(): boolean;
  /** Throws when it does not run. */
  pid(): number;
}

const READY_LIMIT_MS = 60_000;
const START_TRIES = 5;

export type Watch = (name: string, pid: number) => void;

/** When this process is killed itself, the watchdog of `npm start` ends what it has started. */
export function startWatch(): { watch: Watch; dismiss: () => void } {
  const dog = fork(projectPath('dist', 'runtime/supervisor/watchdog.js'), [], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
    detached: process.platform !== 'win32',
  });
  dog.on('error', () => undefined);
  dog.unref();
  dog.channel?.unref();
  return {
    watch: (name, pid) => void dog.send({ name, pid, signal: 'SIGKILL' } satisfies WatchMessage, () => undefined),
    dismiss: () => void dog.kill('SIGKILL'),
  };
}

/** A program of dist/ as a child of this process; it ends when its channel does. */
export function keepProgram(
  name: string,
  logFile: string,
  entry: string,
  settings: Record<string, string>,
  watch: Watch,
  healthPort?: number,
): KeptProcess {
  return keep(name, watch, async () => {
    const log = openSync(logFile, 'a', 0o600);
    const child = fork(projectPath('dist', entry), [], {
      env: { PATH: process.env.PATH, TZ: process.env.TZ, ...settings },
      stdio: ['ignore', log, log, 'ipc'],
      execArgv: ['--enable-source-maps'],
      detached: process.platform !== 'win32',
    });
    closeSync(log);
    const exited = new Promise<string>((resolve) => {
      child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `code ${code}`));
      child.once('error', (error) => resolve(error.message));
    });
    const ready = healthPort === undefined ? saysReady(child) : answers(healthPort);
    const isReady = await Promise.race([ready, exited.then(() => false), sleep(READY_LIMIT_MS, false, { ref: false })]);
    if (!isReady) {
      child.kill('SIGKILL');
      throw new Error(`${name} did not start (${await exited})\n${tailOf(logFile)}`);
    }
    return {
      pid: child.pid!,
      exited,
      async stop() {
        child.kill('SIGTERM');
        const isDone = await Promise.race([exited.then(() => true), sleep(8_000, false, { ref: false })]);
        if (!isDone) child.kill('SIGKILL');
        await exited;
      },
    };
  });
}

function saysReady(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.on('message', (message) => (message as { ready?: boolean }).ready === true && resolve(true));
  });
}

/** It lives; whether its servers do is another question. */
async function answers(port: number): Promise<boolean> {
  for (let waited = 0; waited < READY_LIMIT_MS; waited += 50) {
    const status = await fetch(`http://127.0.0.1:${port}/health/live`, { signal: AbortSignal.timeout(5_000) }).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return true;
    await sleep(50);
  }
  return false;
}

export function keep(name: string, watch: Watch, start: () => Promise<RunningService>): KeptProcess {
  let running: RunningService | undefined;
  return {
    name,
    async start() {
      for (let tries = 1; ; tries += 1) {
        try {
          running = await start();
          watch(name, running.pid);
          return;
        } catch (error) {
          // After a kill the old server's children may hold memory or port for a moment.
          if (tries === START_TRIES) throw error;
          await sleep(200 * tries);
        }
      }
    },
    async kill() {
      if (!running) return;
      const { pid, exited } = running;
      running = undefined;
      killGroup(pid);
      await exited;
    },
    async stop() {
      const service = running;
      running = undefined;
      await service?.stop();
    },
    isRunning: () => running !== undefined && isAlive(running.pid),
    pid() {
      if (!running) throw new Error(`${name} does not run`);
      return running.pid;
    },
  };
}

function killGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // gone already
  }
}

/** Nothing may still be starting when a failure is told: whoever hears of it stops the rest. */
export async function startAll(processes: readonly KeptProcess[]): Promise<void> {
  const outcomes = await Promise.allSettled(processes.map((each) => startIfMissing(each)));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

async function startIfMissing(each: KeptProcess): Promise<void> {
  if (!each.isRunning()) await each.start();
}

export function tailOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim().split('\n').slice(-15).join('\n');
  } catch {
    return '';
  }
}
