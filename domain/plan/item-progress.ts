import { endOfDay, instantAt, type PlainDate } from '../dates';
import type { ItemOutcome, ItemStatus } from './item-commands';

/** When the intakes of a day are opened: the start of work. */
export const OPENING_TIME = '07:30';

export interface ItemTimes {
  readonly status: ItemStatus;
  readonly dueOn: PlainDate;
  /** The passing of this due date was recorded. */
  readonly duePassed: boolean;
  /** Days on which intakes wait to be opened. */
  readonly plannedOpenings: readonly PlainDate[];
}

/** The next moment at which the item asks for something: an intake to open, or the second after its own due date. */
export function nextItemDue(item: ItemTimes): Date | null {
  if (item.status === 'closed' || item.status === 'suspended') return null;
  const moments = item.plannedOpenings.map((day) => openingMoment(day).getTime());
  if (!item.duePassed) moments.push(endOfDay(item.dueOn).getTime() + 1_000);
  return moments.length === 0 ? null : new Date(Math.min(...moments));
}

export function openingMoment(day: PlainDate): Date {
  return instantAt(day, OPENING_TIME);
}

/** What became of an item's intakes. */
export interface ItemFacts {
  /** Scheduled, open or suspended. */
  readonly intakesLive: number;
  readonly intakesDone: number;
  /** People sent, enrolled or with a result. */
  readonly learners: number;
}

export type ItemEnding = { readonly allowed: true } | { readonly allowed: false; readonly reason: ItemEndingRefusal };
export type ItemEndingRefusal = 'item-has-open-intakes' | 'item-has-learners' | 'item-not-done';

/**
 * Whether an item may end so (design §2). "Hoàn thành" and "Không phát sinh" leave nothing open; "Không phát sinh" is untrue once
 * somebody studied; "Chuyển tiếp" and "Không thực hiện" end the open intakes with it.
 */
export function endItem(outcome: ItemOutcome, facts: ItemFacts): ItemEnding {
  switch (outcome) {
    case 'done':
      if (facts.intakesLive > 0) return { allowed: false, reason: 'item-has-open-intakes' };
      return facts.intakesDone === 0 ? { allowed: false, reason: 'item-not-done' } : { allowed: true };
    case 'no-demand':
      if (facts.intakesLive > 0) return { allowed: false, reason: 'item-has-open-intakes' };
      return facts.learners > 0 ? { allowed: false, reason: 'item-has-learners' } : { allowed: true };
    case 'carried-on':
    case 'cancelled':
      return { allowed: true };
  }
}

/** All intakes have ended and one was done: a person may say "Hoàn thành". */
export function mayBeDone(facts: ItemFacts): boolean {
  return endItem('done', facts).allowed;
}
