import type { PaperQuery } from '../../contracts/document/paper-drafting';
import { gatherPaper } from '../../documents/papers/gather/gather-paper';
import { stampOf } from '../../documents/papers/produce/paper-stamp';
import { producePaper } from '../../documents/papers/produce/produce-paper';
import type { PaperTemplate } from '../../documents/papers/template/paper-template';
import { storedTemplate } from '../../documents/papers/template/stored-template';
import { shippedTemplate } from '../../documents/papers/templates/shipped-templates';
import { writeZip } from '../../documents/papers/zip/write-zip';
import type { DocumentSystem } from '../../domain/document/document-type';
import { DomainError } from '../../domain/errors';
import type { Reader } from '../../prisma/client';
import { DOCX_MEDIA_TYPE } from '../../prisma/stores/document/document-version-store';
import { readTemplate } from '../../prisma/stores/document/paper-template-store';
import { readPaperSources, type PaperReading } from '../../prisma/stores/document/read-paper-sources';
import type { StoredFileContent } from '../../prisma/stores/file-store';
import { paperDays, type PaperPlace } from './paper-place';

/** The record as a paper of this kind would be drafted of it now; nothing is written. */
export async function readForPaper(
  place: PaperPlace,
  committeeId: string,
  templateCode: string,
  query: PaperQuery,
  now: Date,
): Promise<{ reading: PaperReading; template: PaperTemplate }> {
  const { bodyId, unitId, system, documentId, ...subject } = query;
  const reading = await readPaperSources(place.database, committeeId, {
    templateCode,
    subject,
    organ: { bodyId, unitId },
    system: system ?? null,
    documentId,
    publicUrl: place.publicUrl,
    ...paperDays(place, now),
  });
  const template = await currentTemplate(place.database, committeeId, templateCode, reading.sources.letterhead.system);
  return { reading, template };
}

/** The template in force: the stored one of the office, else the shipped one. Throws DomainError `paper-template-unknown`. */
export async function currentTemplate(
  reader: Reader,
  committeeId: string,
  code: string,
  system: DocumentSystem,
): Promise<PaperTemplate> {
  const shipped = shippedTemplate(code, system);
  const stored = await readTemplate(reader, committeeId, { code, system });
  return stored?.source === 'office' ? storedTemplate(stored) : shipped;
}

/**
 * A paper that is printed and never numbered: a phiếu, a list to be signed, an annex. Throws DomainError `paper-issued-kind`,
 * `paper-source-missing`.
 */
export async function printPaper(
  place: PaperPlace,
  committeeId: string,
  templateCode: string,
  query: PaperQuery,
  now: Date,
): Promise<StoredFileContent> {
  const { reading, template } = await readForPaper(place, committeeId, templateCode, query, now);
  if (template.description.documentType !== null) throw new DomainError('paper-issued-kind', { code: templateCode });
  return fileOf(templateCode, await printed(reading, template, templateCode));
}

/** Every member's phiếu of a round, in one archive, in the order of their seats. */
export async function printSlips(
  place: PaperPlace,
  committeeId: string,
  roundId: string,
  now: Date,
): Promise<StoredFileContent> {
  const { reading, template } = await readForPaper(place, committeeId, 'opinion-slip', { roundId }, now);
  const slips = new Map<string, Uint8Array>();
  for (const [at, member] of (reading.sources.round?.members ?? []).entries()) {
    const of = { ...reading, sources: { ...reading.sources, personId: member.personId } };
    const name = `${String(at + 1).padStart(2, '0')}-opinion-slip.docx`;
    slips.set(name, await printed(of, template, 'opinion-slip'));
  }
  return { mediaType: 'application/zip', fileName: 'opinion-slips.zip', content: writeZip(slips) };
}

function printed({ sources }: PaperReading, template: PaperTemplate, templateCode: string): Promise<Uint8Array> {
  return producePaper({
    template,
    format: sources.letterhead.system,
    data: gatherPaper(templateCode, sources),
    stamp: stampOf(sources.committee.sample),
  });
}

function fileOf(templateCode: string, content: Uint8Array): StoredFileContent {
  return { mediaType: DOCX_MEDIA_TYPE, fileName: `${templateCode}.docx`, content };
}
