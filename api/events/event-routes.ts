import type { Request, Response } from 'express';
import { DomainError } from '../../domain/errors';
import { visibleUnits } from '../../domain/identity/actor';
import type { ApiContext } from '../api-context';
import { defineRoute, type Route } from '../http/route';
import { readSession } from '../identity/session';

const HEARTBEAT_MS = 20_000;
/** Tabs one account may hold open in this process. */
const STREAMS_PER_ACCOUNT = 10;

/** What changed in the account's committee. Pure unit officers get the noun and intake only. The stream ends with the session. */
export function eventRoutes(): Route[] {
  const open = new Map<string, number>();
  const stream = defineRoute({
    method: 'get',
    path: '/events',
    tag: 'events',
    summary: 'Server-sent events: ids of what changed; the client reads again what it shows',
    produces: 'text/event-stream',
    handler: async ({ ctx, actor, http: { request, response } }) => {
      const { accountId, committeeId } = actor;
      const streams = open.get(accountId) ?? 0;
      if (streams >= STREAMS_PER_ACCOUNT) throw new DomainError('rate-limited', { retryAfterSeconds: 30 });
      open.set(accountId, streams + 1);
      const isNarrow = visibleUnits(actor) !== 'all';

      begin(response);
      const end = ctx.changes.subscribe(committeeId, ({ noun, subjectId, intakeId }) => {
        const data = isNarrow ? { noun, intakeId } : { noun, subjectId, intakeId };
        response.write(`event: change\ndata: ${JSON.stringify(data)}\n\n`);
      });
      const heartbeat = setInterval(() => void beat(ctx, request, response), HEARTBEAT_MS);
      response.on('close', () => {
        clearInterval(heartbeat);
        end();
        open.set(accountId, (open.get(accountId) ?? 1) - 1);
      });
      return undefined;
    },
  });
  return [stream];
}

function begin(response: Response): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    // Proxies must not hold events back.
    'X-Accel-Buffering': 'no',
  });
  response.write('retry: 3000\n\n');
}

/** Keeps proxies from closing the stream, and ends it once the session has ended. */
async function beat(ctx: ApiContext, request: Request, response: Response): Promise<void> {
  try {
    if (await readSession(ctx, request)) response.write(': still here\n\n');
    else response.end();
  } catch {
    response.write(': database away\n\n');
  }
}
