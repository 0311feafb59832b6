import { Router } from 'express';
import { isSchemaCurrent } from '../../prisma/stores/database-health';
import type { ApiContext } from '../api-context';

const CHECK_MS = 2_000;

export type Check = 'ok' | 'away' | 'behind';

/**
 * /health/live: this process answers. /health/ready: 200 once database, schema and engine are there, else 503. /health says the same, and 503 also
 * while the disk is nearly full or the sample is still being loaded: nothing is taken away from its users, but whoever asks must be told.
 */
export function healthRoutes(ctx: ApiContext): Router {
  const router = Router();
  router.get('/health/live', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get(['/health', '/health/ready'], async (request, response) => {
    const [database, engine, storage, sample] = await Promise.all([
      checkDatabase(ctx),
      checkEngine(ctx),
      checkStorage(ctx),
      checkSample(ctx),
    ]);
    const isReady = database === 'ok' && engine === 'ok';
    const unwell = storage === 'low' ? 'storage-low' : sample === 'loading' ? 'sample-loading' : null;
    response.set('Cache-Control', 'no-store');
    response
      .status(isReady && (unwell === null || request.path === '/health/ready') ? 200 : 503)
      .json({ status: isReady ? (unwell ?? 'ok') : 'not-ready', database, engine, storage, sample });
  });
  return router;
}

async function checkSample({ record }: Pick<ApiContext, 'record'>): Promise<Check | 'loading'> {
  try {
    return (await inTime(record.isBeingWritten())) ? 'loading' : 'ok';
  } catch {
    return 'away';
  }
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
