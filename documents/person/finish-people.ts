import type { PersonField } from '../../contracts/person/people-import';
import type { PlainDate } from '../../domain/dates';
import { findDoubles, type Double } from '../../domain/person/find-doubles';
import type { CellRange } from '../spreadsheet/cell-reference';
import { applyMerges } from './apply-merges';
import { checkPerson } from './check-person';
import type { Table } from './find-table';
import type { ReadPerson } from './people-reading';
import type { TableReader } from './table-reader';

/** What can be said only once every row is known: merged cells, the rules between fields, and doubles. */
export function finishPeople(
  rows: TableReader,
  table: Table,
  merges: readonly CellRange[],
  today: PlainDate,
): ReadPerson[] {
  const people = applyMerges(rows.people, rows.skipped, merges, table);
  const columnOf = new Map(table.columns.map(({ column, field }) => [field, column]));
  for (const { person, notes } of people) {
    for (const { field, code } of checkPerson(person, today, rows.hasUnit)) {
      // A field that was refused is not missed as well.
      if (code === 'birth-missing' && notes.some((note) => note.field?.startsWith('birth'))) continue;
      notes.push({ column: columnOf.get(field) ?? null, field, code, params: {} });
    }
  }
  noteDoubles(people);
  return people;
}

const DOUBLES = {
  same: { code: 'duplicate-row', field: 'fullName' },
  'same-number': { code: 'id-number-repeated', field: 'idNumber' },
  similar: { code: 'possible-double', field: 'fullName' },
} as const satisfies Record<Double['kind'], { code: string; field: PersonField }>;

function noteDoubles(people: readonly ReadPerson[]): void {
  const named = people.flatMap((entry) => {
    const { fullName, birth, unit, idNumber } = entry.person;
    return fullName === null ? [] : [{ entry, fullName, birth, unit, idNumber }];
  });
  for (const { index, of, kind } of findDoubles(named)) {
    named[index]!.entry.notes.push({ ...DOUBLES[kind], column: null, params: { row: named[of]!.entry.row } });
  }
}
