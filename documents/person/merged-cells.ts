import type { PersonField } from '../../contracts/person/people-import';
import type { CellRange } from '../spreadsheet/cell-reference';
import type { Sheet, SheetCell } from '../spreadsheet/sheet';
import type { TableColumn } from './find-table';

export interface MergedCells {
  /** Row number → cells whose value stands further up in a merged cell and counts for this row too. */
  readonly below: ReadonlyMap<number, readonly SheetCell[]>;
  /** Rows whose name cell is the lower part of a merged one: they go on with the person above. */
  readonly continued: ReadonlySet<number>;
  /** The rows above those. */
  readonly continues: ReadonlySet<number>;
}

/** What is shared by the rows it is merged over; a birth date or a number of one person never is. */
const SHARED: ReadonlySet<PersonField> = new Set([
  'unit',
  'position',
  'partyPosition',
  'governmentPosition',
  'massPosition',
  'ethnicity',
  'religion',
  'studyForm',
  'remarks',
]);
/** Merges that overlap each other, which Excel never writes, must not cost more than the sheet itself. */
const MAX_SPREAD = 200_000;

/** What vertically merged cells below the heading mean for the rows they cover. */
export function readMerged(
  sheet: Sheet,
  headingTo: number,
  places: ReadonlyMap<number, TableColumn & { field: PersonField }>,
): MergedCells {
  const below = new Map<number, SheetCell[]>();
  const continued = new Set<number>();
  const continues = new Set<number>();
  const rowOf = new Map(sheet.rows.map((row) => [row.number, row]));
  let spread = 0;
  for (const merge of sheet.merges.filter((range) => isDownwards(range, headingTo))) {
    const field = places.get(merge.left)?.field;
    const cell = rowOf.get(merge.top)?.cells.find(({ column }) => column === merge.left);
    if (field === undefined || cell === undefined) continue;
    for (let row = merge.top + 1; row <= merge.bottom && spread < MAX_SPREAD; row += 1) {
      spread += 1;
      if (!rowOf.has(row)) continue;
      if (field === 'fullName') {
        continued.add(row);
        continues.add(merge.top);
      } else if (SHARED.has(field)) {
        const cells = below.get(row);
        if (cells) cells.push(cell);
        else below.set(row, [cell]);
      }
    }
  }
  return { below, continued, continues };
}

function isDownwards(range: CellRange, headingTo: number): boolean {
  return range.top > headingTo && range.bottom > range.top;
}
