import type { QuotaMove, QuotaRow } from '../../domain/review/quota-ledger';
import type { Reader, Transaction } from '../client';
import { newId } from '../ids';

/** A quota as pages show it. */
export interface QuotaRecord extends QuotaRow {
  readonly basis: string;
  readonly excessBasis: string | null;
}

/** Locks the quotas that places of these units touch, the intake's own among them, in id order so that no two deeds wait for each other. */
export async function lockQuotas(tx: Transaction, intakeId: string, unitIds: readonly string[]): Promise<QuotaRow[]> {
  return tx.$queryRaw<QuotaRow[]>`
    SELECT id, unit_id AS "unitId", granted, excess, used FROM quota
    WHERE intake_id = ${intakeId}::uuid AND (unit_id IS NULL OR unit_id = ANY(${[...unitIds]}::uuid[]))
    ORDER BY id FOR UPDATE`;
}

/** Writes what the ledger computed: the places used and one entry per line, in one statement. */
export async function writeQuotaMoves(
  tx: Transaction,
  committeeId: string,
  moves: readonly QuotaMove[],
  by: { reason: string; accountId: string; at: Date },
): Promise<void> {
  const used = moves.map(({ quotaId, used: count }) => ({ quotaId, used: count }));
  const entries = moves.flatMap(({ quotaId, entries: rows }) => rows.map((row) => ({ ...row, quotaId, id: newId() })));
  await tx.$executeRaw`
    WITH counted AS (
      UPDATE quota q SET used = m.used, revision = q.revision + 1
      FROM jsonb_to_recordset(${JSON.stringify(used)}::jsonb) AS m("quotaId" uuid, used int) WHERE q.id = m."quotaId"
    )
    INSERT INTO quota_entry (id, committee_id, quota_id, line_id, change, reason, recorded_by, recorded_at)
    SELECT e.id, ${committeeId}::uuid, e."quotaId", e."lineId", e.change, ${by.reason}, ${by.accountId}::uuid, ${by.at}
    FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS e(id uuid, "quotaId" uuid, "lineId" uuid, change int)`;
}

/** Locks one quota; null where the intake (or the unit in it) has only an estimate. */
export async function lockQuota(tx: Transaction, intakeId: string, unitId: string | null): Promise<QuotaRow | null> {
  const rows = await tx.$queryRaw<QuotaRow[]>`
    SELECT id, unit_id AS "unitId", granted, excess, used FROM quota
    WHERE intake_id = ${intakeId}::uuid AND unit_id IS NOT DISTINCT FROM ${unitId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

/** A new quota counts the places that lines hold already, each with its entry in the ledger. */
export async function addQuota(
  tx: Transaction,
  quota: { committeeId: string; intakeId: string; unitId: string | null; granted: number; basis: string },
  by: { accountId: string; at: Date },
): Promise<string> {
  const id = newId();
  const holding = await tx.nomineeLine.findMany({
    where: { intakeId: quota.intakeId, holdsPlace: true, ...(quota.unitId ? { unitId: quota.unitId } : {}) },
    select: { id: true },
  });
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

/** Places held in the intake, or by one unit of it. */
export async function countPlaces(reader: Reader, intakeId: string, unitId: string | null): Promise<number> {
  return reader.nomineeLine.count({ where: { intakeId, holdsPlace: true, ...(unitId ? { unitId } : {}) } });
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

export async function readQuotas(reader: Reader, committeeId: string, intakeId: string): Promise<QuotaRecord[]> {
  return reader.quota.findMany({
    where: { committeeId, intakeId },
    select: { id: true, unitId: true, granted: true, excess: true, used: true, basis: true, excessBasis: true },
    orderBy: { id: 'asc' },
  });
}
