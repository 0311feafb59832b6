import { requireAllResults, requireNoLiveClass } from '../../domain/class/class-closing';
import { countLiveClasses, countResults, writeClass } from '../../prisma/stores/class-store';
import { findLineIds } from '../../prisma/stores/nominee-line-store';
import type { IntakeDeed } from '../intake/intake-work';
import { applyChanges } from '../nomination/change-lines';
import { holdClass, lockLearners } from './hold-class';

/** Bế giảng. Throws DomainError `not-found`, `class-state`, `class-results-missing`, `class-empty`. */
export const closeClass: IntakeDeed<'close-class'> = async (work, data) => {
  const { deed, intake } = work;
  const held = await holdClass(work, data.classId, 'close');
  const { learners, missing } = await countResults(deed.tx, held.id);
  requireAllResults(missing, learners);
  await writeClass(deed.tx, held.id, { state: 'closed', closedAt: deed.at });
  deed.audit({ noun: 'class', action: 'closed', subjectId: held.id, intakeId: intake.id, data: { learners } });
  return { classId: held.id, learners };
};

/**
 * No further class follows: approved people without a class wait for a call-up (Chưa triệu tập), and the stage ends. Throws
 * DomainError `classes-live` while a class is still to be held or closed.
 */
export const finishClasses: IntakeDeed<'finish-classes'> = async (work, data) => {
  const { deed, intake } = work;
  requireNoLiveClass(await countLiveClasses(deed.tx, intake.id));
  const waiting = await findLineIds(deed.tx, intake.id, ['approved'], { withoutClass: true });
  await applyChanges(
    deed,
    intake.id,
    'finish-classes',
    await lockLearners(work, waiting),
    waiting.map((lineId) => ({ lineId, state: 'awaiting-call-up', reasonText: data.reason })),
  );
  for (const lineId of waiting)
    deed.audit({ noun: 'review', action: 'line-awaiting-call-up', subjectId: lineId, intakeId: intake.id });
  work.endStage = true;
  return { awaitingCallUp: waiting.length };
};
