import type { SkipReason } from '../../contracts/person/people-import';
import { foldText } from '../plan/fold-text';

/** What tells a row of the table from all else that stands in and below it; texts decoded. */
export interface RowView {
  readonly order: string;
  readonly name: string;
  /** Every text of the row, from the left. */
  readonly texts: readonly string[];
  /** Texts in columns of known fields, beside order and name. */
  readonly otherFields: number;
  readonly nameHeading: string;
  /** The table has ended: a sum or a signature was met. */
  readonly isBelowTable: boolean;
}

const FOOTER =
  /^(?:tong (?:so|cong)|cong\b ?:?|danh sach (?:nay|co|gom|tren)|an dinh danh sach|nguoi (?:lap|ghi)|noi nhan|xac nhan|t\/m\b|tm\.|k\/t\b|kt\.|t\/l\b|tl\.|tuq\.|thu truong|\(ky)|ngay\W{1,12}thang\W{1,12}nam|ngay \d{1,2} thang \d{1,2} nam/;
const GROUP = /^(?:[ivx]{1,5}|[a-h])[.)]?$/i;
/** Words that begin an office's name and no person's; those of the second list begin both, so the rest must not look like a name. */
const OFFICE =
  /^(?:[ivx]{1,5}\.|[a-h][.)] |khối |đảng |chi bộ|ubnd|[uủ][yỷ] ban|phường |xã |thị xã|các |cơ quan|đơn vị|công an )/iu;
const OFFICE_OR_NAME = /^(?:[Tt]rường|[Pp]hòng|[Bb]an|[Hh]ội|[Đđ]oàn) .*(?:\s\p{Ll}|\p{Lu}{3})/u;
const NUMBERED = /^\d{1,5}\.?$/;

/** Null for a row that holds a person (or should). */
export function classifyRow(row: RowView): SkipReason | null {
  const { order, name, texts, otherFields } = row;
  const isNumbered = NUMBERED.test(order);
  if (isColumnNumbers(texts)) return 'numbering';
  if (name.length === row.nameHeading.length && foldText(name) === foldText(row.nameHeading)) return 'heading-repeated';
  if (isNumbered && name === '' && otherFields === 0 && texts.length === 1) return 'number-only';
  if (isNumbered && (name !== '' || otherFields > 0)) return null;
  if (row.isBelowTable || isFooter(row)) return 'below-table';
  const isAlone = texts.length - (order === '' ? 0 : 1) <= 1;
  const label = name || texts.at(-1) || '';
  if (isAlone && (GROUP.test(order) || isOffice(label) || (name === '' && otherFields === 0))) return 'section';
  return null;
}

function isOffice(label: string): boolean {
  return OFFICE.test(label) || OFFICE_OR_NAME.test(label);
}

/** A person's row is no footer even if the post begins with such a word: only rows without a plausible person count. */
function isFooter({ order, name, texts, otherFields }: RowView): boolean {
  if (NUMBERED.test(order)) return false;
  if (name !== '' && otherFields > 1) return FOOTER.test(foldText(name));
  return texts.some((text) => FOOTER.test(foldText(text)));
}

/** "(1) (2) (3)" or "A B 1 2" under a heading. */
function isColumnNumbers(texts: readonly string[]): boolean {
  return texts.length >= 3 && texts.every((text) => /^(?:\(?\d{1,2}\)?|\(?[A-H]\)?)$/.test(text));
}
