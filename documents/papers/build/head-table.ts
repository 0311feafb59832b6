import type { PaperKind } from '../../../contracts/document/paper-template';
import type { PaperFormat } from '../format/paper-format';
import { boldTextWidth } from '../format/text-width';
import { cell, paragraph, row, rule, table } from './wordprocessing-xml';

/** What stands in the head of a kind of paper besides organ and title. */
export const HEAD_LINES: Readonly<Record<PaperKind, { number: boolean; place: boolean } | null>> = {
  issued: { number: true, place: true },
  letter: { number: true, place: true },
  minutes: { number: true, place: false },
  slip: { number: false, place: true },
  sheet: { number: false, place: true },
  annex: null,
};

/**
 * The two columns at the top: organ and number on the left, Quốc hiệu or the Party's title with place and date on the right. Number and
 * date stand in a row of their own, so that they are level whatever the organ's name takes.
 */
export function headTable(kind: PaperKind, format: PaperFormat, textWidth: number): string {
  const lines = HEAD_LINES[kind];
  if (lines === null) return '';
  const [left, right] = [format.headLeft, textWidth - format.headLeft];
  const names = row(cell(left, organCell(format)) + cell(right, titleCell(format, right)));
  const number = lines.number ? paragraph('number', '{numberLine}') : '';
  const letter = kind === 'letter' ? paragraph('letterAbstract', '{letterAbstract}') : '';
  const place = lines.place ? paragraph('placeDate', '{placeDate}') : '';
  const below = row(cell(left, number + letter || EMPTY) + cell(right, place || EMPTY));
  return table([left, right], names + below);
}

const EMPTY = '<w:p><w:pPr><w:pStyle w:val="lt-rule"/></w:pPr></w:p>';

function organCell(format: PaperFormat): string {
  const below = format.rules.organ === null ? star() : '<w:p><w:r><w:t>{organRule}</w:t></w:r></w:p>';
  return paragraph('parentOrgan', '{parentOrgan}', { when: 'parentOrgan' }) + paragraph('organ', '{organ}') + below;
}

function titleCell(format: PaperFormat, width: number): string {
  const { title, motto, parts } = format;
  const lengthOf = (text: string, size: number) => rule(boldTextWidth(text, size), width);
  if (motto === null) return paragraph('title', title) + lengthOf(title, parts.title.size);
  return paragraph('title', title) + paragraph('motto', motto) + lengthOf(motto, parts.motto.size);
}

/** Party papers bear a star under the organ (Quy định 399-QĐ/TW as printed). */
function star(): string {
  return '<w:p><w:pPr><w:pStyle w:val="lt-star"/></w:pPr><w:r><w:t>*</w:t></w:r></w:p>';
}
