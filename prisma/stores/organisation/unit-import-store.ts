import type { PlainDate } from '../../../domain/dates';
import type { Reader } from '../../client';
import { toDbDate } from '../../plain-dates';
import type { NewUnit } from './unit-store';

/** Units that have not ended before that day, with all that a list can complete. */
export async function listStandingUnits(reader: Reader, committeeId: string, on: PlainDate) {
  return reader.unit.findMany({
    where: { committeeId, OR: [{ validTo: null }, { validTo: { gt: toDbDate(on) } }] },
    select: {
      id: true,
      code: true,
      name: true,
      shortName: true,
      symbol: true,
      email: true,
      phone: true,
      signatory: true,
      parentId: true,
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}

export type StandingUnit = Awaited<ReturnType<typeof listStandingUnits>>[number];

/** Every code ever used: a code of a unit that has ended is not given again. */
export async function listUnitCodes(reader: Reader, committeeId: string): Promise<Set<string>> {
  const rows = await reader.unit.findMany({ where: { committeeId }, select: { code: true } });
  return new Set(rows.map(({ code }) => code));
}

/** One statement: units of it may stand below one another. */
export async function insertUnits(reader: Reader, units: readonly (NewUnit & { id: string })[]): Promise<void> {
  const data = units.map((unit) => ({ ...unit, validFrom: toDbDate(unit.validFrom) }));
  await reader.unit.createMany({ data });
}

export async function completeUnit(
  reader: Reader,
  id: string,
  found: { symbol?: string; email?: string; phone?: string; signatory?: string },
): Promise<void> {
  await reader.unit.update({ where: { id }, data: { ...found, revision: { increment: 1 } } });
}
