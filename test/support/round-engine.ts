import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import { WithStartWorkflowOperation } from '@temporalio/client';
import { createActivities } from '../../activities/create-activities';
import type { ActivityContext } from '../../activities/activity-context';
import { addDays, dateOf, type PlainDate } from '../../domain/dates';
import type { OpinionChoice, RoundCommandName, RoundCommands } from '../../domain/submission/round-commands';
import { openDatabase, type Database } from '../../prisma/client';
import { createClock } from '../../runtime/clock';
import type { CommandEnvelope, CommandReply } from '../../workflows/record-messages';
import { createTestDatabase, type TestDatabase } from './embedded-servers';
import { buildIntake } from './factories/intake';
import { buildOpenRound, LINK_SECRET, type BuiltRound, type SubmissionCause } from './factories/submission';
import { startWorkflowEnvironment, type WorkflowEnvironment } from './workflow-environment';

/** Rounds of opinions in the real engine with its time skipped, over a real database, through the real deeds. */
export interface RoundEngine {
  db: Database;
  /** Today, as the engine sees it. */
  today(): Promise<PlainDate>;
  now(): Promise<Date>;
  /** A round that opened today and is due in a week. Its workflow runs unless told otherwise. */
  open(cause?: SubmissionCause, options?: { started?: boolean }): Promise<BuiltRound>;
  handle(round: BuiltRound): WorkflowHandle;
  act<Name extends RoundCommandName>(
    round: BuiltRound,
    accountId: string,
    name: Name,
    data: RoundCommands[Name],
    options?: { key?: string; withStart?: boolean },
  ): Promise<Record<string, unknown>>;
  give(
    round: BuiltRound,
    member: number,
    whole: OpinionChoice,
    options?: { key?: string; withStart?: boolean },
  ): Promise<Record<string, unknown>>;
  skip(duration: string | number): Promise<void>;
  stateOf(round: BuiltRound): Promise<string>;
}

export function openRoundEngine(): RoundEngine {
  let file: TestDatabase;
  let engine: WorkflowEnvironment;
  const open = {} as RoundEngine;
  const now = async () => new Date(await engine.environment.currentTimeMs());
  const workflowId = ({ roundId }: BuiltRound) => `opinion-round/${roundId}`;
  const inputOf = (round: BuiltRound) => ({ id: round.roundId, committeeId: round.intake.committee.id });

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
    engine = await startWorkflowEnvironment(createActivities(context));
  });
  afterAll(async () => {
    await engine?.close();
    await open.db?.$disconnect();
    await file?.drop();
  });

  return Object.assign(open, {
    now,
    today: async () => dateOf(await now()),
    async open(cause: SubmissionCause = {}, { started = true } = {}) {
      const today = dateOf(await now());
      const intake = await buildIntake(open.db, {
        stage: 'approval',
        deadlineOn: addDays(today, 10),
        dueOn: addDays(today, 300),
      });
      const round = await buildOpenRound(open.db, { ...cause, intake });
      if (started)
        await engine.environment.client.workflow.start('opinionRoundWorkflow', {
          workflowId: workflowId(round),
          taskQueue: engine.taskQueue,
          args: [inputOf(round)],
        });
      return round;
    },
    handle: (round: BuiltRound) => engine.environment.client.workflow.getHandle(workflowId(round)),
    async act(
      round: BuiltRound,
      accountId: string,
      name: string,
      data: unknown,
      { key = randomUUID(), withStart = false }: { key?: string; withStart?: boolean } = {},
    ) {
      const committeeId = round.intake.committee.id;
      const command: CommandEnvelope = { name, data, committeeId, accountId, key, requestHash: key };
      const update = { args: [command] as [CommandEnvelope], updateId: `${accountId}:${key}` };
      const { client } = engine.environment;
      if (!withStart) {
        const reply = await open.handle(round).executeUpdate<CommandReply, [CommandEnvelope]>('act', update);
        return reply.result as Record<string, unknown>;
      }
      const startWorkflowOperation = new WithStartWorkflowOperation('opinionRoundWorkflow', {
        workflowId: workflowId(round),
        taskQueue: engine.taskQueue,
        args: [inputOf(round)],
        workflowIdConflictPolicy: 'USE_EXISTING',
      });
      const reply = await client.workflow.executeUpdateWithStart('act', { ...update, startWorkflowOperation });
      return (reply as CommandReply).result as Record<string, unknown>;
    },
    give(round: BuiltRound, member: number, whole: OpinionChoice, options = {}) {
      const { personId, accountId, linkId } = round.members[member]!;
      const data = {
        personId,
        whole,
        exceptions: [],
        method: 'mail' as const,
        proof: 'personal-code' as const,
        linkId,
        contentHash: round.contentHash,
      };
      return open.act(round, accountId!, 'give-opinion', data, options);
    },
    skip: (duration: string | number) => engine.environment.sleep(duration),
    async stateOf({ roundId }: BuiltRound) {
      return (await open.db.opinionRound.findUniqueOrThrow({ where: { id: roundId } })).state;
    },
  } satisfies Omit<RoundEngine, 'db'>);
}
