import { setTimeout as sleep } from 'node:timers/promises';
import type { RunFile } from './run-file';
import type { RunningService, Service } from './service';
import type { Watchdog } from './watchdog-client';

export interface Supervisor {
  /** Starts a service and keeps it running from then on. Rejects when the first start fails. */
  keep(service: Service): Promise<void>;
  /** Stops group after group, the members of one together; unknown names are passed over. Nothing is restarted any more. */
  stop(groups: string[][]): Promise<void>;
  /** Kills everything at once. */
  kill(): void;
}

export interface SupervisorOptions {
  report: (line: string) => void;
  runFile: RunFile;
  watchdog: Watchdog;
}

/** Waits before the 1st, 2nd … restart in a row; the last holds from then on. It never gives up, and says every try. */
const BACK_OFF_MS = [100, 250, 500, 1_000, 2_000, 5_000, 10_000];
/** Whoever ran this long has recovered: the next failure starts from the first wait again. */
const STEADY_MS = 60_000;

export function createSupervisor({ report, runFile, watchdog }: SupervisorOptions): Supervisor {
  const running = new Map<string, RunningService>();
  const loops: Promise<void>[] = [];
  const stopping = new AbortController();

  async function startOnce(service: Service): Promise<RunningService> {
    const started = await service.start();
    running.set(service.name, started);
    runFile.add(service.name, started.pid);
    watchdog.watch(service.name, started.pid, service.stopSignal);
    return started;
  }

  async function restartForever(service: Service, first: RunningService): Promise<void> {
    let current: RunningService | undefined = first;
    for (let failures = 0; ; failures++) {
      if (current) {
        const since = performance.now();
        const reason: string = await current.exited;
        running.delete(service.name);
        if (stopping.signal.aborted) return;
        if (performance.now() - since > STEADY_MS) failures = 0;
        report(`${service.name} đã dừng đột ngột (${reason}), đang khởi động lại…`);
      }
      await pause(BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)]!);
      if (stopping.signal.aborted) return;
      current = await startOnce(service).catch((error: Error) => {
        report(`${service.name}: lần thử ${failures + 1} chưa được, sẽ thử tiếp. ${error.message}`);
        return undefined;
      });
      if (current && stopping.signal.aborted) await current.stop();
      else if (current) report(`${service.name} đã chạy lại.`);
    }
  }

  async function pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  }

  return {
    async keep(service) {
      const first = await startOnce(service);
      loops.push(restartForever(service, first));
    },
    async stop(groups) {
      stopping.abort();
      for (const group of groups) {
        await Promise.all(group.map(async (name) => running.get(name)?.stop()));
      }
      await Promise.all(loops);
    },
    kill() {
      stopping.abort();
      for (const { pid } of running.values()) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // gone already
        }
      }
    },
  };
}
