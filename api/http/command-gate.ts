import { DomainError } from '../../domain/errors';

/** Bounds the commands that a process has in hand. */
export interface CommandGate {
  /** Runs `work` at once. Throws DomainError `rate-limited` when so many run already. */
  pass<Result>(work: () => Promise<Result>): Promise<Result>;
}

const COME_BACK_SECONDS = 2;

/**
 * Whoever comes when all places are taken is told so within a millisecond, rather than left to wait behind more work than can be done in time:
 * what was accepted keeps its speed, and the same key may be sent again. Nothing waits here, so nothing piles up.
 */
export function createCommandGate({ atOnce }: { atOnce: number }): CommandGate {
  let present = 0;
  return {
    async pass(work) {
      if (present >= atOnce) throw new DomainError('rate-limited', { retryAfterSeconds: COME_BACK_SECONDS });
      present += 1;
      try {
        return await work();
      } finally {
        present -= 1;
      }
    },
  };
}
