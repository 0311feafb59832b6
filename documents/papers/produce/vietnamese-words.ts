import type { PlainDate } from '../../../domain/dates';

/** Numbers of an official paper below ten bear a nought: "05 người"; none at all is "0". */
export function twoDigits(value: number): string {
  return value === 0 ? '0' : String(value).padStart(2, '0');
}

/** A day below ten and the months January and February bear a nought, so that none can be added (NĐ 30, Phụ lục I). */
function partsOf(date: PlainDate): { day: string; month: string; year: string } {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return { day: twoDigits(day), month: month <= 2 ? twoDigits(month) : String(month), year: String(year) };
}

/** "07/02/2023", "16/8/2022". */
export function shortDate(date: PlainDate): string {
  const { day, month, year } = partsOf(date);
  return `${day}/${month}/${year}`;
}

const BLANK = ' '.repeat(6);

/** "Đức Phổ, ngày 07 tháng 02 năm 2023"; a draft leaves room for day and month. */
export function placeAndDate(place: string, date: PlainDate | null): string {
  if (date === null) return `${place}, ngày${BLANK}tháng${BLANK}năm${BLANK}`;
  const { day, month, year } = partsOf(date);
  return `${place}, ngày ${day} tháng ${month} năm ${year}`;
}

/** "972.170.000": whole đồng. */
export function dong(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
}

export function upperCase(text: string): string {
  return text.toLocaleUpperCase('vi');
}

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** A line of a list as typed, without the comma, semicolon or full stop at its end: the list sets its own. "v.v." keeps its stop. */
export function withoutMark(text: string): string {
  return text.replace(/(?<!v\.v)[,;.]$/, '');
}
