import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import type { Database } from '../../prisma/client';
import { readOpenRecords, type OpenRecord } from '../../prisma/stores/open-record-store';
import { workflowIdOf } from '../../workflows/record-messages';

const { EventType } = temporal.api.enums.v1;
type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

const LONGEST_MS = 60_000;
const LOOK_AGAIN_MS = 20;

/**
 * Waits until nothing of any open record is in the worker's hands, as their histories tell: time that leaps over a task there makes the engine give that task up
 * and begin anew, after a long pause. Throws when that takes longer than a minute.
 */
export async function engineAtRest(database: Database, client: Client): Promise<void> {
  const until = Date.now() + LONGEST_MS;
  // One at rest may have told another that was looked at before it: only the second look in a row is sure.
  for (let inARow = 0; inARow < 2;) {
    const resting = await Promise.all((await readOpenRecords(database)).map((record) => isAtRest(client, record)));
    inARow = resting.every(Boolean) ? inARow + 1 : 0;
    if (inARow > 0) continue;
    if (Date.now() > until) throw new Error('the engine did not come to rest within a minute');
    await wait(LOOK_AGAIN_MS);
  }
}

async function isAtRest({ workflow }: Client, { kind, id }: OpenRecord): Promise<boolean> {
  const { events } = await workflow.getHandle(workflowIdOf(kind, id)).fetchHistory();
  const open = new Set<string>();
  for (const event of events ?? []) follow(event, open);
  return open.size === 0;
}

/** Keeps what the event begins and lets go of what it ends. */
function follow(event: HistoryEvent, open: Set<string>): void {
  const begun = String(event.eventId);
  switch (event.eventType) {
    case EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED:
      open.add('task');
      break;
    case EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED:
      open.delete('task');
      break;
    case EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED:
    case EventType.EVENT_TYPE_START_CHILD_WORKFLOW_EXECUTION_INITIATED:
    case EventType.EVENT_TYPE_SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_INITIATED:
      open.add(begun);
      break;
    default:
      open.delete(String(beginningOf(event)));
  }
}

/** The event whose work ends with this one. */
function beginningOf(event: HistoryEvent) {
  return (
    event.activityTaskCompletedEventAttributes?.scheduledEventId ??
    event.activityTaskFailedEventAttributes?.scheduledEventId ??
    event.activityTaskTimedOutEventAttributes?.scheduledEventId ??
    event.activityTaskCanceledEventAttributes?.scheduledEventId ??
    event.childWorkflowExecutionStartedEventAttributes?.initiatedEventId ??
    event.startChildWorkflowExecutionFailedEventAttributes?.initiatedEventId ??
    event.externalWorkflowExecutionSignaledEventAttributes?.initiatedEventId ??
    event.signalExternalWorkflowExecutionFailedEventAttributes?.initiatedEventId
  );
}
