import { checkTextSize } from './check-text-size';
import { cleanText } from './fold-text';
import type { SourceLine } from './source-line';

/** Lines of a plain text; a line with two tabs or more is a row of a table. */
export function extractText(text: string): SourceLine[] {
  return splitLines(text).map((raw, index) => {
    const cells = raw.split('\t');
    const line = { number: index + 1, text: cleanText(raw.replace(/\t/g, '    ')) };
    return cells.length > 2 && raw.trim() !== '' ? { ...line, cells: cells.map(cleanText), table: 0 } : line;
  });
}

/** Lines of a Markdown text, without its marks: emphasis, headings, quotes, escapes, tables, footnotes. */
export function extractMarkdown(text: string): SourceLine[] {
  return splitLines(text).map((raw, index) => {
    const number = index + 1;
    const row = /^\s*\|(.+)\|\s*$/.exec(raw);
    if (row) return tableRow(number, row[1] ?? '');
    const heading = /^\s{0,3}#{1,6}\s/.test(raw);
    const note = /^\s*\[\^([^\]]+)\]:\s*/.exec(raw);
    const body = note ? `${superscriptMark(note[1] ?? '')} ${raw.slice(note[0].length)}` : raw;
    const plain = stripMarkdown(body.replace(/^\s{0,3}#{1,6}\s+/, '').replace(/^\s*>\s?/, ''));
    return { number, text: plain, ...(heading && { heading }), ...(note && { footnote: true }) };
  });
}

function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  checkTextSize(lines);
  return lines;
}

function tableRow(number: number, inner: string): SourceLine {
  const cells = inner.split(/(?<!\\)\|/).map((cell) => stripMarkdown(cell.replace(/<br\s*\/?>/gi, '\n')).trim());
  if (cells.every((cell) => /^:?-*:?$/.test(cell))) return { number, text: '', cells: [], table: 0 };
  return { number, text: cells.join(' | ').replace(/\n/g, ' '), cells, table: 0 };
}

function stripMarkdown(text: string): string {
  const stripped = text
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<!--.{0,2000}?-->|<\/?(?:sup|sub|u|b|i|em|strong|div|center|p)\b[^>]{0,200}>/gi, '')
    .replace(/\[\^([^\]]+)\]/g, (_all, mark: string) => superscriptMark(mark))
    // A bullet "* " and a footnote mark "(*)" are no emphasis.
    .replace(/^(\s*)\*(?=\s)/, '$1-')
    .replace(/(?<!\\)\*+(?!\))|(?<![\\(*])\*+(?=\))/g, '')
    .replace(/(?<![\p{L}\p{N}\\])__?(?=\S)|(?<=\S)__?(?![\p{L}\p{N}])/gu, '')
    .replace(/`/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, '$1');
  return cleanText(stripped);
}

function superscriptMark(mark: string): string {
  return /^\d+$/.test(mark) ? mark.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))) : '(*)';
}
