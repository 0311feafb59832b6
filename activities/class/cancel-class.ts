import { cancelSessions, removeResults, readLearnerIds, writeClass } from '../../prisma/stores/class-store';
import type { IntakeDeed } from '../intake/intake-work';
import { applyChanges } from '../nomination/change-lines';
import { holdClass, lockLearners, tellUnits } from './hold-class';

/** Không mở lớp: its learners are approved again and wait for another class. Throws DomainError `not-found`, `class-state`. */
export const cancelClass: IntakeDeed<'cancel-class'> = async (work, data) => {
  const { deed, intake } = work;
  const held = await holdClass(work, data.classId, 'cancel');
  const lines = (await lockLearners(work, await readLearnerIds(deed.tx, held.id))).filter(
    ({ state }) => state === 'enrolled',
  );
  await tellUnits(work, 'intake-cancelled', held, `class:${held.id}`);
  await applyChanges(
    deed,
    intake.id,
    'cancel-class',
    lines,
    lines.map((line) => ({ lineId: line.id, state: 'approved', trainingClassId: null })),
  );
  await cancelSessions(deed.tx, held.id, data.reason);
  await removeResults(deed.tx, held.id);
  await writeClass(deed.tx, held.id, { state: 'cancelled', changeReason: data.reason });
  deed.audit({
    noun: 'class',
    action: 'cancelled',
    subjectId: held.id,
    intakeId: intake.id,
    data: { learners: lines.length },
  });
  return { classId: held.id, freed: lines.length };
};
