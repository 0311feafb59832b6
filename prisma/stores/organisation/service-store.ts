import type { PlainDate } from '../../../domain/dates';
import type { Reader, Transaction } from '../../client';
import { newId } from '../../ids';
import { toDbDate } from '../../plain-dates';

export interface NewService {
  readonly committeeId: string;
  readonly unitId: string | null;
  readonly personId: string | null;
  readonly servedUnitId: string;
  readonly title: string;
  readonly basis: string | null;
  readonly validFrom: PlainDate;
}

export async function addService(tx: Transaction, service: NewService): Promise<string> {
  const id = newId();
  await tx.unitService.create({ data: { ...service, id, validFrom: toDbDate(service.validFrom) } });
  return id;
}

/** Ends a service on a day; the unit served, or null when there is no such open one. */
export async function endService(
  tx: Transaction,
  committeeId: string,
  id: string,
  validTo: PlainDate,
): Promise<string | null> {
  const where = { id, committeeId, validTo: null, validFrom: { lt: toDbDate(validTo) } };
  const row = await tx.unitService.findFirst({ where, select: { servedUnitId: true } });
  if (!row) return null;
  await tx.unitService.update({ where: { id }, data: { validTo: toDbDate(validTo) } });
  return row.servedUnitId;
}

/** Whom a unit (or its people) serves, and who serves it; the newest first. */
export async function listServices(reader: Reader, committeeId: string, unitId: string) {
  return reader.$queryRaw<
    {
      id: string;
      direction: 'serves' | 'served-by';
      unitId: string | null;
      personId: string | null;
      name: string;
      servedUnitId: string;
      servedUnitName: string;
      title: string;
      basis: string | null;
      validFrom: string;
      validTo: string | null;
    }[]
  >`
    SELECT s.id, CASE WHEN s.served_unit_id = ${unitId}::uuid THEN 'served-by' ELSE 'serves' END AS direction, s.unit_id AS "unitId",
           s.person_id AS "personId", coalesce(u.name, p.full_name) AS name, s.served_unit_id AS "servedUnitId", t.name AS "servedUnitName",
           s.title, s.basis, s.valid_from::text AS "validFrom", s.valid_to::text AS "validTo"
    FROM unit_service s JOIN unit t ON t.id = s.served_unit_id LEFT JOIN unit u ON u.id = s.unit_id LEFT JOIN person p ON p.id = s.person_id
    WHERE s.committee_id = ${committeeId}::uuid AND (s.served_unit_id = ${unitId}::uuid OR s.unit_id = ${unitId}::uuid OR p.unit_id = ${unitId}::uuid)
    ORDER BY s.valid_from DESC, s.id`;
}

/** Every service between units of a day. */
export async function listServedUnits(reader: Reader, committeeId: string, on: PlainDate) {
  return reader.unitService.findMany({
    where: {
      committeeId,
      unitId: { not: null },
      validFrom: { lte: toDbDate(on) },
      OR: [{ validTo: null }, { validTo: { gt: toDbDate(on) } }],
    },
    select: { unitId: true, servedUnitId: true },
    orderBy: { id: 'asc' },
  });
}
