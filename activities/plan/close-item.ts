import { DomainError } from '../../domain/errors';
import type { ItemOutcome } from '../../domain/plan/item-commands';
import { endItem } from '../../domain/plan/item-progress';
import { readItemFacts } from '../../prisma/stores/item-store';
import { actOnIntakes } from './act-on-intakes';
import type { ItemDeed, ItemWork } from './item-work';

/**
 * Hoàn thành · Không phát sinh · Chuyển tiếp · Không thực hiện. Carried on, the open intakes end with it: whoever was approved and
 * not called up is next year's first queue. Throws DomainError `item-has-open-intakes`, `item-not-done`, `item-has-learners`.
 */
export const closeItem: ItemDeed<'close-item'> = (work, { outcome, reason }) => finishItem(work, outcome, reason, null);

export const cancelItem: ItemDeed<'cancel-item'> = (work, { reason, documentReference }) =>
  finishItem(work, 'cancelled', reason, documentReference ?? null);

async function finishItem(work: ItemWork, outcome: ItemOutcome, reason: string, reference: string | null) {
  const { deed, item } = work;
  const ending = endItem(outcome, await readItemFacts(deed.tx, item.id));
  if (!ending.allowed) throw new DomainError(ending.reason, { item: item.code, outcome });
  if (outcome === 'carried-on')
    await actOnIntakes(work, 'close', (intake) =>
      intake.status === 'scheduled' ? null : { outcome: 'carried-on', reason },
    );
  // Whatever has not begun, or is not to be, is recalled with its lines.
  const cancelled = await actOnIntakes(work, 'cancel', (intake) =>
    intake.status === 'closed' ? null : { reason, reference },
  );
  item.status = 'closed';
  item.outcome = outcome;
  item.outcomeReason = reason;
  item.closedAt = deed.at;
  deed.audit({
    noun: 'plan',
    action: 'item-closed',
    subjectId: item.id,
    data: { item: item.code, outcome, reference, intakesCancelled: cancelled.length },
  });
  return { itemId: item.id, outcome, intakesCancelled: cancelled.length };
}
