import { DomainError } from '../errors';
import type { PlainDate } from '../dates';
import type { ItemStatus } from './item-commands';
import type { PlannedRange } from './planned-plan';

/** What an amendment can change of a plan: figures, due date, ending and addition of an item, money. */
export const AMENDMENT_CHANGES = ['classes', 'learners', 'due', 'cancelled', 'added', 'money'] as const;
export type AmendmentChangeKind = (typeof AMENDMENT_CHANGES)[number];

/** What an item does itself, by its own workflow: its due date moves, it is not held. */
export type AmendmentPartAct = 'due' | 'cancelled';

export const AMENDMENT_PART_STATES = ['pending', 'done', 'refused'] as const;
/** Chưa thực hiện · Đã thực hiện · Không thực hiện được. */
export type AmendmentPartState = (typeof AMENDMENT_PART_STATES)[number];

/** One change with what held before and holds after, as it is kept. Figures read "1–2", dates are ISO, money is whole đồng. */
export interface AmendmentChange {
  readonly kind: AmendmentChangeKind;
  readonly itemId: string | null;
  readonly itemCode: string | null;
  readonly budgetLineId: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

export interface AmendedItem {
  readonly id: string;
  readonly code: string;
  readonly status: ItemStatus;
  readonly classes: PlannedRange;
  readonly learners: PlannedRange;
  readonly dueOn: PlainDate;
}

export interface ItemAmendment {
  readonly classes?: PlannedRange | undefined;
  readonly learners?: PlannedRange | undefined;
  readonly dueOn?: PlainDate | undefined;
  readonly cancelled?: true | undefined;
}

/**
 * The changes of one item, before and after. Throws DomainError `stage-closed` for an item that has ended, `deadline-not-later` for a due date
 * that is over or holds already, `plan-amendment-empty` when nothing changes.
 */
export function itemChanges(item: AmendedItem, change: ItemAmendment, today: PlainDate): AmendmentChange[] {
  if (item.status === 'closed')
    throw new DomainError('stage-closed', { command: 'amend', stage: item.status, status: item.status });
  const { classes, learners, dueOn, cancelled } = change;
  if (dueOn && (dueOn === item.dueOn || dueOn < today))
    throw new DomainError('deadline-not-later', { deadlineOn: item.dueOn, toOn: dueOn });
  const of = { itemId: item.id, itemCode: item.code, budgetLineId: null };
  const changes: AmendmentChange[] = [
    ...(classes ? [{ ...of, kind: 'classes' as const, before: say(item.classes), after: say(classes) }] : []),
    ...(learners ? [{ ...of, kind: 'learners' as const, before: say(item.learners), after: say(learners) }] : []),
    ...(dueOn ? [{ ...of, kind: 'due' as const, before: item.dueOn, after: dueOn }] : []),
    ...(cancelled ? [{ ...of, kind: 'cancelled' as const, before: item.status, after: 'cancelled' }] : []),
  ];
  if (changes.length === 0) throw new DomainError('plan-amendment-empty');
  return changes;
}

/** "2–3", "2", "≤ 60"; null where the plan gives no number. */
function say({ min, max }: PlannedRange): string | null {
  if (min === null && max === null) return null;
  if (min === null) return `≤ ${max}`;
  if (max === null) return `≥ ${min}`;
  return min === max ? String(min) : `${min}–${max}`;
}
