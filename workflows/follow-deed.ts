import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  ApplicationFailure,
  ParentClosePolicy,
  getExternalWorkflowHandle,
  isCancellation,
  startChild,
} from '@temporalio/workflow';
import {
  RECORD_CHANGED_SIGNAL,
  WORKFLOW_TYPES,
  workflowIdOf,
  type Follow,
  type FollowRecordInput,
  type RecordKind,
} from './record-messages';

/** Starts and tells the workflows that a deed concerns. Each step may be repeated without harm. */
export async function followDeed(follow: Follow, committeeId: string): Promise<void> {
  for (const id of follow.startIntakes ?? []) await startRecordWorkflow('intake', id, committeeId);
  for (const id of follow.startRounds ?? []) await startRecordWorkflow('opinion-round', id, committeeId);
  for (const id of follow.tellIntakes ?? []) await tellRecordWorkflow('intake', id, committeeId);
  for (const id of follow.tellRounds ?? []) await tellRecordWorkflow('opinion-round', id, committeeId);
  for (const id of follow.tellItems ?? []) await tellRecordWorkflow('plan-item', id, committeeId);
}

async function startRecordWorkflow(kind: RecordKind, id: string, committeeId: string): Promise<void> {
  try {
    await startChild(WORKFLOW_TYPES[kind], {
      workflowId: workflowIdOf(kind, id),
      args: [{ id, committeeId } satisfies FollowRecordInput],
      // Each lives its own life: an item that closes must not end its intakes.
      parentClosePolicy: ParentClosePolicy.ABANDON,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

async function tellRecordWorkflow(kind: RecordKind, id: string, committeeId: string): Promise<void> {
  try {
    await getExternalWorkflowHandle(workflowIdOf(kind, id)).signal(RECORD_CHANGED_SIGNAL);
  } catch (error) {
    if (isCancellation(error)) throw error;
    if (!(error instanceof ApplicationFailure) && !isNotFound(error)) throw error;
    // It is not running (closed, or lost with the engine's store): started, it reads its record and ends or goes on.
    await startRecordWorkflow(kind, id, committeeId);
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && /not ?found/i.test(`${error.name} ${error.message}`);
}
