import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../support/signed-in-client';

/** One request of a run; `answer` null: none came. */
export interface Sent {
  index: number;
  /** From the moment it was due, so that a generator that falls behind is not taken for a fast server. */
  afterMs: number;
  answer: Answer | null;
}

/** Sends `count` requests at a steady rate, whether or not earlier ones are answered. */
export async function sendAtARate(
  count: number,
  perSecond: number,
  send: (index: number) => Promise<Answer>,
): Promise<Sent[]> {
  const start = performance.now();
  const sent: Promise<Sent>[] = [];
  for (let index = 0; index < count; index += 1) {
    const due = start + (index * 1_000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await sleep(early);
    sent.push(
      send(index)
        .catch(() => null)
        .then((answer) => ({ index, afterMs: performance.now() - due, answer })),
    );
  }
  return Promise.all(sent);
}

/** In milliseconds; 0 of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}
