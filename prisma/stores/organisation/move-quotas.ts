import type { Transaction } from '../../client';
import { newId } from '../../ids';
import type { UnitMove } from './move-lists';

interface UnitQuota {
  id: string;
  unitId: string;
  planItemId: string | null;
  intakeId: string | null;
  trainingClassId: string | null;
  granted: number;
  excess: number;
}

/**
 * Quotas of units go to their heir: what one scope granted to several is granted to the heir together. Its lines have moved already. Where one of the
 * units had no quota its people count from now on, and what is held beyond the grant stands as an excess on the same basis. Never
 * over, no place lost. `intakeId`: those of this intake alone, whose list goes another way.
 */
export async function moveQuotas(tx: Transaction, move: UnitMove, intakeId: string | null = null): Promise<void> {
  const units = [...move.fromIds, move.toId];
  const quotas = await tx.$queryRaw<UnitQuota[]>`
    SELECT q.id, q.unit_id AS "unitId", q.plan_item_id AS "planItemId", q.intake_id AS "intakeId", q.training_class_id AS "trainingClassId",
           q.granted, q.excess
    FROM quota q LEFT JOIN intake i ON i.id = q.intake_id LEFT JOIN plan_item p ON p.id = q.plan_item_id
    WHERE q.unit_id = ANY(${units}::uuid[]) AND (i.status IN ('scheduled','open','suspended') OR p.status <> 'closed')
      AND (${intakeId}::uuid IS NULL OR q.intake_id = ${intakeId}::uuid)
    ORDER BY q.id FOR UPDATE OF q`;
  const scopes = new Map<string, UnitQuota[]>();
  for (const quota of quotas) {
    const key = [quota.planItemId, quota.intakeId, quota.trainingClassId].join('/');
    scopes.set(key, [...(scopes.get(key) ?? []), quota]);
  }
  for (const ofScope of scopes.values()) {
    // The heir's own quota alone is left as it is, unless others' people came to it.
    const kept = ofScope.find(({ unitId }) => unitId === move.toId) ?? ofScope[0]!;
    await joinQuotas(tx, move, kept, ofScope);
  }
}

/** Whether a unit holds a quota over a whole item of this intake: its places cannot be told apart by lists. */
export async function holdsItemQuota(tx: Transaction, unitIds: readonly string[], intakeId: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM quota q JOIN intake i ON i.plan_item_id = q.plan_item_id
    WHERE i.id = ${intakeId}::uuid AND q.unit_id = ANY(${[...unitIds]}::uuid[]) LIMIT 1`;
  return found.length > 0;
}

async function joinQuotas(tx: Transaction, move: UnitMove, kept: UnitQuota, all: readonly UnitQuota[]): Promise<void> {
  const goneIds = all.filter(({ id }) => id !== kept.id).map(({ id }) => id);
  await tx.quotaEntry.updateMany({ where: { quotaId: { in: goneIds } }, data: { quotaId: kept.id } });
  await tx.quotaChange.updateMany({ where: { quotaId: { in: goneIds } }, data: { quotaId: kept.id } });
  await tx.quota.deleteMany({ where: { id: { in: goneIds } } });
  const granted = all.reduce((sum, quota) => sum + quota.granted, 0);
  const entered = await countNewcomers(tx, move, kept);
  const [{ used } = { used: 0 }] = await tx.$queryRaw<{ used: number }[]>`
    SELECT coalesce(sum(change), 0)::int AS used FROM quota_entry WHERE quota_id = ${kept.id}::uuid`;
  const allowed = all.reduce((sum, quota) => sum + quota.excess, 0);
  const excess = Math.max(allowed, used - granted);
  await tx.quota.update({
    where: { id: kept.id },
    data: {
      unitId: move.toId,
      granted,
      excess,
      used,
      ...(excess > allowed ? { excessBasis: move.basis, excessBy: move.by } : {}),
      revision: { increment: 1 },
    },
  });
  if (all.length === 1 && entered === 0 && excess === allowed) return;
  const change = {
    committeeId: move.committeeId,
    quotaId: kept.id,
    basis: move.basis,
    changedBy: move.by,
    changedAt: move.at,
  };
  await tx.quotaChange.create({
    data: { ...change, id: newId(), kind: 'granted', before: kept.granted, after: granted },
  });
  if (excess !== kept.excess)
    await tx.quotaChange.create({
      data: { ...change, id: newId(), kind: 'excess', before: kept.excess, after: excess },
    });
}

/** People of the heir who hold a place and stand in no entry of its quota yet: those of a unit that had none. */
async function countNewcomers(tx: Transaction, move: UnitMove, quota: UnitQuota): Promise<number> {
  const lines = await tx.$queryRaw<{ id: string }[]>`
    SELECT l.id FROM nominee_line l JOIN intake i ON i.id = l.intake_id
    WHERE l.unit_id = ${move.toId}::uuid AND l.holds_place
      AND (${quota.intakeId}::uuid IS NULL OR l.intake_id = ${quota.intakeId}::uuid)
      AND (${quota.planItemId}::uuid IS NULL OR i.plan_item_id = ${quota.planItemId}::uuid)
      AND (${quota.trainingClassId}::uuid IS NULL OR l.training_class_id = ${quota.trainingClassId}::uuid)
      AND coalesce((SELECT sum(change) FROM quota_entry e WHERE e.quota_id = ${quota.id}::uuid AND e.line_id = l.id), 0) = 0`;
  await tx.quotaEntry.createMany({
    data: lines.map(({ id }) => ({
      id: newId(),
      committeeId: move.committeeId,
      quotaId: quota.id,
      lineId: id,
      change: 1,
      reason: 'reorganisation',
      recordedBy: move.by,
      recordedAt: move.at,
    })),
  });
  return lines.length;
}
