import { Button, Space } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ActDialog, type Act } from '../../components/act-dialog';
import { Page } from '../../components/page';
import { Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag } from '../../components/state-tag';
import { Trail } from '../../components/trail';
import { useRead } from '../../lib/api/use-read';
import { formatDate, formatDay, formatNumber } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { Demand, Demands, Item } from './types';
import { useDemandActs } from './use-demand-acts';

/** Nhu cầu of one item: how many people each unit says it needs to send, before any names. */
export function DemandsPage() {
  const { id = '' } = useParams();
  const { t } = useWords();
  const item = useRead<Item>(`/plan-items/${id}`);
  const demands = useRead<Demands>(`/plan-items/${id}/demands`, { nouns: ['nomination', 'plan', 'organisation'] });
  const code = item.data ? t('web.inbox.item', { code: item.data.code }) : t('web.intakes.item.title');
  return (
    <Page
      title={item.data ? t('web.demands.title', { item: code }) : t('web.demands.short')}
      help={item.data ? t('web.demands.help', { item: item.data.title }) : undefined}
      above={<Trail steps={[{ text: code, to: `/muc/${id}` }, { text: t('web.demands.short') }]} />}
    >
      <Reading of={demands}>{(found) => <DemandList itemId={id} demands={found} />}</Reading>
    </Page>
  );
}

function DemandList({ itemId, demands }: { itemId: string; demands: Demands }) {
  const { t, say, language } = useWords();
  const [act, setAct] = useState<Act | null>(null);
  const { ask, answer, answerOther } = useDemandActs(itemId, demands);
  const mayAnswer = demands.abilities.includes('demand.answer');
  const columns: RecordColumn<Demand>[] = [
    {
      title: t('web.demands.columns.unit'),
      key: 'unit',
      render: (_, { unitName }) => <strong className="break-words">{unitName}</strong>,
    },
    {
      title: t('web.demands.columns.people'),
      key: 'people',
      render: (_, { people }) =>
        people === null ? (
          <StateTag tone="waiting">{t('web.demands.notYet')}</StateTag>
        ) : (
          <strong className="numbers">{formatNumber(people, language)}</strong>
        ),
    },
    {
      title: t('web.demands.columns.due'),
      key: 'due',
      render: (_, { dueOn }) => <span className="numbers">{formatDate(dueOn)}</span>,
    },
    {
      title: t('web.demands.columns.answered'),
      key: 'answered',
      render: (_, { answeredAt, source, note }) => (
        <div className="break-words">
          <span className="numbers">{formatDay(answeredAt)}</span>
          {source && <div className="soft">{say(`nomination.sources.${source}`)}</div>}
          {note && <div className="soft">{note}</div>}
        </div>
      ),
    },
    ...(mayAnswer
      ? [
          {
            title: t('web.demands.columns.acts'),
            key: 'acts',
            render: (_: unknown, demand: Demand) => (
              <Button size="small" onClick={() => setAct(answer(demand))}>
                {demand.people === null ? t('web.demands.answer.act') : t('web.demands.answer.again')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <p aria-live="polite">
        {t('web.demands.sum', { total: formatNumber(demands.total, language), waiting: demands.waiting })}
      </p>
      <Space wrap style={{ marginBottom: 12 }} className="no-print">
        {demands.abilities.includes('demand.ask') && (
          <Button type="primary" onClick={() => setAct(ask)}>
            {t('web.demands.ask.act')}
          </Button>
        )}
        {mayAnswer && answerOther && (
          <Button onClick={() => setAct(answerOther)}>{t('web.demands.answer.other')}</Button>
        )}
      </Space>
      {demands.items.length === 0 ? (
        <Nothing text={t('web.demands.none')} />
      ) : (
        <RecordTable label={t('web.demands.short')} rowKey="unitId" columns={columns} dataSource={demands.items} />
      )}
      <ActDialog act={act} onClose={() => setAct(null)} />
    </>
  );
}
