import { DomainError } from '../../domain/errors';
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

/**
 * What the database refused for what it was given, as a refusal of the business: `already-exists` (also for two periods of one thing that
 * would overlap: a post, a seat, a role), `not-found` for an id that names nothing, `in-use` for what others still name, `invalid-input` for a
 * value no column holds. The same request would be refused again. Null for everything else.
 */
export function refusalOf(error: unknown): DomainError | null {
  for (let each = error, depth = 0; isObject(each) && depth < 5; each = causeOf(each), depth += 1) {
    const states = [each['code'], each['originalCode']].filter((state) => typeof state === 'string');
    const said = each['originalMessage'] ?? each['message'];
    const message = typeof said === 'string' ? said : '';
    if (states.includes('P2002') || states.includes('23505')) return new DomainError('already-exists');
    if (states.includes('23P01') || message.includes('23P01')) return new DomainError('already-exists');
    if (states.includes('23503'))
      return message.startsWith('update or delete') ? new DomainError('in-use') : new DomainError('not-found');
    if (states.some((state) => DATA_FAULT.test(state))) return new DomainError('invalid-input', { reason: 'value' });
  }
  return null;
}

/** Class 22: out of range, not of the type's form, a byte that text cannot hold. */
const DATA_FAULT = /^22[0-9A-Z]{3}$/;

/** Prisma keeps what the driver said of a raw statement in `meta`. */
function causeOf(error: Record<string, unknown>): unknown {
  const { cause, meta } = error;
  return cause ?? (isObject(meta) ? meta['driverAdapterError'] : undefined);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
