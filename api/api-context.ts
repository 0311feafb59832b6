import { workingCalendar, type WorkingCalendar } from '../domain/calendar/working-calendar';
import { readCalendarDays, readCalendarRevision } from '../prisma/stores/calendar-store';
import type { AppContext } from '../runtime/context';
import { createChangeFeed, type ChangeFeed } from './events/change-feed';

/** What routes are given. */
export interface ApiContext extends AppContext {
  /** The committee's working calendar, read again when its revision has changed. */
  calendarOf(committeeId: string): Promise<WorkingCalendar>;
  /** What deeds of all processes change, as it happens. */
  changes: ChangeFeed;
}

export function createApiContext(context: AppContext): ApiContext {
  const known = new Map<string, { revision: number; calendar: WorkingCalendar }>();
  const changes = createChangeFeed(context);
  return {
    ...context,
    changes,
    close: async () => {
      await changes.close();
      await context.close();
    },
    async calendarOf(committeeId) {
      const revision = await readCalendarRevision(context.database, committeeId);
      const found = known.get(committeeId);
      if (found?.revision === revision) return found.calendar;
      const calendar = workingCalendar(await readCalendarDays(context.database, committeeId));
      known.set(committeeId, { revision, calendar });
      return calendar;
    },
  };
}
