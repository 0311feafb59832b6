import { allowsClassAct } from '../../domain/class/class-states';
import { DomainError } from '../../domain/errors';
import { visibleUnits } from '../../domain/identity/actor';
import { abilitiesOf, type Action, type Actor } from '../../domain/identity/permissions';
import { findClass, findIntakeReach, type listClasses } from '../../prisma/stores/class-store-views';
import type { ApiContext } from '../api-context';

/** The organs and units an intake concerns. Throws DomainError `not-found`. */
export async function reachOfIntake(ctx: ApiContext, actor: Actor, intakeId: string) {
  const reach = await findIntakeReach(ctx.database, actor.committeeId, intakeId);
  if (!reach) throw new DomainError('not-found', { noun: 'intake' });
  return reach;
}

/** A class with the reach of its intake. Throws DomainError `not-found`. */
export async function reachOfClass(ctx: ApiContext, actor: Actor, classId: string) {
  const found = await findClass(ctx.database, actor.committeeId, classId, []);
  if (!found) throw new DomainError('not-found', { noun: 'class' });
  return reachOfIntake(ctx, actor, found.intakeId).then((reach) => ({ ...reach, classId }));
}

/** Whose people the actor sees; null: all. */
export function unitsShown(actor: Actor): readonly string[] | null {
  const units = visibleUnits(actor);
  return units === 'all' ? null : units;
}

type ClassView = Awaited<ReturnType<typeof listClasses>>[number];

/** A class with what this account may do with it now. */
export function presentClass<View extends ClassView>(actor: Actor, view: View) {
  const { state, reviewUnitId, deliveringUnitId } = view;
  const acts: Action[] = [
    ...(allowsClassAct('edit', state) ? (['class.plan'] as const) : []),
    ...(state === 'open' ? (['class.attendance'] as const) : []),
    ...(state === 'open' || state === 'closed' ? (['class.certificate'] as const) : []),
    ...(allowsClassAct('open', state) ? (['intake.open-class'] as const) : []),
    ...(allowsClassAct('postpone', state) ? (['intake.postpone-class'] as const) : []),
    ...(allowsClassAct('cancel', state) ? (['intake.cancel-class'] as const) : []),
    ...(allowsClassAct('record-results', state) ? (['intake.record-results'] as const) : []),
    ...(allowsClassAct('close', state) ? (['intake.close-class'] as const) : []),
  ];
  const thing = { committeeId: actor.committeeId, reviewUnitId, deliveringUnitId };
  return { ...view, abilities: abilitiesOf(actor, thing, acts) };
}
