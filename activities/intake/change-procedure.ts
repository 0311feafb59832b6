import { DomainError } from '../../domain/errors';
import { readStages, replaceFutureStages } from '../../prisma/stores/intake-course-store';
import { readProcedure } from '../../prisma/stores/procedure-store';
import type { IntakeDeed } from './intake-work';
import { scheduleFrom, takeSchedule } from './postpone-intake';

/**
 * A person moves the intake to a newer version of its procedure; what follows the current stage is computed by it. Throws DomainError
 * `procedure-not-newer`, `procedure-stage-gone`, `not-found`.
 */
export const changeProcedure: IntakeDeed<'change-procedure'> = async (work, data) => {
  const { deed, intake, today } = work;
  const before = intake.procedureVersion;
  if (data.version <= before) throw new DomainError('procedure-not-newer', { version: data.version, pinned: before });
  const procedure = await readProcedure(deed.tx, deed.committeeId, intake.procedureCode, data.version);
  const order = procedure.stages.map(({ stage }) => stage);
  if (!order.includes(intake.stage)) throw new DomainError('procedure-stage-gone', { stage: intake.stage });
  intake.procedureVersion = data.version;
  intake.stages = order;
  work.procedure = procedure;
  const openOn = intake.status === 'scheduled' ? null : today;
  const callOn = intake.stage === 'nomination' ? intake.callDeadlineOn : null;
  const schedule = scheduleFrom(work, work.calendar, openOn, callOn);
  const stages = await readStages(deed.tx, intake.id);
  const added = schedule.stages.filter(({ stage }) => !stages.some((each) => each.stage === stage));
  await replaceFutureStages(deed.tx, intake, order, added);
  const moved = await takeSchedule(work, stages, schedule, data.reason);
  deed.audit({
    noun: 'plan',
    action: 'procedure-changed',
    subjectId: intake.id,
    intakeId: intake.id,
    data: { procedure: intake.procedureCode, from: before, to: data.version, stagesMoved: moved },
  });
  return { version: data.version, deadlineOn: intake.stageDeadlineOn, stagesMoved: moved };
};
