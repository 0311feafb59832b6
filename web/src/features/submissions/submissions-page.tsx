import { Button, Select } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { OfIntake } from '../../components/of-intake';
import { Page } from '../../components/page';
import { LoadMore, Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag } from '../../components/state-tag';
import { useReadList, withQuery } from '../../lib/api/use-read';
import { formatDate, formatDay, formatNumber } from '../../lib/format/format';
import { useMay } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';
import '../../components/entry.css';
import { SUBMISSION_TONES, type SubmissionRow } from './types';

/** Tờ trình: the newest first, by state. */
export function SubmissionsPage() {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const state = search.get('trang-thai') ?? '';
  const mayDraft = useMay('submission.draft');
  const list = useReadList<SubmissionRow>(withQuery('/submissions', { state, intakeId: search.get('dot') }), {
    keepPrevious: true,
    nouns: ['submission'],
  });
  const columns: RecordColumn<SubmissionRow>[] = [
    {
      title: t('web.submissions.columns.title'),
      key: 'title',
      render: (_, row) => (
        <Link to={`/to-trinh/${row.id}`} className="break-words">
          {row.title}
        </Link>
      ),
    },
    {
      title: t('web.submissions.columns.number'),
      key: 'number',
      render: (_, row) =>
        row.number ? (
          <span className="numbers">{row.number}</span>
        ) : (
          <span className="soft">{t('web.submissions.noNumber')}</span>
        ),
    },
    {
      title: t('web.submissions.columns.state'),
      key: 'state',
      render: (_, row) => <StateTag tone={SUBMISSION_TONES[row.state]}>{t(`submission.states.${row.state}`)}</StateTag>,
    },
    {
      title: t('web.submissions.columns.lines'),
      key: 'lines',
      align: 'right',
      render: (_, row) => <span className="numbers">{formatNumber(row.lines, language)}</span>,
    },
    {
      title: t('web.submissions.columns.due'),
      key: 'due',
      render: (_, row) => <span className="numbers">{formatDate(row.dueOn)}</span>,
    },
    {
      title: t('web.submissions.columns.drafted'),
      key: 'drafted',
      render: (_, row) => <span className="numbers">{formatDay(row.draftedAt)}</span>,
    },
  ];
  return (
    <Page
      title={t('web.app.pages.submissions')}
      help={t('web.submissions.help')}
      acts={
        <>
          <Button onClick={() => void navigate('/hoi-nghi')}>{t('web.submissions.meeting.list')}</Button>
          {mayDraft && (
            <Button type="primary" onClick={() => void navigate('/to-trinh/moi')}>
              {t('web.submissions.draft.act')}
            </Button>
          )}
        </>
      }
    >
      <OfIntake />
      <div className="filter-row no-print">
        <label htmlFor="state-filter" className="visually-hidden">
          {t('web.submissions.columns.state')}
        </label>
        <Select
          id="state-filter"
          value={state}
          style={{ minWidth: 220 }}
          onChange={(next) =>
            setSearch(
              (current) => {
                if (next) current.set('trang-thai', next);
                else current.delete('trang-thai');
                return new URLSearchParams(current);
              },
              { replace: true },
            )
          }
          options={[
            { value: '', label: t('web.app.all') },
            ...(['draft', 'signed', 'asking', 'concluded', 'recalled', 'discarded'] as const).map((value) => ({
              value,
              label: t(`submission.states.${value}`),
            })),
          ]}
        />
      </div>
      <Reading of={{ ...list, data: list.items }}>
        {(items) => (
          <>
            {items.length === 0 ? (
              <Nothing text={t('web.submissions.none')} />
            ) : (
              <RecordTable label={t('web.app.pages.submissions')} rowKey="id" columns={columns} dataSource={items} />
            )}
            <LoadMore list={list} />
          </>
        )}
      </Reading>
    </Page>
  );
}
