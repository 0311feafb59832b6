import { abilitiesOf, type Action, type Actor } from '../../domain/identity/permissions';
import {
  allowsItemCommand,
  type ItemCommandName,
  type ItemOutcome,
  type ItemStatus,
} from '../../domain/plan/item-commands';
import type { DueKind } from '../../domain/intake/stage-schedule';
import type { PlanState } from '../../domain/plan/plan-states';
import { threeFigures } from '../../domain/plan/plan-figures';
import type { findPlan } from '../../prisma/stores/plan-store-views';

type ItemView = NonNullable<Awaited<ReturnType<typeof findPlan>>>['items'][number];

const ITEM_ACTS = [
  'open-intake',
  'close-item',
  'move-due',
  'suspend-item',
  'resume-item',
  'cancel-item',
] as const satisfies readonly ItemCommandName[];

/** An item with its three figures and what this account may do with it now. */
export function presentItem(actor: Actor, item: ItemView, planState: PlanState) {
  const { counts, plannedClasses, amendedClasses, plannedLearners, amendedLearners, ...rest } = item;
  return {
    ...rest,
    status: item.status as ItemStatus,
    outcome: item.outcome as ItemOutcome | null,
    dueKind: item.dueKind as DueKind,
    classes: threeFigures(plannedClasses, amendedClasses, counts.classes),
    learners: threeFigures(plannedLearners, amendedLearners, counts.learners),
    studying: counts.studying,
    intakesLive: counts.intakesLive,
    intakesClosed: counts.intakesClosed,
    abilities: itemAbilities(actor, item, planState),
  };
}

function itemAbilities(actor: Actor, item: ItemView, planState: PlanState): Action[] {
  const thing = {
    committeeId: actor.committeeId,
    reviewUnitId: item.reviewUnitId,
    deliveringUnitId: item.deliveringUnitId,
  };
  const acts = ITEM_ACTS.filter(
    (act) => planState === 'active' && allowsItemCommand(act, item.status as ItemStatus),
  ).map((act) => `item.${act}` as const);
  return abilitiesOf<Action>(actor, thing, item.status === 'closed' ? acts : [...acts, 'plan.edit']);
}
