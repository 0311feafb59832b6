import { lastDayOfMonth, plainDateOf, type PlainDate } from '../dates';

/**
 * The same day in another year, for a plan that is re-dated as a whole. The last day of a month stays the last one, so that
 * "chậm nhất tháng 2" still means all of February.
 */
export function shiftYear(date: PlainDate, years: number): PlainDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const target = lastDayOfMonth(year + years, month);
  const wasLast = date === lastDayOfMonth(year, month);
  return wasLast || day > Number(target.slice(8)) ? target : plainDateOf(year + years, month, day);
}

/**
 * A text in which "năm 2023" and "năm 2022" of a plan of 2023 are moved with it: a plan speaks of its own year and the one before.
 * Dates of cited papers ("ngày 18/10/2021") and terms ("2020 - 2025") stay.
 */
export function shiftYearInText(text: string, year: number, years: number): string {
  if (years === 0) return text;
  return text.replace(/(?<=năm )(\d{4})(?!\d)/giu, (found) =>
    Number(found) === year || Number(found) === year - 1 ? String(Number(found) + years) : found,
  );
}
