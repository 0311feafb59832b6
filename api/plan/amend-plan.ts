import type { z } from 'zod';
import type { amendPlanBody } from '../../contracts/plan/plan';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import { dateOf } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { itemChanges, type AmendmentChange } from '../../domain/plan/amendment-changes';
import { nextItemDue } from '../../domain/plan/item-progress';
import { requirePlanState } from '../../domain/plan/plan-states';
import type { Database } from '../../prisma/client';
import { runDeed, type Deed, type DeedRequest } from '../../prisma/stores/deed';
import { activateItem, addPlanItem, changeItem, lockPlan } from '../../prisma/stores/plan-store';
import { addAmendmentParts, type NewAmendmentPart } from '../../prisma/stores/amendment-part-store';
import { addAmendment, amendBudgetLine, readAmendableItems } from '../../prisma/stores/plan-amendment-store';

type Amendment = z.output<typeof amendPlanBody>;
type AmendableItem = Awaited<ReturnType<typeof readAmendableItems>>[number];

export interface AmendedPlan {
  amendmentId: string;
  addedItemIds: string[];
}

/** A decision whose paper follows is owed this many working days, unless it says by when. */
const PAPER_WORKING_DAYS = 5;

/**
 * One document changes the plan: amended figures stand beside the planned ones, items outside it (phát sinh ngoài kế hoạch) begin at once, money is
 * moved. Without a number its paper is owed. Throws DomainError `not-found`, `plan-state`, `already-exists` for a code the plan has, `plan-amendment-empty`,
 * `stage-closed`, `deadline-not-later`.
 */
export async function amendPlan(
  database: Database,
  request: DeedRequest,
  planId: string,
  amendment: Amendment,
  calendar: WorkingCalendar,
): Promise<AmendedPlan> {
  const { changes, money, additions, basis, effectiveOn, number } = amendment;
  if (changes.length + money.length + additions.length === 0) throw new DomainError('plan-amendment-empty');
  return runDeed(database, request, async (deed) => {
    const plan = await lockPlan(deed.tx, deed.committeeId, planId);
    if (!plan) throw new DomainError('not-found', { noun: 'plan' });
    requirePlanState(plan.state, 'active');
    const items = await readAmendableItems(deed.tx, planId);
    const recorded: AmendmentChange[] = [];
    for (const change of changes) recorded.push(...(await changeFigures(deed, planId, items, change)));
    for (const each of money) recorded.push(await moveMoney(deed, planId, each));
    const added = await addItems(deed, planId, items, amendment);
    recorded.push(...added);
    const today = dateOf(deed.at);
    const paperOwed = number === null;
    const paperDueOn = paperOwed ? (amendment.paperDueOn ?? calendar.addWorkingDays(today, PAPER_WORKING_DAYS)) : null;
    const amendmentId = await addAmendment(deed.tx, {
      committeeId: deed.committeeId,
      planId,
      number,
      issuedOn: amendment.issuedOn ?? null,
      basis,
      changes: recorded,
      effectiveOn,
      paperOwed,
      paperDueOn,
      recordedBy: deed.accountId,
      recordedAt: deed.at,
    });
    await addAmendmentParts(deed.tx, { id: amendmentId, committeeId: deed.committeeId }, changes.flatMap(partsOf));
    const kinds = [...new Set(recorded.map(({ kind }) => kind))];
    const data = { amendment: amendmentId, number, changes: recorded.length, kinds, added: added.length, paperDueOn };
    deed.audit({ noun: 'plan', action: 'amended', subjectId: planId, data });
    return {
      amendmentId,
      addedItemIds: added.flatMap(({ itemId }) => itemId ?? []),
    };
  });
}

/** What the items carry out themselves, once the amendment is recorded. */
function partsOf({ itemId, dueOn, cancelled }: Amendment['changes'][number]): NewAmendmentPart[] {
  return [
    ...(dueOn ? [{ itemId, act: 'due' as const, toOn: dueOn }] : []),
    ...(cancelled ? [{ itemId, act: 'cancelled' as const, toOn: null }] : []),
  ];
}

async function changeFigures(
  deed: Deed,
  planId: string,
  items: readonly AmendableItem[],
  { itemId, classes, learners, ...rest }: Amendment['changes'][number],
): Promise<AmendmentChange[]> {
  const item = items.find(({ id }) => id === itemId);
  if (!item) throw new DomainError('not-found', { noun: 'plan-item' });
  const changes = itemChanges(item, { classes, learners, ...rest }, dateOf(deed.at));
  if (classes || learners)
    await changeItem(
      deed.tx,
      { id: itemId, planId },
      {
        ...(classes ? { amendedClassesMin: classes.min, amendedClassesMax: classes.max } : {}),
        ...(learners ? { amendedLearnersMin: learners.min, amendedLearnersMax: learners.max } : {}),
      },
    );
  return changes;
}

async function moveMoney(
  deed: Deed,
  planId: string,
  { budgetLineId, amount }: Amendment['money'][number],
): Promise<AmendmentChange> {
  const line = await amendBudgetLine(
    deed.tx,
    { id: budgetLineId, planId, committeeId: deed.committeeId },
    BigInt(amount),
  );
  if (!line) throw new DomainError('not-found', { noun: 'budget-line' });
  const { planItemId, itemCode, before } = line;
  return { kind: 'money', itemId: planItemId, itemCode, budgetLineId, before: String(before), after: String(amount) };
}

async function addItems(
  deed: Deed,
  planId: string,
  items: readonly AmendableItem[],
  { additions, basis: commonBasis }: Amendment,
): Promise<AmendmentChange[]> {
  const codes = new Set(items.map(({ code }) => code));
  let ordinal = Math.max(0, ...items.map((item) => item.ordinal));
  const changes: AmendmentChange[] = [];
  for (const { classes, learners, basis, decidingBodyId, reviewUnitId, deliveringUnitId, ...item } of additions) {
    if (codes.has(item.code)) throw new DomainError('already-exists', { noun: 'plan-item', code: item.code });
    codes.add(item.code);
    ordinal += 1;
    const id = await addPlanItem(
      deed.tx,
      { committeeId: deed.committeeId, planId, ordinal, origin: 'off-plan', originBasis: basis ?? commonBasis },
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
    changes.push({
      kind: 'added',
      itemId: id,
      itemCode: item.code,
      budgetLineId: null,
      before: null,
      after: item.code,
    });
  }
  return changes;
}
