import { DomainError } from '../../domain/errors';
import { unitsOf, type Actor } from '../../domain/identity/actor';
import { readIntakeThing, type IntakeThing } from '../../prisma/stores/intake-reading-store';
import { readLineThing, readListThing, type NominationThing } from '../../prisma/stores/nomination-reading-store';
import type { ApiContext } from '../api-context';

/** The intake as permissions look at it. Throws DomainError `not-found`, also for one of another committee. */
export async function findIntakeThing(ctx: ApiContext, actor: Actor, id: string): Promise<IntakeThing> {
  const thing = await readIntakeThing(ctx.database, actor.committeeId, id);
  if (!thing) throw new DomainError('not-found', { noun: 'intake' });
  return thing;
}

export async function findListThing(ctx: ApiContext, actor: Actor, id: string): Promise<NominationThing> {
  const thing = await readListThing(ctx.database, actor.committeeId, id);
  if (!thing) throw new DomainError('not-found', { noun: 'nomination-list' });
  return thing;
}

export async function findLineThing(ctx: ApiContext, actor: Actor, id: string): Promise<NominationThing> {
  const thing = await readLineThing(ctx.database, actor.committeeId, id);
  if (!thing) throw new DomainError('not-found', { noun: 'nominee-line' });
  return thing;
}

/** Whoever is no officer of the unit says by what way the unit's word came. Throws DomainError `entry-source-required`. */
export function requireEntrySource(actor: Actor, unitId: string, onBehalf: unknown): void {
  if (!onBehalf && !unitsOf(actor, 'unit-officer').includes(unitId)) throw new DomainError('entry-source-required');
}
