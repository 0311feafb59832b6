import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceError, WithStartWorkflowOperation, WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import { DomainError } from '../domain/errors';
import type { Actor } from '../domain/identity/actor';
import type { IntakeCommandName, IntakeCommands } from '../domain/intake/intake-commands';
import type { ItemCommandName, ItemCommands } from '../domain/plan/item-commands';
import type { RoundCommandName, RoundCommands } from '../domain/submission/round-commands';
import { findCommandResult } from '../prisma/stores/deed';
import { readStanding } from '../prisma/stores/open-record-store';
import {
  ACT_UPDATE,
  RECORD_CHANGED_SIGNAL,
  WORKFLOW_TYPES,
  updateIdOf,
  workflowIdOf,
  type CommandEnvelope,
  type CommandReply,
  type FollowRecordInput,
  type RecordKind,
  type RefusalInSight,
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
  const deadline = ctx.deadlineAfter(ctx.config.http.commandTimeoutMs);
  try {
    const reply = await ctx.answers.first<CommandReply>(
      updateIdOf(envelope),
      ctx.inFlight.enter(workflowIdOf(kind, id), () => sendUpdate(ctx, kind, id, envelope, deadline)),
      (ahead) => ahead,
    );
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

/** Sends it until it is answered: again where the engine has no place for it, or the workflow does not see yet how far the record is. */
async function sendUpdate(
  ctx: ApiContext,
  kind: RecordKind,
  id: string,
  envelope: CommandEnvelope,
  deadline: Date,
): Promise<CommandReply> {
  const client = ctx.temporal();
  const updateId = updateIdOf(envelope);
  let send = () => updateRunning(client, kind, id, envelope, updateId);
  for (let wait = 20; ; wait = Math.min(wait * 2, 500)) {
    try {
      return await within(client, deadline, send);
    } catch (error) {
      if (isMissing(error)) {
        send = () => startAndUpdate(ctx, kind, id, envelope, updateId);
        continue;
      }
      const pause = wait * (0.5 + Math.random());
      if (ctx.deadlineAfter(pause) >= deadline) throw wasNotSeen(error) ? new DomainError('engine-unavailable') : error;
      if (grpcCode(error) !== GRPC.resourceExhausted && !wasNotSeen(error)) {
        if (!(await isBehind(ctx, kind, id, envelope.committeeId, error))) throw error;
        await tellRecord(ctx, kind, id, envelope.committeeId);
      }
      await sleep(pause);
    }
  }
}

/** The workflow refused by a stage that the record has left meanwhile: it missed a deed, or is about to hear of one. */
async function isBehind(ctx: ApiContext, kind: RecordKind, id: string, committeeId: string, error: unknown) {
  const [, sight] = refusalOf(error)?.details ?? [];
  if (!sight) return false;
  const { seen } = sight as RefusalInSight;
  const record = await readStanding(ctx.database, { kind, id, committeeId });
  return record !== null && (record.stage !== seen.stage || record.status !== seen.status);
}

/** The engine gave it up unseen: it came while the worker was busy with those before it. Nothing of it has begun. */
function wasNotSeen(error: unknown): boolean {
  return refusalOf(error)?.type === 'UnprocessedUpdate';
}

function refusalOf(error: unknown): ApplicationFailure | null {
  return error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure ? error.cause : null;
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
