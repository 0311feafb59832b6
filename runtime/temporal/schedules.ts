import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type CalendarSpec, type Client } from '@temporalio/client';
import { TIME_ZONE } from '../../domain/dates';

/** Periodic work (design §4). Each is harmless when it runs twice, and each takes what an earlier run missed. */
const SCHEDULES = [
  // Days off, and the hour of each committee, are data: the activity looks whether it is time.
  { id: 'daily-digest', workflow: 'dailyDigestWorkflow', calendar: { hour: { start: 5, end: 12 }, minute: [0, 30] } },
  { id: 'weekly-retention', workflow: 'retentionWorkflow', calendar: { dayOfWeek: 'MONDAY', hour: 6, minute: 40 } },
  { id: 'nightly-reconcile', workflow: 'reconcileWorkflow', calendar: { hour: 2, minute: 15 } },
] satisfies { id: string; workflow: string; calendar: CalendarSpec }[];

/** Makes sure, at each start of a worker, that the Schedules stand. */
export async function ensureSchedules(client: Client, taskQueue: string): Promise<void> {
  for (const { id, workflow, calendar } of SCHEDULES) {
    const spec = { calendars: [calendar], timezone: TIME_ZONE };
    try {
      await client.schedule.create({
        scheduleId: `lo-trinh-${id}`,
        spec,
        // A run that hangs must not starve those after it.
        policies: { overlap: ScheduleOverlapPolicy.CANCEL_OTHER, catchupWindow: '1 day' },
        action: { type: 'startWorkflow', workflowType: workflow, taskQueue, args: [], workflowId: `lo-trinh-${id}` },
      });
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      // One made by an older version keeps its history and takes the hours of this one.
      await client.schedule.getHandle(`lo-trinh-${id}`).update((schedule) => ({ ...schedule, spec }));
    }
  }
}
