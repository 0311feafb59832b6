import type { OfficialDay, OfficialDayKind } from '../../domain/calendar/official-day';
import type { Reader } from '../client';
import { fromDbDate } from '../plain-dates';

/** The committee's official days, by date. */
export async function readCalendarDays(reader: Reader, committeeId: string): Promise<OfficialDay[]> {
  const rows = await reader.calendarDay.findMany({ where: { committeeId }, orderBy: { date: 'asc' } });
  return rows.map((row) => ({
    date: fromDbDate(row.date),
    kind: row.kind as OfficialDayKind,
    basis: row.basis,
    provisional: row.provisional,
  }));
}
