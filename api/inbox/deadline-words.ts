import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { PlainDate } from '../../domain/dates';
import { describeRemaining } from '../../domain/intake/stage-schedule';
import type { Translate } from '../../i18n/translate';

/** What leaders are waited for with: an opinion, a signature. */
export type LeadersAct = 'opinion' | 'signature';

export interface DeadlineView {
  /** Negative once the deadline has passed, also where no working day has since. */
  workingDaysLeft: number | null;
  isOverdue: boolean;
  deadlineText: string;
}

/**
 * How far a deadline is, as a figure and in words. A deadline ends with its day (design §5). `leaders`: those who hold it are leaders,
 * who are never "quá hạn" (glossary, house rules), and what they are waited for with.
 */
export function viewDeadline(
  deadlineOn: PlainDate | null,
  today: PlainDate,
  calendar: WorkingCalendar,
  t: Translate,
  leaders: LeadersAct | null = null,
): DeadlineView {
  if (!deadlineOn) return { workingDaysLeft: null, isOverdue: false, deadlineText: t('pages.noDeadline') };
  const isOverdue = deadlineOn < today;
  if (deadlineOn === today) return { workingDaysLeft: 0, isOverdue, deadlineText: t('pages.dueToday') };
  if (isOverdue) {
    // Over a weekend no working day has passed yet, but the deadline has.
    const count = describeRemaining(deadlineOn, today, calendar).workingDays;
    const late = count === 0 ? t('pages.overdue') : t('pages.overdueBy', { count });
    return {
      workingDaysLeft: -Math.max(1, count),
      isOverdue,
      deadlineText: leaders ? t(DUE_OF_LEADERS[leaders]) : late,
    };
  }
  const days = calendar.workingDaysBetween(today, deadlineOn);
  return {
    workingDaysLeft: days,
    isOverdue,
    deadlineText: days === 0 ? t('pages.dueNextWorkingDay') : t('pages.daysLeft', { count: days }),
  };
}

const DUE_OF_LEADERS = { opinion: 'pages.opinionDue', signature: 'pages.signatureDue' } as const;

/** Whether it is leaders who hold something: members asked for an opinion, or who signs. */
export function leadersOf(holderKind: string | null): LeadersAct | null {
  if (holderKind === 'members') return 'opinion';
  return holderKind === 'signatory' ? 'signature' : null;
}
