import type { DocumentSystem } from '../../../domain/document/document-type';
import { fill, wordsOf, type Language } from '../../../i18n/translate';
import type { PaperCheck } from './check-paper';
import type { PaperMeasure } from './paper-measure';

/** A check in words: one line for each measure, wrong ones marked, the verdict last. */
export function describeCheck({ measures, ok }: PaperCheck, system: DocumentSystem, language: Language = 'vi'): string {
  const { papers } = wordsOf(language);
  const failed = measures.filter((measure) => !measure.ok).length;
  const summary = fill(ok ? papers.summary.passed : papers.summary.failed, {
    count: measures.length,
    failed,
    system: papers.systems[system],
  });
  return [...measures.map((measure) => describeMeasure(measure, language)), '', summary].join('\n');
}

function describeMeasure({ measure, asked, found, ok }: PaperMeasure, language: Language): string {
  const { parts, properties, verdict } = wordsOf(language).papers;
  const [part, property] = measure.split('.') as [keyof typeof parts, keyof typeof properties];
  const name = `${parts[part]}, ${properties[property]}`;
  const [wanted, seen] = [asked, found].map((value) => inWords(value, language));
  return `${ok ? '✓' : '✗'} ${name}: ${verdict.asked} ${wanted}; ${verdict.found} ${seen}${ok ? '' : ` – ${verdict.failed}`}`;
}

/** Codes become words; texts and figures stay. The order of parts is a list of their names. */
function inWords(value: string, language: Language): string {
  const { values, parts } = wordsOf(language).papers;
  const known: Readonly<Record<string, string>> = values;
  const names: Readonly<Record<string, string>> = parts;
  if (value in known) return known[value]!;
  const pieces = value.split(' ');
  return pieces.length > 2 && pieces.every((piece) => piece in names)
    ? pieces.map((piece) => names[piece]!).join(' › ')
    : `"${value}"`.replace(/^"([\d≥].*)"$/, '$1');
}
