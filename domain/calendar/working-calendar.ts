import type { PlainDate } from '../dates';
import { computedOfficialDays } from './computed-official-days';
import { dateOfDayNumber, dayNumber, weekdayOfDayNumber, yearOfDayNumber } from './day-number';
import type { OfficialDay, OfficialDayKind } from './official-day';

/** Office hours (07:30–11:30, 13:30–17:00), Viet Nam time. Reminders are sent within them. */
export const WORKING_HOURS = [
  { from: '07:30', to: '11:30' },
  { from: '13:30', to: '17:00' },
] as const;

export interface DayDescription {
  readonly date: PlainDate;
  readonly isWorkingDay: boolean;
  /** Why it is off, or why a Saturday is worked; null on an ordinary working day. */
  readonly reason: OfficialDayKind | 'weekly-rest' | null;
  readonly basis: string | null;
  /** "dự kiến" */
  readonly provisional: boolean;
}

/** The working calendar (lịch làm việc): Monday to Friday, without days off, with working Saturdays (design §5). */
export interface WorkingCalendar {
  isWorkingDay(date: PlainDate): boolean;
  /** The n-th working day after (n > 0) or before (n < 0) the date; the date itself for 0. Throws RangeError unless whole. */
  addWorkingDays(date: PlainDate, days: number): PlainDate;
  /** The n for which `addWorkingDays(from, n)` reaches `to`, or comes nearest without passing it. Negative backwards. */
  workingDaysBetween(from: PlainDate, to: PlainDate): number;
  /** Working days of a period, both ends included; 0 when it is reversed. */
  countWorkingDays(from: PlainDate, to: PlainDate): number;
  /** Strictly later. */
  nextWorkingDay(date: PlainDate): PlainDate;
  /** Strictly earlier. */
  previousWorkingDay(date: PlainDate): PlainDate;
  /** The date itself if worked, else the next. */
  workingDayOnOrAfter(date: PlainDate): PlainDate;
  /** The date itself if worked, else the one before: the last day to act when a deadline is a day off. */
  workingDayOnOrBefore(date: PlainDate): PlainDate;
  describe(date: PlainDate): DayDescription;
}

/**
 * A calendar over stored days. A year is taken as given when its New Year's Day stands among them; any other year is
 * computed and provisional, stored days winning over computed ones.
 */
export function workingCalendar(days: readonly OfficialDay[]): WorkingCalendar {
  const stored = new Map(days.map((day) => [dayNumber(day.date), day]));
  const known = new Set(days.filter((day) => day.date.endsWith('-01-01')).map((day) => Number(day.date.slice(0, 4))));

  const officialDay = (number: number): OfficialDay | undefined => {
    const year = yearOfDayNumber(number);
    if (!known.has(year)) {
      known.add(year);
      for (const day of computedOfficialDays(year)) {
        if (!stored.has(dayNumber(day.date))) stored.set(dayNumber(day.date), day);
      }
    }
    return stored.get(number);
  };
  const isWorked = (number: number): boolean => {
    const official = officialDay(number);
    return official ? official.kind === 'swap-work' : weekdayOfDayNumber(number) <= 5;
  };
  const step = (start: number, days: number): number => {
    if (!Number.isInteger(days)) throw new RangeError(`working days must be a whole number, got ${days}`);
    let number = start;
    for (let left = Math.abs(days); left > 0;) {
      number += Math.sign(days);
      if (isWorked(number)) left -= 1;
    }
    return number;
  };
  const count = (first: number, last: number): number => {
    let worked = 0;
    for (let number = first; number <= last; number += 1) if (isWorked(number)) worked += 1;
    return worked;
  };
  const addWorkingDays = (date: PlainDate, by: number) => dateOfDayNumber(step(dayNumber(date), by));

  return {
    isWorkingDay: (date) => isWorked(dayNumber(date)),
    addWorkingDays,
    workingDaysBetween: (from, to) => {
      const [first, last] = [dayNumber(from), dayNumber(to)];
      return first <= last ? count(first + 1, last) : 0 - count(last, first - 1);
    },
    countWorkingDays: (from, to) => count(dayNumber(from), dayNumber(to)),
    nextWorkingDay: (date) => addWorkingDays(date, 1),
    previousWorkingDay: (date) => addWorkingDays(date, -1),
    workingDayOnOrAfter: (date) => (isWorked(dayNumber(date)) ? date : addWorkingDays(date, 1)),
    workingDayOnOrBefore: (date) => (isWorked(dayNumber(date)) ? date : addWorkingDays(date, -1)),
    describe: (date) => {
      const official = officialDay(dayNumber(date));
      const isWorkingDay = isWorked(dayNumber(date));
      return {
        date,
        isWorkingDay,
        reason: official?.kind ?? (isWorkingDay ? null : 'weekly-rest'),
        basis: official?.basis ?? null,
        provisional: official?.provisional ?? false,
      };
    },
  };
}
