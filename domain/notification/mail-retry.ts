/** A mail that no server takes is given up after this: RFC 5321 §4.5.4.1 asks for at least four to five days. */
const GIVE_UP_AFTER_MS = 5 * 24 * 3_600_000;

/** `later`: the server said "not now" to this mail. `server`: it answered nobody, and all wait for it anyway. */
export type RetryGround = 'later' | 'server';

const FIRST_WAIT_MS: Readonly<Record<RetryGround, number>> = { later: 30_000, server: 5_000 };
const LONGEST_WAIT_MS: Readonly<Record<RetryGround, number>> = { later: 3_600_000, server: 300_000 };

/**
 * When to try again after the `attempts`-th failure: doubling, up to an hour or, where the server failed, five minutes; `jitter` in [0, 1)
 * takes up to half off, so that many mails do not return at one moment. Null: given up.
 */
export function retryAt(
  attempts: number,
  queuedAt: Date,
  now: Date,
  jitter: number,
  ground: RetryGround = 'later',
): Date | null {
  if (now.getTime() - queuedAt.getTime() >= GIVE_UP_AFTER_MS) return null;
  return new Date(now.getTime() + backOff(attempts, FIRST_WAIT_MS[ground], LONGEST_WAIT_MS[ground], jitter));
}

/** Milliseconds to leave a server alone that answers nobody: from one second to one minute. */
export function serverPause(failures: number, jitter: number): number {
  return backOff(failures, 1_000, 60_000, jitter);
}

function backOff(attempts: number, first: number, longest: number, jitter: number): number {
  const wait = Math.min(longest, first * 2 ** Math.min(Math.max(attempts - 1, 0), 20));
  return Math.round(wait * (1 - jitter / 2));
}
