import { randomUUID } from 'node:crypto';
import type { ActivityContext } from '../../activities/activity-context';
import { createActivities } from '../../activities/create-activities';
import { dateOf, type PlainDate } from '../../domain/dates';
import { openDatabase, type Database } from '../../prisma/client';
import { createClock } from '../../runtime/clock';
import type { CommandEnvelope, CommandReply } from '../../workflows/record-messages';
import { createTestDatabase, type TestDatabase } from './embedded-servers';
import { LINK_SECRET } from './factories/submission';
import { startWorkflowEnvironment, type WorkflowEnvironment } from './workflow-environment';

export interface SentAct {
  workflowId: string;
  name: string;
  data: unknown;
  committeeId: string;
  accountId: string;
}

/** The real engine with its time skipped, over a real database, through the real deeds. */
export interface DeedEngine {
  db: Database;
  engine: WorkflowEnvironment;
  now(): Promise<Date>;
  /** Today, as the engine sees it. */
  today(): Promise<PlainDate>;
  skip(duration: string | number): Promise<void>;
  skipTo(moment: Date): Promise<void>;
  start(type: string, workflowId: string, record: { id: string; committeeId: string }): Promise<void>;
  act(act: SentAct): Promise<Record<string, unknown>>;
}

/** A timer at the very end of a sleep has not fired yet. */
const GRACE_MS = 1_500;

export function openDeedEngine(): DeedEngine {
  let file: TestDatabase;
  const open = {} as DeedEngine;
  const now = async () => new Date(await open.engine.environment.currentTimeMs());

  beforeAll(async () => {
    file = await createTestDatabase();
    open.db = openDatabase({ url: file.url, poolSize: 10 });
    const context = {
      database: open.db,
      clock: createClock(() => new Date()),
      linkSecret: LINK_SECRET,
      taskQueue: 'none',
      temporal: () => {
        throw new Error('a deed asks no engine');
      },
    } as unknown as ActivityContext;
    open.engine = await startWorkflowEnvironment(createActivities(context));
  });
  afterAll(async () => {
    await open.engine?.close();
    await open.db?.$disconnect();
    await file?.drop();
  });

  return Object.assign(open, {
    now,
    today: async () => dateOf(await now()),
    skip: (duration: string | number) => open.engine.environment.sleep(duration),
    async skipTo(moment: Date) {
      const ahead = moment.getTime() - (await now()).getTime();
      if (ahead > 0) await open.engine.environment.sleep(ahead + GRACE_MS);
    },
    async start(type: string, workflowId: string, record: { id: string; committeeId: string }) {
      const { environment, taskQueue } = open.engine;
      await environment.client.workflow.start(type, { workflowId, taskQueue, args: [record] });
    },
    async act({ workflowId, ...act }: SentAct) {
      const key = randomUUID();
      const command: CommandEnvelope = { ...act, key, requestHash: key };
      const handle = open.engine.environment.client.workflow.getHandle(workflowId);
      const reply = await handle.executeUpdate<CommandReply, [CommandEnvelope]>('act', {
        args: [command],
        updateId: `${act.accountId}:${key}`,
      });
      return reply.result as Record<string, unknown>;
    },
  } satisfies Omit<DeedEngine, 'db' | 'engine'>);
}
