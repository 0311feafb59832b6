import fc from 'fast-check';
import { isPlainDate, lastDayOfMonth, plainDate } from '../../../domain/dates';
import {
  anniversary,
  covers,
  formatPartialDate,
  hasPassedYears,
  isBefore,
  isNotAfter,
  parsePartialDate,
  type PartialDate,
} from '../../../domain/person/partial-date';

const date = (text: string): PartialDate => parsePartialDate(text)!;

test.each([
  ['1985', 'year', '1985-01-01', '1985-12-31', '1985'],
  ['05/1985', 'month', '1985-05-01', '1985-05-31', '05/1985'],
  ['5/1985', 'month', '1985-05-01', '1985-05-31', '05/1985'],
  ['2/2024', 'month', '2024-02-01', '2024-02-29', '02/2024'],
  ['17/05/1985', 'day', '1985-05-17', '1985-05-17', '17/05/1985'],
  ['1985-05-17', 'day', '1985-05-17', '1985-05-17', '17/05/1985'],
  ['1985-05', 'month', '1985-05-01', '1985-05-31', '05/1985'],
  [' 29/2/2024 ', 'day', '2024-02-29', '2024-02-29', '29/02/2024'],
])('"%s" is a date known to the %s', (text, precision, earliest, latest, written) => {
  expect(date(text)).toEqual({ precision, earliest, latest });
  expect(formatPartialDate(date(text))).toBe(written);
});

test.each([
  '',
  '85',
  '13/1985',
  '00/1985',
  '31/02/1985',
  '29/02/2023',
  '32/01/1985',
  '1985/05',
  '1899',
  '2101',
  'năm 1985',
  '17/05/85',
  '1/2/3/1985',
])('"%s" is no such date', (text) => {
  expect(parsePartialDate(text)).toBeNull();
});

test.each([
  ['2000-02-29', 1, '2001-02-28'],
  ['2000-02-29', 4, '2004-02-29'],
  ['2000-02-29', 100, '2100-02-28'],
  ['1988-05-13', 35, '2023-05-13'],
])('%s and %i years end on %s', (from, years, expected) => {
  expect(anniversary(plainDate(from), years)).toBe(expected);
});

test.each([
  ['12/05/1988', '2023-05-12', 'yes'],
  ['13/05/1988', '2023-05-12', 'no'],
  ['05/1988', '2023-05-30', 'unknown'],
  ['05/1988', '2023-05-31', 'yes'],
  ['1988', '2023-01-01', 'unknown'],
  ['1988', '2022-12-31', 'no'],
  ['1988', '2023-12-31', 'yes'],
])('35 years since %s have passed by %s: %s', (since, on, expected) => {
  expect(hasPassedYears(date(since), 35, plainDate(on))).toBe(expected);
});

test('a period without an end runs on, one without a beginning had begun', () => {
  const on = plainDate('2023-05-12');
  expect(covers(null, null, on)).toBe('yes');
  expect(covers(date('13/05/2023'), null, on)).toBe('no');
  expect(covers(null, date('11/05/2023'), on)).toBe('no');
  expect(covers(date('12/05/2023'), date('12/05/2023'), on)).toBe('yes');
  expect(covers(date('2022'), date('2023'), on)).toBe('unknown');
});

const anyDay = fc.tuple(
  fc.integer({ min: 1900, max: 2100 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 31 }),
);

test('any text is read as a date of the calendar, or not at all', () => {
  const odd = fc
    .array(fc.constantFrom(...'0123456789/.- '.split('')), { maxLength: 11 })
    .map((parts) => parts.join(''));
  const texts = fc.oneof(
    odd,
    fc.string(),
    anyDay.map(([year, month, day]) => `${day}/${month}/${year}`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const read = parsePartialDate(text);
      if (read === null) return;
      const again = parsePartialDate(formatPartialDate(read));
      if (read.earliest > read.latest || JSON.stringify(again) !== JSON.stringify(read)) throw new Error(text);
    }),
    { numRuns: 100_000 },
  );
}, 60_000);

test('a day is read exactly where the calendar has it', () => {
  fc.assert(
    fc.property(anyDay, ([year, month, day]) => {
      const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      expect(parsePartialDate(`${day}/${month}/${year}`)?.earliest ?? null).toBe(isPlainDate(iso) ? iso : null);
      expect(date(`${month}/${year}`).latest).toBe(lastDayOfMonth(year, month));
    }),
    { numRuns: 1000 },
  );
});

test('a less precise date never contradicts the day it stands for', () => {
  fc.assert(
    fc.property(
      anyDay,
      anyDay,
      fc.integer({ min: 0, max: 80 }),
      ([year, month, day], [onYear, onMonth, onDay], years) => {
        const precise = parsePartialDate(`${day}/${month}/${year}`);
        const on = parsePartialDate(`${onDay}/${onMonth}/${onYear}`)?.earliest;
        fc.pre(precise !== null && on !== undefined);
        for (const coarse of [date(`${month}/${year}`), date(String(year))]) {
          expect(['unknown', isNotAfter(precise, on)]).toContain(isNotAfter(coarse, on));
          expect(['unknown', isBefore(precise, on)]).toContain(isBefore(coarse, on));
          expect(['unknown', hasPassedYears(precise, years, on)]).toContain(hasPassedYears(coarse, years, on));
        }
      },
    ),
    { numRuns: 1000 },
  );
});
