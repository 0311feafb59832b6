import { actOnIntakes } from './act-on-intakes';
import type { ItemDeed } from './item-work';

/** Tạm dừng: no intake is opened, those that run stop with it. */
export const suspendItem: ItemDeed<'suspend-item'> = async (work, { reason }) => {
  const { deed, item } = work;
  const suspended = await actOnIntakes(work, 'suspend', () => ({ reason }));
  item.status = 'suspended';
  item.suspendedReason = reason;
  deed.audit({
    noun: 'plan',
    action: 'item-suspended',
    subjectId: item.id,
    data: { item: item.code, intakes: suspended.length },
  });
  return { itemId: item.id, intakesSuspended: suspended.length };
};

/** Goes on; what should have been opened meanwhile is opened by the next look at what is due. */
export const resumeItem: ItemDeed<'resume-item'> = async (work, { reason }) => {
  const { deed, item } = work;
  item.status = 'active';
  item.suspendedReason = null;
  const resumed = await actOnIntakes(work, 'resume', () => ({ reason }));
  deed.audit({
    noun: 'plan',
    action: 'item-resumed',
    subjectId: item.id,
    data: { item: item.code, intakes: resumed.length },
  });
  return { itemId: item.id, intakesResumed: resumed.length };
};
