const DAY_MS = 86_400_000;
/** A course of more days than a year is a slip of the keyboard. */
const DAYS_AT_MOST = 366;

/** Days "YYYY-MM-DD" from one to the other, of the weekdays chosen (0 is Sunday). Empty when the dates are not in order. */
export function daysBetween(from: string, to: string, weekdays: readonly number[]): string[] {
  const first = Date.parse(`${from}T00:00:00Z`);
  const last = Date.parse(`${to}T00:00:00Z`);
  const days: string[] = [];
  for (let at = first; at <= last && days.length < DAYS_AT_MOST; at += DAY_MS) {
    const day = new Date(at);
    if (weekdays.includes(day.getUTCDay())) days.push(day.toISOString().slice(0, 10));
  }
  return days;
}
