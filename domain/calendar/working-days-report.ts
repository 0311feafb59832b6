import { addDays, daysBetween, plainDateOf, type PlainDate, yearOf } from '../dates';
import { DomainError } from '../errors';
import type { DayDescription, WorkingCalendar } from './working-calendar';

export interface WorkingDaysReport {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly workingDays: number;
  readonly weeklyRestDays: number;
  readonly years: readonly { readonly year: number; readonly workingDays: number }[];
  /** Days off that have a reason of their own, also those that fall on the weekly rest. */
  readonly daysOff: readonly DayDescription[];
  /** Days of weekly rest that are worked. */
  readonly workedRestDays: readonly DayDescription[];
}

/** Lunar dates, and so computed years, are good for these. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2199];
const LONGEST_PERIOD_DAYS = 366 * 20;

/** Working days of a period, both ends included. Throws DomainError `period-invalid` when reversed or over 20 years. */
export function workingDaysReport(from: PlainDate, to: PlainDate, calendar: WorkingCalendar): WorkingDaysReport {
  const length = daysBetween(from, to);
  if (length < 0 || length > LONGEST_PERIOD_DAYS || yearOf(from) < FIRST_YEAR || yearOf(to) > LAST_YEAR) {
    throw new DomainError('period-invalid', { from, to });
  }
  const days = Array.from({ length: length + 1 }, (_, index) => calendar.describe(addDays(from, index)));
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  return {
    from,
    to,
    workingDays: calendar.countWorkingDays(from, to),
    weeklyRestDays: days.filter(({ reason }) => reason === 'weekly-rest').length,
    years: years.map((year) => {
      const [first, last] = [plainDateOf(year, 1, 1), plainDateOf(year, 12, 31)];
      return { year, workingDays: calendar.countWorkingDays(first > from ? first : from, last < to ? last : to) };
    }),
    daysOff: days.filter(({ isWorkingDay, basis }) => !isWorkingDay && basis !== null),
    workedRestDays: days.filter(({ reason }) => reason === 'swap-work'),
  };
}
