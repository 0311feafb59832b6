import type { QuotaRow } from './quota-ledger';
import { orderReserve, type ReserveLine } from './reserve-order';

/** What a change of a quota would do, before it is made. It never chooses, approves or refuses anybody by itself. */
export interface QuotaEffect {
  /** Places still free afterwards; nought when too many are held. */
  readonly free: number;
  /** Places held beyond it: the change is refused until as many are freed. */
  readonly over: number;
  /** Who would be next in reserve for the free places, in order. */
  readonly nextInReserve: readonly string[];
  /** Whose places would have to be freed first: the last of the order, as many as are over. */
  readonly lastHolders: readonly string[];
}

/** A line that holds a place, in the one order that carries quota and reserve. */
export interface Holder {
  readonly id: string;
  readonly unitId: string;
  readonly listOrder: number;
  /** Approved and further: a change of the quota never touches it. */
  readonly isApproved: boolean;
}

export function quotaEffect(
  quota: Pick<QuotaRow, 'unitId' | 'used'>,
  asked: { granted: number; excess: number },
  holders: readonly Holder[],
  reserve: readonly ReserveLine[],
): QuotaEffect {
  const limit = asked.granted + asked.excess;
  const free = Math.max(0, limit - quota.used);
  const over = Math.max(0, quota.used - limit);
  const ofUnit = (line: { unitId: string }) => quota.unitId === null || line.unitId === quota.unitId;
  const next = orderReserve(reserve.filter(ofUnit), quota.unitId).slice(0, free);
  const last = holders
    .filter((holder) => ofUnit(holder) && !holder.isApproved)
    .sort((a, b) => b.listOrder - a.listOrder || (a.id < b.id ? 1 : -1))
    .slice(0, over);
  return { free, over, nextInReserve: next.map(({ id }) => id), lastHolders: last.map(({ id }) => id) };
}
