import { Temporal } from 'temporal-polyfill';

/** A calendar date, ISO 8601 "YYYY-MM-DD". Deadlines, births, issue dates are plain dates, never moments. */
export type PlainDate = string & { readonly __plainDate: unique symbol };

/** The one time zone of the record (design §5). Viet Nam has had no daylight saving since 1975: always UTC+7. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Parses "YYYY-MM-DD"; throws RangeError when it is no date of the calendar. */
export const plainDate: (text: string) => PlainDate = remembered(
  (text) => Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as PlainDate,
);

/** As {@link plainDate}, from numbers. Month is 1–12. */
export function plainDateOf(year: number, month: number, day: number): PlainDate {
  return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString() as PlainDate;
}

export function isPlainDate(text: string): text is PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Adds calendar days (negative subtracts). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as PlainDate;
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** 1 = Monday … 7 = Sunday. */
export function dayOfWeek(date: PlainDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

export function lastDayOfMonth(year: number, month: number): PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.with({ day: first.daysInMonth }).toString() as PlainDate;
}

/** The date in Viet Nam at a moment. */
export function dateOf(instant: Date): PlainDate {
  return dateInMinute(Math.floor(instant.getTime() / 60_000));
}

/** Days begin on a whole minute. */
const dateInMinute = remembered(
  (minute: number) =>
    Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
      .toZonedDateTimeISO(TIME_ZONE)
      .toPlainDate()
      .toString() as PlainDate,
);

/** The moment of a wall-clock time in Viet Nam. `time` is "HH:MM" or "HH:MM:SS". */
export function instantAt(date: PlainDate, time: string): Date {
  return new Date(millisecondsAt(`${date}T${time}`));
}

const millisecondsAt = remembered(
  (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(TIME_ZONE).epochMilliseconds,
);

/** A deadline is a date and ends with 23:59:59 of it (design §5). */
export function endOfDay(date: PlainDate): Date {
  return instantAt(date, '23:59:59');
}

/** "HH:MM" in Viet Nam at a moment. */
export function timeOf(instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(TIME_ZONE)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}

/** A record turns the same few dates over and over. */
function remembered<Key, Value>(compute: (key: Key) => Value, most = 2_000): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = compute(key);
    if (known.size >= most) known.clear();
    known.set(key, value);
    return value;
  };
}

/** dd/MM/yyyy, as Vietnamese papers write it. */
export function formatDate(date: PlainDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** A day and time in Viet Nam as the format libraries of calendars take it. "07:30" */
export function zonedTime(date: PlainDate, time: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(TIME_ZONE);
}

/** The same for a whole day. */
export function wholeDay(date: PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(date);
}
