import type { DraftParagraph, DraftPlan } from '../../contracts/plan/draft-plan';
import { tidyText } from './fold-text';
import { isContent } from './join-paragraphs';
import type { SourceLine } from './source-line';

/**
 * Says for every line which fields it went to, from the draft itself, so that nothing is dropped in silence. Lines of the
 * document that no field names are `unplaced`, and so are parts of lines that were left over; rules without a letter or digit are `decoration`.
 */
export function accountForLines(
  draft: Omit<DraftPlan, 'lines' | 'unplaced'>,
  source: readonly SourceLine[],
  leftover: readonly DraftParagraph[],
): Pick<DraftPlan, 'lines' | 'unplaced'> {
  const uses = new Map<number, Set<string>>();
  // These take a word or two out of a line that must stand elsewhere whole.
  const { citedPapers: _citedPapers, year: _year, layout: _layout, organ: _organ, ...whole } = draft;
  collect(whole, '', uses);
  const lines = source
    .filter((line) => line.text.trim() !== '')
    .map((line) => {
      const found = [...(uses.get(line.number) ?? [])];
      const otherwise = isContent(line.text) ? ['unplaced'] : ['decoration'];
      return { number: line.number, text: tidyText(line.text), uses: found.length > 0 ? found : otherwise };
    });
  const unplaced = lines.flatMap(({ number, text, uses: found }) => {
    if (found[0] === 'unplaced') return [{ line: number, text }];
    return leftover.filter((part) => part.lines[0] === number).map((part) => ({ line: number, text: part.text }));
  });
  return { lines, unplaced };
}

function collect(value: unknown, path: string, uses: Map<number, Set<string>>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'lines' && Array.isArray(inner)) {
      for (const line of inner) uses.set(Number(line), (uses.get(Number(line)) ?? new Set()).add(path));
    } else {
      collect(inner, path === '' ? key : `${path}.${key}`, uses);
    }
  }
}
