import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import { securityHeaders } from '../../api/http/security-headers';
import { mountRoutes } from '../../api/http/mount-routes';
import { answerProblem } from '../../api/http/problem';
import { recogniseSession } from '../../api/identity/session';
import { mountDevicePages } from '../../api/opinion/device-pages';
import { mountOpinionPages } from '../../api/opinion/opinion-pages';
import { roundRoutes } from '../../api/submission/round-routes';
import { submissionRoutes } from '../../api/submission/submission-routes';
import { createApiContext, type ApiContext } from '../../api/api-context';
import { createAnswerFeed } from '../../api/events/answer-feed';
import { createIntakeActivities } from '../../activities/intake/intake-activities';
import type { ActivityContext } from '../../activities/activity-context';
import { createRoundActivities } from '../../activities/submission/round-activities';
import { openDatabase, type Database } from '../../prisma/client';
import { createStorageWatch } from '../../runtime/storage-watch';
import { createClock } from '../../runtime/clock';
import { loadConfig } from '../../runtime/config';
import type { AppContext } from '../../runtime/context';
import type { CommandEnvelope } from '../../workflows/record-messages';
import { pino } from 'pino';
import { createTestDatabase } from './embedded-servers';
import { LINK_SECRET } from './factories/submission';

/** The pages of leaders and the routes of submissions over a real database, behind the application's own guards; commands reach the real deeds, without an engine between. */
export interface OpinionApp {
  db: Database;
  url: string;
  ctx: ApiContext;
  /** The application's own time. */
  now: Date;
  /** When set, the engine does not answer. */
  engineAway: boolean;
}

export function openOpinionApp(): OpinionApp {
  const app = { now: new Date('2026-03-10T02:00:00Z'), engineAway: false } as OpinionApp;
  let server: Server;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const database = await createTestDatabase();
    app.db = openDatabase({ url: database.url, poolSize: 10 });
    app.ctx = createContextOf(app);
    server = createServer(createApp(app.ctx)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    app.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    close = async () => {
      await app.db.$disconnect();
      await database.drop();
    };
  });
  afterAll(async () => {
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
    await close?.();
  });
  return app;
}

function createApp(ctx: ApiContext): Express {
  const pages = express();
  pages.use(securityHeaders(ctx), express.urlencoded({ extended: false, limit: '200kb' }), recogniseSession(ctx));
  pages.use('/api', express.json({ limit: '1mb' }), mountRoutes(ctx, [...submissionRoutes, ...roundRoutes]));
  mountOpinionPages(pages, ctx);
  mountDevicePages(pages, ctx);
  pages.use(answerProblem);
  return pages;
}

function createContextOf(app: OpinionApp): ApiContext {
  const config = loadConfig({ LO_TRINH_MODE: 'embedded', LO_TRINH_REQUESTS_PER_MINUTE: '100000' });
  const clock = createClock(() => app.now);
  const context = { database: app.db, clock, linkSecret: LINK_SECRET } as unknown as ActivityContext;
  const rounds = createRoundActivities(context);
  const intakes = createIntakeActivities(context);
  const act = (workflowId: string, envelope: CommandEnvelope) => {
    if (app.engineAway)
      throw Object.assign(new Error('away'), { code: 'P1001', name: 'PrismaClientInitializationError' });
    const [kind, id] = workflowId.split('/');
    const perform = kind === 'intake' ? intakes.actOnIntake : rounds.actOnRound;
    return perform(id!, envelope, app.now.getTime());
  };
  const client = {
    withDeadline: (_deadline: number, call: () => unknown) => call(),
    workflow: {
      getHandle: (workflowId: string) => ({
        executeUpdate: async (_name: string, { args }: { args: [CommandEnvelope] }) => act(workflowId, args[0]),
      }),
      signalWithStart: () => Promise.resolve(),
    },
  };
  const own = {
    config,
    database: app.db,
    temporal: () => client,
    clock,
    logger: pino({ level: 'silent' }),
    linkSecret: LINK_SECRET,
    storage: createStorageWatch({ folder: null, leastFreeBytes: 0 }),
    deadlineAfter: (milliseconds: number) => new Date(app.now.getTime() + milliseconds),
    close: () => Promise.resolve(),
  } as unknown as AppContext;
  // A deed that is called is a deed that is answered: there is nothing to hear ahead of it.
  return { ...createApiContext(own), answers: createAnswerFeed({ hear: () => undefined }) };
}
