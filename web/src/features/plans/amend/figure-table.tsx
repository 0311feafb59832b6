import { useWords } from '../../../lib/words/use-words';
import type { PlanItem } from '../types';
import { presentFigures, type Figure, type Figures } from './amend-entry';
import { FigureCells, FigureHead } from './figure-cells';

interface FigureTableProps {
  items: readonly PlanItem[];
  changes: Readonly<Record<string, Figures>>;
  onChange(item: PlanItem, figure: Figure, value: number | null): void;
}

/** The figures that stand now, to be written over. */
export function FigureTable({ items, changes, onChange }: FigureTableProps) {
  const { t } = useWords();
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <caption>{t('web.plans.newFigures')}</caption>
        <FigureHead />
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                {item.code} {item.title.slice(0, 80)}
              </th>
              <FigureCells
                name={item.code}
                figures={{ ...presentFigures(item), ...changes[item.id] }}
                onChange={(figure, value) => onChange(item, figure, value)}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
