import { yearOf } from '../../domain/dates';
import { foldText } from './fold-text';
import { parseDue, type ParsedDue } from './parse-due';

const DUE_WORDS =
  /mo lop (trong|vao)|khai giang|hoan thanh|cham nhat|truoc (ngay|thang|quy)|trong (nam 20|quy|thang|nam$)|quy (i{1,3}|iv|[1-4])(\W|$)|(6|9|sau|chin) thang (dau|cuoi) nam/;

/**
 * A time said in passing ("Trường Chính trị tỉnh, mở lớp trong năm 2023"): the clause as written and its due. A time of
 * another year than the plan's ("đã đăng ký năm 2022") is history, not a due.
 */
export function findDueClause(text: string, planYear: number | null): { clause: string; due: ParsedDue } | null {
  for (const clause of text.split(/[;.,()](?=\s|$)/)) {
    if (!DUE_WORDS.test(foldText(clause.trim()))) continue;
    const due = parseDue(clause.trim(), planYear);
    if (due && (planYear === null || yearOf(due.date) === planYear)) return { clause: clause.trim(), due };
  }
  return null;
}
