import type { PoolClient, QueryResult } from 'pg';
import type { Prisma } from '../generated/client';
import { configOf } from './raw-statement';

/**
 * The statements of one transaction on their way over one connection: each is sent at once, behind those before it, without waiting for
 * their answers. PostgreSQL carries them out in that order, and none after one that failed.
 */
export interface Pipeline {
  /** Rejects with the first failure of the transaction, which is the cause of all later ones. */
  send(statement: Prisma.Sql): Promise<QueryResult>;
  /** As {@link send}; no answer is handed out before `check` has let this one pass. */
  guard(statement: Prisma.Sql, check: (answer: QueryResult) => void): void;
  /** Resolves once every guard has passed; rejects with what its check threw. */
  allowed(): Promise<void>;
  /** Rejects unless all that was sent is committed. */
  commit(): Promise<void>;
  /** Resolves with whether the connection may be used again. */
  rollBack(): Promise<boolean>;
}

export function openPipeline(client: PoolClient, nameOf: (query: { sql: string }) => string): Pipeline {
  const sent: Promise<unknown>[] = [];
  let failure: { error: unknown } | null = null;
  let guard: Promise<void> = Promise.resolve();
  void track(client.query('BEGIN'));

  function track(answer: Promise<QueryResult>): Promise<QueryResult> {
    const tracked = answer.catch((error: unknown) => {
      failure ??= { error };
      throw failure.error;
    });
    tracked.catch(() => undefined); // Whoever does not wait for it learns of it at the commit.
    sent.push(tracked);
    return tracked;
  }

  return {
    send: (statement) => track(client.query(configOf(statement, nameOf))),
    guard(statement, check) {
      guard = track(client.query(configOf(statement, nameOf))).then(check);
      guard.catch(() => undefined);
    },
    allowed: () => guard,
    async commit() {
      await guard;
      const end = track(client.query('COMMIT'));
      await Promise.all(sent);
      // To a transaction that has failed, PostgreSQL answers COMMIT with this word and no error.
      if ((await end).command !== 'COMMIT') throw new Error('the transaction was rolled back');
    },
    async rollBack() {
      try {
        await client.query('ROLLBACK');
        return true;
      } catch {
        return false;
      }
    },
  };
}
