import fc from 'fast-check';
import { readDateCell, readDateText, readSerial } from '../../../documents/person/read-date-cell';
import { PLAIN_STYLE } from '../../../documents/spreadsheet/read-styles';
import type { SheetCell } from '../../../documents/spreadsheet/sheet';
import { addDays, daysBetween, formatDate, plainDate } from '../../../domain/dates';

const TODAY = plainDate('2026-11-23');
const cellOf = (number: number, date: 'day' | 'month' | 'year' | null): SheetCell => ({
  column: 3,
  content: String(number),
  number,
  kind: 'number',
  style: { ...PLAIN_STYLE, date },
  formula: false,
});

test.each([
  ['17/05/1985', '17/05/1985', null],
  ['17/5/1985', '17/05/1985', null],
  ['17-5-1985', '17/05/1985', null],
  ['17.5.1985', '17/05/1985', null],
  ['17 / 5 / 1985', '17/05/1985', null],
  ['17\\5\\1985', '17/05/1985', null],
  ['1985-05-17', '17/05/1985', null],
  ['1985-05-17T00:00:00', '17/05/1985', null],
  ['17/05/1985 00:00:00', '17/05/1985', null],
  ['ngày 17 tháng 5 năm 1985', '17/05/1985', null],
  ['Tháng 5 năm 1985', '05/1985', null],
  ['05/1985', '05/1985', null],
  ['Năm 1985', '1985', null],
  ['1985', '1985', null],
  ['00/00/1985', '1985', null],
  ['00/05/1985', '05/1985', null],
  ['17051985', '17/05/1985', 'date-run-together'],
  ['17/05/85', '17/05/1985', 'date-two-digit-year'],
  ['17/05/05', '17/05/2005', 'date-two-digit-year'],
  ['05/17/1985', '17/05/1985', 'date-day-month-swapped'],
  ['31/02/1985', null, 'date-impossible'],
  ['29/02/1985', null, 'date-impossible'],
  ['32/13/1985', null, 'date-impossible'],
  ['không rõ', null, 'date-unreadable'],
  ['O5/1985', null, 'date-unreadable'],
])('%s is read as %s', (text, value, code) => {
  expect(readDateText(text, TODAY)).toEqual({ value, code });
});

test.each([
  ['a day', 31_184, 'day', false, '17/05/1985', null],
  ['a day of a Macintosh', 29_722, 'day', true, '17/05/1985', null],
  ['a cell that shows month and year', 31_168, 'month', false, '05/1985', null],
  ['the first of January 1900', 1, 'day', false, '01/01/1900', null],
  ['the day before the one that never was', 59, 'day', false, '28/02/1900', null],
  ['the one that never was', 60, 'day', false, null, 'date-impossible'],
  ['the day after', 61, 'day', false, '01/03/1900', null],
  ['a year typed into a date cell', 1985, 'day', false, '1985', 'date-year-only-typed'],
  ['a plain year', 1985, null, false, '1985', null],
  ['a date whose format was lost', 31_184, null, false, '17/05/1985', 'date-as-number'],
  ['a date run together', 17_051_985, null, false, '17/05/1985', 'date-run-together'],
  ['a negative one', -1, 'day', false, null, 'date-impossible'],
  ['one beyond all lists', 9e9, 'day', false, null, 'date-impossible'],
] as const)('%s: the number %d is read as it is meant', (_what, number, precision, date1904, value, code) => {
  expect(readDateCell(cellOf(number, precision), String(number), date1904, TODAY)).toEqual({ value, code });
});

const days = fc.integer({ min: 61, max: 73_000 });

test('a day counted from 1900 or 1904 and the same day typed are one', () => {
  fc.assert(
    fc.property(days, (serial) => {
      const date = addDays(plainDate('1899-12-30'), serial);
      expect(readSerial(serial, 'day', false).value).toBe(formatDate(date));
      expect(readDateText(formatDate(date), TODAY).value).toBe(formatDate(date));
      const since1904 = daysBetween(plainDate('1904-01-01'), date);
      if (since1904 > 0) expect(readSerial(since1904, 'day', true).value).toBe(formatDate(date));
    }),
    { numRuns: 3_000 },
  );
});

test('no text is read as anything but a date that reads back as itself', () => {
  const piece = fc.constantFrom(
    ...'0123456789'.split(''),
    '/',
    '-',
    '.',
    ' ',
    'ngày ',
    'năm ',
    '1985',
    '31',
    '02',
    '00',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(text, (typed) => {
      const { value, code } = readDateText(typed, TODAY);
      if (value === null) return expect(code).toMatch(/^date-/);
      return expect(readDateText(value, TODAY)).toEqual({ value, code: null });
    }),
    { numRuns: 100_000 },
  );
});
