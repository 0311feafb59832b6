import type { WorkingCalendar } from '../calendar/working-calendar';
import { lastDayOfMonth, type PlainDate, yearOf } from '../dates';
import type { Procedure, ProcedureVariant } from './procedure';
import type { Stage } from './stage';

/** What the plan's date binds (glossary §2): the end of the class, its opening, or its end within the year. */
export const DUE_KINDS = ['complete-by', 'open-by', 'within-year'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

export interface ScheduleRequest {
  readonly procedure: Pick<Procedure, 'stages'>;
  readonly variant: ProcedureVariant;
  readonly dueKind: DueKind;
  readonly dueOn: PlainDate;
  /** The day the first scheduled stage opens, or opened, when that is set; without it time is counted from `today`. */
  readonly openOn?: PlainDate | null;
  /** A call from above: the deadline of nomination; makes the variant `expedited`. */
  readonly callDeadlineOn?: PlainDate | null;
  /** Working days of the class, when known; it is then never shortened. */
  readonly classDays?: number | null;
  readonly today: PlainDate;
  readonly calendar: WorkingCalendar;
  /** Taken in as it stands (nhập hiện trạng): only stages from this one on are scheduled. */
  readonly startStage?: Stage | null;
}

export interface ScheduledStage {
  readonly stage: Stage;
  readonly opensOn: PlainDate;
  /** Ends with 23:59:59 of it. A working day, except where the plan's or the call's own date is none. */
  readonly deadlineOn: PlainDate;
  /** Working days given to it, both days included. */
  readonly workingDays: number;
}

export interface StageSchedule {
  readonly stages: readonly ScheduledStage[];
  readonly opensOn: PlainDate;
  readonly variant: ProcedureVariant;
  /** "Gấp: thiếu N ngày làm việc so với quy trình"; 0 when there is time enough. */
  readonly shortfallDays: number;
  /** The date of the plan or of the call is not held, even with one working day a stage: the schedule runs past it. */
  readonly pastDue: boolean;
}

/**
 * Stage deadlines, backwards in working days from what the date binds, and forwards by lead time after it (design §2
 * "Deadlines"). A stage opens on the working day after the deadline of the one before.
 *
 * - `complete-by`: the class ends by the date, the report follows. `open-by`: the class opens by the date.
 * - `within-year`: the class ends by 31/12; with an opening day set, all runs forwards from that.
 * - A call from above fixes the deadline of nomination; all that follows runs forwards by the short procedure.
 * - With too little time, the working days there are, are shared in proportion to lead times, at least one each.
 *
 * Throws RangeError when `startStage` is no stage of the procedure.
 */
export function scheduleStages(request: ScheduleRequest): StageSchedule {
  const { calendar, callDeadlineOn } = request;
  const variant = callDeadlineOn ? 'expedited' : request.variant;
  const spans = spansOf(request, variant);
  const bond = bondOf(request, spans);
  const bound = spans.slice(0, bond.stages);
  const following = spans.slice(bond.stages);

  const start = calendar.workingDayOnOrAfter(request.openOn ?? request.today);
  const lastDay = calendar.workingDayOnOrBefore(bond.endsOn);
  const computedOpening = bound.length > 0 ? calendar.addWorkingDays(lastDay, 1 - totalDays(bound)) : start;
  const isShort = computedOpening < start;
  const opensOn = isShort || request.openOn || callDeadlineOn ? start : computedOpening;
  const runsForwards = isShort || (request.dueKind === 'within-year' && !callDeadlineOn);
  const given = isShort ? squeeze(bound, calendar.countWorkingDays(start, lastDay)) : bound;

  const stages = runsForwards
    ? placeForwards(given, opensOn, calendar)
    : placeBackwards(given, lastDay, opensOn, calendar);
  const last = stages.at(-1);
  // The date itself stays as the plan or the call says, also when it is a day off.
  if (last?.deadlineOn === lastDay) stages.splice(-1, 1, { ...last, deadlineOn: bond.endsOn });
  const followingOpensOn = last ? calendar.nextWorkingDay(stages.at(-1)!.deadlineOn) : opensOn;
  stages.push(...placeForwards(following, followingOpensOn, calendar));

  return {
    stages,
    opensOn,
    variant,
    shortfallDays: isShort ? calendar.workingDaysBetween(computedOpening, start) : 0,
    pastDue: (last !== undefined && last.deadlineOn > lastDay) || missesDueDate(stages, request),
  };
}

/** Time left (còn 3 ngày làm việc · đến hạn hôm nay · quá hạn 2 ngày làm việc). */
export interface RemainingTime {
  readonly kind: 'days-left' | 'due-today' | 'overdue';
  /** Working days until the deadline, that day counted; or begun since it, 0 on the rest days right after it. */
  readonly workingDays: number;
}

/** A deadline on a day off counts as due on the working day before it: the last one to act on. */
export function describeRemaining(deadlineOn: PlainDate, today: PlainDate, calendar: WorkingCalendar): RemainingTime {
  if (today > deadlineOn) return { kind: 'overdue', workingDays: calendar.workingDaysBetween(deadlineOn, today) };
  const workingDays = calendar.workingDaysBetween(today, deadlineOn);
  return { kind: workingDays === 0 ? 'due-today' : 'days-left', workingDays };
}

interface Span {
  readonly stage: Stage;
  readonly days: number;
  /** Never squeezed below this: the programme of a class of known length does not shrink. */
  readonly least: number;
}

function spansOf({ procedure, startStage, classDays }: ScheduleRequest, variant: ProcedureVariant): Span[] {
  const first = startStage ? procedure.stages.findIndex((each) => each.stage === startStage) : 0;
  if (first < 0) throw new RangeError(`the procedure has no stage ${startStage}`);
  return procedure.stages.slice(first).map(({ stage, leadWorkingDays, expeditedLeadWorkingDays }) => {
    if (stage === 'class' && classDays) return { stage, days: classDays, least: classDays };
    return { stage, days: variant === 'expedited' ? expeditedLeadWorkingDays : leadWorkingDays, least: 1 };
  });
}

/** How many of the stages are bound by a date, and the last date they may take. */
function bondOf(request: ScheduleRequest, spans: readonly Span[]): { stages: number; endsOn: PlainDate } {
  const { calendar, callDeadlineOn, dueKind } = request;
  const position = (stage: Stage) => spans.findIndex((span) => span.stage === stage);
  if (callDeadlineOn) return { stages: position('nomination') + 1, endsOn: callDeadlineOn };
  const endsOn = limitOf(request);
  if (dueKind !== 'open-by') return { stages: position('class') + 1, endsOn };
  const classOpensOn = calendar.workingDayOnOrBefore(endsOn);
  return { stages: Math.max(0, position('class')), endsOn: calendar.previousWorkingDay(classOpensOn) };
}

function limitOf({ dueKind, dueOn }: ScheduleRequest): PlainDate {
  return dueKind === 'within-year' ? lastDayOfMonth(yearOf(dueOn), 12) : dueOn;
}

function missesDueDate(stages: readonly ScheduledStage[], request: ScheduleRequest): boolean {
  const held = stages.find(({ stage }) => stage === 'class');
  return held !== undefined && (request.dueKind === 'open-by' ? held.opensOn : held.deadlineOn) > limitOf(request);
}

function totalDays(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.days, 0);
}

