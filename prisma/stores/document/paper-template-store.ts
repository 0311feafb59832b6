import type { DocumentSystem } from '../../../domain/document/document-type';
import type { Prisma, Reader, Transaction } from '../../client';
import { newId } from '../../ids';
import { addFile, sha256Of } from '../file-store';

export const TEMPLATE_SOURCES = ['shipped', 'office'] as const;
export type TemplateSource = (typeof TEMPLATE_SOURCES)[number];

export interface TemplateVersion {
  id: string;
  code: string;
  system: DocumentSystem;
  version: number;
  source: TemplateSource;
  storedBy: string;
  storedAt: Date;
}

export interface TemplateContent extends TemplateVersion {
  /** As it was checked when it was stored. */
  description: unknown;
  bytes: Uint8Array;
}

/** Every stored version, the newest of each template first. */
export async function listTemplateVersions(reader: Reader, committeeId: string): Promise<TemplateVersion[]> {
  const rows = await reader.paperTemplate.findMany({
    where: { committeeId },
    orderBy: [{ code: 'asc' }, { system: 'asc' }, { version: 'desc' }],
    omit: { description: true },
  });
  return rows.map(versionOf);
}

/** The version named, else the one in force; null when none is stored. */
export async function readTemplate(
  reader: Reader,
  committeeId: string,
  template: { code: string; system: DocumentSystem; version?: number },
): Promise<TemplateContent | null> {
  const row = await reader.paperTemplate.findFirst({
    where: { committeeId, ...template },
    orderBy: { version: 'desc' },
  });
  return row && contentOf(reader, row);
}

export async function readTemplateById(reader: Reader, id: string): Promise<TemplateContent> {
  return contentOf(reader, await reader.paperTemplate.findUniqueOrThrow({ where: { id } }));
}

export interface NewTemplate {
  committeeId: string;
  code: string;
  system: DocumentSystem;
  source: TemplateSource;
  description: object;
  bytes: Uint8Array;
  fileName: string;
  storedBy: string;
  storedAt: Date;
}

/** Stores the next version of a template; the committee's row is locked meanwhile, so two at once get two numbers. */
export async function addTemplate(tx: Transaction, template: NewTemplate): Promise<{ id: string; version: number }> {
  const { committeeId, code, system, bytes, fileName, storedBy, storedAt } = template;
  await lockTemplates(tx, committeeId);
  const last = await tx.paperTemplate.aggregate({ where: { committeeId, code, system }, _max: { version: true } });
  const version = (last._max.version ?? 0) + 1;
  const { fileId, sha256 } = await addFile(tx, {
    committeeId,
    mediaType: DOCX,
    fileName,
    content: bytes,
    uploadedBy: template.source === 'office' ? storedBy : null,
    uploadedAt: storedAt,
  });
  const id = newId();
  await tx.paperTemplate.create({
    data: {
      id,
      committeeId,
      code,
      system,
      version,
      source: template.source,
      description: template.description as Prisma.InputJsonValue,
      contentHash: sha256,
      fileId,
      storedBy,
      storedAt,
    },
  });
  return { id, version };
}

/**
 * The version in force, stored: the shipped one enters the record when it is first needed, and again when the product ships another. What
 * an office put in its place stays.
 */
export async function keepTemplate(
  tx: Transaction,
  shipped: Omit<NewTemplate, 'source'>,
): Promise<{ template: TemplateContent; isNew: boolean }> {
  const { committeeId, code, system } = shipped;
  const current = await readTemplate(tx, committeeId, { code, system });
  const isInForce = current && (current.source === 'office' || sha256Of(current.bytes) === sha256Of(shipped.bytes));
  if (isInForce) return { template: current, isNew: false };
  await lockTemplates(tx, committeeId);
  // Another deed may have stored it while this one waited for the lock.
  const meanwhile = await readTemplate(tx, committeeId, { code, system });
  if (meanwhile && meanwhile.version !== current?.version) return { template: meanwhile, isNew: false };
  const { id } = await addTemplate(tx, { ...shipped, source: 'shipped' });
  return { template: await readTemplateById(tx, id), isNew: true };
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function lockTemplates(tx: Transaction, committeeId: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`paper-template:${committeeId}`}, 0))::text`;
}

type Row = NonNullable<Awaited<ReturnType<Reader['paperTemplate']['findFirst']>>>;

function versionOf({
  id,
  code,
  system,
  version,
  source,
  storedBy,
  storedAt,
}: Omit<Row, 'description'>): TemplateVersion {
  return {
    id,
    code,
    system: system as DocumentSystem,
    version,
    source: source as TemplateSource,
    storedBy,
    storedAt,
  };
}

async function contentOf(reader: Reader, row: Row): Promise<TemplateContent> {
  const file = await reader.storedFile.findUniqueOrThrow({ where: { id: row.fileId }, select: { content: true } });
  return { ...versionOf(row), description: row.description, bytes: file.content };
}
