import { requireClassAct, type ClassAct } from '../../domain/class/class-states';
import { DomainError } from '../../domain/errors';
import type { NotificationKind } from '../../domain/notification/notification-draft';
import { lockClass, readLearnerUnits, type LockedClass } from '../../prisma/stores/class-store';
import { lockLines, type LockedLine } from '../../prisma/stores/nominee-line-store';
import type { IntakeWork } from '../intake/intake-work';

/** Locks a class of this intake for an act. Throws DomainError `not-found`, `class-state`. */
export async function holdClass({ deed, intake }: IntakeWork, id: string, act: ClassAct): Promise<LockedClass> {
  const held = await lockClass(deed.tx, deed.committeeId, id);
  if (!held || held.intakeId !== intake.id) throw new DomainError('not-found', { noun: 'class' });
  requireClassAct(act, held.state);
  return held;
}

/** Tells the officers of every unit that has people in the class, once per `occasion`. */
export async function tellUnits(
  { deed, intake }: IntakeWork,
  kind: NotificationKind,
  trainingClass: LockedClass,
  occasion: string,
): Promise<void> {
  for (const unitId of await readLearnerUnits(deed.tx, trainingClass.id)) {
    deed.notify({
      kind,
      recipientRole: 'unit-officer',
      recipientUnitId: unitId,
      params: { intakeId: intake.id, classId: trainingClass.id, unitId },
      dedupeKey: `${kind}:${trainingClass.id}:${unitId}:${occasion}`,
      intakeId: intake.id,
    });
  }
}

/** Locks the lines named, all of this intake. Throws DomainError `not-found` when one is not. */
export async function lockLearners({ deed, intake }: IntakeWork, lineIds: readonly string[]): Promise<LockedLine[]> {
  const ids = [...new Set(lineIds)];
  const lines = await lockLines(deed.tx, deed.committeeId, intake.id, ids);
  if (lines.length < ids.length) throw new DomainError('not-found', { noun: 'nominee-line' });
  return lines;
}
