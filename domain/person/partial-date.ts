import { formatDate, yearOf, type PlainDate } from '../dates';

/** A three-valued answer: data that are missing or imprecise say neither yes nor no. */
export type Tri = 'yes' | 'no' | 'unknown';

export type DatePrecision = 'year' | 'month' | 'day';

/** A date as papers have it: "1985", "05/1985" or "17/05/1985". It is some day from `earliest` to `latest`, both included. */
export interface PartialDate {
  readonly precision: DatePrecision;
  readonly earliest: PlainDate;
  readonly latest: PlainDate;
}

/**
 * Reads "1985", "5/1985", "17/5/1985", or the same as ISO ("1985-05", "1985-05-17"); years 1900–2100. Null when the text is no such
 * date, or no day of the calendar (31/02).
 */
export function parsePartialDate(text: string): PartialDate | null {
  const typed = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/.exec(text.trim());
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text.trim());
  const [year, month, day] = typed ? [typed[3], typed[2], typed[1]] : iso ? [iso[1], iso[2], iso[3]] : [];
  if (year === undefined) return null;
  return partialDateOf(Number(year), numberOrNull(month), numberOrNull(day));
}

/** As Vietnamese papers write it, with no more than is known: "1985", "05/1985", "17/05/1985". */
export function formatPartialDate(date: PartialDate): string {
  const full = formatDate(date.earliest);
  return date.precision === 'day' ? full : date.precision === 'month' ? full.slice(3) : full.slice(6);
}

/** Is the date `on` or earlier? */
export function isNotAfter(date: PartialDate, on: PlainDate): Tri {
  return date.latest <= on ? 'yes' : date.earliest > on ? 'no' : 'unknown';
}

/** Is the date earlier than `on`? */
export function isBefore(date: PartialDate, on: PlainDate): Tri {
  return date.latest < on ? 'yes' : date.earliest >= on ? 'no' : 'unknown';
}

/**
 * The day a period of whole years ends, by the calendar. Without such a day (29/2) it is the last day of that month: the way
 * khoản 3 Điều 148 Bộ luật Dân sự 2015 counts.
 */
export function anniversary(from: PlainDate, years: number): PlainDate {
  const [year, month, day] = [yearOf(from) + years, Number(from.slice(5, 7)), Number(from.slice(8, 10))];
  return isoDate(year, month, Math.min(day, daysInMonth(year, month)));
}

/** Have `years` full years passed since the date? The anniversary itself counts: "đủ 35 tuổi" on the 35th birthday. */
export function hasPassedYears(since: PartialDate, years: number, on: PlainDate): Tri {
  if (anniversary(since.latest, years) <= on) return 'yes';
  return anniversary(since.earliest, years) > on ? 'no' : 'unknown';
}

/** Does the period hold the day? No beginning: it began before anything known. No end: it runs on. */
export function covers(from: PartialDate | null, until: PartialDate | null, on: PlainDate): Tri {
  const started = from === null ? 'yes' : isNotAfter(from, on);
  const ended = until === null ? 'no' : isBefore(until, on);
  return both(started, not(ended));
}

export function not(answer: Tri): Tri {
  return answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'unknown';
}

export function both(...answers: readonly Tri[]): Tri {
  return answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
}

export function either(...answers: readonly Tri[]): Tri {
  return answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';
}

function partialDateOf(year: number, month: number | null, day: number | null): PartialDate | null {
  if (year < 1900 || year > 2100 || (month !== null && (month < 1 || month > 12))) return null;
  if (month === null) return { precision: 'year', earliest: isoDate(year, 1, 1), latest: isoDate(year, 12, 31) };
  const last = daysInMonth(year, month);
  if (day === null) {
    return { precision: 'month', earliest: isoDate(year, month, 1), latest: isoDate(year, month, last) };
  }
  const date = isoDate(year, month, day);
  return day >= 1 && day <= last ? { precision: 'day', earliest: date, latest: date } : null;
}

/** Counted here, not by the library: an import of ten thousand rows reads five such dates in each. */
function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isoDate(year: number, month: number, day: number): PlainDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate;
}

function numberOrNull(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
