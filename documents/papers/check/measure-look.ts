import type { PaperFormat, PaperPart } from '../format/paper-format';
import { isUpper } from './find-parts';
import { measureOf, yesMeasure, type PaperMeasure } from './paper-measure';
import type { PaperParagraph, PaperRun } from './read-paragraph';

/** Parts in which single words may be bold or italic. */
const FREE_EMPHASIS: readonly PaperPart[] = ['body', 'basis', 'recipient', 'cell', 'addressee', 'heading'];
const FREE_ALIGNMENT: readonly PaperPart[] = ['cell', 'addressee', 'recipient', 'recipientsTitle'];

/** Size, weight, slant, case and alignment of every paragraph of a part. */
export function measureLook(
  part: PaperPart,
  paragraphs: readonly PaperParagraph[],
  format: PaperFormat,
): PaperMeasure[] {
  const asked = format.parts[part];
  const runs = paragraphs.flatMap((paragraph) => paragraph.runs);
  const measures = [sizeMeasure(part, asked.sizes, runs)];
  if (!FREE_EMPHASIS.includes(part)) {
    measures.push(emphasis(`${part}.bold`, asked.bold, runs, ({ bold }) => bold, 'bold', 'not-bold'));
    measures.push(emphasis(`${part}.italic`, asked.italic, runs, ({ italic }) => italic, 'italic', 'upright'));
  }
  if (part === 'heading') measures.push(emphasis(`${part}.bold`, true, runs, ({ bold }) => bold, 'bold', 'not-bold'));
  if (part === 'basis' && asked.italic)
    measures.push(emphasis(`${part}.italic`, true, runs, ({ italic }) => italic, 'italic', 'upright'));
  if (asked.underline)
    measures.push(emphasis(`${part}.underline`, true, runs, (run) => run.underline, 'underlined', 'not-underlined'));
  if (asked.upper) {
    const isInCapitals = paragraphs.every(({ text, runs: own }) => isUpper(text) || own.every(({ caps }) => caps));
    measures.push(yesMeasure(`${part}.case`, true, isInCapitals, 'capitals', 'small-letters'));
  }
  if (!FREE_ALIGNMENT.includes(part)) {
    const aligned = [...new Set(paragraphs.map(({ align }) => align))];
    measures.push(
      measureOf(
        `${part}.align`,
        asked.align,
        aligned.join(', '),
        aligned.every((one) => one === asked.align),
      ),
    );
  }
  return measures;
}

function sizeMeasure(
  part: PaperPart,
  [least, most]: readonly [number, number],
  runs: readonly PaperRun[],
): PaperMeasure {
  const sizes = [...new Set(runs.map(({ size }) => size))].sort((a, b) => a - b);
  const asked = least === most ? `${least} pt` : `${least}–${most} pt`;
  const found = sizes.map((size) => `${size} pt`).join(', ');
  return measureOf(
    `${part}.size`,
    asked,
    found,
    sizes.every((size) => size >= least && size <= most),
  );
}

function emphasis(
  measure: string,
  asked: boolean,
  runs: readonly PaperRun[],
  has: (run: PaperRun) => boolean,
  yes: string,
  no: string,
): PaperMeasure {
  const count = runs.filter(has).length;
  if (count > 0 && count < runs.length) return measureOf(measure, asked ? yes : no, 'mixed', false);
  return yesMeasure(measure, asked, count > 0, yes, no);
}
