import { endOfDay } from '../../domain/dates';
import { mayBeDone, openingMoment } from '../../domain/plan/item-progress';
import { readItemFacts, readItemIntakes } from '../../prisma/stores/item-store';
import { openScheduled } from '../intake/schedule-intake';
import type { ItemWork } from './item-work';

/** Opens the intakes whose day has come; records, once, that the item's own due date has passed. */
export async function passItemDue(work: ItemWork): Promise<void> {
  if (work.item.status === 'closed' || work.item.status === 'suspended') return;
  await openDueIntakes(work);
  passDueDate(work);
}

async function openDueIntakes(work: ItemWork): Promise<void> {
  for (const { id, plannedOpenOn } of await readItemIntakes(work.deed.tx, work.item.id, ['scheduled'])) {
    if (openingMoment(plannedOpenOn) > work.deed.at) continue;
    await openScheduled(work, id);
    work.follow.tellIntakes.push(id);
  }
}

/** Quá hạn: told to the head of the reviewing organ and to the office. Nothing is decided by time. */
function passDueDate({ deed, item }: ItemWork): void {
  if (item.duePassedAt !== null || endOfDay(item.currentDueOn) >= deed.at) return;
  item.duePassedAt = deed.at;
  deed.audit({
    noun: 'plan',
    action: 'item-deadline-passed',
    subjectId: item.id,
    data: { item: item.code, dueOn: item.currentDueOn },
  });
  const params = { planItemId: item.id, item: item.code, deadlineOn: item.currentDueOn, step: 'deadline-passed' };
  const dedupeKey = `item-due-passed:${item.id}:${item.currentDueOn}`;
  deed.notify({
    kind: 'escalation',
    recipientRole: 'review-head',
    recipientUnitId: item.reviewUnitId ?? undefined,
    params,
    dedupeKey: `${dedupeKey}:head`,
  });
  deed.notify({ kind: 'escalation', recipientRole: 'office-coordinator', params, dedupeKey: `${dedupeKey}:office` });
}

/** All intakes have ended: a person is asked to say how the item ended. It never closes by itself. */
export async function sumUpItem({ deed, item }: ItemWork): Promise<void> {
  if (item.status !== 'active') return;
  const facts = await readItemFacts(deed.tx, item.id);
  if (!mayBeDone(facts)) return;
  deed.notify({
    kind: 'task-arrived',
    recipientRole: 'review-head',
    recipientUnitId: item.reviewUnitId ?? undefined,
    params: { planItemId: item.id, item: item.code, task: 'close-item', deadlineOn: item.currentDueOn },
    dedupeKey: `item-may-close:${item.id}:${facts.intakesDone}`,
  });
}
