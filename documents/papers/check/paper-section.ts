import { millimetres } from '../build/docx-units';
import type { Margins } from '../format/paper-format';
import { isSet, merge, type Styles } from './paper-look';
import { readParagraph, type PaperParagraph } from './read-paragraph';
import { childOf, childrenOf, descendantsOf, elementsOf, ownText, type XmlElement } from './xml-tree';

/** Lengths in millimetres. */
export interface PaperSection {
  readonly width: number;
  readonly height: number;
  readonly landscape: boolean;
  readonly margins: Margins;
  /** Khoảng cách từ mép trên đến phần đầu trang. */
  readonly headerFromTop: number;
  /** The first page has a head of its own. */
  readonly firstPageDiffers: boolean;
  /** The paragraph with the page number on following pages; null when there is none. */
  readonly pageNumber: PaperParagraph | null;
  readonly pageNumberOnFirst: boolean;
}

type ReadPart = (name: string) => XmlElement | undefined;

/** The last section of a paper. */
export function readSection(body: XmlElement, read: ReadPart, styles: Styles): PaperSection {
  const section = childOf(body, 'w:sectPr');
  const size = childOf(section, 'w:pgSz')?.attributes ?? {};
  const margin = childOf(section, 'w:pgMar')?.attributes ?? {};
  const length = (text: string | undefined) => millimetres(Number(text ?? 0));
  const head = (type: string) => headerOf(section, type, read);
  const firstPageDiffers = section !== undefined && isSet(merge([section]), 'w:titlePg');
  const number = numberIn(head('default'));
  return {
    width: length(size['w:w']),
    height: length(size['w:h']),
    landscape: size['w:orient'] === 'landscape',
    margins: {
      top: length(margin['w:top']),
      bottom: length(margin['w:bottom']),
      left: length(margin['w:left']),
      right: length(margin['w:right']),
    },
    headerFromTop: length(margin['w:header']),
    firstPageDiffers,
    pageNumber: number ? readParagraph(number, styles, 0) : null,
    pageNumberOnFirst: numberIn(head(firstPageDiffers ? 'first' : 'default')) !== undefined,
  };
}

function headerOf(section: XmlElement | undefined, type: string, read: ReadPart): XmlElement | undefined {
  const reference = childrenOf(section, 'w:headerReference').find(({ attributes }) => attributes['w:type'] === type);
  const relations = elementsOf(read('word/_rels/document.xml.rels'));
  const target = relations.find(({ attributes }) => attributes['Id'] === reference?.attributes['r:id'])?.attributes[
    'Target'
  ];
  return target === undefined ? undefined : read(target.startsWith('/') ? target.slice(1) : `word/${target}`);
}

function numberIn(header: XmlElement | undefined): XmlElement | undefined {
  const isPageField = (element: XmlElement) =>
    (element.name === 'w:instrText' && /\bPAGE\b/.test(ownText(element))) ||
    (element.name === 'w:fldSimple' && /\bPAGE\b/.test(element.attributes['w:instr'] ?? ''));
  return descendantsOf(header).find((element) => element.name === 'w:p' && descendantsOf(element).some(isPageField));
}
