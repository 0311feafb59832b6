import { expandTables } from './expand-tables';
import { capitalShare, foldText, tidyText } from './fold-text';
import { parseMarker } from './parse-marker';
import type { Paragraph, SourceLine } from './source-line';

const FOOTNOTE_START = /^(?:[¹²³⁰⁴-⁹]+|\(\*+\)|\[\d{1,2}\])\s*(?=\S)/;
/** Shorter lines end where their writer ended them; longer ones may have been wrapped. */
const WRAPPED_LENGTH = 50;
const MAX_JOINED_LENGTH = 8_000;

/** Lines without a letter or digit (rules, blanks) carry nothing. */
export function isContent(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Joins lines that were wrapped into the paragraphs they belong to. A .docx is never wrapped: `wrapped` is false. */
export function joinParagraphs(lines: readonly SourceLine[], wrapped: boolean): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let lastNumber = -1;
  for (const line of expandTables(lines)) {
    if (!isContent(line.text)) continue;
    const text = tidyText(line.text);
    const previous = paragraphs.at(-1);
    if (wrapped && previous && line.number === lastNumber + 1 && !line.fromTable && continues(previous, text, line)) {
      previous.text = `${previous.text} ${text}`;
      previous.columns.push(`${previous.columns.pop() ?? ''} ${text}`.trim());
      previous.lines.push(line.number);
    } else {
      paragraphs.push({
        text,
        columns: line.text
          .trim()
          .split(/\s{3,}/)
          .map(tidyText)
          .filter(isContent),
        lines: [line.number],
        heading: line.heading ?? false,
        autoLevel: line.autoLevel ?? null,
        bullet: line.bullet ?? false,
        footnote: (line.footnote ?? false) || FOOTNOTE_START.test(text),
        fromTable: line.fromTable,
        tableHeading: line.tableHeading ?? false,
      });
    }
    lastNumber = line.number;
  }
  return paragraphs;
}

function continues(previous: Paragraph, text: string, line: SourceLine): boolean {
  if (previous.fromTable || previous.heading || line.heading || line.footnote || parseMarker(text)) return false;
  if (
    previous.columns.length > 1 ||
    FOOTNOTE_START.test(text) ||
    capitalShare(previous.text) > 0.7 ||
    capitalShare(text) > 0.7
  )
    return false;
  if (/^(noi nhan|luu\b|ke hoach$|can cu |so ?:)/.test(foldText(text)) || /^[^:]{2,60}:/.test(text)) return false;
  if (/[.;:!?]\)?$/.test(previous.text) || previous.text.length + text.length > MAX_JOINED_LENGTH) return false;
  return /^\p{Ll}/u.test(text) || previous.text.length >= WRAPPED_LENGTH;
}
