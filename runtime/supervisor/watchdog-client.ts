import { fork } from 'node:child_process';
import { join } from 'node:path';

export interface WatchMessage {
  name: string;
  pid: number;
  signal: NodeJS.Signals;
}

export interface Watchdog {
  watch(name: string, pid: number, signal: NodeJS.Signals): void;
  /** After an orderly stop nothing is left to do. */
  dismiss(): void;
}

/** Starts the watchdog in a session of its own; it acts when the channel to this process breaks. */
export function startWatchdog(): Watchdog {
  const child = fork(join(__dirname, 'watchdog.js'), [], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
    detached: process.platform !== 'win32',
  });
  child.on('error', () => undefined); // without it the next start still tidies up by running.json
  child.unref();
  child.channel?.unref();
  return {
    watch(name, pid, signal) {
      if (child.connected) child.send({ name, pid, signal } satisfies WatchMessage, () => undefined);
    },
    dismiss: () => child.kill('SIGKILL'),
  };
}
