import { AsyncLocalStorage } from 'node:async_hooks';
import { Pool, type PoolClient, type QueryConfig, type QueryResult } from 'pg';

type Connected = (error: Error | undefined, client: PoolClient | undefined, done: (release?: unknown) => void) => void;

/** The connection that the next transaction of Prisma begun in this context takes. */
const offered = new AsyncLocalStorage<{ client: PoolClient }>();

/**
 * A pool whose connections Prisma may be made to share: within {@link lend} it gets the connection of an open transaction, where its own
 * BEGIN, COMMIT and ROLLBACK do nothing.
 */
export class JoinablePool extends Pool {
  override connect(): Promise<PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<PoolClient> | void {
    const lent = offered.getStore();
    if (callback) return super.connect(callback);
    return lent ? Promise.resolve(lent.client) : super.connect();
  }

  /** Runs `begin`, in which Prisma begins a transaction, on this connection. */
  lend<Result>(client: PoolClient, begin: () => Result): Result {
    return offered.run({ client: shared(client) }, begin);
  }
}

const BOUNDS = new Set(['BEGIN', 'COMMIT', 'ROLLBACK']);
const NOTHING: QueryResult = { command: '', rowCount: 0, oid: 0, fields: [], rows: [] };

/** The connection without its ends: whoever opened the transaction closes it, and watches the connection. */
function shared(client: PoolClient): PoolClient {
  const lent = Object.create(client) as PoolClient;
  return Object.assign(lent, {
    query: (config: QueryConfig) => (BOUNDS.has(config.text) ? Promise.resolve(NOTHING) : client.query(config)),
    release: () => undefined,
    on: () => lent,
    removeListener: () => lent,
  });
}
