import { Link } from 'react-router';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { PlanFilter } from './plan-filter';
import type { Course, Row } from './types';

interface Day {
  date: string;
  to: string;
  text: string;
  what: string;
  isLate: boolean;
}

/** Every day on which something is due, month by month; today stands out. */
export function PlanCalendar({ rows, course, filter }: { rows: readonly Row[]; course: Course; filter: PlanFilter }) {
  const { t, say } = useWords();
  const days: Day[] = rows.flatMap(({ item, course: each }) => [
    {
      date: item.amendedDueOn ?? item.dueOn,
      to: `/muc/${item.id}`,
      text: `${t('web.inbox.item', { code: item.code })}: ${item.title}`,
      what: say(`web.intakes.item.dueKinds.${item.dueKind}`),
      isLate: item.status !== 'closed' && (each.dueWorkingDaysLeft ?? 0) < 0,
    },
    ...each.intakes.flatMap((intake) =>
      intake.stages
        .filter(({ leftAt }) => leftAt === null && intake.status !== 'closed')
        .map((stage) => ({
          date: stage.deadlineOn,
          to: `/dot/${intake.id}`,
          text: `${item.code} · ${intake.name}`,
          what: stage.stageText,
          isLate: intake.isOverdue && stage.stage === intake.stage,
        })),
    ),
  ]);
  const months = Array.from(
    { length: 12 },
    (_, index) => `${course.year}-${String(index + 1).padStart(2, '0')}`,
  ).filter((month) => !filter.thang || month === filter.thang);
  return (
    <div className="plan-months">
      {months.map((month) => {
        const own = days.filter(({ date }) => date.startsWith(month)).toSorted((a, b) => a.date.localeCompare(b.date));
        const isNow = course.today.startsWith(month);
        return (
          <section key={month} className={isNow ? 'now' : ''} aria-label={titleOf(month)}>
            <h2>
              {titleOf(month)}
              {isNow && <span className="soft"> · {t('web.plans.today', { date: formatDate(course.today) })}</span>}
            </h2>
            {own.length === 0 ? (
              <p className="soft">{t('web.plans.nothingDue')}</p>
            ) : (
              <ul>
                {own.map((day) => (
                  <li key={`${day.date} ${day.to} ${day.what}`}>
                    <span className="numbers day">{formatDate(day.date).slice(0, 5)}</span>
                    <span className="break-words">
                      <Link to={day.to}>{day.text}</Link>
                      <span className="soft"> · {day.what}</span>
                      {day.isLate && <strong className="late"> · {t('web.plans.states.late')}</strong>}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );

  function titleOf(month: string): string {
    return t('web.plans.monthOf', { month: Number(month.slice(5)), year: course.year });
  }
}
