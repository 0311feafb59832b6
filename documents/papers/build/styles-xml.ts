import { PAPER_PARTS, type PaperFormat, type PaperPart, type PartMeasure } from '../format/paper-format';
import { SINGLE_LINE, twips } from './docx-units';
import { styleOf } from './wordprocessing-xml';

const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Points above and below, and the first line's indent, where they differ from none. */
const SPACES: Partial<Record<PaperPart, { before?: number; after?: number; line?: number }>> = {
  number: { before: 6 },
  placeDate: { before: 6 },
  letterAbstract: { before: 6 },
  typeName: { before: 18 },
  abstract: { before: 2, after: 2 },
  attached: { before: 4, after: 8 },
  addressee: { before: 12, after: 6 },
  enacting: { before: 6, after: 6 },
  signHint: { before: 2 },
  // Room for signature and seal.
  signer: { before: 72 },
  recipient: { before: 1 },
  cellTitle: { before: 2, after: 2 },
  cell: { before: 2, after: 2 },
};
/** Parts that run through the page as text does. */
const TEXT_PARTS: readonly PaperPart[] = ['basis', 'heading', 'body'];
const TEXT_LINE = 1.1;
const FIRST_LINE = 12.7;

/** word/styles.xml: one style for each part, from the table of the format. */
export function stylesXml(format: PaperFormat): string {
  const { font } = format;
  const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
  const size = format.parts.body.size * 2;
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:color w:val="000000"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` +
    '<w:lang w:val="vi-VN" w:eastAsia="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>';
  const normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>';
  const rule =
    '<w:style w:type="paragraph" w:styleId="lt-rule"><w:name w:val="lt-rule"/><w:basedOn w:val="Normal"/><w:pPr>' +
    '<w:spacing w:before="40" w:after="120" w:line="40" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="4"/></w:rPr></w:style>';
  const qr =
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="lt-qr"><w:name w:val="lt-qr"/><w:basedOn w:val="Normal"/><w:pPr>' +
    '<w:spacing w:before="160"/></w:pPr><w:rPr><w:i/><w:iCs/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>';
  const parts = PAPER_PARTS.map((part) => styleXml(part, format)).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles ${MAIN}>${defaults}${normal}${rule}${qr}${parts}</w:styles>`;
}

function styleXml(part: PaperPart, format: PaperFormat): string {
  const name = styleOf(part);
  const measure = format.parts[part];
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${name}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `<w:pPr>${spacingOf(part, format)}${indentOf(part)}<w:jc w:val="${measure.align}"/></w:pPr>` +
    `<w:rPr>${lookOf(measure)}</w:rPr></w:style>`
  );
}

function lookOf({ bold, italic, underline, size }: PartMeasure): string {
  return [
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
    underline ? '<w:u w:val="single"/>' : '',
  ].join('');
}

function spacingOf(part: PaperPart, format: PaperFormat): string {
  const isText = TEXT_PARTS.includes(part);
  const { before = 0, after = isText ? format.body.spaceBetween : 0 } = SPACES[part] ?? {};
  const line = Math.round(SINGLE_LINE * (isText ? TEXT_LINE : 1));
  return `<w:spacing w:before="${before * 20}" w:after="${after * 20}" w:line="${line}" w:lineRule="auto"/>`;
}

function indentOf(part: PaperPart): string {
  return TEXT_PARTS.includes(part) ? `<w:ind w:firstLine="${twips(FIRST_LINE)}"/>` : '';
}