/** Hands out the available days one by one, each to the stage that so far has the smallest part of its lead time. */
function squeeze(spans: readonly Span[], available: number): Span[] {
  const given = spans.map((span) => span.least);
  for (let left = available - given.reduce((sum, days) => sum + days, 0); left > 0; left -= 1) {
    const parts = given.map((days, index) => days / spans[index]!.days);
    given[parts.indexOf(Math.min(...parts))]! += 1;
  }
  return spans.map((span, index) => ({ ...span, days: given[index]! }));
}

function placeForwards(spans: readonly Span[], opensOn: PlainDate, calendar: WorkingCalendar): ScheduledStage[] {
  let cursor = opensOn;
  return spans.map(({ stage, days }) => {
    const placed = { stage, opensOn: cursor, deadlineOn: calendar.addWorkingDays(cursor, days - 1), workingDays: days };
    cursor = calendar.nextWorkingDay(placed.deadlineOn);
    return placed;
  });
}

/** Whatever time there is too much goes to the first stage. */
function placeBackwards(
  spans: readonly Span[],
  lastDay: PlainDate,
  opensOn: PlainDate,
  calendar: WorkingCalendar,
): ScheduledStage[] {
  let cursor = lastDay;
  const placed = spans.toReversed().map(({ stage, days }): ScheduledStage => {
    const deadlineOn = cursor;
    const opens = calendar.addWorkingDays(deadlineOn, 1 - days);
    cursor = calendar.previousWorkingDay(opens);
    return { stage, opensOn: opens, deadlineOn, workingDays: days };
  });
  return placed.toReversed().map((stage, index) => {
    if (index > 0) return stage;
    return { ...stage, opensOn, workingDays: calendar.countWorkingDays(opensOn, stage.deadlineOn) };
  });
}
