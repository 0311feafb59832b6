import type { Prisma, Reader, Transaction } from '../../client';
import { newId } from '../../ids';
import type { Deed } from '../deed';
import { addFile, readFile, type StoredFileContent } from '../file-store';
import { readTemplateById, type TemplateContent } from './paper-template-store';

export const VERSION_CAUSES = ['drafted', 'redrafted', 'issued'] as const;
export type VersionCause = (typeof VERSION_CAUSES)[number];

export const DOCX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface NewVersion {
  committeeId: string;
  documentId: string;
  cause: VersionCause;
  templateId: string;
  /** The words of the paper, from which it is made again with its number. */
  values: Readonly<Record<string, unknown>>;
  content: Uint8Array;
  fileName: string;
  madeBy: string;
  madeAt: Date;
}

/** Keeps the next .docx of a document whose row this transaction holds. Answers with its number and the SHA-256 of the file, in hex. */
export async function addVersion(
  tx: Transaction,
  { content, fileName, values, ...version }: NewVersion,
): Promise<{ version: number; fileId: string; contentHash: string }> {
  const { committeeId, documentId, madeBy, madeAt } = version;
  const { fileId, sha256 } = await addFile(tx, {
    committeeId,
    mediaType: DOCX_MEDIA_TYPE,
    fileName,
    content,
    uploadedBy: null,
    uploadedAt: madeAt,
  });
  const last = await tx.documentVersion.aggregate({ where: { documentId }, _max: { version: true } });
  const number = (last._max.version ?? 0) + 1;
  await tx.documentVersion.create({
    data: {
      ...version,
      version: number,
      values: values as Prisma.InputJsonValue,
      contentHash: sha256,
      fileId,
      madeBy,
    },
  });
  await tx.issuedDocument.update({ where: { id: documentId }, data: { fileId } });
  return { version: number, fileId, contentHash: sha256 };
}

/** Keeps the .docx that bears the number, of the values and template it was last made of. */
export async function addIssuedVersion(
  deed: Pick<Deed, 'tx' | 'committeeId' | 'accountId' | 'at'>,
  documentId: string,
  { values, template }: { values: Record<string, unknown>; template: Pick<TemplateContent, 'id' | 'code'> },
  symbol: string,
  content: Uint8Array,
): Promise<{ version: number; contentHash: string }> {
  return addVersion(deed.tx, {
    committeeId: deed.committeeId,
    documentId,
    cause: 'issued',
    templateId: template.id,
    values,
    content,
    fileName: fileNameOf(symbol, template.code),
    madeBy: deed.accountId,
    madeAt: deed.at,
  });
}

/** "127-QĐ-TU-send-decision.docx". */
export function fileNameOf(symbol: string | null, templateCode: string): string {
  return `${symbol === null ? '' : `${symbol.replace(/[^\p{L}\d]+/gu, '-')}-`}${templateCode}.docx`;
}

/** Every version of a document, the newest first, with the template each was made of. */
export async function listVersions(reader: Reader, committeeId: string, documentId: string) {
  const rows = await reader.documentVersion.findMany({
    where: { committeeId, documentId },
    orderBy: { version: 'desc' },
    omit: { values: true },
  });
  const templates = await reader.paperTemplate.findMany({
    where: { id: { in: rows.map(({ templateId }) => templateId) } },
    select: { id: true, code: true, version: true, source: true },
  });
  const accounts = await reader.account.findMany({
    where: { id: { in: rows.map(({ madeBy }) => madeBy) } },
    select: { id: true, displayName: true },
  });
  return rows.map((row) => {
    const template = templates.find(({ id }) => id === row.templateId)!;
    return {
      version: row.version,
      cause: row.cause as VersionCause,
      templateCode: template.code,
      templateVersion: template.version,
      contentHash: row.contentHash,
      madeBy: accounts.find(({ id }) => id === row.madeBy)?.displayName ?? null,
      madeAt: row.madeAt.toISOString(),
    };
  });
}

/** The paper as it stands: its values and the very template it was made of; null when it was never made of one. */
export async function readLastVersion(
  reader: Reader,
  documentId: string,
): Promise<{
  values: Record<string, unknown>;
  contentHash: string;
  template: TemplateContent;
  isSample: boolean;
} | null> {
  const row = await reader.documentVersion.findFirst({ where: { documentId }, orderBy: { version: 'desc' } });
  if (!row) return null;
  const committee = await reader.committee.findUniqueOrThrow({
    where: { id: row.committeeId },
    select: { sample: true },
  });
  return {
    isSample: committee.sample,
    values: row.values as Record<string, unknown>,
    contentHash: row.contentHash,
    template: await readTemplateById(reader, row.templateId),
  };
}

/** The .docx of a version, without one the last; null when there is none. */
export async function readVersionFile(
  reader: Reader,
  committeeId: string,
  documentId: string,
  version?: number,
): Promise<StoredFileContent | null> {
  const row = await reader.documentVersion.findFirst({
    where: { committeeId, documentId, ...(version === undefined ? {} : { version }) },
    orderBy: { version: 'desc' },
    select: { fileId: true },
  });
  return row && readFile(reader, committeeId, row.fileId);
}

export async function addScan(
  tx: Transaction,
  scan: { committeeId: string; documentId: string; fileId: string; addedBy: string; addedAt: Date },
): Promise<string> {
  const id = newId();
  await tx.documentScan.create({ data: { ...scan, id } });
  return id;
}

export async function listScans(reader: Reader, committeeId: string, documentId: string) {
  const rows = await reader.documentScan.findMany({ where: { committeeId, documentId }, orderBy: { id: 'asc' } });
  const files = await reader.storedFile.findMany({
    where: { id: { in: rows.map(({ fileId }) => fileId) } },
    select: { id: true, mediaType: true, fileName: true, size: true },
  });
  return rows.map((row) => {
    const { mediaType, fileName, size } = files.find(({ id }) => id === row.fileId)!;
    return { id: row.id, mediaType, fileName, size, addedAt: row.addedAt.toISOString() };
  });
}

export async function readScan(
  reader: Reader,
  committeeId: string,
  documentId: string,
  id: string,
): Promise<StoredFileContent | null> {
  const row = await reader.documentScan.findFirst({ where: { id, documentId, committeeId } });
  return row && readFile(reader, committeeId, row.fileId);
}
