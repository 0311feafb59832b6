import { Collapse } from 'antd';
import { RecordTable, type RecordColumn } from '../../../components/record-table';
import { StateTag } from '../../../components/state-tag';
import { useWords } from '../../../lib/words/use-words';
import type { Round } from '../types';

type TalliedLine = Round['lines'][number];

/** The tally, line by line, against what each line needs. */
export function RoundLines({ round }: { round: Round }) {
  const { t, say } = useWords();
  const number = (title: string, key: 'agree' | 'disagree' | 'other' | 'askForMeeting' | 'unanswered') => ({
    title,
    key,
    align: 'right' as const,
    render: (_: unknown, line: TalliedLine) => <span className="numbers">{line[key]}</span>,
  });
  const columns: RecordColumn<TalliedLine>[] = [
    { title: t('web.nominations.columns.order'), key: 'order', width: 64, render: (_, _line, index) => index + 1 },
    { title: t('web.submissions.columns.subject'), key: 'subject', render: (_, line) => line.subject },
    {
      title: t('web.submissions.round.agree'),
      key: 'agree',
      align: 'right',
      render: (_, line) => (
        <span className="numbers">
          {t('web.submissions.round.agreeOf', { agree: line.agree, needed: line.needed })}
          {line.recused > 0 && (
            <span className="soft"> {t('web.submissions.round.recused', { count: line.recused })}</span>
          )}
        </span>
      ),
    },
    number(t('web.submissions.round.disagree'), 'disagree'),
    number(t('web.submissions.round.other'), 'other'),
    number(t('web.submissions.round.askForMeeting'), 'askForMeeting'),
    number(t('web.submissions.round.unanswered'), 'unanswered'),
    {
      title: t('web.submissions.columns.outcome'),
      key: 'certainty',
      render: (_, line) => (
        <StateTag tone={line.certainty === 'agreed' ? 'good' : line.certainty === 'open' ? 'neutral' : 'waiting'}>
          {line.outcome ? say(`submission.outcomes.${line.outcome}`) : t(`submission.certainty.${line.certainty}`)}
        </StateTag>
      ),
    },
  ];
  return (
    <Collapse
      ghost
      items={[
        {
          key: 'lines',
          label: t('web.submissions.round.lines', { count: round.lines.length }),
          children: (
            <RecordTable
              size="small"
              label={t('web.submissions.round.lines', { count: round.lines.length })}
              rowKey="lineId"
              columns={columns}
              dataSource={round.lines}
            />
          ),
        },
      ]}
    />
  );
}
