import { parseDate } from '../../domain/calendar/parse-date';
import { DomainError } from '../../domain/errors';
import { addDeadlineChange } from '../../prisma/stores/item-store';
import { actOnIntakes } from './act-on-intakes';
import type { ItemDeed } from './item-work';

/**
 * The item finishes by another day, with a reason. Intakes that took their day from the item move with it; those with a day of their
 * own (a call from above) keep it. Throws DomainError `deadline-not-later` when the day is over or is the one that holds already.
 */
export const moveDue: ItemDeed<'move-due'> = async (work, { toOn, reason, documentReference }) => {
  const { deed, item } = work;
  const to = parseDate(toOn);
  const from = item.currentDueOn;
  if (to === from || to < work.today) throw new DomainError('deadline-not-later', { deadlineOn: from, toOn });
  await addDeadlineChange(deed.tx, {
    committeeId: deed.committeeId,
    planItemId: item.id,
    fromOn: from,
    toOn: to,
    reason,
    changedBy: deed.accountId,
    changedAt: deed.at,
  });
  item.amendedDueOn = to;
  item.currentDueOn = to;
  item.duePassedAt = null;
  const moved = await actOnIntakes(work, 'postpone', (intake) =>
    intake.dueOn === from && !intake.callDeadlineOn ? { dueOn: to, reason } : null,
  );
  deed.audit({
    noun: 'plan',
    action: 'item-due-moved',
    subjectId: item.id,
    data: { item: item.code, from, to, reference: documentReference ?? null, intakes: moved.length },
  });
  return { itemId: item.id, dueOn: to, intakesMoved: moved.length };
};
