import type { DraftDue, UnsureReason } from '../../contracts/plan/draft-plan';
import { addDays, isPlainDate, lastDayOfMonth, plainDateOf, type PlainDate } from '../../domain/dates';
import { foldText } from './fold-text';
import { romanValue } from './parse-marker';

export interface ParsedDue extends Omit<DraftDue, 'label'> {
  why: UnsureReason | null;
}

interface Span {
  from: PlainDate | null;
  date: PlainDate;
  why: UnsureReason | null;
}

const DAY = String.raw`(?:ngay\s*)?(\d{1,2})(?:\s*[/.\-]\s*|\s+thang\s+)(\d{1,2})(?:(?:\s*[/.\-]\s*|\s+nam\s+)(20\d\d))?(?![\d/])`;
const YEAR = String.raw`(?:\s*(?:/|nam|cua nam)?\s*(20\d\d))?`;
const QUARTER = String.raw`quy\s*(iv|i{1,3}|[1-4])(?![\p{L}\d])`;

/**
 * The last day that counts for a phrase of a plan ("chậm nhất tháng 7 năm 2023" is 31/7/2023). "trước ngày 30/6" leaves
 * out that day and is marked: half the readers include it. `planYear` fills a missing year. Null: no time is named.
 */
export function parseDue(text: string, planYear: number | null): ParsedDue | null {
  const folded = foldText(text);
  const span = readSpan(folded, planYear);
  if (!span) return null;
  return { ...span, kind: kindOf(folded, span), text };
}

function kindOf(folded: string, span: Span): DraftDue['kind'] {
  if (/mo lop|khai giang|chieu sinh/.test(folded) && !/hoan thanh|be giang/.test(folded)) return 'open-by';
  const wholeYear = span.from !== null && span.from.endsWith('-01-01') && span.date.endsWith('-12-31');
  return wholeYear && !/hoan thanh|cham nhat|ket thuc/.test(folded) ? 'within-year' : 'complete-by';
}

function readSpan(folded: string, planYear: number | null): Span | null {
  const readers = [readDays, readHalfYear, readQuarters, readMonths, readYear];
  for (const read of readers) {
    const span = read(folded, planYear);
    if (span) return span;
  }
  return null;
}

function readDays(folded: string, planYear: number | null): Span | null {
  const matches = [...folded.matchAll(new RegExp(DAY, 'gu'))].slice(0, 8);
  const lastYear = matches.findLast((match) => match[3] !== undefined)?.[3];
  const days = matches.flatMap((match) => {
    const year = Number(match[3] ?? lastYear ?? planYear ?? 0);
    const date = dateOrNull(year, Number(match[2]), Number(match[1]));
    return date ? [{ date, before: folded.slice(0, match.index) }] : [];
  });
  const last = days.at(-1);
  if (!last) return null;
  if (/(?:^|\s)truoc\s*$/.test(last.before)) return { from: null, date: addDays(last.date, -1), why: 'excluded-day' };
  const first = days[0];
  const isSpan = days.length === 2 && first && first.date <= last.date;
  const named = /cham nhat|truoc|den|het|khong qua|hoan thanh|ket thuc|khai giang|mo lop|muon nhat/.test(folded);
  const why = days.length > 2 || (isSpan === false && days.length === 2) ? 'several-candidates' : null;
  return { from: isSpan ? first.date : null, date: last.date, why: why ?? (named || isSpan ? null : 'ambiguous-date') };
}

function readHalfYear(folded: string, planYear: number | null): Span | null {
  const match = new RegExp(
    String.raw`(?:(6|sau|06|9|09|chin|3|03|ba)\s+thang\s+(dau|cuoi)\s+nam|nua\s+(dau|cuoi)\s+nam)${YEAR}`,
    'u',
  ).exec(folded);
  const year = Number(match?.[4] ?? planYear ?? 0);
  if (!match || year === 0) return null;
  const months = { '9': 9, '09': 9, chin: 9, '3': 3, '03': 3, ba: 3 }[match[1] ?? ''] ?? 6;
  return (match[2] ?? match[3]) === 'dau'
    ? { from: plainDateOf(year, 1, 1), date: lastDayOfMonth(year, months), why: null }
    : { from: plainDateOf(year, 13 - months, 1), date: plainDateOf(year, 12, 31), why: null };
}

function readQuarters(folded: string, planYear: number | null): Span | null {
  const match = new RegExp(
    String.raw`${QUARTER}(?:\s*(?:-|–|den|va|,)\s*(?:quy\s*)?(iv|i{1,3}|[1-4])(?![\p{L}\d]))?${YEAR}`,
    'u',
  ).exec(folded);
  const year = Number(match?.[3] ?? planYear ?? 0);
  if (!match || year === 0) return null;
  const first = quarterOf(match[1] ?? '');
  const last = match[2] === undefined ? first : quarterOf(match[2]);
  const before = folded.slice(0, match.index);
  if (/truoc\s*$/.test(before)) {
    return { from: null, date: addDays(plainDateOf(year, first * 3 - 2, 1), -1), why: 'excluded-day' };
  }
  const [start, end] = [Math.min(first, last), Math.max(first, last)];
  const upTo = /(cham nhat|den het|truoc het|den)\s*(trong\s*)?$/.test(before);
  return {
    from: upTo ? null : plainDateOf(year, start * 3 - 2, 1),
    date: lastDayOfMonth(year, end * 3),
    why: last < first ? 'range-reversed' : null,
  };
}

function readMonths(folded: string, planYear: number | null): Span | null {
  const pattern = new RegExp(
    String.raw`thang\s*(1[0-2]|0?[1-9])(?!\d)(?:\s*(?:-|–|den|va|,)\s*(?:het\s+)?(?:thang\s*)?(1[0-2]|0?[1-9])(?!\d))?${YEAR}`,
    'gu',
  );
  const matches = [...folded.matchAll(pattern)].slice(0, 8);
  const first = matches[0];
  const last = matches.at(-1);
  const year = Number(last?.[3] ?? first?.[3] ?? planYear ?? 0);
  if (!first || !last || year === 0) return null;
  const before = folded.slice(0, last.index);
  const month = Number(last[2] ?? last[1]);
  if (/truoc\s*$/.test(before))
    return { from: null, date: addDays(plainDateOf(year, month, 1), -1), why: 'excluded-day' };
  const from = Number(first[1]);
  const isSpan = from !== month;
  const part = /(dau|giua|trung tuan|thuong tuan)\s*$/.test(before);
  const upTo = /(cham nhat|den het|truoc het|het|den|hoan thanh|muon nhat|cuoi)\s*(trong\s*|vao\s*)?$/.test(before);
  return {
    from: upTo && !isSpan ? null : plainDateOf(from > month ? year - 1 : year, from, 1),
    date: lastDayOfMonth(year, month),
    why: part ? 'ambiguous-date' : matches.length > 2 ? 'several-candidates' : null,
  };
}

function readYear(folded: string, planYear: number | null): Span | null {
  const match = /nam\s+(20\d\d)(?!\d)/.exec(folded) ?? /(?:trong|ca|het|cuoi)\s+nam()(?!\p{L})/u.exec(folded);
  const year = Number(match?.[1] || (planYear ?? 0));
  if (!match || year === 0) return null;
  return { from: plainDateOf(year, 1, 1), date: plainDateOf(year, 12, 31), why: null };
}

function quarterOf(text: string): number {
  return romanValue(text.toUpperCase()) ?? Number(text);
}

function dateOrNull(year: number, month: number, day: number): PlainDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return year > 0 && isPlainDate(text) ? text : null;
}
