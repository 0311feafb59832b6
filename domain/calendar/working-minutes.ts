import { addDays, dateOf, instantAt } from '../dates';
import { WORKING_HOURS, type WorkingCalendar } from './working-calendar';

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

/** The moment so many minutes of office hours later; a moment outside them begins with the next. */
export function addWorkingMinutes(from: Date, minutes: number, calendar: WorkingCalendar): Date {
  let left = minutes * 60_000;
  for (let day = dateOf(from); ; day = addDays(day, 1)) {
    if (!calendar.isWorkingDay(day)) continue;
    for (const hours of WORKING_HOURS) {
      const begin = Math.max(from.getTime(), instantAt(day, hours.from).getTime());
      const end = instantAt(day, hours.to).getTime();
      if (end <= begin) continue;
      if (left <= end - begin) return new Date(begin + left);
      left -= end - begin;
    }
  }
}
