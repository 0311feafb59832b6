import { writeClass } from '../../prisma/stores/class-store';
import { findLineIds } from '../../prisma/stores/nominee-line-store';
import type { IntakeDeed } from '../intake/intake-work';
import { applyChanges } from '../nomination/change-lines';
import { holdClass, lockLearners, tellUnits } from './hold-class';

/**
 * Khai giảng: the people named (without names, every approved one who is in no class yet) are enrolled, and their units get the
 * call-up. Opening an open class enrols those who came later. Throws DomainError `not-found`, `class-state`, `line-state-closed`.
 */
export const openClass: IntakeDeed<'open-class'> = async (work, data) => {
  const { deed, intake } = work;
  const held = await holdClass(work, data.classId, 'open');
  const asked =
    data.lineIds.length > 0
      ? data.lineIds
      : await findLineIds(deed.tx, intake.id, ['approved'], { withoutClass: true });
  const lines = (await lockLearners(work, asked)).filter(
    // Those who are in this class already stay as they are.
    (line) => !(line.state === 'enrolled' && line.trainingClassId === held.id),
  );
  await applyChanges(
    deed,
    intake.id,
    'open-class',
    lines,
    lines.map((line) => ({ lineId: line.id, state: 'enrolled', trainingClassId: held.id })),
  );
  for (const line of lines)
    deed.audit({
      noun: 'class',
      action: 'learner-enrolled',
      subjectId: line.id,
      intakeId: intake.id,
      data: { class: held.id },
    });
  const isOpening = held.state !== 'open';
  await writeClass(deed.tx, held.id, { state: 'open', ...(isOpening ? { openedAt: deed.at } : {}) });
  if (isOpening)
    deed.audit({
      noun: 'class',
      action: 'opened',
      subjectId: held.id,
      intakeId: intake.id,
      data: { startsOn: held.startsOn, learners: lines.length },
    });
  await tellUnits(work, 'call-up', held, held.startsOn);
  return { classId: held.id, enrolled: lines.length };
};
