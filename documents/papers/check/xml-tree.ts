import { SaxesParser } from 'saxes';
import { DomainError } from '../../../domain/errors';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

const MAX_DEPTH = 200;

/** Reads a part of a .docx. Throws DomainError `paper-file-unreadable`; entities of the file's own are refused by the parser. */
export function readXml(bytes: Uint8Array): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new DomainError('paper-file-unreadable');
  });
  parser.on('error', () => {
    throw new DomainError('paper-file-unreadable');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > MAX_DEPTH) throw new DomainError('paper-file-unreadable');
    const element: XmlElement = { name, attributes, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => void open.at(-1)!.children.push(text));
  parser.write(Buffer.from(bytes).toString('utf8')).close();
  return elementsOf(root)[0] ?? root;
}

export function elementsOf(element: XmlElement | undefined): XmlElement[] {
  return (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string');
}

/** First child element of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return elementsOf(element).find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return elementsOf(element).filter((child) => child.name === name);
}

/** Every element below, in reading order. */
export function descendantsOf(element: XmlElement | undefined): XmlElement[] {
  return elementsOf(element).flatMap((child) => [child, ...descendantsOf(child)]);
}

/** The text that stands directly in an element. */
export function ownText({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}

/** `w:val` of a child element. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}
