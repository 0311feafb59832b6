import fc from 'fast-check';
import { OFFICIAL_DAYS_2023_2027 } from '../../../domain/calendar/official-days';
import { WORKING_HOURS, workingCalendar } from '../../../domain/calendar/working-calendar';
import { addDays, plainDate } from '../../../domain/dates';

const calendar = workingCalendar(OFFICIAL_DAYS_2023_2027);
const anyDate = fc.integer({ min: 0, max: 365 * 7 }).map((days) => addDays(plainDate('2022-06-01'), days));

describe('a working day', () => {
  it.each([
    ['2023-01-19', true, 'the last day before Tết'],
    ['2023-01-26', false, 'nghỉ bù Tết'],
    ['2023-01-27', true, 'the first day after Tết'],
    ['2024-04-29', false, 'swapped off'],
    ['2024-05-04', true, 'the Saturday worked for it'],
    ['2025-04-26', true, 'a working Saturday'],
    ['2026-01-02', false, 'swapped off'],
    ['2026-01-10', true, 'the Saturday worked for it'],
    ['2026-11-21', false, 'an ordinary Saturday'],
    ['2026-11-24', false, 'Ngày Văn hóa Việt Nam'],
    ['2028-01-26', false, 'Tết of a computed year'],
    ['2028-02-05', false, 'a Saturday of a computed year'],
  ])('%s is one: %s (%s)', (date, expected) => {
    expect(calendar.isWorkingDay(plainDate(date))).toBe(expected);
  });

  it.each([
    [2023, 249],
    [2024, 251],
    [2025, 250],
    [2026, 249],
    [2027, 249],
  ])('comes so many times in %i: %i', (year, expected) => {
    expect(calendar.countWorkingDays(plainDate(`${year}-01-01`), plainDate(`${year}-12-31`))).toBe(expected);
  });

  it('is off for a reason that the calendar can tell', () => {
    expect(calendar.describe(plainDate('2026-11-24'))).toMatchObject({ reason: 'holiday', provisional: true });
    expect(calendar.describe(plainDate('2023-05-03'))).toMatchObject({
      isWorkingDay: false,
      reason: 'compensatory',
      basis: 'Ngày Chiến thắng; khoản 3 Điều 111 Bộ luật Lao động 2019',
      provisional: false,
    });
    expect(calendar.describe(plainDate('2023-05-06'))).toMatchObject({ reason: 'weekly-rest', basis: null });
    expect(calendar.describe(plainDate('2024-05-04'))).toMatchObject({ isWorkingDay: true, reason: 'swap-work' });
    expect(calendar.describe(plainDate('2023-05-04'))).toMatchObject({ isWorkingDay: true, reason: null });
    expect(calendar.describe(plainDate('2031-01-01'))).toMatchObject({ reason: 'holiday', provisional: true });
  });
});

describe('adding working days', () => {
  it.each([
    ['2023-01-19', 1, '2023-01-27', 'over Tết 2023'],
    ['2023-04-28', 1, '2023-05-04', 'over Giỗ Tổ, 30/4 and 1/5'],
    ['2024-05-03', 1, '2024-05-04', 'onto a working Saturday'],
    ['2024-04-26', 2, '2024-05-03', 'over a swapped Monday'],
    ['2023-01-27', -1, '2023-01-19', 'backwards over Tết'],
    ['2023-01-22', 0, '2023-01-22', 'none, on a holiday'],
    ['2023-12-29', 1, '2024-01-02', 'over the new year'],
  ])('%s %i is %s (%s)', (from, days, to) => {
    expect(calendar.addWorkingDays(plainDate(from), days)).toBe(to);
  });

  it('is undone by adding as many backwards, from a working day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -300, max: 300 }), (date, days) => {
        const start = calendar.workingDayOnOrAfter(date);
        expect(calendar.addWorkingDays(calendar.addWorkingDays(start, days), -days)).toBe(start);
      }),
    );
  });

  it('is what the working days between two working days measure', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -300, max: 300 }), (date, days) => {
        const start = calendar.workingDayOnOrAfter(date);
        expect(calendar.workingDaysBetween(start, calendar.addWorkingDays(start, days))).toBe(days);
      }),
    );
  });

  it('ends on a working day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (date, days) => {
        expect(calendar.isWorkingDay(calendar.addWorkingDays(date, days))).toBe(true);
        expect(calendar.isWorkingDay(calendar.addWorkingDays(date, -days))).toBe(true);
      }),
    );
  });

  it('refuses part of a day', () => {
    expect(() => calendar.addWorkingDays(plainDate('2023-05-04'), 0.5)).toThrow(RangeError);
  });
});

describe('the neighbours of a day', () => {
  it.each([
    ['2023-01-22', '2023-01-19', '2023-01-19', '2023-01-27', '2023-01-27'],
    ['2023-05-08', '2023-05-05', '2023-05-08', '2023-05-08', '2023-05-09'],
  ])('of %s', (date, previous, onOrBefore, onOrAfter, next) => {
    const day = plainDate(date);
    expect(calendar.previousWorkingDay(day)).toBe(previous);
    expect(calendar.workingDayOnOrBefore(day)).toBe(onOrBefore);
    expect(calendar.workingDayOnOrAfter(day)).toBe(onOrAfter);
    expect(calendar.nextWorkingDay(day)).toBe(next);
  });
});

describe('a calendar that an administrator edited', () => {
  const day = { date: plainDate('2028-07-01'), kind: 'swap-work', basis: 'Làm bù; thử', provisional: false } as const;

  it('keeps the computed holidays of a year with a single stored day', () => {
    const edited = workingCalendar([day]);
    expect(edited.isWorkingDay(plainDate('2028-07-01'))).toBe(true);
    expect(edited.isWorkingDay(plainDate('2028-01-26'))).toBe(false);
  });

  it('takes a year as decided once its New Year stands in it', () => {
    const newYear = { date: plainDate('2028-01-01'), kind: 'holiday', basis: 'Tết; thử', provisional: false } as const;
    expect(workingCalendar([day, newYear]).isWorkingDay(plainDate('2028-01-26'))).toBe(true);
  });

  it('lets a stored day win over the computed one', () => {
    const worked = { ...day, date: plainDate('2028-01-26') };
    expect(workingCalendar([worked]).isWorkingDay(plainDate('2028-01-26'))).toBe(true);
  });
});

it('office hours are 07:30–11:30 and 13:30–17:00', () => {
  expect(WORKING_HOURS.map(({ from, to }) => `${from}-${to}`)).toEqual(['07:30-11:30', '13:30-17:00']);
});
