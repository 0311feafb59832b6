import { DomainError } from '../../domain/errors';

/** Work that must not be done twice at once in this process. */
export interface Turns {
  /** Runs `work` once those before it have ended. Throws DomainError `rate-limited` when too many wait already. */
  take<Result>(work: () => Promise<Result>): Promise<Result>;
}

const COME_BACK_SECONDS = 10;

/**
 * One after the other, in the order they came. Reading an uploaded file may take two hundred megabytes, and whoever waits keeps their file in
 * memory: so only `waiting` of them may.
 */
export function createTurns({ waiting }: { waiting: number }): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let present = 0;
  return {
    async take(work) {
      if (present > waiting) throw new DomainError('rate-limited', { retryAfterSeconds: COME_BACK_SECONDS });
      present += 1;
      const turn = last.then(work);
      last = turn.catch(() => undefined);
      try {
        return await turn;
      } finally {
        present -= 1;
      }
    },
  };
}
