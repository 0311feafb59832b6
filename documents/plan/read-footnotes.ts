import type { DraftPlan } from '../../contracts/plan/draft-plan';
import type { Paragraph } from './source-line';

const MARK = /^([¹²³⁰⁴-⁹]+|\(\*+\)|\[\d{1,2}\])\s*/;

/** Ties each footnote to the paragraphs that carry its mark. A mark found nowhere leaves the note marked. */
export function readFootnotes(notes: readonly Paragraph[], paragraphs: readonly Paragraph[]): DraftPlan['footnotes'] {
  return notes.map((note) => {
    const mark = MARK.exec(note.text)?.[1] ?? '';
    const referring = paragraphs.filter(
      (paragraph) => !paragraph.footnote && mark !== '' && paragraph.text.includes(mark),
    );
    return {
      mark,
      text: note.text.replace(MARK, ''),
      lines: note.lines,
      referencedAt: [...new Set(referring.flatMap((paragraph) => paragraph.lines))],
      unsure: referring.length === 0 ? { sourceLine: note.lines[0] ?? null, why: 'missing' } : null,
    };
  });
}
