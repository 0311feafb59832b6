import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { OfIntake } from '../../components/of-intake';
import { Page } from '../../components/page';
import { LoadMore, Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag } from '../../components/state-tag';
import { useReadList, withQuery } from '../../lib/api/use-read';
import { formatDate } from '../../lib/format/format';
import { useMay } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';
import { DraftReportDialog } from './draft-report-dialog';
import { REPORT_TONES, type ReportSummary } from './report-types';

/** Reports, the newest first. */
export function ReportsPage() {
  const { t, group } = useWords();
  const navigate = useNavigate();
  const mayDraft = useMay('report.draft');
  const [search, setSearch] = useSearchParams();
  const state = search.get('trang-thai') ?? '';
  const intakeId = search.get('dot');
  const [isDrafting, setDrafting] = useState(search.has('soan'));
  const list = useReadList<ReportSummary>(withQuery('/reports', { state, intakeId }), {
    nouns: ['report', 'intake'],
    keepPrevious: true,
  });
  const columns: RecordColumn<ReportSummary>[] = [
    {
      title: t('web.reports.columns.title'),
      key: 'title',
      render: (_, row) => <Link to={`/bao-cao/${row.id}`}>{row.title}</Link>,
    },
    { title: t('web.reports.columns.kind'), key: 'kind', render: (_, row) => t(`report.kinds.${row.kind}`) },
    {
      title: t('web.reports.columns.asOf'),
      key: 'asOf',
      render: (_, row) => <span className="numbers">{formatDate(row.asOf)}</span>,
    },
    {
      title: t('web.reports.columns.due'),
      key: 'due',
      render: (_, row) => <span className="numbers">{formatDate(row.dueOn)}</span>,
    },
    {
      title: t('web.reports.columns.state'),
      key: 'state',
      render: (_, row) => <StateTag tone={REPORT_TONES[row.state]}>{t(`report.states.${row.state}`)}</StateTag>,
    },
  ];
  return (
    <Page
      title={t('web.app.pages.reports')}
      help={t('web.reports.help')}
      acts={
        mayDraft && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setDrafting(true)}>
            {t('web.reports.draft')}
          </Button>
        )
      }
    >
      <OfIntake />
      <div className="scroll-x no-print" style={{ marginBottom: 16 }}>
        <Segmented
          aria-label={t('web.reports.state')}
          value={state}
          onChange={(next) =>
            setSearch(
              { ...(next ? { 'trang-thai': next } : {}), ...(intakeId ? { dot: intakeId } : {}) },
              { replace: true },
            )
          }
          options={[{ value: '', label: t('web.app.all') }, ...group('report.states')]}
        />
      </div>
      <Reading of={{ ...list, data: list.items }}>
        {(items) =>
          items.length === 0 ? (
            <Nothing text={t(state ? 'web.reports.emptyState' : 'web.reports.empty')} />
          ) : (
            <RecordTable label={t('web.app.pages.reports')} rowKey="id" columns={columns} dataSource={items} />
          )
        }
      </Reading>
      <LoadMore list={list} />
      {isDrafting && (
        <DraftReportDialog
          intakeId={intakeId}
          onClose={() => setDrafting(false)}
          onDrafted={(id) => void navigate(`/bao-cao/${id}`)}
        />
      )}
    </Page>
  );
}
