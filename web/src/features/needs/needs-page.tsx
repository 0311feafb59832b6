import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActDialog, type Act } from '../../components/act-dialog';
import { Page } from '../../components/page';
import { Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag } from '../../components/state-tag';
import { Trail } from '../../components/trail';
import { useRead } from '../../lib/api/use-read';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { NeedCallRow, NeedCalls } from './types';
import { useAskNeeds } from './use-ask-needs';

/** Đăng ký nhu cầu năm sau: every call, the newest first. */
export function NeedsPage() {
  const { t } = useWords();
  const calls = useRead<NeedCalls>('/need-calls', { nouns: ['plan'] });
  const mayAsk = calls.data?.abilities.includes('need.ask') ?? false;
  const ask = useAskNeeds(mayAsk);
  const [act, setAct] = useState<Act | null>(null);
  const columns: RecordColumn<NeedCallRow>[] = [
    {
      title: t('web.needs.columns.call'),
      key: 'call',
      render: (_, { id, title }) => (
        <Link to={`/nhu-cau/${id}`} className="break-words">
          {title}
        </Link>
      ),
    },
    {
      title: t('web.needs.columns.year'),
      key: 'year',
      render: (_, { year }) => <span className="numbers">{year}</span>,
    },
    {
      title: t('web.needs.columns.deadline'),
      key: 'deadline',
      render: (_, { deadlineOn }) => <span className="numbers">{formatDate(deadlineOn)}</span>,
    },
    {
      title: t('web.needs.columns.answers'),
      key: 'answers',
      render: (_, { answered, units, noNeed }) => t('web.needs.answered', { answered, units, noNeed }),
    },
    {
      title: t('web.needs.columns.state'),
      key: 'state',
      render: (_, { state }) => (
        <StateTag tone={state === 'open' ? 'info' : 'neutral'}>{t(`web.needs.states.${state}`)}</StateTag>
      ),
    },
  ];
  return (
    <Page
      title={t('web.needs.title')}
      help={t('web.needs.help')}
      above={<Trail steps={[{ text: t('web.app.pages.plan'), to: '/ke-hoach' }, { text: t('web.needs.title') }]} />}
      acts={
        mayAsk && (
          <Button type="primary" onClick={() => setAct(ask)}>
            {ask.actText}
          </Button>
        )
      }
    >
      <Reading of={calls}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing text={t('web.needs.none')} />
          ) : (
            <RecordTable label={t('web.needs.title')} rowKey="id" columns={columns} dataSource={items} />
          )
        }
      </Reading>
      <ActDialog act={act} onClose={() => setAct(null)} />
    </Page>
  );
}
