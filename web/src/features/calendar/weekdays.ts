const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

export type Weekday = (typeof NAMES)[number];

/** Of a plain date: no time zone has a say in it. */
export function weekdayOf(date: string): Weekday {
  return NAMES[new Date(`${date}T00:00:00Z`).getUTCDay()]!;
}

/** Every day of a month as weeks that begin on Monday; null before the first and after the last. `month` from 1. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const lead = (first.getUTCDay() + 6) % 7;
  const cells: (string | null)[] = Array.from({ length: lead }, () => null);
  for (let day = 1; day <= length; day++) cells.push(`${year}-${two(month)}-${two(day)}`);
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
