import type { z } from 'zod';
import type { amendPlanBody } from '../../contracts/plan/plan';
import { DomainError } from '../../domain/errors';
import { nextItemDue } from '../../domain/plan/item-progress';
import { requirePlanState } from '../../domain/plan/plan-states';
import type { Database } from '../../prisma/client';
import { runDeed, type Deed, type DeedRequest } from '../../prisma/stores/deed';
import {
  activateItem,
  addAmendment,
  addPlanItem,
  changeItem,
  lockPlan,
  readItemsOfPlan,
} from '../../prisma/stores/plan-store';

type Amendment = z.output<typeof amendPlanBody>;

/**
 * Amended figures stand beside the planned ones; items outside the plan (phát sinh ngoài kế hoạch) begin at once. Throws DomainError
 * `not-found`, `plan-state`, `already-exists` for a code the plan has.
 */
export async function amendPlan(
  database: Database,
  request: DeedRequest,
  planId: string,
  amendment: Amendment,
): Promise<{ amendmentId: string; addedItemIds: string[] }> {
  return runDeed(database, request, async (deed) => {
    const plan = await lockPlan(deed.tx, deed.committeeId, planId);
    if (!plan) throw new DomainError('not-found', { noun: 'plan' });
    requirePlanState(plan.state, 'active');
    for (const { itemId, classes, learners } of amendment.changes) {
      const changed = await changeItem(
        deed.tx,
        { id: itemId, planId },
        {
          ...(classes ? { amendedClassesMin: classes.min, amendedClassesMax: classes.max } : {}),
          ...(learners ? { amendedLearnersMin: learners.min, amendedLearnersMax: learners.max } : {}),
        },
      );
      if (!changed) throw new DomainError('not-found', { noun: 'plan-item' });
    }
    const addedItemIds = await addItems(deed, planId, amendment.additions);
    const amendmentId = await addAmendment(deed.tx, {
      committeeId: deed.committeeId,
      planId,
      basis: amendment.basis,
      changes: amendment.changes,
      effectiveOn: amendment.effectiveOn,
      recordedBy: deed.accountId,
      recordedAt: deed.at,
    });
    deed.audit({
      noun: 'plan',
      action: 'amended',
      subjectId: planId,
      data: { amendment: amendmentId, changed: amendment.changes.length, added: addedItemIds.length },
    });
    return { amendmentId, addedItemIds };
  });
}

async function addItems(deed: Deed, planId: string, additions: Amendment['additions']): Promise<string[]> {
  const items = await readItemsOfPlan(deed.tx, planId);
  const codes = new Set(items.map(({ code }) => code));
  let ordinal = Math.max(0, ...items.map((item) => item.ordinal));
  const ids: string[] = [];
  for (const { classes, learners, decidingBodyId, reviewUnitId, deliveringUnitId, ...item } of additions) {
    if (codes.has(item.code)) throw new DomainError('already-exists', { noun: 'plan-item', code: item.code });
    codes.add(item.code);
    ordinal += 1;
    const id = await addPlanItem(
      deed.tx,
      { committeeId: deed.committeeId, planId, ordinal, origin: 'off-plan' },
      { ...item, onDemand: false, groups: [{ name: item.title, classes, learners }], organs: [] },
      {
        organs: [],
        leadingBodyId: decidingBodyId ?? null,
        decidingBodyId: decidingBodyId ?? null,
        reviewUnitId: reviewUnitId ?? null,
        deliveringUnitId: deliveringUnitId ?? null,
        deliveringText: null,
      },
    );
    const nextDueAt = nextItemDue({ status: 'active', dueOn: item.dueOn, duePassed: false, plannedOpenings: [] });
    await activateItem(deed.tx, id, deed.at, nextDueAt);
    deed.audit({ noun: 'plan', action: 'item-added', subjectId: id, data: { item: item.code, dueOn: item.dueOn } });
    ids.push(id);
  }
  return ids;
}
