import { Button, Space } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { z } from 'zod';
import type { planDetail } from '../../../../contracts/plan/plan';
import type { Act } from '../../components/act-dialog';
import { MoreActs } from '../../components/more-acts';
import { Nothing, Reading } from '../../components/reading';
import { RecordTable, type RecordColumn } from '../../components/record-table';
import { StateTag } from '../../components/state-tag';
import { useRead } from '../../lib/api/use-read';
import { formatMoney } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import { BudgetTotals } from './budget-totals';
import { LineEntries } from './line-entries';
import type { BudgetLine, BudgetList } from './types';
import { useBudgetActs } from './use-budget-acts';

export interface BudgetLinesProps {
  plan: z.output<typeof planDetail>;
  /** Only the lines of this item. */
  itemId: string | null;
  onAct(act: Act): void;
}

/** Lines of spending of a plan with what became of each. */
export function BudgetLines({ plan, itemId, onAct }: BudgetLinesProps) {
  const { t } = useWords();
  const [, setSearch] = useSearchParams();
  const reading = useRead<BudgetList>(`/plans/${plan.id}/budget-lines`, { nouns: ['budget', 'plan'] });
  const [opened, setOpened] = useState<BudgetLine | null>(null);
  const { add, edit, record, unitName } = useBudgetActs(plan, itemId);
  const item = plan.items.find(({ id }) => id === itemId);
  return (
    <Reading of={reading}>
      {(list) => {
        const lines = itemId ? list.items.filter(({ planItemId }) => planItemId === itemId) : list.items;
        const maySave = list.abilities.includes('budget.save');
        return (
          <>
            {item ? (
              <p>
                <strong>{t('web.inbox.item', { code: item.code })}</strong> {item.title}{' '}
                <Button type="link" onClick={() => setSearch({ 'ke-hoach': plan.id }, { replace: true })}>
                  {t('web.budget.wholePlan')}
                </Button>
              </p>
            ) : (
              <BudgetTotals list={list} />
            )}
            {maySave && (
              <p className="no-print">
                <Button type={lines.length === 0 ? 'primary' : 'default'} onClick={() => onAct(add)}>
                  {t('web.budget.add')}
                </Button>
              </p>
            )}
            {lines.length === 0 ? (
              <Nothing text={t('web.budget.empty')} />
            ) : (
              <RecordTable
                label={t('web.app.pages.budget')}
                rowKey="id"
                columns={columnsOf(list.abilities)}
                dataSource={lines}
              />
            )}
            {opened && <LineEntries line={opened} onClose={() => setOpened(null)} />}
          </>
        );
      }}
    </Reading>
  );

  function columnsOf(abilities: readonly string[]): RecordColumn<BudgetLine>[] {
    const maySave = abilities.includes('budget.save');
    const mayRecord = abilities.includes('budget.record');
    return [
      {
        title: t('web.budget.line'),
        key: 'line',
        width: '26%',
        render: (_, line) => {
          const of = plan.items.find(({ id }) => id === line.planItemId);
          return (
            <div className="break-words">
              <strong>{line.name}</strong>
              {of && (
                <div>
                  <Link to={`/muc/${of.id}`}>{t('web.inbox.item', { code: of.code })}</Link>
                </div>
              )}
              {line.holderUnitId && <div className="soft">{unitName(line.holderUnitId)}</div>}
            </div>
          );
        },
      },
      {
        title: t('budget.planned'),
        key: 'planned',
        align: 'right',
        render: (_, { planned, amended }) => (
          <>
            <Money value={planned} />
            {amended !== null && (
              <div className="soft">
                {t('web.budget.amended')} <Money value={amended} />
              </div>
            )}
          </>
        ),
      },
      {
        title: t('budget.allotted'),
        key: 'allotted',
        align: 'right',
        render: (_, { allotted, allottedBasis }) =>
          allotted === null ? (
            <StateTag tone="neutral">{t('web.budget.notAllotted')}</StateTag>
          ) : (
            <>
              <Money value={allotted} />
              {allottedBasis && <div className="soft break-words">{allottedBasis}</div>}
            </>
          ),
      },
      {
        title: t('budget.committed'),
        key: 'committed',
        align: 'right',
        render: (_, line) => <Money value={line.committed} />,
      },
      { title: t('budget.spent'), key: 'spent', align: 'right', render: (_, line) => <Money value={line.spent} /> },
      {
        title: t('budget.remaining'),
        key: 'remaining',
        align: 'right',
        render: (_, { remaining }) =>
          remaining < 0 ? (
            <StateTag tone="bad">
              {t('web.budget.over')} <Money value={-remaining} />
            </StateTag>
          ) : (
            <strong>
              <Money value={remaining} />
            </strong>
          ),
      },
      {
        title: t('web.budget.acts'),
        key: 'acts',
        render: (_, line) => (
          <Space wrap className="no-print">
            {mayRecord && (
              <Button
                size="small"
                onClick={() => onAct(record(line))}
                aria-label={`${t('web.budget.record')}: ${line.name}`}
              >
                {t('web.budget.record')}
              </Button>
            )}
            <MoreActs
              label={t('web.app.moreActs')}
              acts={[
                { key: 'entries', label: t('web.budget.entries'), onAct: () => setOpened(line) },
                ...(maySave ? [{ key: 'edit', label: t('web.budget.edit'), onAct: () => onAct(edit(line)) }] : []),
              ]}
            />
          </Space>
        ),
      },
    ];
  }
}

function Money({ value }: { value: number }) {
  const { language } = useWords();
  return (
    <span className="numbers" style={{ whiteSpace: 'nowrap' }}>
      {formatMoney(value, language)}
    </span>
  );
}
