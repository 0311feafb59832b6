import { workingCalendar } from '../../domain/calendar/working-calendar';
import { readDaysOfRevision } from '../../prisma/stores/calendar-store';
import type { IntakeWork } from './intake-work';
import { recomputeDeadlines } from './postpone-intake';

/** After the calendar changed, running deadlines are computed again and those concerned told (design §5). Once per revision. */
export async function keepUpWithCalendar(work: IntakeWork): Promise<void> {
  const { deed, intake } = work;
  if (intake.status === 'closed' || intake.scheduledByRevision === intake.calendarRevision) return;
  const days = await readDaysOfRevision(deed.tx, deed.committeeId, intake.scheduledByRevision);
  if (days) await recomputeDeadlines(work, workingCalendar(days), 'calendar-changed');
  intake.scheduledByRevision = intake.calendarRevision;
}
