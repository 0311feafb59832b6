import type { PersonField } from '../../contracts/person/people-import';
import { columnName } from '../spreadsheet/cell-reference';
import type { SheetRow } from '../spreadsheet/sheet';
import { isGarbled } from '../text/guess-legacy-charset';
import { CellTextReader } from './cell-text';
import { DateReader } from './read-date-cell';
import { classifyRow, type RowView } from './classify-row';
import type { Table } from './find-table';
import type { PeopleInput, ReadPerson, SkippedRow } from './people-reading';
import { readPersonRow, type FieldCell } from './read-person-row';

const NAME_FIELDS: readonly PersonField[] = ['fullName', 'familyName', 'givenName'];

/** Takes the rows below the heading one by one: each is a person with messages, or skipped with its reason. */
export class TableReader {
  readonly people: ReadPerson[] = [];
  readonly skipped: SkippedRow[] = [];
  unitFromSection = false;
  legacyRows = 0;
  private section: string | null = null;
  private isBelowTable = false;
  private readonly cellTexts = new CellTextReader();
  private readonly dates = new DateReader();
  private readonly places: ReadonlyMap<number, FieldCell['place']>;
  readonly hasUnit: boolean;
  private readonly nameHeading: string;

  constructor(
    table: Table,
    private readonly input: PeopleInput,
    private readonly date1904: boolean,
  ) {
    const known = table.columns.filter((place): place is FieldCell['place'] => place.field !== null);
    this.places = new Map(known.map((place) => [place.column, place]));
    this.hasUnit = known.some((place) => place.field === 'unit');
    this.nameHeading = known.find((place) => NAME_FIELDS.includes(place.field))!.heading;
  }

  read(row: SheetRow): void {
    const texts: string[] = [];
    const fields: FieldCell[] = [];
    const legacy: FieldCell[] = [];
    const garbled: FieldCell[] = [];
    for (const cell of row.cells) {
      const { text, charset } = this.cellTexts.read(cell);
      if (text !== '') texts.push(text);
      const place = this.places.get(cell.column);
      if (place === undefined) continue;
      const field = { place, cell, text };
      fields.push(field);
      if (charset !== null) legacy.push(field);
      else if (isGarbled(text)) garbled.push(field);
    }
    if (texts.length === 0) return;
    const view = this.viewOf(fields, texts);
    const skip = classifyRow(view);
    if (skip !== null) {
      this.skipped.push({ row: row.number, code: skip, text: texts.join(' | ').slice(0, 120) });
      if (skip === 'section') this.section = view.name || texts.at(-1)!;
      if (skip === 'below-table') this.isBelowTable = true;
      return;
    }
    this.people.push(this.readPerson(row, fields, { legacy, garbled, isAlone: view.otherFields === 0 }));
  }

  private viewOf(fields: readonly FieldCell[], texts: readonly string[]): RowView {
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
      isBelowTable: this.isBelowTable,
    };
  }

  private readPerson(
    row: SheetRow,
    fields: readonly FieldCell[],
    odd: { legacy: readonly FieldCell[]; garbled: readonly FieldCell[]; isAlone: boolean },
  ): ReadPerson {
    const { input, date1904 } = this;
    const { person, notes, unread } = readPersonRow(fields, { date1904, today: input.today, dates: this.dates });
    if (!this.hasUnit && this.section !== null) {
      person.unit = this.section.slice(0, 200);
      this.unitFromSection = true;
    }
    if (odd.isAlone && person.fullName !== null)
      notes.push({ column: null, field: null, code: 'name-alone', params: {} });
    for (const { place } of odd.garbled) {
      notes.push({ column: place.column, field: place.field, code: 'text-garbled', params: {} });
    }
    if (odd.legacy.length > 0) {
      this.legacyRows += 1;
      const columns = odd.legacy.map(({ place }) => columnName(place.column)).join(', ');
      const code = input.convertLegacyFonts ? 'legacy-font-converted' : 'legacy-font';
      notes.push({ column: odd.legacy[0]!.place.column, field: odd.legacy[0]!.place.field, code, params: { columns } });
    }
    if (row.hidden) notes.push({ column: null, field: null, code: 'row-hidden', params: {} });
    return { row: row.number, person, unread, notes };
  }
}
