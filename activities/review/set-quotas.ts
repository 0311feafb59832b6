import { DomainError } from '../../domain/errors';
import { requireGrantable } from '../../domain/review/quota-ledger';
import { addQuota, countPlaces, lockQuota, setQuotaExcess, setQuotaGrant } from '../../prisma/stores/quota-store';
import type { IntakeDeed } from '../intake/intake-work';

/** Chỉ tiêu from above, for the intake or one unit. Throws DomainError `quota-below-used` when more places are held than it grants. */
export const grantQuota: IntakeDeed<'grant-quota'> = async (work, data) => {
  const { deed, intake } = work;
  const known = await lockQuota(deed.tx, intake.id, data.unitId);
  const used = known?.used ?? (await countPlaces(deed.tx, intake.id, data.unitId));
  requireGrantable({ granted: data.granted, excess: known?.excess ?? 0, used });
  const quota = { committeeId: deed.committeeId, intakeId: intake.id, ...data };
  const id = known?.id ?? (await addQuota(deed.tx, quota, { accountId: deed.accountId, at: deed.at }));
  if (known) await setQuotaGrant(deed.tx, id, data.granted, data.basis);
  deed.audit({
    noun: 'review',
    action: 'quota-granted',
    subjectId: id,
    intakeId: intake.id,
    data: { unit: data.unitId, granted: data.granted, before: known?.granted ?? null, used },
  });
  return { quotaId: id, granted: data.granted, used };
};

/** Vượt chỉ tiêu: who allows it stands in the record. Without a quota there is nothing to exceed: DomainError `not-found`. */
export const allowExcess: IntakeDeed<'allow-excess'> = async (work, data) => {
  const { deed, intake } = work;
  const quota = await lockQuota(deed.tx, intake.id, data.unitId);
  if (!quota) throw new DomainError('not-found', { noun: 'quota' });
  requireGrantable({ granted: quota.granted, excess: data.excess, used: quota.used });
  await setQuotaExcess(deed.tx, quota.id, { excess: data.excess, basis: data.basis, by: deed.accountId });
  deed.audit({
    noun: 'review',
    action: 'quota-excess-allowed',
    subjectId: quota.id,
    intakeId: intake.id,
    data: { unit: data.unitId, excess: data.excess, before: quota.excess },
  });
  return { quotaId: quota.id, granted: quota.granted, excess: data.excess, used: quota.used };
};
