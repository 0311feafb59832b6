import { Router } from 'express';
import { isSchemaCurrent } from '../../prisma/stores/database-health';
import type { ApiContext } from '../api-context';

const CHECK_MS = 2_000;

export type Check = 'ok' | 'away' | 'behind';

/**
 * /health/live: this process answers. /health/ready: 200 once database, schema and engine are there, else 503. /health says the same, and 503 also
 * while the disk is nearly full: reading goes on, so that no process is taken away from its users, but somebody must be told.
 */
export function healthRoutes(ctx: ApiContext): Router {
  const router = Router();
  router.get('/health/live', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get(['/health', '/health/ready'], async (request, response) => {
    const [database, engine, storage] = await Promise.all([checkDatabase(ctx), checkEngine(ctx), checkStorage(ctx)]);
    const isReady = database === 'ok' && engine === 'ok';
    const isWell = isReady && storage !== 'low';
    response.set('Cache-Control', 'no-store');
    response
      .status(isWell || (isReady && request.path === '/health/ready') ? 200 : 503)
      .json({ status: isWell ? 'ok' : isReady ? 'storage-low' : 'not-ready', database, engine, storage });
  });
  return router;
}

/** `behind`: the build brings migrations that this database lacks. */
export async function checkDatabase(ctx: Pick<ApiContext, 'database'>): Promise<Check> {
  try {
    return (await inTime(isSchemaCurrent(ctx.database))) ? 'ok' : 'behind';
  } catch {
    return 'away';
  }
}

export async function checkEngine(ctx: Pick<ApiContext, 'temporal' | 'config' | 'deadlineAfter'>): Promise<Check> {
  try {
    const client = ctx.temporal();
    const { namespace } = ctx.config.temporal;
    await inTime(
      client.withDeadline(ctx.deadlineAfter(CHECK_MS), () =>
        client.connection.workflowService.describeNamespace({ namespace }),
      ),
    );
    return 'ok';
  } catch {
    return 'away';
  }
}

/** `unwatched`: the record's disk is not this machine's. */
export async function checkStorage({ storage }: Pick<ApiContext, 'storage'>): Promise<'ok' | 'low' | 'unwatched'> {
  const state = await storage.read();
  if (!state) return 'unwatched';
  return state.isLow ? 'low' : 'ok';
}

function inTime<Result>(work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), CHECK_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
