import type { WorkingCalendar } from '../calendar/working-calendar';
import type { PlainDate } from '../dates';
import type { Procedure, ProcedureVariant } from '../intake/procedure';

/** Working days for opinions when the procedure has no stage of asking. */
const USUAL_WORKING_DAYS = 5;

/** The day by which opinions are asked, by the procedure's own lead time of the stage in which they are asked. */
export function usualOpinionDeadline(
  procedure: Pick<Procedure, 'stages'>,
  variant: ProcedureVariant,
  today: PlainDate,
  calendar: WorkingCalendar,
): PlainDate {
  const asking = procedure.stages.find(({ stage }) => stage === 'approval' || stage === 'opening');
  const days = asking
    ? variant === 'expedited'
      ? asking.expeditedLeadWorkingDays
      : asking.leadWorkingDays
    : USUAL_WORKING_DAYS;
  return calendar.addWorkingDays(today, days);
}
