import { UNIT_MESSAGES, type UnitsPreview, type UnitDraft } from '../../contracts/organisation/units-import';
import { matchUnit, type KnownUnit } from '../../domain/organisation/match-units';
import { unitKey } from '../../domain/person/unit-key';
import { fill, wordsOf, type MessageParams } from '../../i18n/translate';
import { columnName } from '../spreadsheet/cell-reference';
import { verdictOfUnit, type ReadUnit, type UnitNote, type UnitsReading } from './units-reading';

/** A unit of the record, with what a row may complete. */
export interface RecordedUnit extends KnownUnit {
  readonly symbol: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly signatory: string | null;
}

type Row = UnitsPreview['accepted'][number];

/** The reading held against the units of the record, with its words in both languages, sorted by what becomes of each row. */
export function presentUnits(reading: UnitsReading, recorded: readonly RecordedUnit[]): UnitsPreview {
  const names = new Set(
    [...recorded.map(({ name }) => name), ...reading.units.flatMap(({ unit }) => unit.name ?? [])].map(unitKey),
  );
  const sorted: Record<'accepted' | 'refused' | 'doubtful', Row[]> = { accepted: [], refused: [], doubtful: [] };
  for (const entry of reading.units) {
    const row = presentRow(entry, recorded, names);
    sorted[verdictOfUnit(row.messages)].push(row);
  }
  const { vi, en } = { vi: wordsOf('vi').peopleImport.notes, en: wordsOf('en').peopleImport.notes };
  const { fileName, sheet, heading, columns, skipped } = reading;
  return {
    fileName,
    sheet,
    heading,
    columns: columns.map((each) => ({ ...each, column: columnName(each.column) })),
    counts: {
      read: reading.units.length,
      accepted: sorted.accepted.length,
      refused: sorted.refused.length,
      doubtful: sorted.doubtful.length,
      skipped: skipped.length,
    },
    notes: reading.notes.map(({ code, params }) => ({ code, params, ...inBoth(vi[code], en[code], params) })),
    ...sorted,
    skipped: [...skipped],
  };
}

function presentRow(
  { row, unit, notes }: ReadUnit,
  recorded: readonly RecordedUnit[],
  names: ReadonlySet<string>,
): Row {
  const match = unit.name === null ? null : matchUnit(unit.name, recorded);
  const said: UnitNote[] = [...notes];
  if (match !== null) {
    const code = match.kind === 'same' ? 'known-unit' : 'similar-known-unit';
    said.push({ column: null, field: 'name', code, params: { value: match.unit.name } });
  }
  if (unit.parent !== null && !names.has(unitKey(unit.parent)))
    said.push({ column: null, field: 'parent', code: 'parent-unknown', params: { value: unit.parent } });
  const known = match?.kind === 'same' ? recorded.find(({ id }) => id === match.unit.id)! : null;
  return {
    row,
    unit,
    known: known?.id ?? null,
    change: known === null ? 'add' : completes(unit, known) ? 'complete' : 'same',
    messages: said.map((note) => presentNote(row, note)),
  };
}

/** Whether the row says anything of the unit that the record does not hold. */
export function completes(
  unit: Pick<UnitDraft, 'symbol' | 'email' | 'phone' | 'signatory'>,
  known: Pick<RecordedUnit, 'symbol' | 'email' | 'phone' | 'signatory'>,
): boolean {
  return (['symbol', 'email', 'phone', 'signatory'] as const).some(
    (field) => unit[field] !== null && unit[field] !== known[field],
  );
}

function presentNote(row: number, { column, field, code, params }: UnitNote): Row['messages'][number] {
  const at = column === null ? null : columnName(column);
  const [vi, en] = [wordsOf('vi').unitsImport.messages[code], wordsOf('en').unitsImport.messages[code]];
  return { row, column: at, field, code, severity: UNIT_MESSAGES[code], params, ...inBoth(vi, en, params) };
}

function inBoth(vi: string, en: string, params: MessageParams): { reason: string; reasonEn: string } {
  return { reason: fill(vi, params), reasonEn: fill(en, params) };
}
