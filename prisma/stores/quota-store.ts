import type { QuotaMove, QuotaRow } from '../../domain/review/quota-ledger';
import { Prisma, type Reader, type Transaction } from '../client';
import { newId } from '../ids';

/** What a quota is of: a plan item, or an intake or a class in it; `unitId` null: of all units. */
export type QuotaScope = { readonly unitId: string | null } & (
  | { readonly planItemId: string; readonly intakeId?: never; readonly trainingClassId?: never }
  | { readonly planItemId?: never; readonly intakeId: string; readonly trainingClassId: string | null }
);

/**
 * Locks the quotas that places of these units and seats in these classes touch, those of the intake and its item among them, in id order so
 * that no two deeds wait for each other.
 */
export async function lockQuotas(
  tx: Transaction,
  intakeId: string,
  unitIds: readonly string[],
  classIds: readonly string[] = [],
): Promise<QuotaRow[]> {
  return tx.$queryRaw<QuotaRow[]>`
    SELECT id, unit_id AS "unitId", training_class_id AS "classId", granted, excess, used FROM quota
    WHERE (unit_id IS NULL OR unit_id = ANY(${[...unitIds]}::uuid[]))
      AND ((intake_id = ${intakeId}::uuid AND (training_class_id IS NULL OR training_class_id = ANY(${[...classIds]}::uuid[])))
           OR plan_item_id = (SELECT plan_item_id FROM intake WHERE id = ${intakeId}::uuid))
    ORDER BY id FOR UPDATE`;
}

/**
 * Free places by the quotas that bind the whole intake (its own and its item's): the fewest of them. Null where there is only an estimate. The
 * caller holds the intake.
 */
export async function countFreePlaces(tx: Reader, intakeId: string): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ free: number | null }[]>`
    SELECT min(granted + excess - used)::int AS free FROM quota
    WHERE unit_id IS NULL AND training_class_id IS NULL
      AND (intake_id = ${intakeId}::uuid OR plan_item_id = (SELECT plan_item_id FROM intake WHERE id = ${intakeId}::uuid))`;
  return row?.free ?? null;
}

/** As {@link lockQuotas}, for whoever does not know yet which units and classes are concerned: every quota of the intake and its item. */
export async function lockIntakeQuotas(tx: Transaction, intakeId: string): Promise<QuotaRow[]> {
  return tx.$queryRaw<QuotaRow[]>`
    SELECT id, unit_id AS "unitId", training_class_id AS "classId", granted, excess, used FROM quota
    WHERE intake_id = ${intakeId}::uuid OR plan_item_id = (SELECT plan_item_id FROM intake WHERE id = ${intakeId}::uuid)
    ORDER BY id FOR UPDATE`;
}

/** Writes what the ledger computed: the places used and one entry per line, in one statement. */
export function writeQuotaMoves(
  tx: Transaction,
  committeeId: string,
  moves: readonly QuotaMove[],
  by: { reason: string; accountId: string; at: Date },
): void {
  const used = moves.map(({ quotaId, used: count }) => ({ quotaId, used: count }));
  const entries = moves.flatMap(({ quotaId, entries: rows }) => rows.map((row) => ({ ...row, quotaId, id: newId() })));
  tx.$send(Prisma.sql`
    WITH counted AS (
      UPDATE quota q SET used = m.used, revision = q.revision + 1
      FROM jsonb_to_recordset(${JSON.stringify(used)}::jsonb) AS m("quotaId" uuid, used int) WHERE q.id = m."quotaId"
    )
    INSERT INTO quota_entry (id, committee_id, quota_id, line_id, change, reason, recorded_by, recorded_at)
    SELECT e.id, ${committeeId}::uuid, e."quotaId", e."lineId", e.change, ${by.reason}, ${by.accountId}::uuid, ${by.at}
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS e(id uuid, "quotaId" uuid, "lineId" uuid, change int)`);
}

