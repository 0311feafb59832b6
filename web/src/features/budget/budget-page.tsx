import { Select } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { z } from 'zod';
import type { planDetail, planList } from '../../../../contracts/plan/plan';
import { ActDialog, type Act } from '../../components/act-dialog';
import { Page } from '../../components/page';
import { Nothing, Reading } from '../../components/reading';
import { useRead } from '../../lib/api/use-read';
import { useWords } from '../../lib/words/use-words';
import { BudgetLines } from './budget-lines';

/** Kinh phí: what was planned, allotted, committed and spent, by item; `?ke-hoach=` another plan, `?muc=` one item of it. */
export function BudgetPage() {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const [act, setAct] = useState<Act | null>(null);
  const plans = useRead<z.output<typeof planList>>('/plans', { nouns: ['plan'] });
  const items = plans.data?.items ?? [];
  const planId = search.get('ke-hoach') ?? (items.find(({ state }) => state === 'active') ?? items[0])?.id;
  const plan = useRead<z.output<typeof planDetail>>(`/plans/${planId}`, {
    enabled: planId !== undefined,
    nouns: ['plan'],
  });
  return (
    <Page title={t('web.app.pages.budget')} help={t('web.budget.help')}>
      <Reading of={plans}>
        {({ items: found }) =>
          found.length === 0 ? (
            <Nothing text={t('web.budget.noPlan')}>
              <Link to="/ke-hoach">{t('web.app.pages.plan')}</Link>
            </Nothing>
          ) : (
            <>
              {found.length > 1 && (
                <p className="no-print">
                  <label htmlFor="ke-hoach">{t('web.budget.plan')}</label>{' '}
                  <Select
                    id="ke-hoach"
                    value={planId ?? null}
                    onChange={(id) => id && setSearch({ 'ke-hoach': id }, { replace: true })}
                    options={found.map(({ id, year, title }) => ({ value: id, label: `${year}: ${title}` }))}
                    style={{ width: '100%', maxWidth: 560 }}
                  />
                </p>
              )}
              <Reading of={plan}>
                {(open) => <BudgetLines plan={open} itemId={search.get('muc')} onAct={setAct} />}
              </Reading>
            </>
          )
        }
      </Reading>
      <ActDialog act={act} onClose={() => setAct(null)} />
    </Page>
  );
}
