import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import { dateOf, type PlainDate } from '../../domain/dates';
import type { Database } from '../../prisma/client';
import type { ApiContext } from '../api-context';

/** What papers are made with, besides the record. */
export interface PaperPlace {
  database: Database;
  calendar: WorkingCalendar;
  /** Without a slash at its end. */
  publicUrl: string;
}

export async function paperPlace(ctx: ApiContext, committeeId: string): Promise<PaperPlace> {
  return {
    database: ctx.database,
    calendar: await ctx.calendarOf(committeeId),
    publicUrl: ctx.config.http.publicUrl,
  };
}

/** Today, and the usual new deadline of a reminder. */
export function paperDays(
  { calendar }: Pick<PaperPlace, 'calendar'>,
  at: Date,
): { today: PlainDate; inTwoWorkingDays: PlainDate } {
  const today = dateOf(at);
  return { today, inTwoWorkingDays: calendar.addWorkingDays(today, 2) };
}
