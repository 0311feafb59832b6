import type { PaperFormat, PaperPart } from '../format/paper-format';
import { measureOf, round, yesMeasure, type PaperMeasure } from './paper-measure';
import type { PaperTable } from './read-paper';
import type { PaperParagraph } from './read-paragraph';

type Parts = ReadonlyMap<PaperPart, readonly PaperParagraph[]>;

/** The running text: first-line indent, space between paragraphs, space between lines. */
export function measureText(parts: Parts, format: PaperFormat): PaperMeasure[] {
  const paragraphs = [...(parts.get('body') ?? []), ...(parts.get('basis') ?? [])];
  if (paragraphs.length === 0) return [];
  const { firstLine, spaceBetween, line } = format.body;
  const indents = distinct(paragraphs.map((one) => round(one.firstLine)));
  const isIndented = paragraphs.every((one) => firstLine.some((asked) => Math.abs(one.firstLine - asked) < 0.3));
  const spaces = paragraphs.map((one) => one.before + one.after);
  const lines = paragraphs.map((one) => one.line);
  const isSpaced = lines.every((one) => one !== null && one >= line[0] - 0.01 && one <= line[1] + 0.01);
  return [
    measureOf(
      'body.firstLine',
      firstLine.map((one) => `${one} mm`).join(' / '),
      `${indents.join(', ')} mm`,
      isIndented,
    ),
    measureOf(
      'body.spaceBetween',
      `≥ ${spaceBetween} pt`,
      `${distinct(spaces.map(round)).join(', ')} pt`,
      Math.min(...spaces) >= spaceBetween,
    ),
    measureOf(
      'body.line',
      `${line[0]}–${line[1]}`,
      distinct(lines.map((one) => (one === null ? 'exact' : String(Math.round(one * 100) / 100)))).join(', '),
      isSpaced,
    ),
  ];
}

/** One font and black everywhere. */
export function measureFont(parts: Parts, format: PaperFormat): PaperMeasure[] {
  const runs = [...parts.values()].flat().flatMap(({ runs: own }) => own);
  const fonts = distinct(runs.flatMap((run) => run.fonts));
  const colours = distinct(runs.map(({ colour }) => colour));
  const isBlack = colours.every((colour) => colour === 'auto' || colour === '000000');
  return [
    measureOf(
      'text.font',
      format.font,
      fonts.join(', '),
      fonts.every((font) => font === format.font),
    ),
    measureOf('text.colour', 'black', isBlack ? 'black' : colours.join(', '), isBlack),
  ];
}

/** Unicode composed (TCVN 6909:2001), and no tag of a template left behind. */
export function measureWords(parts: Parts): PaperMeasure[] {
  const words = [...parts.values()].flat().map(({ text }) => text);
  const isComposed = words.every((text) => text === text.normalize('NFC'));
  const left = words.flatMap((text) => text.match(/\{[#/]?[a-z][A-Za-z0-9]*\}/g) ?? []);
  return [
    yesMeasure('text.unicode', true, isComposed, 'composed', 'decomposed'),
    measureOf('text.tags', 'none', left.length === 0 ? 'none' : distinct(left).join(', '), left.length === 0),
  ];
}

/** The head of a list is repeated on every page. */
export function measureLists(lists: readonly PaperTable[]): PaperMeasure[] {
  return lists.length === 0
    ? []
    : [
        yesMeasure(
          'list.head',
          true,
          lists.every(({ rows }) => rows[0]?.isHead === true),
          'repeated',
          'not-repeated',
        ),
      ];
}

/** Nơi nhận: dashes; commas or semicolons between, a full stop at the end. */
export function measureRecipients(parts: Parts, { recipients, system }: PaperFormat): PaperMeasure[] {
  const title = parts.get('recipientsTitle')?.[0]?.text ?? '';
  const lines = (parts.get('recipient') ?? []).map(({ text }) => text);
  if (lines.length === 0) return [];
  const marks = lines.slice(0, -1).map((text) => text.at(-1) ?? '');
  const last = lines.at(-1)!;
  const archive = system === 'party' ? /^- Lưu \p{L}/u : /^- Lưu: /u;
  return [
    measureOf('recipientsTitle.form', 'Nơi nhận:', title, title === 'Nơi nhận:'),
    yesMeasure(
      'recipient.dash',
      true,
      lines.every((text) => text.startsWith('- ')),
      'dashes',
      'no-dashes',
    ),
    measureOf(
      'recipient.separator',
      recipients.separator,
      distinct(marks).join(' '),
      marks.every((mark) => mark === recipients.separator),
    ),
    measureOf('recipient.end', recipients.end, last.at(-1) ?? '', last.endsWith(recipients.end)),
    measureOf('recipient.archive', system === 'party' ? '- Lưu …' : '- Lưu: …', last, archive.test(last)),
    reportNotes(parts.get('recipient') ?? []),
  ];
}

/** "(báo cáo)" in italics. */
function reportNotes(recipients: readonly PaperParagraph[]): PaperMeasure {
  const notes = recipients.filter(({ text }) => /\([^()]+\)\p{P}$/u.test(text));
  const areItalic = notes.every(({ text, runs }) => {
    const note = /\(([^()]+)\)\p{P}$/u.exec(text)![1]!;
    return runs.some((run) => run.italic && run.text.includes(note));
  });
  return yesMeasure('recipient.note', true, areItalic, 'italic', 'upright');
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
