import { SaxesParser } from 'saxes';
import { DomainError } from '../../domain/errors';
import { LongTextCutter } from './cut-long-text';
import type { Archive } from './open-archive';

const MAX_DEPTH = 64;
const MAX_ATTRIBUTES = 128;
/** A document type or a comment of this length before the first element is no work of a spreadsheet program. */
const MAX_PROLOGUE = 65_536;

export type Attributes = Readonly<Record<string, string>>;

/** Thrown by a handler that has seen enough; the rest of the part is neither unpacked nor checked. */
export class EnoughRead extends Error {}

/** Called with local names: the prefix of a namespace is cut. */
export interface XmlHandlers {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Passes the tokens of one part, never holding the whole. Document types are refused, so no entity but the five of XML can
 * stand for anything. Throws `spreadsheet-unsafe-xml`, `-damaged`, and as `Archive.read`.
 */
export async function tokenise(archive: Archive, part: string, handlers: XmlHandlers): Promise<void> {
  const { fileName } = archive;
  try {
    await pass(archive, part, handlers);
  } catch (error) {
    if (error instanceof EnoughRead) return;
    if (error instanceof DomainError) throw error;
    // Broken XML, a broken checksum, a broken encoding: all the same to whoever sent the file.
    throw new DomainError('spreadsheet-damaged', { fileName });
  }
}

async function pass(archive: Archive, part: string, handlers: XmlHandlers): Promise<void> {
  const parser = new SaxesParser({ position: false });
  const cutter = new LongTextCutter();
  let depth = 0;
  let attributes = 0;
  parser.on('doctype', () => refuse(archive));
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MAX_ATTRIBUTES) throw new Error('too many attributes');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    attributes = 0;
    cutter.passTag();
    if (depth > MAX_DEPTH) throw new Error('too deep');
    handlers.open?.(localName(tag.name), tag.attributes as Attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    cutter.passTag();
    handlers.close?.(localName(tag.name));
  });
  if (handlers.text) parser.on('text', handlers.text);
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let prologue: string | null = '';
  for await (const chunk of archive.read(part)) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    const text = decoder.decode(chunk, { stream: true });
    if (prologue !== null) prologue = checkPrologue(prologue + text, archive);
    parser.write(cutter.cut(text));
  }
  parser.write(decoder?.decode() ?? '').close();
}

/** Until the first element: a document type is refused before the parser would gather it. Null once the element is met. */
function checkPrologue(text: string, archive: Archive): string | null {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) refuse(archive);
  if (/<[A-Za-z_]/.test(text)) return null;
  if (text.length > MAX_PROLOGUE) throw new Error('no element');
  return text;
}

function refuse(archive: Archive): never {
  throw new DomainError('spreadsheet-unsafe-xml', { fileName: archive.fileName });
}

function encodingOf(chunk: Buffer): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  return chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