/** Locks one quota; null where its scope has only an estimate. */
export async function lockQuota(tx: Transaction, scope: QuotaScope): Promise<QuotaRow | null> {
  const { planItemId = null, intakeId = null, trainingClassId = null, unitId } = scope;
  const rows = await tx.$queryRaw<QuotaRow[]>`
    SELECT id, unit_id AS "unitId", training_class_id AS "classId", granted, excess, used FROM quota
    WHERE plan_item_id IS NOT DISTINCT FROM ${planItemId}::uuid AND intake_id IS NOT DISTINCT FROM ${intakeId}::uuid
      AND training_class_id IS NOT DISTINCT FROM ${trainingClassId}::uuid AND unit_id IS NOT DISTINCT FROM ${unitId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

/** A new quota counts the places that lines hold already, each with its entry in the ledger. */
export async function addQuota(
  tx: Transaction,
  quota: QuotaScope & { committeeId: string; granted: number; basis: string },
  by: { accountId: string; at: Date },
): Promise<string> {
  const id = newId();
  const holding = await listHoldingLines(tx, quota);
  await tx.quota.create({ data: { ...quota, id, used: holding.length } });
  if (holding.length === 0) return id;
  await tx.quotaEntry.createMany({
    data: holding.map((line) => ({
      id: newId(),
      committeeId: quota.committeeId,
      quotaId: id,
      lineId: line.id,
      change: 1,
      reason: 'grant-quota',
      recordedBy: by.accountId,
      recordedAt: by.at,
    })),
  });
  return id;
}

/** Lines that hold a place or seat of this scope, in the order of the lists. */
export async function listHoldingLines(
  reader: Reader,
  scope: QuotaScope,
): Promise<{ id: string; unitId: string; listOrder: number; state: string; fullName: string }[]> {
  const { planItemId = null, intakeId = null, trainingClassId = null, unitId } = scope;
  return reader.$queryRaw`
    SELECT l.id, l.unit_id AS "unitId", l.list_order AS "listOrder", l.state, l.full_name AS "fullName"
    FROM nominee_line l JOIN intake i ON i.id = l.intake_id
    WHERE l.holds_place AND (${intakeId}::uuid IS NULL OR l.intake_id = ${intakeId}::uuid)
      AND (${planItemId}::uuid IS NULL OR i.plan_item_id = ${planItemId}::uuid)
      AND (${trainingClassId}::uuid IS NULL OR l.training_class_id = ${trainingClassId}::uuid)
      AND (${unitId}::uuid IS NULL OR l.unit_id = ${unitId}::uuid)
    ORDER BY l.list_order, l.id`;
}

/** Each change with its basis: a quota arrives and changes in mid-year. */
export async function addQuotaChange(
  tx: Transaction,
  change: {
    committeeId: string;
    quotaId: string;
    kind: 'granted' | 'excess';
    before: number | null;
    after: number;
    basis: string;
  },
  by: { accountId: string; at: Date },
): Promise<void> {
  await tx.quotaChange.create({ data: { ...change, id: newId(), changedBy: by.accountId, changedAt: by.at } });
}

export async function setQuotaGrant(tx: Transaction, id: string, granted: number, basis: string): Promise<void> {
  await tx.quota.update({ where: { id }, data: { granted, basis, revision: { increment: 1 } } });
}

/** Vượt chỉ tiêu: how many beyond the grant, on what basis, allowed by whom. */
export async function setQuotaExcess(
  tx: Transaction,
  id: string,
  allowed: { excess: number; basis: string; by: string },
): Promise<void> {
  await tx.quota.update({
    where: { id },
    data: {
      excess: allowed.excess,
      excessBasis: allowed.basis,
      excessBy: allowed.by,
      revision: { increment: 1 },
    },
  });
}

/** The quotas that bind an intake (its own, its classes', its item's) or an item alone, each with its history, newest change first. */
export async function readQuotas(
  reader: Reader,
  committeeId: string,
  of: { intakeId: string } | { planItemId: string },
) {
  const quotas = await reader.quota.findMany({
    where: { committeeId, ...('intakeId' in of ? { OR: await scopesOf(reader, of.intakeId) } : of) },
    select: {
      id: true,
      planItemId: true,
      intakeId: true,
      trainingClassId: true,
      unitId: true,
      granted: true,
      excess: true,
      used: true,
      basis: true,
      excessBasis: true,
      revision: true,
    },
    orderBy: { id: 'asc' },
  });
  const changes = await reader.quotaChange.findMany({
    where: { committeeId, quotaId: { in: quotas.map(({ id }) => id) } },
    select: { quotaId: true, kind: true, before: true, after: true, basis: true, changedBy: true, changedAt: true },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
  });
  return quotas.map((quota) => ({
    ...quota,
    free: Math.max(0, quota.granted + quota.excess - quota.used),
    changes: changes.filter(({ quotaId }) => quotaId === quota.id),
  }));
}

async function scopesOf(reader: Reader, intakeId: string) {
  const { planItemId } = await reader.intake.findUniqueOrThrow({
    where: { id: intakeId },
    select: { planItemId: true },
  });
  return [{ intakeId }, { planItemId }];
}
