import { foldText, tidyText } from './fold-text';
import type { SourceLine } from './source-line';

const NUMBER_HEADER = /^(s?tt|so tt|so thu tu|ma so)$/;
const CONTENT_HEADER = /^(noi dung|ten lop|ten khoa|lop |khoa |cac lop|nhiem vu|chuyen de|chuong trinh|hoat dong)/;
const OTHER_HEADER =
  /hoc vien|so lop|so luong|so nguoi|thoi gian|thoi han|don vi|co quan|co so|doi tuong|kinh phi|dia diem|lanh dao|tham muu|phoi hop|thuc hien|ghi chu|thanh tien/;

/** A table of items says so in its first rows: a number or content column, and another one that is known. */
export function isItemTableHeader(cells: readonly string[]): boolean {
  const folded = cells.map((cell) => foldText(tidyText(cell)));
  const leading = folded.filter((cell) => NUMBER_HEADER.test(cell) || CONTENT_HEADER.test(cell)).length;
  const other = folded.filter((cell) => OTHER_HEADER.test(cell)).length;
  return leading > 0 && leading + other >= 2;
}

/** One line of a row turned into what a plan without tables would say. */
export interface ExpandedLine extends SourceLine {
  fromTable: boolean;
  tableHeading?: boolean;
}

/** Rows of an item table become "1.1. Nội dung" and "- Heading: cell"; cells of any other row become lines. */
export function expandTables(lines: readonly SourceLine[]): ExpandedLine[] {
  const expanded: ExpandedLine[] = [];
  let columns: string[] | null = null;
  let table: number | undefined;
  for (const line of lines) {
    if (!line.cells || line.table !== table) columns = null;
    table = line.table;
    if (!line.cells) {
      expanded.push({ ...line, fromTable: false });
    } else if (columns === null && isItemTableHeader(line.cells)) {
      columns = line.cells.map(tidyText);
      expanded.push({ ...line, cells: undefined, text: `${columns.join(' | ')}`, fromTable: true, tableHeading: true });
    } else if (columns === null) {
      line.cells.forEach((cell) => expanded.push({ ...line, cells: undefined, text: cell, fromTable: false }));
    } else if (isSecondHeader(columns, line.cells)) {
      columns = columns.map((column, index) => tidyText(`${column} ${line.cells?.[index] ?? ''}`));
      expanded.push({ ...line, cells: undefined, fromTable: true, tableHeading: true });
    } else {
      expanded.push(...expandRow(line, line.cells, columns));
    }
  }
  return expanded;
}

function expandRow(line: SourceLine, cells: readonly string[], columns: readonly string[]): ExpandedLine[] {
  const folded = columns.map((column) => foldText(column));
  const numberAt = folded.findIndex((column) => NUMBER_HEADER.test(column));
  const knownContent = folded.findIndex((column) => CONTENT_HEADER.test(column));
  const contentAt = knownContent >= 0 ? knownContent : numberAt + 1;
  const [first = '', ...rest] = (cells[contentAt] ?? '').split('\n').filter((part) => part.trim() !== '');
  const number = tidyText(cells[numberAt] ?? '').replace(/[.)]+$/, '');
  const texts = [number === '' ? first : `${number}. ${first}`, ...rest];
  cells.forEach((cell, index) => {
    const value = tidyText(cell.replace(/\n/g, '; '));
    if (index === numberAt || index === contentAt || value === '') return;
    texts.push(`- ${columns[index] || 'Ghi chú'}: ${value}`);
  });
  return texts
    .filter((text) => text.trim() !== '')
    .map((text) => ({ ...line, cells: undefined, text, fromTable: true }));
}

/** The lower row of a two-row header: nothing under number and content, no digit anywhere. */
function isSecondHeader(columns: readonly string[], cells: readonly string[]): boolean {
  return (
    cells.every((cell) => !/\d/.test(cell)) &&
    cells.some((cell) => cell.trim() !== '') &&
    columns.every((column, index) => {
      const folded = foldText(column);
      const isLeading = NUMBER_HEADER.test(folded) || CONTENT_HEADER.test(folded);
      return !isLeading || (cells[index] ?? '').trim() === '';
    })
  );
}
