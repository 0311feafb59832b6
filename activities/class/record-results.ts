import { DomainError } from '../../domain/errors';
import { writeResults } from '../../prisma/stores/class-store';
import type { IntakeDeed } from '../intake/intake-work';
import { applyChanges } from '../nomination/change-lines';
import { holdClass, lockLearners } from './hold-class';

/**
 * Kết quả học tập, in parts or at once; a result can be corrected while the class is open. Throws DomainError `not-found`,
 * `class-state`, `line-decided-twice`, `line-state-closed`.
 */
export const recordResults: IntakeDeed<'record-results'> = async (work, data) => {
  const { deed, intake } = work;
  const held = await holdClass(work, data.classId, 'record-results');
  const ids = data.results.map(({ lineId }) => lineId);
  if (new Set(ids).size < ids.length) throw new DomainError('line-decided-twice');
  const lines = await lockLearners(work, ids);
  if (lines.some(({ trainingClassId }) => trainingClassId !== held.id))
    throw new DomainError('not-found', { noun: 'learner' });
  await applyChanges(
    deed,
    intake.id,
    'record-results',
    lines,
    data.results.map(({ lineId, result }) => ({ lineId, state: result })),
  );
  await writeResults(
    deed.tx,
    data.results.map(({ lineId, result, grade, note }) => ({
      lineId,
      committeeId: deed.committeeId,
      trainingClassId: held.id,
      result,
      grade: grade ?? null,
      note: note ?? null,
      recordedBy: deed.accountId,
      recordedAt: deed.at,
    })),
  );
  deed.audit({
    noun: 'class',
    action: 'results-recorded',
    subjectId: held.id,
    intakeId: intake.id,
    data: {
      results: data.results.length,
      completed: data.results.filter(({ result }) => result === 'completed').length,
    },
  });
  return { classId: held.id, recorded: data.results.length };
};
