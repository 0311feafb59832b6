import type { PersonField } from '../../contracts/person/people-import';
import type { SheetRow } from '../spreadsheet/sheet';
import { CellTextReader } from './cell-text';
import { headingKey, matchHeading } from './match-heading';
import type { KnownHeading } from './people-reading';

type OwnHeadings = ReadonlyMap<string, PersonField | null>;

/** Rows in which the heading is looked for; title blocks of official lists are shorter. */
export const SEARCHED_ROWS = 60;
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
  /** Place among the rows searched of the first one below the heading. */
  readonly firstIndex: number;
}

/** The table of people whose heading stands in these first rows: the one to three whose headings name most fields. Null: none. */
export function findTable(rows: readonly SheetRow[], headings: readonly KnownHeading[] = []): Table | null {
  const own = new Map(headings.map(({ heading, field }) => [headingKey(heading), field]));
  const texts = new CellTextReader();
  const grid = rows.map((row) => new Map(row.cells.map((cell) => [cell.column, texts.read(cell).text])));
  let best: { index: number; height: number; columns: TableColumn[]; score: number } | null = null;
  for (let index = 0; index < grid.length; index += 1) {
    for (let height = 1; height <= MAX_HEADING_ROWS && index + height <= grid.length; height += 1) {
      const window = grid.slice(index, index + height);
      if (!window.some((row) => mayNamePeople(row, own))) continue;
      const columns = readColumns(window, own);
      const score = scoreOf(columns);
      // On a tie the lower rows win over a title block above them, and fewer rows over the first row of data.
      if (score > (best?.score ?? 1)) best = { index, height, columns, score };
      else if (best && score === best.score && height < best.height) best = { index, height, columns, score };
    }
  }
  if (best === null) return null;
  return {
    columns: best.columns,
    headingFrom: rows[best.index]!.number,
    headingTo: rows[best.index + best.height - 1]!.number,
    firstIndex: best.index + best.height,
  };
}

/** A quick look that spares most rows the long one: some cell begins as "Họ và tên", "Họ đệm" or "Tên" do. */
function mayNamePeople(row: ReadonlyMap<number, string>, own: OwnHeadings): boolean {
  for (const text of row.values()) {
    if (text.length <= 60 && /^(?:h[oọ]|t[eê]n)/i.test(text)) return true;
    if (own.size > 0 && text.length <= 200 && own.has(headingKey(text))) return true;
  }
  return false;
}

/** Distinct fields named; 0 without a column of names. */
function scoreOf(columns: readonly TableColumn[]): number {
  const fields = new Set(columns.map((column) => column.field).filter((field) => field !== null));
  const hasName = fields.has('fullName') || (fields.has('familyName') && fields.has('givenName'));
  return hasName ? fields.size : 0;
}

/**
 * The headings of each column from above. Where cells are merged, only the first holds the text: over "Nữ" stands nothing, and what stands
 * over "Nam" beside it counts for both.
 */
function readColumns(rows: readonly Map<number, string>[], own: OwnHeadings): TableColumn[] {
  const places = [...new Set(rows.flatMap((row) => [...row.keys()]))].sort((a, b) => a - b);
  const groups = rows.map(() => '');
  const columns = places.map((column) => {
    const path: string[] = [];
    for (const [index, row] of rows.entries()) {
      const own = row.get(column) ?? '';
      const isBelow = rows.slice(index + 1).some((lower) => (lower.get(column) ?? '') !== '');
      if (own !== '') groups.fill('', index + 1);
      groups[index] = own !== '' || !isBelow ? own : groups[index]!;
      const text = groups[index]!;
      if (text !== '' && text !== path.at(-1)) path.push(text);
    }
    const heading = path.join(' › ');
    const year = /(?:^|\D)(20\d{2})(?:\D|$)/.exec(heading)?.[1];
    return { column, heading, field: matchHeading(path, own), year: year === undefined ? null : Number(year) };
  });
  return withGivenName(columns);
}

/** "Họ và tên" merged over two columns holds the given name in the second, which has no heading of its own. */
function withGivenName(columns: TableColumn[]): TableColumn[] {
  const index = columns.findIndex((each) => each.field === 'fullName');
  const [name, next] = [columns[index], columns[index + 1]];
  if (name === undefined || next === undefined || next.column === name.column + 1) return columns;
  const given: TableColumn = { ...name, column: name.column + 1, field: 'givenName' };
  return columns.toSpliced(index + 1, 0, given);
}
