import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import { WithStartWorkflowOperation } from '@temporalio/client';
import { addDays } from '../../domain/dates';
import type { OpinionChoice, RoundCommandName, RoundCommands } from '../../domain/submission/round-commands';
import type { CommandEnvelope, CommandReply } from '../../workflows/record-messages';
import { openDeedEngine, type DeedEngine } from './deed-engine';
import { buildIntake } from './factories/intake';
import { buildOpenRound, type BuiltRound, type SubmissionCause } from './factories/submission';

/** Rounds of opinions in the engine of {@link openDeedEngine}. */
export interface RoundEngine extends Pick<DeedEngine, 'db' | 'now' | 'today' | 'skip'> {
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
  stateOf(round: BuiltRound): Promise<string>;
}

export function openRoundEngine(): RoundEngine {
  const deeds = openDeedEngine();
  const workflowId = ({ roundId }: BuiltRound) => `opinion-round/${roundId}`;
  const inputOf = (round: BuiltRound) => ({ id: round.roundId, committeeId: round.intake.committee.id });
  const { now, today, skip } = deeds;

  const open: RoundEngine = {
    get db() {
      return deeds.db;
    },
    now,
    today,
    skip,
    async open(cause: SubmissionCause = {}, { started = true } = {}) {
      const openedOn = await today();
      const intake = await buildIntake(open.db, {
        stage: 'approval',
        deadlineOn: addDays(openedOn, 10),
        dueOn: addDays(openedOn, 300),
      });
      const round = await buildOpenRound(open.db, { ...cause, intake });
      if (started) await deeds.start('opinionRoundWorkflow', workflowId(round), inputOf(round));
      return round;
    },
    handle: (round: BuiltRound) => deeds.engine.environment.client.workflow.getHandle(workflowId(round)),
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
      const { client } = deeds.engine.environment;
      if (!withStart) {
        const reply = await open.handle(round).executeUpdate<CommandReply, [CommandEnvelope]>('act', update);
        return reply.result as Record<string, unknown>;
      }
      const startWorkflowOperation = new WithStartWorkflowOperation('opinionRoundWorkflow', {
        workflowId: workflowId(round),
        taskQueue: deeds.engine.taskQueue,
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
    async stateOf({ roundId }: BuiltRound) {
      return (await open.db.opinionRound.findUniqueOrThrow({ where: { id: roundId } })).state;
    },
  };
  return open;
}
