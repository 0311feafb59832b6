import { Prisma } from '../client';

/** Codes of Prisma and PostgreSQL that mean: not now. The same request may succeed in a moment. */
const AWAY = new Set(
  [
    'P1000 P1001 P1002 P1008 P1017 P2024 P2028 P2034 P2037',
    // Lock and statement time-outs, deadlock, serialization, too many connections, shutting down or starting up, connection lost.
    '55P03 57014 40P01 40001 53300 57P01 57P02 57P03 08000 08003 08006 08001',
    'ECONNREFUSED ECONNRESET ETIMEDOUT EPIPE ENOTFOUND',
    // The driver adapter's own words, where there is no code.
    'ConnectionClosed DatabaseNotReachable SocketTimeout TooManyConnections TransactionWriteConflict',
  ].flatMap((line) => line.split(' ')),
);

/** Whether the database was away or too busy, as against a fault of ours. Looks through wrapped errors. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  for (let each = error, depth = 0; isObject(each) && depth < 5; each = causeOf(each), depth += 1) {
    if ([each['code'], each['originalCode'], each['kind']].some((word) => AWAY.has(String(word)))) return true;
    const text = typeof each['message'] === 'string' ? each['message'] : '';
    if (
      /connection (terminated|timeout)|Client has encountered a connection error|timeout exceeded when trying/i.test(
        text,
      )
    )
      return true;
  }
  return false;
}

/** Whether two periods of one thing would overlap (an exclusion constraint): a post, a seat, a role, a service held twice at once. */
export function isOverlap(error: unknown): boolean {
  for (let each = error, depth = 0; isObject(each) && depth < 5; each = causeOf(each), depth += 1) {
    if ([each['code'], each['originalCode']].some((word) => word === '23P01')) return true;
    if (typeof each['message'] === 'string' && each['message'].includes('23P01')) return true;
  }
  return false;
}

/** Prisma keeps what the driver said of a raw statement in `meta`. */
function causeOf(error: Record<string, unknown>): unknown {
  const { cause, meta } = error;
  return cause ?? (isObject(meta) ? meta['driverAdapterError'] : undefined);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
