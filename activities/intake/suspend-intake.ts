import { dateOf } from '../../domain/dates';
import { shiftStages } from '../../domain/intake/shift-stages';
import { closeCallTasks } from '../../prisma/stores/call-task-store';
import { clearSuspended, markSuspended, readStages } from '../../prisma/stores/intake-course-store';
import { stopReminders } from '../../prisma/stores/reminder-store';
import { changeDeadlines } from './change-deadlines';
import type { IntakeDeed } from './intake-work';
import { tellConcerned } from './tell-concerned';

/** Tạm dừng: nobody is reminded or called, nothing falls due. */
export const suspend: IntakeDeed<'suspend'> = async (work, { reason }) => {
  const { deed, intake } = work;
  intake.status = 'suspended';
  await markSuspended(deed.tx, intake.id, deed.at, reason);
  stopReminders(deed.tx, { intakeId: intake.id }, deed.at);
  closeCallTasks(deed.tx, { intakeId: intake.id }, deed.at, 'suspended');
  deed.audit({
    noun: 'intake',
    action: 'suspended',
    subjectId: intake.id,
    intakeId: intake.id,
    data: { stage: intake.stage },
  });
  await tellConcerned(work, 'intake-suspended', intake.stage === 'nomination' ? 'called' : 'none', {});
  return { status: intake.status };
};

/** Goes on: deadlines that were still ahead move by the working days it stood still; a day set by a call from above does not wait. */
export const resume: IntakeDeed<'resume'> = async (work, { reason }) => {
  const { deed, intake, calendar, today } = work;
  const since = dateOf((await clearSuspended(deed.tx, intake.id)) ?? deed.at);
  const workingDays = Math.max(0, calendar.workingDaysBetween(since, today));
  intake.status = 'open';
  const stages = await readStages(deed.tx, intake.id);
  const ahead = stages.filter((each) => !each.leftAt);
  const fixed = intake.callDeadlineOn ? (['nomination'] as const) : [];
  const after = shiftStages(ahead, since, workingDays, calendar, fixed);
  const moved = await changeDeadlines(work, stages, after, reason);
  deed.audit({
    noun: 'intake',
    action: 'resumed',
    subjectId: intake.id,
    intakeId: intake.id,
    data: { stage: intake.stage, workingDays, stagesMoved: moved, deadlineOn: intake.stageDeadlineOn },
  });
  const units = intake.stage === 'nomination' ? 'waiting' : 'none';
  await tellConcerned(work, 'intake-resumed', units, { deadlineOn: intake.stageDeadlineOn });
  return { status: intake.status, workingDays, deadlineOn: intake.stageDeadlineOn };
};
