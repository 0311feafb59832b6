import { computedOfficialDays } from '../../../domain/calendar/computed-official-days';
import { OFFICIAL_DAYS_2023_2027 } from '../../../domain/calendar/official-days';
import { dayOfWeek, yearOf } from '../../../domain/dates';

const inYear = (year: number) => OFFICIAL_DAYS_2023_2027.filter((day) => yearOf(day.date) === year);
const weekdaysOff = (days: typeof OFFICIAL_DAYS_2023_2027) =>
  days.filter((day) => day.kind !== 'swap-work' && dayOfWeek(day.date) <= 5).map((day) => day.date.slice(5));
const workedSaturdays = (year: number) =>
  inYear(year)
    .filter((day) => day.kind === 'swap-work')
    .map((day) => day.date.slice(5));

describe('the seeded working calendar', () => {
  // Domain facts §8, the column "Off on weekdays".
  it.each([
    [2023, '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04'],
    [2024, '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03'],
    [2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02'],
    [2026, '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24'],
    [2027, '01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24'],
  ])('has the weekdays off of %i', (year, off) => {
    expect(weekdaysOff(inYear(year)).join(' ')).toBe(off);
  });

  it.each([
    [2023, []],
    [2024, ['05-04']],
    [2025, ['04-26']],
    [2026, ['01-10', '08-22']],
    [2027, []],
  ])('has the working Saturdays of %i', (year, saturdays) => {
    expect(workedSaturdays(year)).toEqual(saturdays);
  });

  it('holds each date once, and gives each a basis', () => {
    const dates = OFFICIAL_DAYS_2023_2027.map((day) => day.date);
    expect(new Set(dates).size).toBe(dates.length);
    expect(OFFICIAL_DAYS_2023_2027.filter((day) => !/; /.test(day.basis))).toEqual([]);
  });

  it('marks 24/11/2026 and all of 2027 as provisional, and nothing else', () => {
    const provisional = OFFICIAL_DAYS_2023_2027.filter((day) => day.provisional);
    expect(provisional.filter((day) => yearOf(day.date) !== 2027).map((day) => day.date)).toEqual(['2026-11-24']);
    expect(inYear(2027).every((day) => day.provisional)).toBe(true);
  });
});

describe('a year without a decision is computed by Điều 112 Bộ luật Lao động 2019', () => {
  it.each([2023, 2024, 2025, 2027])('and agrees with the days of %i, swaps aside', (year) => {
    const decided = inYear(year).filter((day) => day.kind === 'holiday' || day.kind === 'compensatory');
    const shape = (days: typeof decided) => days.map(({ date, kind }) => `${date} ${kind}`);
    expect(shape(computedOfficialDays(year))).toEqual(shape(decided));
  });

  it('and is provisional throughout', () => {
    expect(computedOfficialDays(2028).every((day) => day.provisional)).toBe(true);
  });

  it.each([
    [2025, []],
    [2028, ['2028-11-24']],
  ])('with 24/11 from 2026 on: %i', (year, expected) => {
    const dates = computedOfficialDays(year).map((day) => day.date);
    expect(dates.filter((date) => date.endsWith('-11-24'))).toEqual(expected);
  });
});
