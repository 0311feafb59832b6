import type { FileNoteCode, PersonDraft, PersonField, SkipReason } from '../../contracts/person/people-import';
import type { PlainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { findDoubles, type Double } from '../../domain/person/find-doubles';
import { columnName } from '../spreadsheet/cell-reference';
import { openWorkbook, type Workbook } from '../spreadsheet/open-workbook';
import type { Sheet } from '../spreadsheet/sheet';
import { cellText } from './cell-text';
import { findTable, type Table, type TableColumn } from './find-table';
import { readTableRows } from './read-table-rows';
import type { RowNote } from './row-notes';

export interface PeopleInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly today: PlainDate;
  /** Takes text of TCVN3 and VNI fonts as decoded; else such rows are refused, and said to be. */
  readonly convertLegacyFonts: boolean;
}

export interface ReadPerson {
  readonly row: number;
  readonly person: PersonDraft;
  readonly unread: Partial<Record<PersonField, string>>;
  readonly notes: RowNote[];
}

export interface SkippedRow {
  readonly row: number;
  readonly code: SkipReason;
  readonly text: string;
}

/** A list as read, before its messages get words. */
export interface PeopleReading {
  readonly fileName: string;
  readonly sheet: string;
  readonly heading: { readonly fromRow: number; readonly toRow: number };
  readonly columns: readonly {
    readonly column: string;
    readonly heading: string;
    readonly field: PersonField | null;
  }[];
  readonly notes: readonly { readonly code: FileNoteCode; readonly params: Record<string, string | number> }[];
  readonly people: readonly ReadPerson[];
  readonly skipped: readonly SkippedRow[];
}

/**
 * Reads the first visible sheet that holds a table of people. Runs in the bounded thread; callers use `readPeopleFile`.
 * Throws the `spreadsheet-…` codes, `people-heading-not-found`, `people-none-found`, `secret-refused`.
 */
export async function readPeople(input: PeopleInput): Promise<PeopleReading> {
  const workbook = await openWorkbook(input.bytes, input.fileName);
  try {
    const { sheet, table } = await findPeopleSheet(workbook, input.fileName);
    const { people, skipped, unitFromSection, legacyRows } = readTableRows(sheet, table, input);
    if (people.length === 0) throw new DomainError('people-none-found', { fileName: input.fileName });
    noteDoubles(people);
    return {
      fileName: input.fileName,
      sheet: sheet.name,
      heading: { fromRow: table.headingFrom, toRow: table.headingTo },
      columns: table.columns.map(({ column, heading, field }) => ({ column: columnName(column), heading, field })),
      notes: listNotes(workbook, sheet, table, { unitFromSection, legacyRows, converted: input.convertLegacyFonts }),
      people,
      skipped,
    };
  } finally {
    workbook.close();
  }
}

async function findPeopleSheet(workbook: Workbook, fileName: string): Promise<{ sheet: Sheet; table: Table }> {
  for (const [index, { hidden }] of workbook.sheets.entries()) {
    if (hidden) continue;
    const sheet = await workbook.readSheet(index);
    const table = findTable(sheet);
    if (table === null) continue;
    refuseSecret(sheet, table, fileName);
    return { sheet, table };
  }
  throw new DomainError('people-heading-not-found', { fileName });
}

/** A degree of secrecy stands alone in a cell of the title block. */
function refuseSecret(sheet: Sheet, table: Table, fileName: string): void {
  const above = sheet.rows.filter((row) => row.number < table.headingFrom);
  const isStamped = above.some((row) =>
    row.cells.some((cell) => /^(?:tuyệt mật|tối mật|mật)$/iu.test(cellText(cell).text)),
  );
  if (isStamped) throw new DomainError('secret-refused', { fileName });
}

const DOUBLE_CODES = {
  same: 'duplicate-row',
  'same-number': 'id-number-repeated',
  similar: 'possible-double',
} as const satisfies Record<Double['kind'], string>;

function noteDoubles(people: readonly ReadPerson[]): void {
  const named = people.flatMap((entry) => {
    const { fullName } = entry.person;
    return fullName === null ? [] : [{ entry, compared: { ...entry.person, fullName } }];
  });
  for (const { index, of, kind } of findDoubles(named.map(({ compared }) => compared))) {
    const params = { row: named[of]!.entry.row };
    const field = kind === 'same-number' ? 'idNumber' : 'fullName';
    named[index]!.entry.notes.push({ column: null, field, code: DOUBLE_CODES[kind], params });
  }
}

interface Findings {
  unitFromSection: boolean;
  legacyRows: number;
  converted: boolean;
}

function listNotes(workbook: Workbook, sheet: Sheet, table: Table, findings: Findings): PeopleReading['notes'] {
  const others = workbook.sheets.filter(({ name }) => name !== sheet.name).map(({ name }) => name);
  const unknown = table.columns.filter((column) => column.field === null && column.heading !== '');
  const hasUnit = table.columns.some((column) => column.field === 'unit');
  const notes: { code: FileNoteCode; params: Record<string, string | number> }[] = [];
  for (const code of workbook.leftAlone) notes.push({ code, params: {} });
  if (others.length > 0) notes.push({ code: 'sheets-not-read', params: { sheets: others.slice(0, 20).join(', ') } });
  if (sheet.widthCut) notes.push({ code: 'columns-not-read', params: {} });
  if (unknown.length > 0) notes.push({ code: 'columns-unknown', params: { columns: nameColumns(unknown) } });
  if (sheet.date1904) notes.push({ code: 'date-system-1904', params: {} });
  if (findings.legacyRows > 0) {
    const code = findings.converted ? 'legacy-font-converted' : 'legacy-font-found';
    notes.push({ code, params: { rows: findings.legacyRows } });
  }
  if (findings.unitFromSection) notes.push({ code: 'unit-from-section', params: {} });
  else if (!hasUnit) notes.push({ code: 'no-unit-column', params: {} });
  return notes;
}

function nameColumns(columns: readonly TableColumn[]): string {
  const named = columns.slice(0, 20).map(({ column, heading }) => `${columnName(column)} (${heading.slice(0, 40)})`);
  return named.join(', ');
}
