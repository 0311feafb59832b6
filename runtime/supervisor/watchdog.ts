import { stopProcess } from '../embedded/processes';
import type { WatchMessage } from './watchdog-client';

/**
 * A process of its own that outlives a kill -9 of start.ts just long enough to stop what it started: workers first, servers
 * of data last.
 */
const watched = new Map<string, { pid: number; signal: NodeJS.Signals }>();

process.on('message', (message: WatchMessage) => {
  watched.set(message.name, message);
});

process.once('disconnect', () => {
  void stopAll().finally(() => process.exit(0));
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

async function stopAll(): Promise<void> {
  const all = [...watched];
  const isData = ([name]: [string, unknown]) => name === 'PostgreSQL' || name === 'Temporal';
  for (const group of [all.filter((entry) => !isData(entry)), all.filter(isData)]) {
    await Promise.all(group.map(([, { pid, signal }]) => stopProcess(pid, signal, 5_000)));
  }
}
