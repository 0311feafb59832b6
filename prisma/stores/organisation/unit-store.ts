import type { PlainDate } from '../../../domain/dates';
import type { Reader } from '../../client';
import { newId } from '../../ids';
import { fromDbDate, fromOptionalDbDate, toDbDate, toOptionalDbDate } from '../../plain-dates';

type StoredUnit = NonNullable<Awaited<ReturnType<Reader['unit']['findFirst']>>>;

/** A unit as it is read: dates are plain dates. */
export type UnitRow = Omit<StoredUnit, 'validFrom' | 'validTo'> & { validFrom: PlainDate; validTo: PlainDate | null };

/** Units that stand on a day, by name. */
export async function listUnits(
  reader: Reader,
  committeeId: string,
  page: { limit: number; after: readonly [string, string] | null; kind?: string; on?: PlainDate },
): Promise<UnitRow[]> {
  const rows = await reader.unit.findMany({
    where: {
      committeeId,
      ...(page.kind ? { kind: page.kind } : {}),
      AND: [
        page.on
          ? { validFrom: { lte: toDbDate(page.on) }, OR: [{ validTo: null }, { validTo: { gt: toDbDate(page.on) } }] }
          : {},
        page.after ? { OR: [{ name: { gt: page.after[0] } }, { name: page.after[0], id: { gt: page.after[1] } }] } : {},
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: page.limit + 1,
  });
  return rows.map(readUnit);
}

export async function findUnit(reader: Reader, committeeId: string, id: string): Promise<UnitRow | null> {
  const row = await reader.unit.findFirst({ where: { id, committeeId } });
  return row && readUnit(row);
}

export interface NewUnit {
  committeeId: string;
  code: string;
  kind: string;
  tree: string;
  name: string;
  shortName: string;
  symbol?: string | null;
  parentId?: string | null;
  email?: string | null;
  phone?: string | null;
  signatory?: string | null;
  validFrom: PlainDate;
  sample?: boolean;
}

export async function insertUnit(reader: Reader, unit: NewUnit): Promise<string> {
  const id = newId();
  await reader.unit.create({ data: { ...unit, id, validFrom: toDbDate(unit.validFrom) } });
  return id;
}

export type UnitChanges = Partial<Omit<NewUnit, 'committeeId' | 'code' | 'kind' | 'validFrom'>> & {
  validTo?: PlainDate | null;
};

/** Whether the unit was at that revision, and so was changed. */
export async function updateUnit(
  reader: Reader,
  committeeId: string,
  id: string,
  revision: number,
  { validTo, ...changes }: UnitChanges,
): Promise<boolean> {
  const { count } = await reader.unit.updateMany({
    where: { id, committeeId, revision },
    data: {
      ...changes,
      ...(validTo === undefined ? {} : { validTo: toOptionalDbDate(validTo) }),
      revision: { increment: 1 },
    },
  });
  return count === 1;
}

function readUnit(row: StoredUnit): UnitRow {
  return { ...row, validFrom: fromDbDate(row.validFrom), validTo: fromOptionalDbDate(row.validTo) };
}
