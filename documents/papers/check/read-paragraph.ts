import { millimetres, SINGLE_LINE } from '../build/docx-units';
import { attribute, isSet, merge, numberOf, type Properties, type Styles } from './paper-look';
import { childOf, descendantsOf, elementsOf, ownText, valueOf, type XmlElement } from './xml-tree';

export interface PaperRun {
  readonly text: string;
  readonly fonts: readonly string[];
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** Written in capitals by the font's setting. */
  readonly caps: boolean;
  readonly colour: string;
}

export interface PaperParagraph {
  readonly kind: 'paragraph';
  /** Without surrounding blanks; "\n" where a line is broken by hand. */
  readonly text: string;
  readonly runs: readonly PaperRun[];
  readonly align: string;
  /** Millimetres. */
  readonly firstLine: number;
  /** Points. */
  readonly before: number;
  readonly after: number;
  /** Multiples of a single line; null where it is a fixed height. */
  readonly line: number | null;
  /** Length of a solid rule drawn by this paragraph, millimetres; null when it draws none. */
  readonly rule: number | null;
  /** A stamp in a frame, or a picture: no part of the text. */
  readonly isAside: boolean;
}

/** `width`: of the column the paragraph stands in, millimetres. */
export function readParagraph(paragraph: XmlElement, styles: Styles, width: number): PaperParagraph {
  const own = childOf(paragraph, 'w:pPr');
  const style = valueOf(own, 'w:pStyle');
  const properties = merge([styles.paragraph(style), own]);
  const runs = descendantsOf(paragraph)
    .filter(({ name }) => name === 'w:r')
    .map((run) => readRun(run, style, styles))
    .filter(({ text }) => text !== '');
  const isExact = attribute(properties, 'w:spacing', 'w:lineRule') === 'exact';
  return {
    kind: 'paragraph',
    text: runs
      .map(({ text }) => text)
      .join('')
      .trim(),
    runs: runs.filter(({ text }) => text.trim() !== ''),
    align: attribute(properties, 'w:jc') ?? 'left',
    firstLine: millimetres(numberOf(properties, 'w:ind', 'w:firstLine')),
    before: numberOf(properties, 'w:spacing', 'w:before') / 20,
    after: numberOf(properties, 'w:spacing', 'w:after') / 20,
    line: isExact ? null : Number(attribute(properties, 'w:spacing', 'w:line') ?? SINGLE_LINE) / SINGLE_LINE,
    rule: ruleOf(paragraph, properties, width),
    isAside: properties.has('w:framePr') || descendantsOf(paragraph).some(({ name }) => name === 'pic:pic'),
  };
}

function readRun(run: XmlElement, paragraphStyle: string | undefined, styles: Styles): PaperRun {
  const own = childOf(run, 'w:rPr');
  const look = merge([styles.run(paragraphStyle, valueOf(own, 'w:rStyle')), own]);
  const fonts = ['w:ascii', 'w:hAnsi'].map((key) => attribute(look, 'w:rFonts', key) ?? '');
  const underline = attribute(look, 'w:u') ?? 'none';
  return {
    text: elementsOf(run).map(textOf).join(''),
    fonts: [...new Set(fonts)],
    size: Number(attribute(look, 'w:sz') ?? 20) / 2,
    bold: isSet(look, 'w:b'),
    italic: isSet(look, 'w:i'),
    underline: underline !== 'none',
    caps: isSet(look, 'w:caps'),
    colour: attribute(look, 'w:color') ?? 'auto',
  };
}

function textOf(element: XmlElement): string {
  if (element.name === 'w:t') return ownText(element);
  if (element.name === 'w:br') return '\n';
  return element.name === 'w:tab' ? '\t' : '';
}

const EMU_PER_MILLIMETRE = 36_000;

/** A bottom border from indent to indent, or a drawn line. */
function ruleOf(paragraph: XmlElement, properties: Properties, width: number): number | null {
  const bottom = childOf(properties.get('w:pBdr'), 'w:bottom')?.attributes['w:val'];
  if (bottom !== undefined && bottom !== 'nil' && bottom !== 'none') {
    const aside = numberOf(properties, 'w:ind', 'w:left') + numberOf(properties, 'w:ind', 'w:right');
    return width - millimetres(aside);
  }
  const drawn = descendantsOf(paragraph).find(({ name }) => name === 'wp:extent')?.attributes;
  const [across, down] = [Number(drawn?.['cx'] ?? 0), Number(drawn?.['cy'] ?? 0)].map(
    (emu) => emu / EMU_PER_MILLIMETRE,
  );
  return across! > 0 && down! < 2 ? across! : null;
}
