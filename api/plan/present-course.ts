import type { PlainDate } from '../../domain/dates';
import { stageNameKey, type Procedure } from '../../domain/intake/procedure';
import { scheduleStages, type DueKind } from '../../domain/intake/stage-schedule';
import type { Stage } from '../../domain/intake/stage';
import { wordsOf, type Language } from '../../i18n/translate';
import type { IntakeRow } from '../../prisma/stores/intake-reading-store';
import type { CourseStageRow } from '../../prisma/stores/plan-course-store';
import { readCurrentProcedure } from '../../prisma/stores/procedure-store';
import type { ApiContext } from '../api-context';
import { presentIntake, type IntakePresenter } from '../intake/present-intake';

/** An intake as a bar of the timeline: its stages with their days, where it stands, who holds it. */
export function presentCourseIntake(
  presenter: IntakePresenter,
  row: IntakeRow,
  call: { ordinal: number; unitIds: string[] },
  stages: readonly CourseStageRow[],
) {
  const shown = presentIntake(presenter, row, call.unitIds);
  const { id, name, status, statusText, stage, stageText, stageNumber, stageCount, plannedOpenOn, dueOn } = shown;
  const { stageDeadlineOn, workingDaysLeft, isOverdue, deadlineText, holderText, heldSince } = shown;
  const procedure = presenter.procedureOf(row);
  return {
    id,
    ordinal: call.ordinal,
    name,
    status,
    statusText,
    stage,
    stageText,
    stageNumber,
    stageCount,
    plannedOpenOn,
    dueOn,
    stageDeadlineOn,
    workingDaysLeft,
    isOverdue,
    deadlineText,
    holderText,
    heldSince,
    calledUnitIds: call.unitIds,
    stages: stages.map(({ intakeId: _intakeId, ...each }) => ({
      ...each,
      stage: each.stage as Stage,
      stageText: stageWords(presenter.language, each.stage as Stage, procedure),
      enteredAt: each.enteredAt?.toISOString() ?? null,
      leftAt: each.leftAt?.toISOString() ?? null,
    })),
  };
}

/** The days an item's stages must hold if it is opened as planned: its present procedure, counted backwards from its date. */
export async function outlookOf(
  ctx: ApiContext,
  committeeId: string,
  item: { procedureCode: string; dueKind: string; dueOn: PlainDate },
  { calendar, today, language }: IntakePresenter,
) {
  const procedure = await readCurrentProcedure(ctx.database, committeeId, item.procedureCode);
  const { dueOn } = item;
  const dueKind = item.dueKind as DueKind;
  const schedule = scheduleStages({ procedure, variant: 'normal', dueKind, dueOn, today, calendar });
  return {
    shortfallDays: schedule.shortfallDays,
    pastDue: schedule.pastDue,
    stages: schedule.stages.map(({ stage, opensOn, deadlineOn }) => ({
      stage,
      stageText: stageWords(language, stage, procedure),
      opensOn,
      deadlineOn,
      originalDeadlineOn: deadlineOn,
      enteredAt: null,
      leftAt: null,
    })),
  };
}

function stageWords(language: Language, stage: Stage, procedure: Procedure): string {
  return wordsOf(language).intake.stages[stageNameKey(stage, procedure)];
}
