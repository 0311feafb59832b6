import type { Procedure } from '../intake/procedure';
import { orderReserve, type ReserveLine } from './reserve-order';

/** What the procedure says of a place that was freed. */
export interface FreedPlaceRule {
  /** `own-unit-first`: the reserve of the unit that freed it, then all by rank. `by-rank`: all by rank. */
  readonly order: 'own-unit-first' | 'by-rank';
  /** Working days in which whoever is offered it says yes or no. */
  readonly answerWorkingDays: number;
}

/** Where a procedure says nothing (versions stored before it could): the unit's own reserve first, two working days. */
export const USUAL_FREED_PLACE: FreedPlaceRule = { order: 'own-unit-first', answerWorkingDays: 2 };

export function freedPlaceRule(procedure: Pick<Procedure, 'quotaPolicy'>): FreedPlaceRule {
  return procedure.quotaPolicy.freedPlace ?? USUAL_FREED_PLACE;
}

/** The reserve in the order in which a place is offered; `freedByUnitId` null: the place belongs to no unit (new, or by instruction). */
export function offerOrder(
  reserve: readonly ReserveLine[],
  freedByUnitId: string | null,
  rule: FreedPlaceRule,
): ReserveLine[] {
  return orderReserve(reserve, rule.order === 'own-unit-first' ? freedByUnitId : null);
}

/** Somebody new who would take a place now. */
export interface Newcomer {
  readonly isReserve: boolean;
  /** Comes in place of somebody of the same unit, whose place it was. */
  readonly isReplacement: boolean;
  /** Why the reserve is passed over; null: nobody said. */
  readonly reason: string | null;
}

/**
 * Whether somebody in reserve would be overtaken without a word: past review, where a quota binds and leaves fewer places than people wait for them,
 * a newcomer takes one.
 */
export function overtakesReserve(
  at: { free: number | null; waiting: number },
  newcomers: readonly Newcomer[],
): boolean {
  if (at.free === null || at.waiting === 0) return false;
  const unasked = newcomers.filter(({ isReserve, isReplacement, reason }) => !isReserve && !isReplacement && !reason);
  const taking = newcomers.filter(({ isReplacement }) => !isReplacement).length;
  return unasked.length > 0 && at.free - taking < at.waiting;
}
