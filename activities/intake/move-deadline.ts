import { parseDate } from '../../domain/calendar/parse-date';
import { DomainError } from '../../domain/errors';
import { moveStageDeadline } from '../../domain/intake/shift-stages';
import { readStages } from '../../prisma/stores/intake-course-store';
import { changeDeadlines } from './change-deadlines';
import type { IntakeDeed } from './intake-work';
import { tellConcerned } from './tell-concerned';

/**
 * Gia hạn (or an earlier day), with a reason. Later stages keep their days unless the new one passes them. Throws DomainError
 * `stage-closed` for a stage that is over or not the procedure's, `deadline-not-later`, `date-invalid`.
 */
export const moveDeadline: IntakeDeed<'move-deadline'> = async (work, data) => {
  const { deed, intake } = work;
  const toOn = parseDate(data.toOn);
  const stages = await readStages(deed.tx, intake.id);
  const stage = stages.find((each) => each.stage === data.stage);
  if (!stage || stage.leftAt) {
    throw new DomainError('stage-closed', { command: 'move-deadline', stage: data.stage, status: intake.status });
  }
  const fromOn = stage.deadlineOn;
  if (toOn < work.today || toOn === fromOn) throw new DomainError('deadline-not-later', { deadlineOn: fromOn, toOn });
  const ahead = stages.filter((each) => !each.leftAt);
  const after = moveStageDeadline(ahead, data.stage, toOn, work.calendar);
  const moved = await changeDeadlines(work, stages, after, data.reason);
  deed.audit({
    noun: 'intake',
    action: 'deadline-moved',
    subjectId: intake.id,
    intakeId: intake.id,
    data: { stage: data.stage, from: fromOn, to: toOn, stagesMoved: moved },
  });
  if (data.stage === intake.stage) {
    const units = intake.stage === 'nomination' ? 'waiting' : 'none';
    await tellConcerned(work, 'deadline-moved', units, { from: fromOn, deadlineOn: toOn });
  }
  return { stage: data.stage, deadlineOn: toOn, stagesMoved: moved };
};
