import type { PersonField } from '../../contracts/person/people-import';
import type { CellRange } from '../spreadsheet/cell-reference';
import type { Sheet } from '../spreadsheet/sheet';
import { cellText } from './cell-text';
import { matchHeading } from './match-heading';

/** Rows in which the heading is looked for; title blocks of official lists are shorter. */
const SEARCHED_ROWS = 60;
const MAX_HEADING_ROWS = 3;

export interface TableColumn {
  readonly column: number;
  readonly heading: string;
  readonly field: PersonField | null;
  /** The year a column of ratings is about, when its heading names one. */
  readonly year: number | null;
}

export interface Table {
  readonly columns: readonly TableColumn[];
  readonly headingFrom: number;
  readonly headingTo: number;
  /** Place in `sheet.rows` of the first row below the heading. */
  readonly firstIndex: number;
}

/** The table of people of a sheet: the one to three rows whose headings name most fields. Null when there is none. */
export function findTable(sheet: Sheet): Table | null {
  const { grid, inherited } = readTop(sheet);
  let best: { index: number; height: number; columns: TableColumn[]; score: number } | null = null;
  for (let index = 0; index < grid.length; index += 1) {
    // A heading does not begin in the middle of its merged cells.
    if (inherited.has(index)) continue;
    for (let height = 1; height <= MAX_HEADING_ROWS && index + height <= grid.length; height += 1) {
      const columns = readColumns(grid.slice(index, index + height));
      const score = scoreOf(columns);
      // On a tie the lower rows win over a title block above them, and fewer rows over the first row of data.
      if (score > (best?.score ?? 1)) best = { index, height, columns, score };
      else if (best && score === best.score && height < best.height) best = { index, height, columns, score };
    }
  }
  if (best === null) return null;
  return {
    columns: best.columns,
    headingFrom: sheet.rows[best.index]!.number,
    headingTo: sheet.rows[best.index + best.height - 1]!.number,
    firstIndex: best.index + best.height,
  };
}

/** Distinct fields named; 0 without a column of names. */
function scoreOf(columns: readonly TableColumn[]): number {
  const fields = new Set(columns.map((column) => column.field).filter((field) => field !== null));
  const hasName = fields.has('fullName') || (fields.has('familyName') && fields.has('givenName'));
  return hasName ? fields.size : 0;
}

/** The texts of the first rows by column; a merged heading stands in each of its cells. */
function readTop(sheet: Sheet): { grid: Map<number, string>[]; inherited: ReadonlySet<number> } {
  const rows = sheet.rows.slice(0, SEARCHED_ROWS);
  const grid = rows.map((row) => new Map(row.cells.map((cell) => [cell.column, cellText(cell).text])));
  const indexOf = new Map(rows.map((row, index) => [row.number, index]));
  const lastRow = rows.at(-1)?.number ?? 0;
  const inherited = new Set<number>();
  for (const merge of sheet.merges) if (merge.top <= lastRow) spread(merge, grid, indexOf, inherited);
  return { grid, inherited };
}

function spread(
  merge: CellRange,
  grid: readonly Map<number, string>[],
  indexOf: ReadonlyMap<number, number>,
  inherited: Set<number>,
): void {
  const first = indexOf.get(merge.top);
  const text = first === undefined ? undefined : grid[first]!.get(merge.left);
  if (text === undefined) return;
  const [bottom, right] = [Math.min(merge.bottom, merge.top + 8), Math.min(merge.right, merge.left + 60)];
  for (let number = merge.top; number <= bottom; number += 1) {
    const row = indexOf.get(number);
    if (row === undefined) continue;
    if (number > merge.top) inherited.add(row);
    for (let column = merge.left; column <= right; column += 1) {
      if (!grid[row]!.has(column)) grid[row]!.set(column, text);
    }
  }
}

function readColumns(rows: readonly Map<number, string>[]): TableColumn[] {
  const places = [...new Set(rows.flatMap((row) => [...row.keys()]))].sort((a, b) => a - b);
  let group = '';
  return places.map((column) => {
    const path: string[] = [];
    const isBelow = rows.slice(1).some((row) => (row.get(column) ?? '') !== '');
    // "Ngày sinh" often stands over "Nam" alone, with "Nữ" beside it under an empty cell.
    group = rows[0]!.get(column) ?? (isBelow ? group : '');
    for (const [index, row] of rows.entries()) {
      const text = index === 0 && isBelow ? group : row.get(column);
      if (text !== undefined && text !== '' && text !== path.at(-1)) path.push(text);
    }
    const heading = path.join(' › ');
    const year = /(?:^|\D)(20\d{2})(?:\D|$)/.exec(heading)?.[1];
    return { column, heading, field: matchHeading(path), year: year === undefined ? null : Number(year) };
  });
}
