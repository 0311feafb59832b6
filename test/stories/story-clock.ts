import { setTimeout as wait } from 'node:timers/promises';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { dateOf, instantAt, type PlainDate } from '../../domain/dates';
import { createClock, type Clock } from '../../runtime/clock';

/** The engine's time, for all who are no workflow: it runs with the machine's and leaps with the engine's. */
export interface StoryClock extends Clock {
  /** Lets the engine skip to a moment; whatever falls due on the way happens. Never back. */
  skipTo(date: PlainDate, time: string): Promise<void>;
}

/** A timer at the very end of a sleep has not fired yet. */
const GRACE_MS = 1_500;

export async function createStoryClock(environment: TestWorkflowEnvironment): Promise<StoryClock> {
  let offset = 0;
  const refresh = async () => {
    offset = (await environment.currentTimeMs()) - Date.now();
  };
  await refresh();
  const now = () => new Date(Date.now() + offset);
  return {
    ...createClock(now),
    today: () => dateOf(now()),
    async skipTo(date, time) {
      await refresh();
      const ahead = instantAt(date, time).getTime() - now().getTime();
      if (ahead <= 0) return;
      await environment.sleep(ahead + GRACE_MS);
      await refresh();
      // What the leap woke is still on its way to the worker.
      await wait(5);
    },
  };
}
