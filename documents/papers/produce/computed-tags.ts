import type { PaperData } from '../../../contracts/document/paper-data';
import type { PaperTemplateDescription } from '../../../contracts/document/paper-template';
import type { PlainDate } from '../../../domain/dates';
import { documentSymbol, typeSymbolOf } from '../../../domain/document/document-number';
import { DOCUMENT_TYPES, type SigningCapacity } from '../../../domain/document/document-type';
import { textWidthOf } from '../build/build-template';
import { rule } from '../build/wordprocessing-xml';
import type { PaperFormat } from '../format/paper-format';
import { balanceLines, boldTextWidth, widestLine } from '../format/text-width';
import { capitalised, placeAndDate, upperCase, withoutMark } from './vietnamese-words';

/** Tags that are worked out of fields, with the fields each of them shows. */
export const COMPUTED_TAGS = {
  numberLine: ['number', 'organSymbol'],
  placeDate: ['place', 'date'],
  letterAbstract: ['abstract'],
  authorityLine: ['capacity', 'authority'],
  archiveLine: ['archive'],
  oneAddressee: ['addressees'],
  hasManyAddressees: ['addressees'],
  manyAddressees: ['addressees'],
  issuerUpper: ['issuer'],
  organRule: [],
  abstractRule: [],
  recordQr: ['recordUrl'],
} as const satisfies Record<string, readonly string[]>;

type ComputedTag = keyof typeof COMPUTED_TAGS;
interface RawXml {
  readonly _type: 'rawXml';
  readonly xml: string;
  readonly replaceParagraph: true;
}

/** Values of {@link COMPUTED_TAGS}. What the paper does not have is empty. */
export function computeTags(
  data: PaperData,
  description: PaperTemplateDescription,
  format: PaperFormat,
): Record<Exclude<ComputedTag, 'manyAddressees' | 'hasManyAddressees' | 'recordQr'>, string | RawXml> {
  const word = (name: string): string => (typeof data[name] === 'string' ? data[name] : '');
  const addressees = Array.isArray(data['addressees']) ? (data['addressees'] as string[]) : [];
  const margins = description.margins ?? format.margins;
  const textWidth = textWidthOf(format, margins, false);
  return {
    numberLine: numberLine(data, description),
    placeDate: placeAndDate(word('place'), (data['date'] as PlainDate | undefined) ?? null),
    letterAbstract: `V/v ${word('abstract')}`,
    authorityLine: authorityLine(word('capacity') as SigningCapacity | '', word('authority'), format),
    archiveLine: archiveLine(withoutMark(word('archive')), format),
    oneAddressee: addressees.length === 1 ? addressees[0]! : '',
    issuerUpper: upperCase(word('issuer')),
    organRule: shareOfLine(
      organName(word('organ'), format),
      format.parts.organ.size,
      format.headLeft,
      format.rules.organ,
    ),
    abstractRule: shareOfLine(
      abstractLines(data, description, format),
      format.parts.abstract.size,
      textWidth,
      format.rules.abstract,
    ),
  };
}

/** In capitals; a name that needs several lines is broken evenly. A little room is kept at both sides of the column. */
export function organName(name: string, { parts, headLeft }: PaperFormat): string {
  return balanceLines(upperCase(name), parts.organ.size, headLeft - 4);
}

/**
 * Trích yếu in lines of even length, so that no word hangs alone. The State begins it with a capital (NĐ 30); the Party keeps it as
 * written, "về …".
 */
export function abstractLines(data: PaperData, { margins }: PaperTemplateDescription, format: PaperFormat): string {
  const abstract = typeof data['abstract'] === 'string' ? data['abstract'] : '';
  const words = format.system === 'state' ? capitalised(abstract) : abstract;
  const column = textWidthOf(format, margins ?? format.margins, false) - ABSTRACT_ROOM;
  return balanceLines(words, format.parts.abstract.size, column);
}

/** Millimetres left free beside the abstract. */
const ABSTRACT_ROOM = 10;

/** Without a number yet, its place is left open: the clerk gives it when the paper is issued. */
function numberLine(data: PaperData, { system, documentType }: PaperTemplateDescription): string {
  if (documentType === null) return '';
  const typeSymbol = typeSymbolOf(system, documentType, DOCUMENT_TYPES[documentType].symbol);
  const { organSymbol: organ, number: given } = data;
  const organSymbol = typeof organ === 'string' ? organ : '';
  const symbol = documentSymbol({ system, number: Number(given ?? 0), typeSymbol, organSymbol });
  const words = system === 'party' ? 'Số' : 'Số:';
  return `${words} ${typeof given === 'number' ? symbol : symbol.replace(/^\d+/, ' '.repeat(7))}`;
}

function authorityLine(capacity: SigningCapacity | '', authority: string, format: PaperFormat): string {
  if (capacity === '' || capacity === 'direct') return '';
  return `${format.capacities[capacity]} ${upperCase(authority)}`.trim();
}

/** "Lưu Văn phòng thị xã" of the Party, "Lưu: VT, TCNV" of the State. */
function archiveLine(archive: string, { system }: PaperFormat): string {
  return system === 'party' ? `Lưu ${archive}` : `Lưu: ${archive}`;
}

function shareOfLine(
  text: string,
  size: number,
  column: number,
  range: readonly [number, number] | null,
): RawXml | string {
  if (range === null || text === '') return '';
  const share = (range[0] + range[1]) / 2;
  const length = boldTextWidth(widestLine(text, size, column), size) * share;
  return { _type: 'rawXml', xml: rule(length, column), replaceParagraph: true };
}
