import { Alert, Card, Space } from 'antd';
import { Link, useParams } from 'react-router';
import { Page } from '../../components/page';
import { Reading } from '../../components/reading';
import { StateTag } from '../../components/state-tag';
import { useRead } from '../../lib/api/use-read';
import { formatDate, formatMoment } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import { Difficulties } from './difficulties';
import { FigureTable } from './figure-table';
import { ReportActs } from './report-acts';
import { ReportText } from './report-text';
import { REPORT_TONES, type ReportDetail } from './report-types';

/** One report: its words, its figures beside the plan's, its difficulties. */
export function ReportPage() {
  const { t } = useWords();
  const { id } = useParams();
  const reading = useRead<ReportDetail>(`/reports/${id}`, { nouns: ['report', 'intake'] });
  return (
    <Reading of={reading}>
      {(report) => (
        <Page
          title={report.title}
          above={<Link to="/bao-cao">← {t('web.app.pages.reports')}</Link>}
          acts={<ReportActs report={report} />}
        >
          <Space orientation="vertical" size="large" style={{ width: '100%' }}>
            <Standing report={report} />
            <ReportText report={report} />
            <Card title={<h2>{t('web.reports.figures')}</h2>}>
              <FigureTable figures={report.figures} />
            </Card>
            <Card title={<h2>{t('web.reports.difficulties')}</h2>}>
              <Difficulties report={report} />
            </Card>
          </Space>
        </Page>
      )}
    </Reading>
  );
}

function Standing({ report }: { report: ReportDetail }) {
  const { t } = useWords();
  const { state, asOf, dueOn, submittedAt, receivedAt, returnReason, intakeId, planItemId, planId } = report;
  return (
    <div>
      {state === 'returned' && (
        <Alert
          type="warning"
          showIcon
          title={t('web.reports.returned', { reason: returnReason })}
          style={{ marginBottom: 12 }}
        />
      )}
      <Space wrap size="middle">
        <StateTag tone={REPORT_TONES[state]}>{t(`report.states.${state}`)}</StateTag>
        <span>
          {t('web.reports.asOf')} {formatDate(asOf)}
        </span>
        {dueOn && (
          <span>
            {t('web.reports.dueOn')}: {formatDate(dueOn)}
          </span>
        )}
        {submittedAt && <span>{t('web.reports.sentAt', { at: formatMoment(submittedAt) })}</span>}
        {receivedAt && <span>{t('web.reports.receivedAt', { at: formatMoment(receivedAt) })}</span>}
        <span className="no-print">
          {intakeId && <Link to={`/dot/${intakeId}`}>{t('web.reports.toIntake')}</Link>}
          {planItemId && !intakeId && <Link to={`/muc/${planItemId}`}>{t('web.reports.toItem')}</Link>}
          {planId && !planItemId && !intakeId && <Link to={`/ke-hoach/${planId}`}>{t('web.reports.toPlan')}</Link>}
        </span>
      </Space>
    </div>
  );
}
