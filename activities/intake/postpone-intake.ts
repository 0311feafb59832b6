import { parseDate } from '../../domain/calendar/parse-date';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import { dateOf, type PlainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { scheduleStages, type StageSchedule } from '../../domain/intake/stage-schedule';
import {
  readMovedStages,
  readStages,
  writeScheduleFigures,
  type KeptStage,
} from '../../prisma/stores/intake-course-store';
import { changeDeadlines } from './change-deadlines';
import type { IntakeDeed, IntakeWork } from './intake-work';
import { tellConcerned } from './tell-concerned';

/**
 * The whole intake finishes (or, where that is what the plan binds, opens) at another time: the deadlines from the current stage on are
 * computed anew. Throws DomainError `deadline-not-later`, `date-invalid`.
 */
export const postpone: IntakeDeed<'postpone'> = async (work, data) => {
  const { deed, intake, today } = work;
  const dueOn = parseDate(data.dueOn);
  const fromOn = intake.dueOn;
  if (dueOn < today || dueOn === fromOn)
    throw new DomainError('deadline-not-later', { deadlineOn: fromOn, toOn: dueOn });
  intake.dueOn = dueOn;
  // Of an item "within the year" this intake now has a day of its own.
  if (intake.dueKind === 'within-year') intake.dueKind = 'complete-by';
  const schedule = scheduleFrom(work, work.calendar, intake.status === 'scheduled' ? null : today, null);
  const moved = await takeSchedule(work, await readStages(deed.tx, intake.id), schedule, data.reason);
  deed.audit({
    noun: 'intake',
    action: 'postponed',
    subjectId: intake.id,
    intakeId: intake.id,
    data: { from: fromOn, to: dueOn, stagesMoved: moved, shortfallDays: schedule.shortfallDays },
  });
  const isCalled = intake.status !== 'scheduled' && intake.stage === 'nomination';
  await tellConcerned(work, 'deadline-moved', isCalled ? 'waiting' : 'none', {
    from: fromOn,
    dueOn,
    deadlineOn: intake.stageDeadlineOn,
  });
  if (intake.status === 'scheduled') work.follow.tellItems.push(intake.planItemId);
  return { dueOn, deadlineOn: intake.stageDeadlineOn, stagesMoved: moved, shortfallDays: schedule.shortfallDays };
};

/**
 * After the calendar changed: deadlines that it moves are computed again; a day that somebody set stays. `before` is the calendar as it
 * was. Answers with the number of deadlines that moved; those concerned are told when the current one did.
 */
export async function recomputeDeadlines(work: IntakeWork, before: WorkingCalendar, reason: string): Promise<number> {
  const { deed, intake } = work;
  if (intake.status === 'closed') return 0;
  const stages = await readStages(deed.tx, intake.id);
  const current = stages.find(({ stage }) => stage === intake.stage);
  const openOn = current?.enteredAt ? dateOf(current.enteredAt) : (current?.opensOn ?? null);
  const callOn = current?.stage === 'nomination' ? intake.callDeadlineOn : null;
  const [old, now] = [before, work.calendar].map((calendar) => scheduleFrom(work, calendar, openOn, callOn));
  const chosen = await readMovedStages(deed.tx, intake.id);
  const after = stages.map((stage) => {
    const was = old!.stages.find((each) => each.stage === stage.stage);
    const is = now!.stages.find((each) => each.stage === stage.stage);
    if (!was || !is || was.deadlineOn === is.deadlineOn || chosen.includes(stage.stage)) return stage;
    if (stage.deadlineOn === was.deadlineOn) return { ...stage, opensOn: is.opensOn, deadlineOn: is.deadlineOn };
    // Its days ran from another opening: it keeps as many working days as it had.
    const days = before.workingDaysBetween(stage.opensOn, stage.deadlineOn);
    return { ...stage, deadlineOn: work.calendar.addWorkingDays(stage.opensOn, days) };
  });
  const fromOn = intake.stageDeadlineOn;
  const moved = await changeDeadlines(work, stages, after, reason);
  if (moved > 0) {
    deed.audit({
      noun: 'calendar',
      action: 'deadlines-recomputed',
      subjectId: intake.id,
      intakeId: intake.id,
      data: { stagesMoved: moved, from: fromOn, deadlineOn: intake.stageDeadlineOn },
    });
  }
  if (fromOn !== intake.stageDeadlineOn) {
    const units = intake.stage === 'nomination' ? 'waiting' : 'none';
    await tellConcerned(work, 'deadline-moved', units, { from: fromOn, deadlineOn: intake.stageDeadlineOn });
  }
  return moved;
}

/** The schedule from the current stage on. `openOn` null: the opening is computed too. */
export function scheduleFrom(
  { intake, procedure, today }: IntakeWork,
  calendar: WorkingCalendar,
  openOn: PlainDate | null,
  callDeadlineOn: PlainDate | null,
): StageSchedule {
  const { variant, dueKind, dueOn, stage: startStage } = intake;
  return scheduleStages({ procedure, variant, dueKind, dueOn, openOn, callDeadlineOn, today, calendar, startStage });
}

/** Writes a new schedule over the stages that are not over. */
export async function takeSchedule(
  work: IntakeWork,
  before: readonly KeptStage[],
  schedule: StageSchedule,
  reason: string,
): Promise<number> {
  const { intake } = work;
  await writeScheduleFigures(work.deed.tx, intake.id, {
    dueKind: intake.dueKind,
    shortfallDays: schedule.shortfallDays,
    pastDue: schedule.pastDue,
    ...(intake.status === 'scheduled' ? { plannedOpenOn: schedule.opensOn } : {}),
  });
  return changeDeadlines(work, before, schedule.stages, reason);
}
