import type { UnitsImported, UnitsToImport } from '../../contracts/organisation/units-import';
import { DomainError } from '../../domain/errors';
import { shortenUnitName, unitCode } from '../../domain/organisation/classify-unit';
import { requireNoCircle } from '../../domain/organisation/unit-tree';
import { unitKey } from '../../domain/person/unit-key';
import type { Database } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { runDeed, type DeedRequest } from '../../prisma/stores/deed';
import {
  completeUnit,
  insertUnits,
  listStandingUnits,
  listUnitCodes,
  type StandingUnit,
} from '../../prisma/stores/organisation/unit-import-store';

type Row = UnitsToImport['rows'][number];

/**
 * Takes checked rows in: new units are added, known ones get what the row holds and they lack or have otherwise. All or nothing. Throws
 * `not-found` (a known unit), `unit-already-stands`, `unit-parent-unknown`, `unit-tree-circular`.
 */
export function importUnits(database: Database, request: DeedRequest, list: UnitsToImport): Promise<UnitsImported> {
  return runDeed(database, request, async ({ tx, committeeId, audit }) => {
    const standing = await listStandingUnits(tx, committeeId, list.validFrom);
    const codes = await listUnitCodes(tx, committeeId);
    const known = list.rows.filter((row) => row.known);
    const added = list.rows.filter((row) => !row.known).map((row) => ({ row, id: newId() }));
    const byName = nameUnits(standing, added);
    const units = added.map(({ row, id }) => {
      const code = unitCode(row.name, codes);
      codes.add(code);
      return { id, committeeId, code, ...unitOf(row, list.validFrom), parentId: parentOf(row, byName) };
    });
    requireNoCircle([...standing, ...units]);
    await insertUnits(tx, units);
    for (const { id, code } of units)
      audit({ noun: 'organisation', action: 'unit-added', subjectId: id, data: { code } });
    const completed: UnitsImported['completed'] = [];
    for (const row of known) {
      const unit = standing.find(({ id }) => id === row.known);
      if (!unit) throw new DomainError('not-found', { noun: 'unit' });
      const found = whatIsNew(row, unit);
      const fields = Object.keys(found);
      if (fields.length === 0) continue;
      await completeUnit(tx, unit.id, found);
      audit({ noun: 'organisation', action: 'unit-edited', subjectId: unit.id, data: { fields } });
      completed.push({ row: row.row, id: unit.id });
    }
    const unchanged = known.length - completed.length;
    const data = { added: units.length, completed: completed.length, unchanged };
    audit({ noun: 'organisation', action: 'units-imported', subjectId: committeeId, data });
    return { added: added.map(({ row, id }) => ({ row: row.row, id })), completed, unchanged };
  });
}

/** Ids by the key of each name. Throws `unit-already-stands` when two would bear one name. */
function nameUnits(standing: readonly StandingUnit[], added: readonly { row: Row; id: string }[]): Map<string, string> {
  const byName = new Map(standing.map(({ id, name }) => [unitKey(name), id]));
  for (const { row, id } of added) {
    const key = unitKey(row.name);
    if (byName.has(key)) throw new DomainError('unit-already-stands', { row: row.row, value: row.name });
    byName.set(key, id);
  }
  return byName;
}

function parentOf({ row, parent }: Row, byName: ReadonlyMap<string, string>): string | null {
  if (!parent) return null;
  const id = byName.get(unitKey(parent));
  if (id === undefined) throw new DomainError('unit-parent-unknown', { row, value: parent });
  return id;
}

function unitOf(row: Row, validFrom: UnitsToImport['validFrom']) {
  const { kind, tree, name, symbol, email, phone, signatory } = row;
  const shortName = row.shortName ?? shortenUnitName(name);
  return { kind, tree, name, shortName, symbol, email, phone, signatory, validFrom: row.validFrom ?? validFrom };
}

function whatIsNew(row: Row, unit: StandingUnit): Partial<Record<(typeof COMPLETED)[number], string>> {
  return Object.fromEntries(
    COMPLETED.flatMap((field) => {
      const value = row[field];
      return value && value !== unit[field] ? [[field, value]] : [];
    }),
  );
}

const COMPLETED = ['symbol', 'email', 'phone', 'signatory'] as const;
