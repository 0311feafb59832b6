import { DomainError } from '../errors';

/**
 * Chỉ tiêu of a plan item, of an intake or of a class (`classId`), for all units (`unitId` null) or one. Only a quota from above binds
 * (design §2).
 */
export interface QuotaRow {
  readonly id: string;
  readonly unitId: string | null;
  /** Counts seats in this class; left out or null: places of the intake. */
  readonly classId?: string | null;
  readonly granted: number;
  readonly excess: number;
  readonly used: number;
}

/** A line that takes (`+1`) or frees (`-1`) a place of its unit, or a seat in a class. */
export interface PlaceChange {
  readonly lineId: string;
  readonly unitId: string;
  /** A seat in this class; left out: a place. */
  readonly classId?: string | null;
  readonly change: 1 | -1;
}

export interface QuotaMove {
  readonly quotaId: string;
  readonly used: number;
  readonly entries: readonly { readonly lineId: string; readonly change: 1 | -1 }[];
}

/**
 * What a set of changes does to every quota it touches: a place counts against the quotas of the item, of the intake and of the unit, a
 * seat against those of its class. Without a row there is only an estimate, and nothing is refused. Throws DomainError
 * `quota-exceeded` {granted, used, asked} when places are asked for beyond granted + excess; freeing is never refused.
 */
export function movePlaces(quotas: readonly QuotaRow[], changes: readonly PlaceChange[]): QuotaMove[] {
  return quotas
    .map((quota) => ({
      quota,
      entries: changes.filter(
        ({ unitId, classId }) =>
          (quota.classId ?? null) === (classId ?? null) && (quota.unitId === null || quota.unitId === unitId),
      ),
    }))
    .filter(({ entries }) => entries.length > 0)
    .map(({ quota, entries }) => {
      const asked = entries.reduce((sum, { change }) => sum + change, 0);
      const used = quota.used + asked;
      if (asked > 0 && used > quota.granted + quota.excess) {
        throw new DomainError('quota-exceeded', {
          granted: quota.granted + quota.excess,
          used: quota.used,
          asked,
          unitId: quota.unitId,
        });
      }
      return {
        quotaId: quota.id,
        used: Math.max(0, used),
        entries: entries.map(({ lineId, change }) => ({ lineId, change })),
      };
    });
}

/**
 * A quota cannot be set below what is used, nor below what was allowed beyond it. Throws DomainError `quota-below-used`.
 */
export function requireGrantable(asked: { granted: number; excess: number; used: number }): void {
  if (asked.granted + asked.excess < asked.used) {
    throw new DomainError('quota-below-used', { granted: asked.granted + asked.excess, used: asked.used });
  }
}
