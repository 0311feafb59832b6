import type { PersonField } from '../../contracts/person/people-import';
import type { CellRange } from '../spreadsheet/cell-reference';
import type { Table } from './find-table';
import type { ReadPerson, SkippedRow } from './people-reading';

/** Fields whose cell may be merged over several people; a birth date or a number of one person never is. */
const SHARED = [
  'unit',
  'position',
  'partyPosition',
  'governmentPosition',
  'massPosition',
  'ethnicity',
  'religion',
  'homeTown',
  'remarks',
] as const satisfies readonly PersonField[];

/** Merges that overlap each other, which Excel never writes, must not cost more than the sheet itself. */
const MAX_STEPS = 500_000;

/**
 * What vertically merged cells mean for the rows they cover: a shared value counts for each, and a merged name makes the rows below go on
 * with one person. Answers the people that stay; the others are added to `skipped`.
 */
export function applyMerges(
  people: readonly ReadPerson[],
  skipped: SkippedRow[],
  merges: readonly CellRange[],
  table: Table,
): ReadPerson[] {
  const byRow = new Map(people.map((entry) => [entry.row, entry]));
  const fieldOf = new Map(table.columns.map(({ column, field }) => [column, field]));
  const skippedAt = new Map(skipped.map((row) => [row.row, row]));
  const continued = new Set<ReadPerson>();
  let steps = 0;
  for (const { top, bottom, left } of merges) {
    const field = fieldOf.get(left);
    const first = byRow.get(top);
    if (!field || !first || top <= table.headingTo) continue;
    const shared = SHARED.find((each) => each === field);
    for (let row = top + 1; row <= bottom && steps < MAX_STEPS; row += 1, steps += 1) {
      const entry = byRow.get(row);
      if (shared !== undefined && entry !== undefined) entry.person[shared] ??= first.person[shared];
      if (field !== 'fullName' || entry?.person.fullName) continue;
      if (entry !== undefined) continued.add(entry);
      const aside = skippedAt.get(row);
      if (aside !== undefined) aside.code = 'continuation';
      if (entry !== undefined || aside !== undefined) noteContinued(first);
    }
  }
  for (const { row, person } of continued) skipped.push({ row, code: 'continuation', text: textOf(person) });
  return people.filter((entry) => !continued.has(entry));
}

function noteContinued({ notes }: ReadPerson): void {
  if (notes.some(({ code }) => code === 'row-continues-below')) return;
  notes.push({ column: null, field: null, code: 'row-continues-below', params: {} });
}

function textOf(person: ReadPerson['person']): string {
  const texts = Object.values(person).filter((value): value is string => typeof value === 'string');
  return texts.join(' | ').slice(0, 120);
}
