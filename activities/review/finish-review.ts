import { DomainError } from '../../domain/errors';
import { asksAboutNames } from '../../domain/nomination/line-entry';
import { closeLists } from '../../prisma/stores/nomination-store';
import { findLineIds } from '../../prisma/stores/nominee-line-store';
import type { IntakeDeed } from '../intake/intake-work';
import { changeLines } from '../nomination/change-lines';

/**
 * The reviewer says that the list of learners is complete, where nobody is asked about names. Throws DomainError
 * `review-ends-by-submission` where somebody is, `review-undecided` while a line waits.
 */
export const finishReview: IntakeDeed<'finish-review'> = async (work) => {
  const { deed, intake } = work;
  if (asksAboutNames(work.procedure)) throw new DomainError('review-ends-by-submission');
  const undecided = await findLineIds(deed.tx, intake.id, ['submitted', 'returned', 'offered']);
  if (undecided.length > 0) throw new DomainError('review-undecided', { lines: undecided.length });
  const chosen = await findLineIds(deed.tx, intake.id, ['shortlisted']);
  await changeLines(
    deed,
    intake.id,
    'finish-review',
    chosen.map((lineId) => ({ lineId, state: 'approved' })),
  );
  await closeLists(deed.tx, intake.id);
  deed.audit({
    noun: 'review',
    action: 'review-finished',
    subjectId: intake.id,
    intakeId: intake.id,
    data: { lines: chosen.length },
  });
  work.endStage = true;
  return { approved: chosen.length };
};
