import { DomainError } from '../../domain/errors';
import type { Actor } from '../../domain/identity/actor';
import type { Thing } from '../../domain/identity/permissions';
import { findItem } from '../../prisma/stores/plan-store-views';
import type { ApiContext } from '../api-context';

/** The plan item as permissions look at it: the organs it is entrusted to. Throws DomainError `not-found`, also for one of another committee. */
export async function findItemThing(ctx: ApiContext, actor: Actor, id: string): Promise<Thing> {
  const item = await findItem(ctx.database, actor.committeeId, id);
  if (!item) throw new DomainError('not-found', { noun: 'plan-item' });
  const { reviewUnitId, deliveringUnitId } = item;
  return { committeeId: actor.committeeId, reviewUnitId, deliveringUnitId };
}
