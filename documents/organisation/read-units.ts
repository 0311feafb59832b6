import type { FileNoteCode } from '../../contracts/person/people-import';
import type { PlainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { treeOfWords } from '../../domain/organisation/classify-unit';
import { unitKey } from '../../domain/person/unit-key';
import { CellTextReader } from '../person/cell-text';
import { foldText } from '../plan/fold-text';
import { columnName } from '../spreadsheet/cell-reference';
import { openWorkbook, type Workbook } from '../spreadsheet/open-workbook';
import type { SheetRow } from '../spreadsheet/sheet';
import { isGarbled } from '../text/guess-legacy-charset';
import { findUnitTable, SEARCHED_ROWS, type UnitTable } from './find-unit-table';
import { readUnitRow, type UnitCell } from './read-unit-row';
import type { ReadUnit, UnitsInput, UnitsReading } from './units-reading';

const GROUP = /^(?:[ivx]{1,5}|[a-h])[.)]?$/i;
const GROUP_NAME = /^(?:[IVX]{1,5}|[A-H])[.)]\s|^(?:các\s+)?khối\b/iu;
const NUMBERED = /^\d{1,5}\.?$/;
const FOOTER =
  /^(?:tong (?:so|cong)|cong\b ?:?|danh sach (?:nay|co|gom)|an dinh danh sach|nguoi (?:lap|ghi)|noi nhan|xac nhan|t\/m\b|tm\.|k\/t\b|kt\.|t\/l\b|tl\.|\(ky)|ngay \d{1,2} thang \d{1,2} nam/;

/**
 * Reads the first visible sheet that holds a table of units. Runs in the bounded thread; callers use `readUnitsFile`. Throws the
 * `spreadsheet-…` codes, `units-heading-not-found`, `units-none-found`.
 */
export async function readUnits(input: UnitsInput & { today: PlainDate }): Promise<UnitsReading> {
  const workbook = await openWorkbook(input.bytes, input.fileName);
  try {
    for (const [index, { name, hidden }] of workbook.sheets.entries()) {
      if (hidden) continue;
      const rows: SheetRow[] = [];
      const { widthCut } = await workbook.readSheet(index, (row) => rows.push(row) <= MAX_ROWS);
      const table = findUnitTable(rows.slice(0, SEARCHED_ROWS));
      if (table === null) continue;
      if (rows.length > MAX_ROWS)
        throw new DomainError('spreadsheet-too-many-rows', { fileName: input.fileName, max: MAX_ROWS });
      return finish(workbook, { sheet: name, table, rows, widthCut }, input);
    }
    throw new DomainError('units-heading-not-found', { fileName: input.fileName });
  } finally {
    workbook.close();
  }
}

/** A committee has tens or hundreds of units. */
const MAX_ROWS = 5_000;

interface FoundTable {
  sheet: string;
  table: UnitTable;
  rows: readonly SheetRow[];
  widthCut: boolean;
}

function finish(workbook: Workbook, found: FoundTable, input: UnitsInput & { today: PlainDate }): UnitsReading {
  const { table, sheet } = found;
  const reading = new UnitRows(table, input, workbook.date1904);
  for (const row of found.rows.slice(table.firstIndex)) reading.read(row);
  if (reading.units.length === 0) throw new DomainError('units-none-found', { fileName: input.fileName });
  noteDoubles(reading.units);
  const others = workbook.sheets.filter(({ name }) => name !== sheet).map(({ name }) => name);
  const unknown = table.columns.filter(({ field, heading }) => field === null && heading !== '');
  const notes: { code: FileNoteCode; params: Record<string, string | number> }[] = [];
  for (const code of workbook.leftAlone) notes.push({ code, params: {} });
  if (others.length > 0) notes.push({ code: 'sheets-not-read', params: { sheets: others.slice(0, 20).join(', ') } });
  if (found.widthCut) notes.push({ code: 'columns-not-read', params: {} });
  if (unknown.length > 0) {
    const columns = unknown
      .slice(0, 20)
      .map(({ column, heading }) => `${columnName(column)} (${heading.slice(0, 40)})`);
    notes.push({ code: 'columns-unknown', params: { columns: columns.join(', ') } });
  }
  if (reading.legacyRows > 0) {
    const code = input.convertLegacyFonts ? 'legacy-font-converted' : 'legacy-font-found';
    notes.push({ code, params: { rows: reading.legacyRows } });
  }
  const { columns, headingRow } = table;
  const { units, skipped } = reading;
  return {
    fileName: input.fileName,
    sheet,
    heading: { fromRow: headingRow, toRow: headingRow },
    columns,
    notes,
    units,
    skipped,
  };
}

/** Takes the rows below the heading one by one: each is a unit with messages, the head of a group, or skipped and named. */
class UnitRows {
  readonly units: ReadUnit[] = [];
  readonly skipped: { row: number; text: string }[] = [];
  legacyRows = 0;
  private groupTree: ReturnType<typeof treeOfWords> = null;
  private isBelow = false;
  private readonly texts = new CellTextReader();
  private readonly places: ReadonlyMap<number, UnitCell['place']>;
  private readonly nameHeading: string;

  constructor(
    table: UnitTable,
    private readonly input: UnitsInput & { today: PlainDate },
    private readonly date1904: boolean,
  ) {
    const known = table.columns.filter((place): place is UnitCell['place'] => place.field !== null);
    this.places = new Map(known.map((place) => [place.column, place]));
    this.nameHeading = foldText(known.find(({ field }) => field === 'name')!.heading);
  }

  read(row: SheetRow): void {
    const all = row.cells.map((cell) => ({ cell, ...this.texts.read(cell) })).filter(({ text }) => text !== '');
    if (all.length === 0) return;
    const cells = all.flatMap(({ cell, text }) => {
      const place = this.places.get(cell.column);
      return place === undefined ? [] : [{ place, cell, text }];
    });
    if (
      this.isNoUnit(
        cells,
        all.map(({ text }) => text),
      )
    ) {
      this.skipped.push({
        row: row.number,
        text: all
          .map(({ text }) => text)
          .join(' | ')
          .slice(0, 120),
      });
      return;
    }
    const { unit, notes } = readUnitRow(cells, {
      date1904: this.date1904,
      today: this.input.today,
      groupTree: this.groupTree,
    });
    const column = cells[0]?.place.column ?? null;
    if (all.some(({ charset, text }) => charset === null && isGarbled(text)))
      notes.push({ column, field: null, code: 'text-garbled', params: {} });
    if (all.some(({ charset }) => charset !== null)) {
      this.legacyRows += 1;
      const code = this.input.convertLegacyFonts ? 'legacy-font-converted' : 'legacy-font';
      notes.push({ column, field: null, code, params: {} });
    }
    if (row.hidden) notes.push({ column: null, field: null, code: 'row-hidden', params: {} });
    this.units.push({ row: row.number, unit, notes });
  }

  private isNoUnit(cells: readonly UnitCell[], texts: readonly string[]): boolean {
    const textOf = (field: UnitCell['place']['field']) => cells.find(({ place }) => place.field === field)?.text ?? '';
    const [order, name] = [textOf('order'), textOf('name')];
    const rest = texts.length - (order === '' ? 0 : 1) - (name === '' ? 0 : 1);
    if (foldText(name) === this.nameHeading) return true;
    if (texts.length >= 2 && texts.every((text) => /^(?:\(?\d{1,2}\)?|\(?[A-H]\)?)$/.test(text))) return true;
    if (NUMBERED.test(order) && name !== '') return false;
    if (texts.some((text) => FOOTER.test(foldText(text)))) this.isBelow = true;
    if (this.isBelow || (name === '' && rest === 0)) return true;
    const label = name || texts.at(-1)!;
    if (rest > 0 || !(GROUP.test(order) || GROUP_NAME.test(label))) return false;
    this.groupTree = treeOfWords(label);
    return true;
  }
}

function noteDoubles(units: readonly ReadUnit[]): void {
  const seen = new Map<string, number>();
  for (const { row, unit, notes } of units) {
    if (unit.name === null) continue;
    const key = unitKey(unit.name);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    else notes.push({ column: null, field: 'name', code: 'duplicate-row', params: { row: first } });
  }
}
