import type { PersonField } from '../../contracts/person/people-import';
import { columnName } from '../spreadsheet/cell-reference';
import type { Sheet, SheetCell, SheetRow } from '../spreadsheet/sheet';
import { isGarbled } from '../text/guess-legacy-charset';
import { cellText } from './cell-text';
import { checkPerson } from './check-person';
import { classifyRow, type RowView } from './classify-row';
import type { Table } from './find-table';
import { readMerged, type MergedCells } from './merged-cells';
import { readPersonRow, type FieldCell } from './read-person-row';
import type { PeopleInput, ReadPerson, SkippedRow } from './read-people';

export interface TableRows {
  readonly people: ReadPerson[];
  readonly skipped: SkippedRow[];
  readonly unitFromSection: boolean;
  readonly legacyRows: number;
}

const NAME_FIELDS: readonly PersonField[] = ['fullName', 'familyName', 'givenName'];

/** Every row below the heading: a person with messages, or a skipped row with its reason. */
export function readTableRows(sheet: Sheet, table: Table, input: PeopleInput): TableRows {
  const reader = new TableReader(sheet, table, input);
  for (const row of sheet.rows.slice(table.firstIndex)) reader.read(row);
  const { people, skipped, unitFromSection, legacyRows } = reader;
  return { people, skipped, unitFromSection, legacyRows };
}

class TableReader {
  readonly people: ReadPerson[] = [];
  readonly skipped: SkippedRow[] = [];
  unitFromSection = false;
  legacyRows = 0;
  private section: string | null = null;
  private isBelowTable = false;
  private readonly places: ReadonlyMap<number, FieldCell['place']>;
  private readonly merged: MergedCells;
  private readonly hasUnit: boolean;
  private readonly nameHeading: string;

  constructor(
    private readonly sheet: Sheet,
    table: Table,
    private readonly input: PeopleInput,
  ) {
    const known = table.columns.filter((place): place is FieldCell['place'] => place.field !== null);
    this.places = new Map(known.map((place) => [place.column, place]));
    this.hasUnit = known.some((place) => place.field === 'unit');
    this.nameHeading = known.find((place) => NAME_FIELDS.includes(place.field))!.heading;
    this.merged = readMerged(sheet, table.headingTo, this.places);
  }

  read(row: SheetRow): void {
    const texts: string[] = [];
    const fields: FieldCell[] = [];
    const legacy: FieldCell[] = [];
    const garbled: FieldCell[] = [];
    const add = (cell: SheetCell, isOwn: boolean): void => {
      const { text, charset } = cellText(cell);
      if (text !== '' && isOwn) texts.push(text);
      const place = this.places.get(cell.column);
      if (place === undefined) return;
      const field = { place, cell, text };
      fields.push(field);
      if (charset !== null) legacy.push(field);
      else if (isGarbled(text)) garbled.push(field);
    };
    for (const cell of row.cells) add(cell, true);
    if (texts.length === 0) return;
    const view = this.viewOf(row, fields, texts);
    const skip = classifyRow(view);
    if (skip !== null) {
      this.skipped.push({ row: row.number, code: skip, text: texts.join(' | ').slice(0, 120) });
      if (skip === 'section') this.section = view.name || texts.at(-1)!;
      if (skip === 'below-table') this.isBelowTable = true;
      return;
    }
    for (const cell of this.merged.below.get(row.number) ?? []) add(cell, false);
    this.people.push(this.readPerson(row, fields, { legacy, garbled, isAlone: view.otherFields === 0 }));
  }

  private viewOf(row: SheetRow, fields: readonly FieldCell[], texts: readonly string[]): RowView {
    const textOf = (wanted: readonly PersonField[]): string =>
      fields
        .filter(({ place }) => wanted.includes(place.field))
        .map(({ text }) => text)
        .join(' ')
        .trim();
    return {
      order: textOf(['order']),
      name: textOf(NAME_FIELDS),
      texts,
      otherFields: fields.filter(
        ({ place, text }) => text !== '' && place.field !== 'order' && !NAME_FIELDS.includes(place.field),
      ).length,
      nameHeading: this.nameHeading,
      isContinuation: this.merged.continued.has(row.number),
      isBelowTable: this.isBelowTable,
    };
  }

  private readPerson(
    row: SheetRow,
    fields: readonly FieldCell[],
    odd: { legacy: readonly FieldCell[]; garbled: readonly FieldCell[]; isAlone: boolean },
  ): ReadPerson {
    const { date1904 } = this.sheet;
    const { person, notes, unread } = readPersonRow(fields, { date1904, today: this.input.today });
    if (!this.hasUnit && this.section !== null) {
      person.unit = this.section.slice(0, 200);
      this.unitFromSection = true;
    }
    const columnOf = (field: PersonField) => fields.find(({ place }) => place.field === field)?.place.column ?? null;
    for (const { field, code } of checkPerson(person, this.input.today, this.hasUnit)) {
      // A field that was refused is not missed as well.
      if (code === 'birth-missing' && notes.some((note) => note.field?.startsWith('birth'))) continue;
      notes.push({ column: columnOf(field), field, code, params: {} });
    }
    if (odd.isAlone && person.fullName !== null)
      notes.push({ column: null, field: null, code: 'name-alone', params: {} });
    for (const { place } of odd.garbled) {
      notes.push({ column: place.column, field: place.field, code: 'text-garbled', params: {} });
    }
    if (odd.legacy.length > 0) {
      this.legacyRows += 1;
      const columns = odd.legacy.map(({ place }) => columnName(place.column)).join(', ');
      const code = this.input.convertLegacyFonts ? 'legacy-font-converted' : 'legacy-font';
      notes.push({ column: odd.legacy[0]!.place.column, field: odd.legacy[0]!.place.field, code, params: { columns } });
    }
    if (row.hidden) notes.push({ column: null, field: null, code: 'row-hidden', params: {} });
    if (this.merged.continues.has(row.number)) {
      notes.push({ column: null, field: null, code: 'row-continues-below', params: {} });
    }
    return { row: row.number, person, unread, notes };
  }
}
