import { DomainError } from '../errors';

/** Where a unit's list stands (glossary §4). `withdrawn`: taken back by the unit, which owes an answer again. */
export const LIST_STATES = ['draft', 'submitted', 'returned', 'resubmitted', 'withdrawn', 'closed'] as const;
export type ListState = (typeof LIST_STATES)[number];

/** How a unit that was called stands. `closed`: the reviewer ended the waiting although it said nothing. */
export const UNIT_STATES = [
  'unanswered',
  'drafting',
  'returned',
  'submitted',
  'resubmitted',
  'no-demand',
  'excused',
  'closed',
] as const;
export type UnitState = (typeof UNIT_STATES)[number];

/** These are waited for, reminded and called. */
export const WAITING_UNIT_STATES: readonly UnitState[] = ['unanswered', 'drafting', 'returned'];

/** What may be done to a list, and the states in which it may be. */
export const LIST_ACTS = {
  /** People may be added to a list that went in already (it then waits to be sent again); a closed one takes late people. */
  edit: LIST_STATES,
  submit: ['draft', 'returned'],
  return: ['submitted', 'resubmitted'],
  withdraw: ['draft', 'submitted', 'returned', 'resubmitted'],
} as const satisfies Record<string, readonly ListState[]>;

export type ListAct = keyof typeof LIST_ACTS;

/** Throws DomainError `list-not-open`. */
export function requireListAct(act: ListAct, state: ListState): void {
  const allowed: readonly ListState[] = LIST_ACTS[act];
  if (!allowed.includes(state)) throw new DomainError('list-not-open', { state });
}

/** The state of a list after people were added or changed: what was returned stays so until it is sent again. */
export function listStateAfterEdit(state: ListState): ListState {
  return state === 'returned' ? 'returned' : 'draft';
}
