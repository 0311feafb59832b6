import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag } from '../../components/state-tag';
import { useWords } from '../../lib/words/use-words';
import { detailWords, type Submission, type SubmissionLine } from './types';

/** What is proposed, line by line, with the body that decides each and what it decided. */
export function SubmissionLines({ submission }: { submission: Submission }) {
  const { t, say } = useWords();
  const bodies = new Set(submission.lines.map(({ bodyId }) => bodyId));
  const columns: RecordColumn<SubmissionLine>[] = [
    { title: t('web.nominations.columns.order'), key: 'order', width: 64, render: (_, line) => line.ordinal },
    {
      title: t('web.submissions.columns.subject'),
      key: 'subject',
      render: (_, line) => (
        <div className="break-words">
          <strong>{line.subject}</strong>
          <div className="soft">{detailWords(line.details)}</div>
        </div>
      ),
    },
    { title: t('web.submissions.columns.body'), key: 'body', render: (_, line) => line.bodyName },
    {
      title: t('web.submissions.columns.outcome'),
      key: 'outcome',
      render: (_, line) =>
        line.voidReason ? (
          <StateTag tone="waiting">{say(`submission.voidReasons.${line.voidReason}`)}</StateTag>
        ) : (
          line.outcome && (
            <StateTag tone={line.outcome === 'agreed' ? 'good' : 'neutral'}>
              {say(`submission.outcomes.${line.outcome}`)}
            </StateTag>
          )
        ),
    },
  ];
  return (
    <section className="panel">
      <h2 className="section-title">{t('web.submissions.lines', { count: submission.lines.length })}</h2>
      {bodies.size === 1 && submission.lines[0] && (
        <p className="soft">{t('web.submissions.decides', { body: submission.lines[0].bodyName })}</p>
      )}
      <RecordTable
        label={t('web.submissions.lines', { count: submission.lines.length })}
        rowKey="id"
        columns={columns.filter(
          ({ key }) =>
            (key !== 'body' || bodies.size > 1) &&
            (key !== 'outcome' || submission.lines.some(({ outcome, voidReason }) => outcome ?? voidReason)),
        )}
        dataSource={submission.lines}
      />
    </section>
  );
}
