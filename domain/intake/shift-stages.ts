import type { WorkingCalendar } from '../calendar/working-calendar';
import type { PlainDate } from '../dates';
import type { Stage } from './stage';

/** A stage with its two dates; its deadline ends with that day. */
export interface DatedStage {
  readonly stage: Stage;
  readonly opensOn: PlainDate;
  readonly deadlineOn: PlainDate;
}

/**
 * The stages after one deadline was moved. Those that follow keep their dates; one whose deadline would come before it can open is
 * given its working days again, from the day after.
 */
export function moveStageDeadline(
  stages: readonly DatedStage[],
  moved: Stage,
  toOn: PlainDate,
  calendar: WorkingCalendar,
): DatedStage[] {
  const index = stages.findIndex(({ stage }) => stage === moved);
  const result = stages.map((stage) => ({ ...stage }));
  let previous: PlainDate | null = null;
  for (const [position, stage] of result.entries()) {
    if (position < index) continue;
    if (position === index) stage.deadlineOn = toOn;
    else if (previous && stage.opensOn <= previous) {
      const days = Math.max(1, calendar.countWorkingDays(stage.opensOn, stage.deadlineOn));
      stage.opensOn = calendar.nextWorkingDay(previous);
      if (stage.deadlineOn < stage.opensOn) stage.deadlineOn = calendar.addWorkingDays(stage.opensOn, days - 1);
    }
    previous = stage.deadlineOn;
  }
  return result;
}

/**
 * The stages after a standstill: what was still ahead when it began moves by the working days it lasted. `fixed`: stages whose date
 * comes from outside and does not wait.
 */
export function shiftStages(
  stages: readonly DatedStage[],
  since: PlainDate,
  workingDays: number,
  calendar: WorkingCalendar,
  fixed: readonly Stage[] = [],
): DatedStage[] {
  return stages.map((stage) => {
    if (stage.deadlineOn < since || workingDays <= 0 || fixed.includes(stage.stage)) return stage;
    return {
      stage: stage.stage,
      opensOn: stage.opensOn < since ? stage.opensOn : calendar.addWorkingDays(stage.opensOn, workingDays),
      deadlineOn: calendar.addWorkingDays(stage.deadlineOn, workingDays),
    };
  });
}
