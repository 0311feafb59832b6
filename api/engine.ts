import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceError, WithStartWorkflowOperation, type Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { DomainError } from '../domain/errors';
import type { Actor } from '../domain/identity/actor';
import type { IntakeCommandName, IntakeCommands } from '../domain/intake/intake-commands';
import type { ItemCommandName, ItemCommands } from '../domain/plan/item-commands';
import type { RoundCommandName, RoundCommands } from '../domain/submission/round-commands';
import { findCommandResult } from '../prisma/stores/deed';
import {
  ACT_UPDATE,
  RECORD_CHANGED_SIGNAL,
  WORKFLOW_TYPES,
  workflowIdOf,
  type CommandEnvelope,
  type CommandReply,
  type FollowRecordInput,
  type RecordKind,
} from '../workflows/record-messages';
import type { ApiContext } from './api-context';
import { hashOf } from './http/mount-routes';

const GRPC = { deadlineExceeded: 4, notFound: 5, resourceExhausted: 8, unavailable: 14 } as const;

type RecordWorkflow = (input: FollowRecordInput) => Promise<void>;

/** Who acts, as far as the engine is told. */
export type CommandActor = Pick<Actor, 'accountId' | 'committeeId' | 'delegationId'>;

/** Ids and small values, as the deed gave them; a repeat with the same key gets the same. */
export type DeedResult = Readonly<Record<string, unknown>>;

/**
 * Carries out one command through the workflow of its record. Throws the DomainError of a refusal; `idempotency-key-reused`;
 * `engine-unavailable` when no answer came in time: then the same key may be sent again.
 */
export function actOnIntake<Name extends IntakeCommandName>(
  ctx: ApiContext,
  actor: CommandActor,
  intakeId: string,
  name: Name,
  data: IntakeCommands[Name],
  key: string,
): Promise<DeedResult> {
  return actOn(ctx, 'intake', actor, intakeId, name, data, key);
}

/** As {@link actOnIntake}, for a round of opinions. */
export function actOnRound<Name extends RoundCommandName>(
  ctx: ApiContext,
  actor: CommandActor,
  roundId: string,
  name: Name,
  data: RoundCommands[Name],
  key: string,
): Promise<DeedResult> {
  return actOn(ctx, 'opinion-round', actor, roundId, name, data, key);
}

/** As {@link actOnIntake}, for a plan item. */
export function actOnItem<Name extends ItemCommandName>(
  ctx: ApiContext,
  actor: CommandActor,
  itemId: string,
  name: Name,
  data: ItemCommands[Name],
  key: string,
): Promise<DeedResult> {
  return actOn(ctx, 'plan-item', actor, itemId, name, data, key);
}

/** Makes the workflow of a record look at it again, after a deed of the API that may have completed a stage. It is started if need be. */
export async function tellRecord(
  ctx: Pick<ApiContext, 'temporal' | 'config' | 'deadlineAfter'>,
  kind: RecordKind,
  id: string,
  committeeId: string,
): Promise<void> {
  const client = ctx.temporal();
  const deadline = ctx.deadlineAfter(ctx.config.http.commandTimeoutMs);
  await within(client, deadline, () =>
    client.workflow.signalWithStart(WORKFLOW_TYPES[kind], {
      workflowId: workflowIdOf(kind, id),
      taskQueue: ctx.config.temporal.taskQueue,
      args: [{ id, committeeId } satisfies FollowRecordInput],
      signal: RECORD_CHANGED_SIGNAL,
    }),
  );
}

async function actOn(
  ctx: ApiContext,
  kind: RecordKind,
  { accountId, committeeId, delegationId }: CommandActor,
  id: string,
  name: string,
  data: unknown,
  key: string,
): Promise<DeedResult> {
  const requestHash = hashOf({ name, subject: id, data });
  const envelope = { name, data, committeeId, accountId, key, requestHash, ...(delegationId ? { delegationId } : {}) };
  try {
    const reply = await sendUpdate(ctx, kind, id, envelope);
    if (reply.requestHash !== requestHash) throw new DomainError('idempotency-key-reused');
    return reply.result as DeedResult;
  } catch (error) {
    // It may be a repeat of what was carried out (its stage has moved on since), or the answer alone was lost.
    const stored = await findStored(ctx, envelope, error);
    if (stored) return stored;
    throw error;
  }
}

/** The result of an earlier try with this key. Throws `idempotency-key-reused`; `cause` when the record cannot be asked. */
async function findStored(ctx: ApiContext, envelope: CommandEnvelope, cause: unknown): Promise<DeedResult | null> {
  try {
    const stored = await findCommandResult(ctx.database, envelope);
    return stored && (stored.result as { result: DeedResult }).result;
  } catch (error) {
    throw error instanceof DomainError ? error : cause;
  }
}

/** Ten updates of one workflow may be in flight; those beyond wait their turn here, within the client's deadline. */
async function sendUpdate(
  ctx: ApiContext,
  kind: RecordKind,
  id: string,
  envelope: CommandEnvelope,
): Promise<CommandReply> {
  const client = ctx.temporal();
  const deadline = ctx.deadlineAfter(ctx.config.http.commandTimeoutMs);
  const updateId = `${envelope.accountId}:${envelope.key}`;
  for (let wait = 20; ; wait = Math.min(wait * 2, 500)) {
    try {
      return await within(client, deadline, () => updateRunning(client, kind, id, envelope, updateId));
    } catch (error) {
      if (isMissing(error)) return within(client, deadline, () => startAndUpdate(ctx, kind, id, envelope, updateId));
      const pause = wait * (0.5 + Math.random());
      if (grpcCode(error) !== GRPC.resourceExhausted || ctx.deadlineAfter(pause) >= deadline) throw error;
      await sleep(pause);
    }
  }
}

function updateRunning(client: Client, kind: RecordKind, id: string, envelope: CommandEnvelope, updateId: string) {
  return client.workflow
    .getHandle(workflowIdOf(kind, id))
    .executeUpdate<CommandReply, [CommandEnvelope]>(ACT_UPDATE, { args: [envelope], updateId });
}

/** The workflow is lost with the engine's store, or has ended: started from the record, it answers by what the record says. */
function startAndUpdate(ctx: ApiContext, kind: RecordKind, id: string, envelope: CommandEnvelope, updateId: string) {
  const start = new WithStartWorkflowOperation<RecordWorkflow>(WORKFLOW_TYPES[kind], {
    workflowId: workflowIdOf(kind, id),
    taskQueue: ctx.config.temporal.taskQueue,
    args: [{ id, committeeId: envelope.committeeId }],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  // Unobserved, its rejection would end the process.
  start.workflowHandle().catch(() => undefined);
  return ctx.temporal().workflow.executeUpdateWithStart<RecordWorkflow, CommandReply, [CommandEnvelope]>(ACT_UPDATE, {
    args: [envelope],
    updateId,
    startWorkflowOperation: start,
  });
}

function within<Result>(client: Client, deadline: Date, call: () => Promise<Result>): Promise<Result> {
  return client.withDeadline(deadline, call);
}

function isMissing(error: unknown): boolean {
  return error instanceof WorkflowNotFoundError || grpcCode(error) === GRPC.notFound;
}

function grpcCode(error: unknown): number | undefined {
  if (!(error instanceof ServiceError)) return undefined;
  return (error.cause as { code?: number } | undefined)?.code;
}
