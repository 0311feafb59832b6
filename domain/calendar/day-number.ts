import { type PlainDate, plainDateOf } from '../dates';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01. Whole numbers make walking a calendar cheap: "Việc của tôi" counts working days for every row. */
export function dayNumber(date: PlainDate): number {
  const [year, month, day] = date.split('-').map(Number);
  return Date.UTC(year!, month! - 1, day) / DAY_MS;
}

/** The inverse of {@link dayNumber}. */
export function dateOfDayNumber(number: number): PlainDate {
  const date = new Date(number * DAY_MS);
  return plainDateOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

export function yearOfDayNumber(number: number): number {
  return new Date(number * DAY_MS).getUTCFullYear();
}

/** 1 = Monday … 7 = Sunday. 1970-01-01 was a Thursday. */
export function weekdayOfDayNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}
