import type { RowMessageCode } from '../../contracts/person/people-import';
import { addDays, plainDateOf, yearOf, type PlainDate } from '../../domain/dates';
import { formatPartialDate, parsePartialDate } from '../../domain/person/partial-date';
import type { SheetCell } from '../spreadsheet/sheet';

export interface ReadDate {
  /** "1985", "05/1985", "17/05/1985"; null when nothing can be made of it. */
  readonly value: string | null;
  readonly code: RowMessageCode | null;
}

const EPOCH_1900 = plainDateOf(1899, 12, 30);
const EPOCH_1904 = plainDateOf(1904, 1, 1);
/** 31/12/2100 counted from 1900. */
const LAST_SERIAL = 73_415;

/** Reads the dates of one file; the same text or number is read once. */
export class DateReader {
  private readonly known = new Map<string, ReadDate & { isFuture: boolean }>();

  read(cell: SheetCell, text: string, date1904: boolean, today: PlainDate): ReadDate & { isFuture: boolean } {
    const key = `${cell.number === null ? '' : (cell.style.date ?? '-')} ${text}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const date = readDateCell(cell, text, date1904, today);
    const read = { ...date, isFuture: date.value !== null && parsePartialDate(date.value)!.earliest > today };
    if (this.known.size < MAX_KNOWN && text.length <= 40) this.known.set(key, read);
    return read;
  }
}

const MAX_KNOWN = 20_000;

/** A date as typed, or as Excel counts it. `today` decides the century of "85". */
export function readDateCell(cell: SheetCell, text: string, date1904: boolean, today: PlainDate): ReadDate {
  if (cell.number === null) return readDateText(text, today);
  const { number } = cell;
  const isYear = Number.isInteger(number) && number >= 1900 && number <= 2100;
  if (isYear) return { value: String(number), code: cell.style.date === null ? null : 'date-year-only-typed' };
  if (cell.style.date !== null) return readSerial(number, cell.style.date, date1904);
  if (Number.isInteger(number) && number >= 10_000 && number <= 60_000) {
    return { ...readSerial(number, 'day', date1904), code: 'date-as-number' };
  }
  return readDateText(text, today);
}

/** Days since the epoch of the workbook, shown no more exactly than the cell shows them. */
export function readSerial(serial: number, precision: 'day' | 'month' | 'year', date1904: boolean): ReadDate {
  const days = Math.floor(serial);
  // Excel's 1900 has a 29 February (serial 60) that the calendar has not; before it, every serial is one too small.
  const isNoDay = days < 1 || days > LAST_SERIAL || (!date1904 && days === 60);
  if (isNoDay && !(date1904 && days === 0)) return { value: null, code: 'date-impossible' };
  const epoch = date1904 ? EPOCH_1904 : EPOCH_1900;
  const [year, month, day] = addDays(epoch, !date1904 && days < 60 ? days + 1 : days).split('-');
  const parts = precision === 'day' ? [day, month, year] : precision === 'month' ? [month, year] : [year];
  return { value: parts.join('/'), code: null };
}

/** dd/mm/yyyy and its usual kin: other signs, words, unknown parts as 00, a time behind, run together. */
export function readDateText(typed: string, today: PlainDate): ReadDate {
  if (typed.length > 60) return { value: null, code: 'date-unreadable' };
  const text = typed
    .toLowerCase()
    .replace(/\s+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$|(?<=\d)t\d{2}:\d{2}.*$/, '')
    .replace(/(?:sinh )?(?:ngày|năm|tháng)\s*/g, ' ')
    .trim()
    .replace(/\s*[/.\-–,\\]\s*|\s+/g, '/')
    .replace(/^(?:00?\/)+/, '');
  const exact = parsePartialDate(text) ?? parsePartialDate(text.replace(/\//g, '-'));
  if (exact !== null) return { value: formatPartialDate(exact), code: null };
  return readOddDate(text, today);
}

function readOddDate(text: string, today: PlainDate): ReadDate {
  const run = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (run) return valid(`${run[1]}/${run[2]}/${run[3]}`, 'date-run-together');
  const short = /^(\d{1,2}\/(?:\d{1,2}\/)?)(\d{2})$/.exec(text);
  if (short) {
    const century = Number(short[2]) > yearOf(today) % 100 ? 1900 : 2000;
    return valid(`${short[1]}${century + Number(short[2])}`, 'date-two-digit-year');
  }
  const swapped = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (!swapped) return { value: null, code: 'date-unreadable' };
  const isSwapped = Number(swapped[2]) > 12 && Number(swapped[1]) <= 12;
  if (!isSwapped) return { value: null, code: 'date-impossible' };
  return valid(`${swapped[2]}/${swapped[1]}/${swapped[3]}`, 'date-day-month-swapped');
}

function valid(text: string, code: RowMessageCode): ReadDate {
  const date = parsePartialDate(text);
  return date === null ? { value: null, code: 'date-impossible' } : { value: formatPartialDate(date), code };
}
