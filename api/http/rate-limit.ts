import { createHmac } from 'node:crypto';
import type { Request } from 'express';
import { DomainError } from '../../domain/errors';
import { countRequest, forgetOldWindows } from '../../prisma/stores/rate-limit-store';
import type { ApiContext } from '../api-context';

export interface Limit {
  /** Times in one window. */
  times: number;
  windowSeconds: number;
}

/**
 * Counts one try of `subject` under `purpose` in a fixed window shared by all processes. Throws DomainError `rate-limited` with
 * `retryAfterSeconds` once the window is full. Subjects (addresses, networks) are stored as HMACs only.
 */
export async function limitRate(
  ctx: Pick<ApiContext, 'database' | 'clock' | 'linkSecret'>,
  purpose: string,
  subject: string,
  { times, windowSeconds }: Limit,
  by = 1,
): Promise<void> {
  const now = ctx.clock.now().getTime();
  const start = now - (now % (windowSeconds * 1000));
  const mask = createHmac('sha256', ctx.linkSecret).update(`rate:${subject}`).digest('base64url').slice(0, 22);
  const count = await countRequest(ctx.database, `${purpose}:${mask}`, new Date(start), by);
  if (count <= times) return;
  throw new DomainError('rate-limited', { retryAfterSeconds: Math.ceil((start + windowSeconds * 1000 - now) / 1000) });
}

/** IPv6 clients own a /64, so they are counted by it. */
export function networkOf(request: Pick<Request, 'ip'>): string {
  const ip = request.ip ?? 'unknown';
  return ip.includes(':') && !ip.includes('.') ? ip.split(':').slice(0, 4).join(':') : ip;
}

const LONGEST_WINDOW_MS = 3_600_000;

/** Windows that are over are of no use; run now and then by each process, harmless when repeated. */
export async function forgetOldRateWindows(ctx: Pick<ApiContext, 'database' | 'clock' | 'logger'>): Promise<void> {
  try {
    await forgetOldWindows(ctx.database, new Date(ctx.clock.now().getTime() - 2 * LONGEST_WINDOW_MS));
  } catch (error) {
    ctx.logger.warn({ err: error }, 'old rate windows stay for now');
  }
}
