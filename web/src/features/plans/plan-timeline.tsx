import { lazy, Suspense } from 'react';
import { Skeleton } from 'antd';
import { Link } from 'react-router';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { Course, Row } from './types';

/** ECharts weighs more than all the rest: it comes with the first timeline. */
const TimelineChart = lazy(async () => ({ default: (await import('./timeline-chart')).TimelineChart }));

/** The year as bars, and the same as a table for whoever cannot see them. */
export function PlanTimeline({ rows, course }: { rows: readonly Row[]; course: Course }) {
  const { t } = useWords();
  return (
    <>
      <Suspense fallback={<Skeleton active paragraph={{ rows: 10 }} />}>
        <TimelineChart rows={rows} course={course} />
      </Suspense>
      <details className="no-print" style={{ marginTop: 16 }}>
        <summary>{t('web.plans.asTable')}</summary>
        <TimelineTable rows={rows} />
      </details>
    </>
  );
}

function TimelineTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useWords();
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <caption>{t('web.plans.views.truc-thoi-gian')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('web.plans.columns.item')}</th>
            <th scope="col">{t('web.intakes.stage')}</th>
            <th scope="col">{t('web.plans.columns.from')}</th>
            <th scope="col">{t('web.plans.columns.until')}</th>
            <th scope="col">{t('web.plans.columns.before')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.flatMap(({ item, course }) => [
            <tr key={item.id}>
              <th scope="row">
                <Link to={`/muc/${item.id}`}>
                  {item.code} {item.title}
                </Link>
              </th>
              <td>{t('web.plans.wholeItem')}</td>
              <td>–</td>
              <td className="numbers">{formatDate(item.amendedDueOn ?? item.dueOn)}</td>
              <td className="numbers">{item.amendedDueOn ? formatDate(item.dueOn) : ''}</td>
            </tr>,
            ...course.intakes.flatMap((intake) =>
              intake.stages.map((stage) => (
                <tr key={`${intake.id} ${stage.stage}`}>
                  <th scope="row">
                    <Link to={`/dot/${intake.id}`}>{intake.name}</Link>
                  </th>
                  <td>{stage.stageText}</td>
                  <td className="numbers">{formatDate(stage.opensOn)}</td>
                  <td className="numbers">{formatDate(stage.deadlineOn)}</td>
                  <td className="numbers">
                    {stage.originalDeadlineOn === stage.deadlineOn ? '' : formatDate(stage.originalDeadlineOn)}
                  </td>
                </tr>
              )),
            ),
          ])}
        </tbody>
      </table>
    </div>
  );
}
