import { DomainError } from '../../../domain/errors';
import { millimetres } from '../build/docx-units';
import { readZip } from '../zip/read-zip';
import { readSection, type PaperSection } from './paper-section';
import { isSet, merge, readStyles, type Styles } from './paper-look';
import { readParagraph, type PaperParagraph } from './read-paragraph';
import { childOf, childrenOf, elementsOf, readXml, type XmlElement } from './xml-tree';

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
