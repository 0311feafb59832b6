import { DomainError } from '../../domain/errors';
import { requireGrantable } from '../../domain/review/quota-ledger';
import { lockClass } from '../../prisma/stores/class-store';
import type { Deed } from '../../prisma/stores/deed';
import {
  addQuota,
  addQuotaChange,
  listHoldingLines,
  lockQuota,
  setQuotaExcess,
  setQuotaGrant,
  type QuotaScope,
} from '../../prisma/stores/quota-store';
import type { IntakeDeed, IntakeWork } from '../intake/intake-work';
import type { ItemDeed } from '../plan/item-work';

/**
 * Chỉ tiêu from above, for the intake, one unit, or a class. It opens places and chooses nobody. Throws DomainError `quota-below-used`
 * when more places are held than it grants.
 */
export const grantQuota: IntakeDeed<'grant-quota'> = async (work, data) =>
  grant(work.deed, await scopeOf(work, data), data, work.intake.id);

/** Vượt chỉ tiêu: who allows it stands in the record. Without a quota there is nothing to exceed: DomainError `not-found`. */
export const allowExcess: IntakeDeed<'allow-excess'> = async (work, data) =>
  exceed(work.deed, await scopeOf(work, data), data, work.intake.id);

/** Chỉ tiêu of the whole item: its intakes share it. Throws as {@link grantQuota}. */
export const grantItemQuota: ItemDeed<'grant-item-quota'> = ({ deed, item }, data) =>
  grant(deed, { planItemId: item.id, unitId: data.unitId }, data);

export const allowItemExcess: ItemDeed<'allow-item-excess'> = ({ deed, item }, data) =>
  exceed(deed, { planItemId: item.id, unitId: data.unitId }, data);

async function scopeOf(
  { deed, intake }: IntakeWork,
  { unitId, classId }: { unitId: string | null; classId?: string | null },
): Promise<QuotaScope> {
  if (classId) {
    const held = await lockClass(deed.tx, deed.committeeId, classId);
    if (held?.intakeId !== intake.id) throw new DomainError('not-found', { noun: 'class' });
  }
  return { intakeId: intake.id, trainingClassId: classId ?? null, unitId };
}

async function grant(
  deed: Deed,
  scope: QuotaScope,
  { granted, basis }: { granted: number; basis: string },
  intakeId?: string,
) {
  const known = await lockQuota(deed.tx, scope);
  const used = known?.used ?? (await listHoldingLines(deed.tx, scope)).length;
  requireGrantable({ granted, excess: known?.excess ?? 0, used });
  const by = { accountId: deed.accountId, at: deed.at };
  const id = known?.id ?? (await addQuota(deed.tx, { ...scope, committeeId: deed.committeeId, granted, basis }, by));
  if (known) await setQuotaGrant(deed.tx, id, granted, basis);
  const before = known?.granted ?? null;
  const change = {
    committeeId: deed.committeeId,
    quotaId: id,
    kind: 'granted',
    before,
    after: granted,
    basis,
  } as const;
  await addQuotaChange(deed.tx, change, by);
  deed.audit({
    noun: 'review',
    action: 'quota-granted',
    subjectId: id,
    ...(intakeId ? { intakeId } : {}),
    data: { unit: scope.unitId, class: scope.trainingClassId ?? null, granted, before, used },
  });
  return { quotaId: id, granted, used };
}

async function exceed(
  deed: Deed,
  scope: QuotaScope,
  { excess, basis }: { excess: number; basis: string },
  intakeId?: string,
) {
  const quota = await lockQuota(deed.tx, scope);
  if (!quota) throw new DomainError('not-found', { noun: 'quota' });
  const { id, granted, used, excess: before } = quota;
  requireGrantable({ granted, excess, used });
  await setQuotaExcess(deed.tx, id, { excess, basis, by: deed.accountId });
  const change = { committeeId: deed.committeeId, quotaId: id, kind: 'excess', before, after: excess, basis } as const;
  await addQuotaChange(deed.tx, change, { accountId: deed.accountId, at: deed.at });
  deed.audit({
    noun: 'review',
    action: 'quota-excess-allowed',
    subjectId: id,
    ...(intakeId ? { intakeId } : {}),
    data: { unit: scope.unitId, class: scope.trainingClassId ?? null, excess, before },
  });
  return { quotaId: id, granted, excess, used };
}
