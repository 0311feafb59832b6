import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from './generated/client';

/** The database as stores see it. */
export type Database = PrismaClient;
/** An open transaction. */
export type Transaction = Prisma.TransactionClient;
/** What a reading store accepts: the database, or a transaction that reads its own writes. */
export type Reader = Database | Transaction;

export interface DatabaseOptions {
  url: string;
  /** Connections of this process at most. */
  poolSize?: number;
}

/** Opens the pool. Every wait has a limit: a database that does not answer is an error, not a hang. */
export function openDatabase({ url, poolSize = 10 }: DatabaseOptions): Database {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: poolSize,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
      statement_timeout: 30_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 15_000,
    },
    { statementNameGenerator: createStatementNames() },
  );
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 20_000 } });
}

export { Prisma };

/** Statements a connection keeps prepared at most: a list of ids in the text makes ever new ones. */
const PREPARED_AT_MOST = 400;

/** To the driver, a statement of no name is parsed each time. */
const UNNAMED = '';

/** A statement that comes again is prepared, so that the server parses and plans it once per connection: a deed then takes a third less. */
function createStatementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= PREPARED_AT_MOST) return UNNAMED;
    if (!seen.has(sql)) {
      if (seen.size < PREPARED_AT_MOST * 4) seen.add(sql);
      return UNNAMED;
    }
    const name = `s${names.size}`;
    names.set(sql, name);
    return name;
  };
}
