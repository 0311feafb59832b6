import type { z } from 'zod';
import type { budgetList } from '../../../../../contracts/budget/budget';
import { MoneyField } from '../../../components/money-field';
import { useRead } from '../../../lib/api/use-read';
import { formatMoney } from '../../../lib/format/format';
import { useMay } from '../../../lib/session/session-context';
import { useWords } from '../../../lib/words/use-words';

interface MoneyTableProps {
  planId: string;
  money: Readonly<Record<string, number | null>>;
  onChange(budgetLineId: string, amount: number | null): void;
}

/** Kinh phí dự kiến of each line, and what it becomes. Nothing where the plan has no lines, or they are not for this account. */
export function MoneyTable({ planId, money, onChange }: MoneyTableProps) {
  const { t, language } = useWords();
  const enabled = useMay('budget.read');
  const { data } = useRead<z.output<typeof budgetList>>(`/plans/${planId}/budget-lines`, { enabled });
  if (!data || data.items.length === 0) return null;
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <caption>{t('web.plans.newMoney')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('web.plans.moneyColumns.line')}</th>
            <th scope="col">{t('web.plans.moneyColumns.now')}</th>
            <th scope="col">{t('web.plans.moneyColumns.amended')}</th>
          </tr>
        </thead>
        <tbody>
          {data.items.map(({ id, name, planned, amended }) => (
            <tr key={id}>
              <th scope="row" className="break-words">
                {name}
              </th>
              <td className="numbers">{formatMoney(amended ?? planned, language)}</td>
              <td>
                <MoneyField
                  aria-label={t('web.plans.newMoneyOf', { name })}
                  value={money[id] ?? null}
                  onChange={(amount) => onChange(id, amount)}
                  style={{ width: 200 }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
