import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from './generated/client';
import { JoinablePool } from './wire/joinable-pool';
import { configOf, statementOf, type RawArguments } from './wire/raw-statement';
import { runTransaction, type Transaction } from './wire/run-transaction';
import { createStatementNames } from './wire/statement-names';

/** The database as stores see it. */
export type Database = Omit<PrismaClient, '$transaction'> & {
  /** Commits what `work` did, or nothing of it. */
  $transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>;
};
export type { Transaction };
/** What a reading store accepts: the database, or a transaction that reads its own writes. */
export type Reader = Database | Transaction;

export interface DatabaseOptions {
  url: string;
  /** Connections of this process at most. */
  poolSize?: number;
  /** Told of every statement before it is sent, transactions' own bounds aside: for whoever counts them. */
  watch?: (sql: string) => void;
}

/**
 * Opens the pool. Every wait has a limit: a database that does not answer is an error, not a hang. Raw statements go straight to the driver
 * (docs/decisions/0011-raw-statements-past-prisma.md); the models are Prisma's, on the same pool and in the same transactions.
 */
export function openDatabase({ url, poolSize = 10, watch }: DatabaseOptions): Database {
  const nameOf = createStatementNames(watch);
  const pool = new JoinablePool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 30_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 15_000,
    pipeline: true,
  });
  // An idle connection that the server ends is replaced at the next use.
  pool.on('error', () => undefined);
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: nameOf }),
    transactionOptions: { maxWait: 5_000, timeout: 20_000 },
  });
  const send = (raw: RawArguments) => pool.query(configOf(statementOf(raw), nameOf));
  const own: Readonly<Record<string, unknown>> = {
    $queryRaw: async (...raw: RawArguments) => (await send(raw)).rows,
    $executeRaw: async (...raw: RawArguments) => (await send(raw)).rowCount ?? 0,
    $transaction: <Result>(work: (tx: Transaction) => Promise<Result>) =>
      runTransaction({ pool, prisma, nameOf }, work),
    async $disconnect() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
  return new Proxy<object>(prisma, {
    get: (target, name) => (Object.hasOwn(own, name) ? own[String(name)] : Reflect.get(target, name)),
  }) as Database;
}

export { Prisma };
