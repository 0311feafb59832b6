import { InputNumber } from 'antd';
import { useWords } from '../../../lib/words/use-words';
import { FIGURES, type Figure, type Figures } from './amend-entry';

/** Headings of a table of figures: classes and learners, each from and to. */
export function FigureHead() {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{t('web.plans.columns.item')}</th>
        <th scope="col" colSpan={2}>
          {t('web.plans.classesFromTo')}
        </th>
        <th scope="col" colSpan={2}>
          {t('web.plans.learnersFromTo')}
        </th>
      </tr>
    </thead>
  );
}

interface FigureCellsProps {
  name: string;
  figures: Figures;
  onChange(figure: Figure, value: number | null): void;
}

export function FigureCells({ name, figures, onChange }: FigureCellsProps) {
  const { say } = useWords();
  return FIGURES.map((figure) => (
    <td key={figure}>
      <InputNumber
        min={0}
        max={100_000}
        style={{ width: 84 }}
        aria-label={`${name}: ${say(`web.plans.figures.${figure}`)}`}
        value={figures[figure] ?? null}
        onChange={(value) => onChange(figure, value)}
      />
    </td>
  ));
}
