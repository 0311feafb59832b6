import { Button, Space } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ActDialog, type Act } from '../../components/act-dialog';
import { Page } from '../../components/page';
import { Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag } from '../../components/state-tag';
import { Trail } from '../../components/trail';
import { useRead } from '../../lib/api/use-read';
import { formatDate, formatNumber } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { NeedAnswer, NeedCall } from './types';
import { useNeedActs } from './use-need-acts';

const TONES = { unanswered: 'waiting', answered: 'good', 'no-need': 'neutral' } as const;

/** One call for needs: what each kind comes to, and what each unit has answered. */
export function NeedPage() {
  const { id = '' } = useParams();
  const { t } = useWords();
  const call = useRead<NeedCall>(`/need-calls/${id}`, { nouns: ['plan'] });
  return (
    <Page
      title={call.data?.title ?? t('web.needs.title')}
      help={call.data && `${t('web.needs.columns.deadline')}: ${formatDate(call.data.deadlineOn)}`}
      above={
        <Trail
          steps={[
            { text: t('web.app.pages.plan'), to: '/ke-hoach' },
            { text: t('web.needs.title'), to: '/nhu-cau' },
          ]}
        />
      }
    >
      <Reading of={call}>{(found) => <Content call={found} />}</Reading>
    </Page>
  );
}

function Content({ call }: { call: NeedCall }) {
  const { t, language } = useWords();
  const [act, setAct] = useState<Act | null>(null);
  const { answer, close, draft } = useNeedActs(call);
  const columns: RecordColumn<NeedAnswer>[] = [
    {
      title: t('web.needs.unit'),
      key: 'unit',
      render: (_, { unitName, phone }) => (
        <div className="break-words">
          <strong>{unitName}</strong>
          {phone && <div className="soft numbers">{phone}</div>}
        </div>
      ),
    },
    {
      title: t('web.needs.columns.state'),
      key: 'state',
      render: (_, { state }) => <StateTag tone={TONES[state]}>{t(`web.needs.unitStates.${state}`)}</StateTag>,
    },
    {
      title: t('web.needs.need'),
      key: 'needs',
      render: (_, { needs, note }) => (
        <div className="break-words">
          {needs
            .filter(({ learners }) => learners > 0)
            .map(({ kind, learners }) => `${kind}: ${formatNumber(learners, language)}`)
            .join(' · ')}
          {note && <div className="soft">{note}</div>}
        </div>
      ),
    },
  ];
  if (call.answers.some(({ abilities }) => abilities.includes('need.answer')))
    columns.push({
      title: '',
      key: 'acts',
      render: (_, row) =>
        row.abilities.includes('need.answer') && (
          <Button
            aria-label={`${t('web.needs.answer.act')}: ${row.unitName}`}
            type={row.state === 'unanswered' ? 'primary' : 'default'}
            onClick={() => setAct(answer(row))}
          >
            {t('web.needs.answer.act')}
          </Button>
        ),
    });
  return (
    <>
      <Space wrap style={{ marginBottom: 12 }} className="no-print">
        <StateTag tone={call.state === 'open' ? 'info' : 'neutral'}>{t(`web.needs.states.${call.state}`)}</StateTag>
        {call.abilities.includes('need.ask') && <Button onClick={() => setAct(close)}>{close.actText}</Button>}
        {draft && <Button onClick={() => setAct(draft)}>{draft.actText}</Button>}
      </Space>
      <section className="panel">
        <h2 className="section-title">{t('web.needs.kinds')}</h2>
        <ul className="facts break-words">
          {call.kinds.map(({ code, title, learners, units }) => (
            <li key={code}>
              {code} {title}: <strong>{t('web.needs.kindTotal', { learners, units })}</strong>
            </li>
          ))}
        </ul>
      </section>
      <h2 className="section-title">{t('web.needs.units')}</h2>
      <RecordTable label={t('web.needs.units')} rowKey="unitId" columns={columns} dataSource={call.answers} />
      <ActDialog act={act} onClose={() => setAct(null)} />
    </>
  );
}
