import { addWorkingMinutes, workingMinutesBetween } from '../calendar/working-minutes';
import type { WorkingCalendar } from '../calendar/working-calendar';

/** A unit is not reminded by hand again within four working hours (đôn đốc). */
export const REMIND_AGAIN_AFTER_MINUTES = 4 * 60;

export function mayRemindAgain(lastAt: Date | null, now: Date, calendar: WorkingCalendar): boolean {
  return lastAt === null || workingMinutesBetween(lastAt, now, calendar) >= REMIND_AGAIN_AFTER_MINUTES;
}

/** From when on the unit can be reminded by hand; null: at once. */
export function mayRemindFrom(lastAt: Date | null, now: Date, calendar: WorkingCalendar): Date | null {
  if (lastAt === null || mayRemindAgain(lastAt, now, calendar)) return null;
  return addWorkingMinutes(lastAt, REMIND_AGAIN_AFTER_MINUTES, calendar);
}
