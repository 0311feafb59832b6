import type { RequestHandler } from 'express';
import type { ApiContext } from '../api-context';
import { limitRate, networkOf } from './rate-limit';

/** Requests a process counts by itself before it tells the shared table: a write each would cost more than the request. */
const BATCH = 20;
const MINUTE_MS = 60_000;

/** So many requests a minute per account (or network, signed out), counted over all processes in steps of {@link BATCH}. */
export function limitRequests(ctx: ApiContext): RequestHandler {
  let minute = 0;
  let counts = new Map<string, number>();
  return async (request, _response, next) => {
    const now = Math.floor(ctx.clock.now().getTime() / MINUTE_MS);
    if (now !== minute) {
      minute = now;
      counts = new Map();
    }
    const subject = request.signedIn?.account.id ?? networkOf(request);
    const count = (counts.get(subject) ?? 0) + 1;
    counts.set(subject, count);
    if (count % BATCH === 0) {
      try {
        await limitRate(
          ctx,
          'requests',
          subject,
          { times: ctx.config.http.requestsPerMinute, windowSeconds: 60 },
          BATCH,
        );
      } catch (error) {
        counts.set(subject, count - 1); // the next request asks again
        throw error;
      }
    }
    next();
  };
}
