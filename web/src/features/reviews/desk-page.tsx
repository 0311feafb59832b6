import { Link } from 'react-router';
import { Deadline } from '../../components/deadline';
import { Page } from '../../components/page';
import { LoadMore, Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { useReadList } from '../../lib/api/use-read';
import { useWords } from '../../lib/words/use-words';
import '../../components/entry.css';
import type { IntakeRow } from './types';

/** Thẩm định danh sách: intakes whose lists are to be reviewed, the nearest deadline first; then those still taking lists. */
export function DeskPage() {
  const { t } = useWords();
  return (
    <Page title={t('web.app.pages.review')} help={t('web.reviews.help')}>
      <Intakes stage="review" title={t('web.reviews.inReview')} none={t('web.reviews.noneInReview')} />
      <Intakes stage="nomination" title={t('web.reviews.takingLists')} none={t('web.reviews.noneTaking')} />
    </Page>
  );
}

function Intakes({ stage, title, none }: { stage: string; title: string; none: string }) {
  const { t } = useWords();
  const list = useReadList<IntakeRow>(`/intakes?status=open&stage=${stage}`, { nouns: ['intake', 'review'] });
  const columns: RecordColumn<IntakeRow>[] = [
    {
      title: t('web.nominations.columns.intake'),
      key: 'intake',
      render: (_, row) => (
        <Link to={`/dot/${row.id}/tham-dinh`} className="break-words">
          {row.name}
        </Link>
      ),
    },
    {
      title: t('web.reviews.columns.holder'),
      key: 'holder',
      render: (_, row) => row.holderText,
    },
    {
      title: t('web.reviews.columns.deadline'),
      key: 'deadline',
      render: (_, row) => (
        <Deadline text={remainingWords(row)} workingDaysLeft={daysLeft(row)} on={row.stageDeadlineOn} />
      ),
    },
  ];
  return (
    <section className="panel">
      <h2 className="section-title">{title}</h2>
      <Reading of={{ ...list, data: list.items }}>
        {(items) =>
          items.length === 0 ? (
            <Nothing text={none} />
          ) : (
            <>
              <RecordTable label={title} rowKey="id" columns={columns} dataSource={items} />
              <LoadMore list={list} />
            </>
          )
        }
      </Reading>
    </section>
  );

  function remainingWords({ remaining }: IntakeRow): string {
    if (!remaining) return t('pages.noDeadline');
    if (remaining.kind === 'due-today') return t('pages.dueToday');
    return remaining.kind === 'overdue'
      ? t('pages.overdueBy', { count: Math.abs(remaining.workingDays) })
      : t('pages.daysLeft', { count: remaining.workingDays });
  }
}

function daysLeft({ remaining }: IntakeRow): number | null {
  if (!remaining) return null;
  return remaining.kind === 'overdue' ? -Math.max(1, Math.abs(remaining.workingDays)) : remaining.workingDays;
}
