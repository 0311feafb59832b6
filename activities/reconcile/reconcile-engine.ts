import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Database } from '../../prisma/client';
import { readOpenRecords, type OpenRecord } from '../../prisma/stores/open-record-store';
import {
  RECORD_CHANGED_SIGNAL,
  VIEW_QUERY,
  WORKFLOW_TYPES,
  workflowIdOf,
  type FollowRecordInput,
  type RecordView,
} from '../../workflows/record-messages';

export interface ReconcileReport {
  /** Open records found. */
  checked: number;
  /** Their workflow runs and knows where the record stands. */
  agreeing: number;
  /** The workflow was missing and was started; at which stage, the record says. */
  started: number;
  /** The workflow ran behind the record and was told to look again. */
  told: number;
}

export interface ReconcileOptions {
  database: Database;
  client: Client;
  taskQueue: string;
  /** Called after each record, for progress. */
  onProgress?: (done: number, total: number) => void;
}

/** Few enough for a development server, many enough for a thousand records in a minute. */
const AT_ONCE = 12;

/**
 * Đối soát: every open record gets the workflow that follows it. PostgreSQL is the record, so this rebuilds all of the engine's state
 * after its store is lost; deeds that were done are not done again, and no mail is sent twice.
 */
export async function reconcileEngine(options: ReconcileOptions): Promise<ReconcileReport> {
  const records = await readOpenRecords(options.database);
  const report: ReconcileReport = { checked: records.length, agreeing: 0, started: 0, told: 0 };
  const waiting = [...records];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let record = waiting.shift(); record; record = waiting.shift()) {
      report[await reconcileRecord(options, record)] += 1;
      done += 1;
      options.onProgress?.(done, records.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return report;
}

async function reconcileRecord(
  { client, taskQueue }: ReconcileOptions,
  record: OpenRecord,
): Promise<'agreeing' | 'started' | 'told'> {
  const handle = client.workflow.getHandle(workflowIdOf(record.kind, record.id));
  try {
    const { status } = await handle.describe();
    if (status.name === 'RUNNING') {
      const view = await handle.query<RecordView | null>(VIEW_QUERY);
      if (view && view.revision >= record.revision) return 'agreeing';
      await handle.signal(RECORD_CHANGED_SIGNAL);
      return 'told';
    }
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
  await client.workflow.start(WORKFLOW_TYPES[record.kind], {
    workflowId: workflowIdOf(record.kind, record.id),
    taskQueue,
    args: [{ id: record.id, committeeId: record.committeeId } satisfies FollowRecordInput],
    // Started by somebody else in the meantime: that one goes on.
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  return 'started';
}
