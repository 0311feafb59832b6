import { PROCESS_NAMES } from '../support/processes';
import type { DeedMaker } from './binding-deeds';
import { sendUntilAnswered, type ChaosPlace } from './chaos-place';

export interface EverythingKilled {
  /** From the start of the first server to the answer of a new command. */
  acceptedAfterMs: number;
  statuses: number[];
  /** Of the deed in flight and the new one; each must be one. */
  counts: Record<string, number>[];
}

/** Kills all of it in the middle of a deed, starts all of it, and sends a new command, then the one in flight again. */
export async function killEverything({ stack, heal }: ChaosPlace, maker: DeedMaker): Promise<EverythingKilled> {
  const inFlight = await maker.opinion();
  const next = await maker.issue();
  const first = inFlight.send().catch(() => null);
  await Promise.all(PROCESS_NAMES.map((name) => stack.process(name).kill()));
  await first;
  const start = Date.now();
  await heal();
  const accepted = await sendUntilAnswered(next.send);
  const acceptedAfterMs = Date.now() - start;
  const repeated = await sendUntilAnswered(inFlight.send);
  return {
    acceptedAfterMs,
    statuses: [accepted.status, repeated.status],
    counts: [await next.count(), await inFlight.count()],
  };
}
