import { WORKING_HOURS, type WorkingCalendar } from '../calendar/working-calendar';
import { addDays, dateOf, instantAt } from '../dates';

/** A unit is not reminded by hand again within four working hours (đôn đốc). */
export const REMIND_AGAIN_AFTER_MINUTES = 4 * 60;

/** Minutes of office hours between two moments; 0 when `to` is not later. */
export function workingMinutesBetween(from: Date, to: Date, calendar: WorkingCalendar): number {
  let milliseconds = 0;
  const lastDay = dateOf(to);
  for (let day = dateOf(from); day <= lastDay; day = addDays(day, 1)) {
    if (!calendar.isWorkingDay(day)) continue;
    for (const hours of WORKING_HOURS) {
      const begin = Math.max(from.getTime(), instantAt(day, hours.from).getTime());
      const end = Math.min(to.getTime(), instantAt(day, hours.to).getTime());
      milliseconds += Math.max(0, end - begin);
    }
  }
  return Math.floor(milliseconds / 60_000);
}

export function mayRemindAgain(lastAt: Date | null, now: Date, calendar: WorkingCalendar): boolean {
  return lastAt === null || workingMinutesBetween(lastAt, now, calendar) >= REMIND_AGAIN_AFTER_MINUTES;
}
