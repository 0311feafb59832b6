import { Router } from 'express';
import { isSchemaCurrent } from '../../prisma/stores/database-health';
import type { ApiContext } from '../api-context';

const CHECK_MS = 2_000;

export type Check = 'ok' | 'away' | 'behind';

/** /health and /health/ready: 200 once database, schema and engine are there, else 503. /health/live: this process answers. */
export function healthRoutes(ctx: ApiContext): Router {
  const router = Router();
  router.get('/health/live', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get(['/health', '/health/ready'], async (_request, response) => {
    const [database, engine] = await Promise.all([checkDatabase(ctx), checkEngine(ctx)]);
    const isReady = database === 'ok' && engine === 'ok';
    response.set('Cache-Control', 'no-store');
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ok' : 'not-ready', database, engine });
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

function inTime<Result>(work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), CHECK_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
