import { formatMoney } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { BudgetList } from './types';
import './budget.css';

const FIGURES = ['planned', 'allotted', 'committed', 'spent', 'remaining'] as const;

/** The sums of all lines, and the figure of the plan document where the lines do not add up to it. */
export function BudgetTotals({ list: { totals, plannedByPlan } }: { list: BudgetList }) {
  const { t, language } = useWords();
  const isAside = plannedByPlan !== null && plannedByPlan !== totals.planned;
  return (
    <section aria-label={t('web.budget.totals')}>
      <dl className="figure-strip">
        {FIGURES.map((figure) => (
          <div key={figure}>
            <dt>{t(`budget.${figure}`)}</dt>
            <dd className="numbers">{formatMoney(totals[figure], language)}</dd>
          </div>
        ))}
      </dl>
      {isAside && <p className="soft">{t('web.budget.byPlan', { amount: formatMoney(plannedByPlan, language) })}</p>}
    </section>
  );
}
