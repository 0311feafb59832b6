import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client } from '@temporalio/client';
import { TIME_ZONE } from '../../domain/dates';

/** Periodic work (design §4). Each is harmless when it runs twice, and each takes what an earlier run missed. */
const SCHEDULES = [
  // The activity itself leaves out days off: the calendar is data.
  { id: 'daily-digest', workflow: 'dailyDigestWorkflow', hour: 7, minute: 30 },
  { id: 'nightly-reconcile', workflow: 'reconcileWorkflow', hour: 2, minute: 15 },
] as const;

/** Makes sure, at each start of a worker, that the Schedules stand. */
export async function ensureSchedules(client: Client, taskQueue: string): Promise<void> {
  for (const { id, workflow, hour, minute } of SCHEDULES) {
    try {
      await client.schedule.create({
        scheduleId: `lo-trinh-${id}`,
        spec: { calendars: [{ hour, minute }], timezone: TIME_ZONE },
        // A run that hangs must not starve those after it.
        policies: { overlap: ScheduleOverlapPolicy.CANCEL_OTHER, catchupWindow: '1 day' },
        action: { type: 'startWorkflow', workflowType: workflow, taskQueue, args: [], workflowId: `lo-trinh-${id}` },
      });
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    }
  }
}
