import type { FileNoteCode } from '../../contracts/person/people-import';
import { DomainError } from '../../domain/errors';
import { columnName } from '../spreadsheet/cell-reference';
import { openWorkbook, type Workbook } from '../spreadsheet/open-workbook';
import type { SheetRow, SheetTail } from '../spreadsheet/sheet';
import { CellTextReader } from './cell-text';
import { findTable, SEARCHED_ROWS, type Table, type TableColumn } from './find-table';
import { finishPeople } from './finish-people';
import type { PeopleInput, PeopleReading } from './people-reading';
import { TableReader } from './table-reader';

/**
 * Reads the first visible sheet that holds a table of people. Runs in the bounded thread; callers use `readPeopleFile`.
 * Throws the `spreadsheet-…` codes, `people-heading-not-found`, `people-none-found`, `secret-refused`.
 */
export async function readPeople(input: PeopleInput): Promise<PeopleReading> {
  const workbook = await openWorkbook(input.bytes, input.fileName);
  try {
    const { sheet, table, rows, tail } = await readFirstTable(workbook, input);
    const people = finishPeople(rows, table, tail.merges, input.today);
    if (people.length === 0) throw new DomainError('people-none-found', { fileName: input.fileName });
    return {
      fileName: input.fileName,
      sheet,
      heading: { fromRow: table.headingFrom, toRow: table.headingTo },
      columns: table.columns.map(({ column, heading, field }) => ({ column: columnName(column), heading, field })),
      notes: listNotes(workbook, { sheet, table, rows, tail }, input.convertLegacyFonts),
      people,
      skipped: rows.skipped.sort((one, other) => one.row - other.row),
    };
  } finally {
    workbook.close();
  }
}

interface FoundTable {
  sheet: string;
  table: Table;
  rows: TableReader;
  tail: SheetTail;
}

async function readFirstTable(workbook: Workbook, input: PeopleInput): Promise<FoundTable> {
  for (const [index, { name, hidden }] of workbook.sheets.entries()) {
    if (hidden) continue;
    const reader = new SheetPeople(input, workbook.date1904);
    const tail = await workbook.readSheet(index, (row) => reader.visit(row));
    reader.finish();
    const { table, rows } = reader;
    if (table !== null && rows !== null) return { sheet: name, table, rows, tail };
  }
  throw new DomainError('people-heading-not-found', { fileName: input.fileName });
}

/** Holds back the first rows until the heading is found among them; then every row is read as it comes. */
class SheetPeople {
  table: Table | null = null;
  rows: TableReader | null = null;
  private head: SheetRow[] | null = [];

  constructor(
    private readonly input: PeopleInput,
    private readonly date1904: boolean,
  ) {}

  visit(row: SheetRow): boolean {
    if (this.head === null) {
      this.rows!.read(row);
      return true;
    }
    this.head.push(row);
    if (this.head.length === SEARCHED_ROWS) this.finish();
    return this.head !== null || this.rows !== null;
  }

  finish(): void {
    if (this.head === null) return;
    const head = this.head;
    this.head = null;
    this.table = findTable(head, this.input.headings);
    if (this.table === null) return;
    refuseSecret(head, this.table, this.input.fileName);
    this.rows = new TableReader(this.table, this.input, this.date1904);
    for (const row of head.slice(this.table.firstIndex)) this.rows.read(row);
  }
}

/** A degree of secrecy stands alone in a cell of the title block. */
function refuseSecret(head: readonly SheetRow[], table: Table, fileName: string): void {
  const cells = head.filter((row) => row.number < table.headingFrom).flatMap((row) => row.cells);
  const texts = new CellTextReader();
  const isStamped = cells.some((cell) => /^(?:tuyệt mật|tối mật|mật)$/iu.test(texts.read(cell).text));
  if (isStamped) throw new DomainError('secret-refused', { fileName });
}

function listNotes(workbook: Workbook, found: FoundTable, converted: boolean): PeopleReading['notes'] {
  const { table, rows } = found;
  const others = workbook.sheets.filter(({ name }) => name !== found.sheet).map(({ name }) => name);
  const unknown = table.columns.filter((column) => column.field === null && column.heading !== '');
  const notes: { code: FileNoteCode; params: Record<string, string | number> }[] = [];
  for (const code of workbook.leftAlone) notes.push({ code, params: {} });
  if (others.length > 0) notes.push({ code: 'sheets-not-read', params: { sheets: others.slice(0, 20).join(', ') } });
  if (found.tail.widthCut) notes.push({ code: 'columns-not-read', params: {} });
  if (unknown.length > 0) notes.push({ code: 'columns-unknown', params: { columns: nameColumns(unknown) } });
  if (workbook.date1904) notes.push({ code: 'date-system-1904', params: {} });
  if (rows.legacyRows > 0) {
    const code = converted ? 'legacy-font-converted' : 'legacy-font-found';
    notes.push({ code, params: { rows: rows.legacyRows } });
  }
  if (rows.unitFromSection) notes.push({ code: 'unit-from-section', params: {} });
  else if (!rows.hasUnit) notes.push({ code: 'no-unit-column', params: {} });
  return notes;
}

function nameColumns(columns: readonly TableColumn[]): string {
  const named = columns.slice(0, 20).map(({ column, heading }) => `${columnName(column)} (${heading.slice(0, 40)})`);
  return named.join(', ');
}
