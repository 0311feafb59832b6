import { lazy, Suspense } from 'react';
import { formatNumber, formatRange } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { ReportDetail } from './report-types';

type Figures = ReportDetail['figures'];
type Row =
  | 'classes'
  | 'learners'
  | 'units'
  | 'nominated'
  | 'approved'
  | 'completed'
  | 'failed'
  | 'absent'
  | 'awaiting'
  | 'sessions'
  | 'certificates';

const FigureChart = lazy(async () => ({ default: (await import('./figure-chart')).FigureChart }));

/** Planned against actual, as a table; the chart says the same. */
export function FigureTable({ figures }: { figures: Figures }) {
  const { t, language } = useWords();
  const number = (value: number) => formatNumber(value, language);
  const rows: [Row, string, string][] = [
    [
      'classes',
      formatRange(figures.classesPlannedMin, figures.classesPlannedMax, language),
      number(figures.classesHeld),
    ],
    [
      'learners',
      formatRange(figures.learnersPlannedMin, figures.learnersPlannedMax, language),
      number(figures.enrolled + figures.completed + figures.failed),
    ],
    ['units', '', `${number(figures.unitsAnswered)} / ${number(figures.unitsCalled)}`],
    ['nominated', '', number(figures.nominated)],
    ['approved', '', number(figures.approved)],
    ['completed', '', number(figures.completed)],
    ['failed', '', number(figures.failed)],
    ['absent', '', number(figures.noShow + figures.left + figures.deferred)],
    ['awaiting', '', number(figures.awaitingCallUp)],
    ['sessions', '', number(figures.sessionsHeld)],
    ['certificates', '', number(figures.certificates)],
  ];
  return (
    <>
      <table className="plain-table figures">
        <thead>
          <tr>
            <th scope="col">{t('web.reports.figures')}</th>
            <th scope="col">{t('web.reports.planned')}</th>
            <th scope="col">{t('web.reports.actual')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, planned, actual]) => (
            <tr key={key}>
              <th scope="row">{t(`web.reports.rows.${key}`)}</th>
              <td className="numbers">{planned}</td>
              <td className="numbers">{actual}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Suspense>
        <FigureChart figures={figures} />
      </Suspense>
    </>
  );
}
