import { DomainError } from '../../domain/errors';
import { nextItemDue } from '../../domain/plan/item-progress';
import { requirePlanMove } from '../../domain/plan/plan-states';
import type { Database } from '../../prisma/client';
import { runDeed, type DeedRequest } from '../../prisma/stores/deed';
import { activateItem, lockPlan, readItemsOfPlan, writePlanState } from '../../prisma/stores/plan-store';

/**
 * Đưa vào thực hiện: from now on every item has a workflow that follows it. The caller starts them (`tellRecord`); `reconcile` starts
 * whichever is missing. Throws DomainError `not-found`, `plan-state`.
 */
export async function activatePlan(
  database: Database,
  request: DeedRequest,
  planId: string,
): Promise<{ planId: string; itemIds: string[] }> {
  return runDeed(database, request, async (deed) => {
    const plan = await lockPlan(deed.tx, deed.committeeId, planId);
    if (!plan) throw new DomainError('not-found', { noun: 'plan' });
    requirePlanMove(plan.state, 'active');
    await writePlanState(deed.tx, planId, 'active', deed.at);
    deed.audit({ noun: 'plan', action: 'activated', subjectId: planId, data: { year: plan.year } });
    const items = await readItemsOfPlan(deed.tx, planId);
    for (const item of items) {
      const nextDueAt = nextItemDue({ status: 'active', dueOn: item.dueOn, duePassed: false, plannedOpenings: [] });
      await activateItem(deed.tx, item.id, deed.at, nextDueAt);
      deed.audit({
        noun: 'plan',
        action: 'item-activated',
        subjectId: item.id,
        data: { item: item.code, dueOn: item.dueOn },
      });
    }
    return { planId, itemIds: items.map(({ id }) => id) };
  });
}

/** Every item has ended: the plan's year is over. Throws DomainError `not-found`, `plan-state`, `in-use`. */
export async function closePlan(database: Database, request: DeedRequest, planId: string): Promise<{ planId: string }> {
  return runDeed(database, request, async (deed) => {
    const plan = await lockPlan(deed.tx, deed.committeeId, planId);
    if (!plan) throw new DomainError('not-found', { noun: 'plan' });
    requirePlanMove(plan.state, 'closed');
    const open = (await readItemsOfPlan(deed.tx, planId)).filter(({ status }) => status !== 'closed');
    if (open.length > 0) throw new DomainError('in-use', { items: open.map(({ code }) => code) });
    await writePlanState(deed.tx, planId, 'closed', deed.at);
    deed.audit({ noun: 'plan', action: 'closed', subjectId: planId, data: { year: plan.year } });
    return { planId };
  });
}
