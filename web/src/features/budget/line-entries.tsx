import type { z } from 'zod';
import type { entryList } from '../../../../contracts/budget/budget';
import { Drawer } from '../../components/drawer';
import { Nothing, Reading } from '../../components/reading';
import { useRead } from '../../lib/api/use-read';
import { formatMoment, formatMoney } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import type { BudgetLine } from './types';

/** Every entry of a line, with its paper. */
export function LineEntries({ line, onClose }: { line: BudgetLine; onClose(): void }) {
  const { t, language } = useWords();
  const entries = useRead<z.output<typeof entryList>>(`/budget-lines/${line.id}/entries`, { nouns: ['budget'] });
  return (
    <Drawer open onClose={onClose} title={line.name} size={520}>
      <Reading of={entries}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing text={t('web.budget.noEntry')} />
          ) : (
            <ul className="plain-list">
              {items.map((entry) => (
                <li key={entry.id}>
                  <strong>{t(`budget.entryKinds.${entry.kind}`)}</strong>{' '}
                  <span className="numbers">{formatMoney(entry.amount, language)}</span>
                  <div className="soft break-words">
                    {[formatMoment(entry.recordedAt), entry.reference, entry.note].filter(Boolean).join(' · ')}
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Reading>
    </Drawer>
  );
}
