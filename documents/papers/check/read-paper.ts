import { DomainError } from '../../../domain/errors';
import { millimetres, SINGLE_LINE } from '../build/docx-units';
import { readZip } from '../zip/read-zip';
import { readSection, type PaperSection } from './paper-section';
import { attribute, isSet, merge, numberOf, readStyles, type Properties, type Styles } from './paper-look';
import { childOf, childrenOf, descendantsOf, elementsOf, readXml, valueOf, type XmlElement } from './xml-tree';

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
}

export interface PaperCell {
  readonly paragraphs: readonly PaperParagraph[];
}

export interface PaperTable {
  readonly kind: 'table';
  readonly rows: readonly { readonly isHead: boolean; readonly cells: readonly PaperCell[] }[];
}

export type PaperBlock = PaperParagraph | PaperTable;

export interface ReadPaper {
  readonly section: PaperSection;
  readonly blocks: readonly PaperBlock[];
}

/** Reads a .docx back with every property as it takes effect. Throws DomainError `paper-file-unreadable`. */
export async function readPaper(bytes: Uint8Array): Promise<ReadPaper> {
  const parts = await readZip(bytes);
  const read = (name: string) => {
    const part = parts.get(name);
    return part === undefined ? undefined : readXml(part);
  };
  const body = childOf(read('word/document.xml'), 'w:body');
  if (body === undefined) throw new DomainError('paper-file-unreadable');
  const styles = readStyles(read('word/styles.xml'));
  const section = readSection(body, read, styles);
  const textWidth = section.width - section.margins.left - section.margins.right;
  return { section, blocks: readBlocks(body, styles, textWidth) };
}

function readBlocks(container: XmlElement, styles: Styles, width: number): PaperBlock[] {
  return elementsOf(container).flatMap((element): PaperBlock[] => {
    if (element.name === 'w:p') return [readParagraph(element, styles, width)];
    if (element.name === 'w:tbl') return [readTable(element, styles)];
    // Content controls and the like hold paragraphs of their own.
    return element.name === 'w:sdt' ? readBlocks(childOf(element, 'w:sdtContent') ?? element, styles, width) : [];
  });
}

function readTable(table: XmlElement, styles: Styles): PaperTable {
  const sides = childOf(childOf(table, 'w:tblPr'), 'w:tblCellMar');
  const side = (name: string) => Number(childOf(sides, name)?.attributes['w:w'] ?? 108);
  const padding = side('w:left') + side('w:right');
  const rows = childrenOf(table, 'w:tr').map((row) => ({
    isHead: isSet(merge([childOf(row, 'w:trPr')]), 'w:tblHeader'),
    cells: childrenOf(row, 'w:tc').map((cell) => {
      const width = Number(childOf(childOf(cell, 'w:tcPr'), 'w:tcW')?.attributes['w:w'] ?? 0) - padding;
      return { paragraphs: childrenOf(cell, 'w:p').map((one) => readParagraph(one, styles, millimetres(width))) };
    }),
  }));
  return { kind: 'table', rows };
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
  if (element.name === 'w:t') return element.children.filter((child) => typeof child === 'string').join('');
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
  const [across, down] = [Number(drawn?.['cx'] ?? 0), Number(drawn?.['cy'] ?? 0)].map((emu) => emu / EMU_PER_MILLIMETRE);
  return across! > 0 && down! < 2 ? across! : null;
}
