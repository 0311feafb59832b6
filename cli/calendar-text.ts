import type { DayDescription } from '../domain/calendar/working-calendar';
import type { WorkingDaysReport } from '../domain/calendar/working-days-report';
import { dayOfWeek, formatDate, type PlainDate } from '../domain/dates';
import { type Procedure, stageNameKey } from '../domain/intake/procedure';
import type { DueKind, StageSchedule } from '../domain/intake/stage-schedule';
import { calendar as words } from '../i18n/vi/calendar';

/** The readable answer of `calendar workdays`. */
export function workingDaysText(report: WorkingDaysReport): string {
  const years = report.years.map(({ year, workingDays }) => `  ${words.ofWhichIn} ${year}: ${workingDays}`);
  return lines([
    `${words.period}: ${formatDate(report.from)} - ${formatDate(report.to)}`,
    `${words.workingDays}: ${report.workingDays}`,
    ...(years.length > 1 ? years : []),
    `${words.weeklyRestDays}: ${report.weeklyRestDays}`,
    ...section(words.daysOff, report.daysOff),
    ...section(words.workedRestDays, report.workedRestDays),
  ]);
}

/** The readable answer of `calendar deadlines`. */
export function deadlinesText(
  request: { procedure: Procedure; dueKind: DueKind; dueOn: PlainDate; callDeadlineOn: PlainDate | null },
  schedule: StageSchedule,
): string {
  const { procedure } = request;
  const names = schedule.stages.map(({ stage }) => words.stages[stageNameKey(stage, procedure)]);
  const width = Math.max(...names.map((name) => name.length));
  return lines([
    `${words.procedure}: ${procedure.name}${schedule.variant === 'expedited' ? ` (${words.expedited})` : ''}`,
    `${words.dueKinds[request.dueKind]} ${formatDate(request.dueOn)}`,
    ...(request.callDeadlineOn ? [`${words.callDeadline}: ${formatDate(request.callDeadlineOn)}`] : []),
    `${words.opensOn}: ${formatDate(schedule.opensOn)}`,
    ...schedule.stages.map((stage, index) => {
      const dates = `${formatDate(stage.opensOn)} - ${words.deadline} ${formatDate(stage.deadlineOn)}`;
      return `  ${index + 1}. ${names[index]!.padEnd(width)}  ${dates}  (${stage.workingDays} ${words.workingDaysUnit})`;
    }),
    ...(schedule.shortfallDays > 0 ? [`${words.shortfall}: ${schedule.shortfallDays}`] : []),
    ...(schedule.pastDue ? [words.pastDue] : []),
  ]);
}

function section(title: string, days: readonly DayDescription[]): string[] {
  if (days.length === 0) return [`${title}: ${words.none}`];
  return [`${title}: ${days.length}`, ...days.map(dayLine)];
}

function dayLine({ date, reason, basis, provisional }: DayDescription): string {
  const weekday = words.weekdays[dayOfWeek(date) - 1]!.padEnd(8);
  const kind = reason ? words.dayKinds[reason] : '';
  return `  ${formatDate(date)}  ${weekday}  ${kind}: ${basis ?? ''}${provisional ? ` (${words.provisional})` : ''}`;
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
