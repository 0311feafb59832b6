import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import { Page } from '../../components/page';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { Nothing, Reading } from '../../components/reading';
import { useRead } from '../../lib/api/use-read';
import { formatDate, formatMoney } from '../../lib/format/format';
import { useMay } from '../../lib/session/session-context';
import { useWords } from '../../lib/words/use-words';
import type { PlanList } from './types';

/** The plans of the committee by year; the way to take in the office's own. */
export function PlansPage() {
  const { t, say, language } = useWords();
  const plans = useRead<PlanList>('/plans');
  const start = plans.data?.abilities.includes('plan.import') && (
    <Link to="/bat-dau">
      <Button type="primary" tabIndex={-1}>
        {t('web.plans.start')}
      </Button>
    </Link>
  );
  const mayNeeds = useMay('need.read');
  const columns: RecordColumn<PlanList['items'][number]>[] = [
    {
      title: t('web.plans.columns.plan'),
      key: 'plan',
      render: (_, plan) => (
        <div className="break-words">
          <Link to={`/ke-hoach/${plan.id}`}>{plan.title}</Link>
          <div className="soft">{[plan.number, formatDate(plan.issuedOn), plan.organ].filter(Boolean).join(' · ')}</div>
        </div>
      ),
    },
    {
      title: t('web.plans.columns.year'),
      key: 'year',
      render: (_, { year }) => <span className="numbers">{year}</span>,
    },
    {
      title: t('web.plans.columns.state'),
      key: 'state',
      render: (_, { state, sample }) => (
        <>
          <Tag variant="outlined">{say(`plan.states.${state}`)}</Tag>
          {sample && <Tag style={{ color: '#874d00', background: '#fff7e6' }}>{t('common.sampleMark')}</Tag>}
        </>
      ),
    },
    {
      title: t('web.plans.columns.items'),
      key: 'items',
      render: (_, plan) => t('web.plans.itemsDone', { done: plan.itemsClosed, count: plan.items }),
    },
    {
      title: t('web.plans.columns.budget'),
      key: 'budget',
      align: 'end',
      render: (_, plan) => <span className="numbers">{formatMoney(plan.plannedBudget, language)}</span>,
    },
  ];
  return (
    <Page
      title={t('web.app.pages.plan')}
      help={t('web.plans.listHelp')}
      acts={
        <>
          {mayNeeds && (
            <Link to="/nhu-cau">
              <Button tabIndex={-1}>{t('web.needs.title')}</Button>
            </Link>
          )}
          {start}
        </>
      }
    >
      <Reading of={plans}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing text={t('web.plans.none')}>{start}</Nothing>
          ) : (
            <RecordTable label={t('web.app.pages.plan')} rowKey="id" columns={columns} dataSource={items} />
          )
        }
      </Reading>
    </Page>
  );
}
