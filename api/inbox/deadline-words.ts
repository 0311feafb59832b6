import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { PlainDate } from '../../domain/dates';
import type { Translate } from '../../i18n/translate';

export interface DeadlineView {
  workingDaysLeft: number | null;
  isOverdue: boolean;
  deadlineText: string;
}

/**
 * How far a deadline is, as a figure and in words. A deadline ends with its day (design §5). `isLeaders`: those who hold it are members
 * asked for their opinion, who are never "quá hạn" (glossary, house rules).
 */
export function viewDeadline(
  deadlineOn: PlainDate | null,
  today: PlainDate,
  calendar: WorkingCalendar,
  t: Translate,
  isLeaders = false,
): DeadlineView {
  if (!deadlineOn) return { workingDaysLeft: null, isOverdue: false, deadlineText: t('pages.noDeadline') };
  const isOverdue = deadlineOn < today;
  if (deadlineOn === today) return { workingDaysLeft: 0, isOverdue, deadlineText: t('pages.dueToday') };
  const days = calendar.workingDaysBetween(today, deadlineOn);
  if (isOverdue) {
    // Over a weekend no working day has passed yet, but the deadline has.
    const count = Math.abs(days);
    const late = count === 0 ? t('pages.overdue') : t('pages.overdueBy', { count });
    return {
      workingDaysLeft: days === 0 ? 0 : days,
      isOverdue,
      deadlineText: isLeaders ? t('pages.opinionDue') : late,
    };
  }
  return {
    workingDaysLeft: days,
    isOverdue,
    deadlineText: days === 0 ? t('pages.dueNextWorkingDay') : t('pages.daysLeft', { count: days }),
  };
}
