import type { DocumentSystem } from '../../../domain/document/document-type';
import { checkPaper } from '../../../documents/papers/check/check-paper';
import { producePaper } from '../../../documents/papers/produce/produce-paper';
import { readZip } from '../../../documents/papers/zip/read-zip';
import { writeZip } from '../../../documents/papers/zip/write-zip';
import { sampleData } from './paper-samples';

export function producedPaper(
  code: string,
  system: DocumentSystem,
  size: 'small' | 'long' = 'small',
  more: object = {},
) {
  return producePaper({ template: code, format: system, data: { ...sampleData(code, system, size), ...more } });
}

/** The text of one part of a .docx. */
export async function partOf(bytes: Uint8Array, name = 'word/document.xml'): Promise<string> {
  return Buffer.from((await readZip(bytes)).get(name) ?? []).toString('utf8');
}

/** A .docx in which one part was changed by hand. A change that finds nothing to change is a fault of the test. */
export async function alterPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = await readZip(bytes);
  const before = Buffer.from(parts.get(name) ?? []).toString('utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${name}`);
  return writeZip(parts.set(name, Buffer.from(after)));
}

export async function failingMeasures(bytes: Uint8Array, system: DocumentSystem): Promise<string[]> {
  const { measures } = await checkPaper(bytes, system);
  return measures.filter(({ ok }) => !ok).map(({ measure }) => measure);
}

/** The words of the paper, one line a paragraph. */
export async function wordsOf(bytes: Uint8Array): Promise<string[]> {
  const xml = await partOf(bytes);
  return xml
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''))
    .filter((line) => line !== '');
}
