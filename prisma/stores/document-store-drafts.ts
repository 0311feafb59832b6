import type { PlainDate } from '../../domain/dates';
import type { DocumentState } from '../../domain/document/document-states';
import type { DocumentSystem, DocumentType, SecrecyLevel, SigningCapacity } from '../../domain/document/document-type';
import type { Prisma, Reader, Transaction } from '../client';
import { fromOptionalDbDate, toDbDate } from '../plain-dates';
import type { DocumentRecipient } from './document-store';

export interface NewDocument {
  id: string;
  committeeId: string;
  organKey: string;
  organName: string;
  organSymbol: string;
  system: DocumentSystem;
  documentType: DocumentType;
  typeSymbol: string;
  summary: string;
  body: Readonly<Record<string, unknown>>;
  signatoryName: string;
  signatoryPost: string;
  capacity: SigningCapacity;
  secrecy: SecrecyLevel;
  submissionId: string | null;
  recipients: readonly DocumentRecipient[];
  /** Of a paper made from the record: its template, and what it was made of. */
  templateCode?: string;
  sources?: object;
  draftedBy: string;
  draftedAt: Date;
}

/** Writes a draft and the intakes it is for. */
export async function addDocument(tx: Transaction, document: NewDocument, intakeIds: readonly string[]): Promise<void> {
  await tx.issuedDocument.create({
    data: {
      ...document,
      body: document.body as Prisma.InputJsonValue,
      recipients: document.recipients as unknown as Prisma.InputJsonValue,
      sources: (document.sources ?? {}) as Prisma.InputJsonValue,
      state: 'drafted',
    },
  });
  await tx.documentIntake.createMany({
    data: intakeIds.map((intakeId) => ({ documentId: document.id, intakeId, committeeId: document.committeeId })),
  });
}

/** What may change of a draft; left out: as it stands. */
export interface DocumentChange {
  summary?: string;
  body?: Readonly<Record<string, unknown>>;
  signatoryName?: string;
  signatoryPost?: string;
  capacity?: SigningCapacity;
  recipients?: readonly DocumentRecipient[];
  sources?: object;
  state?: DocumentState;
  signedOn?: PlainDate;
  signedRecordedBy?: string;
  signedAt?: Date;
  sentAt?: Date;
}

export async function writeDocument(tx: Transaction, id: string, change: DocumentChange): Promise<void> {
  const { body, recipients, sources, signedOn, ...rest } = change;
  await tx.issuedDocument.update({
    where: { id },
    data: {
      ...rest,
      ...(body ? { body: body as Prisma.InputJsonValue } : {}),
      ...(recipients ? { recipients: recipients as unknown as Prisma.InputJsonValue } : {}),
      ...(sources ? { sources: sources as Prisma.InputJsonValue } : {}),
      ...(signedOn ? { signedOn: toDbDate(signedOn) } : {}),
      revision: { increment: 1 },
    },
  });
}

/** Of these intakes those of the committee, in id order; with whether each is open. */
export async function readIntakesForDocument(reader: Reader, committeeId: string, ids: readonly string[]) {
  return reader.intake.findMany({
    where: { committeeId, id: { in: [...new Set(ids)] } },
    select: { id: true, status: true, reviewUnitId: true, deliveringUnitId: true },
    orderBy: { id: 'asc' },
  });
}

/** Intakes that the lines of a submission are about; null when the committee has no such submission. */
export async function readSubmissionIntakes(
  reader: Reader,
  committeeId: string,
  submissionId: string,
): Promise<string[] | null> {
  const submission = await reader.submission.findFirst({
    where: { id: submissionId, committeeId },
    select: { id: true },
  });
  if (!submission) return null;
  const lines = await reader.submissionLine.findMany({
    where: { submissionId, intakeId: { not: null } },
    distinct: ['intakeId'],
    select: { intakeId: true },
  });
  return lines.flatMap(({ intakeId }) => (intakeId ? [intakeId] : [])).sort();
}

export interface DocumentFilter {
  state?: DocumentState;
  documentType?: DocumentType;
  intakeId?: string;
  limit: number;
  cursor?: string;
}

/** Documents of the committee, newest first; one more than asked tells whether there is a next page. */
export async function listDocuments(reader: Reader, committeeId: string, filter: DocumentFilter) {
  const intakeDocuments = filter.intakeId
    ? await reader.documentIntake.findMany({
        where: { committeeId, intakeId: filter.intakeId },
        select: { documentId: true },
      })
    : null;
  const rows = await reader.issuedDocument.findMany({
    where: {
      committeeId,
      ...(filter.state ? { state: filter.state } : {}),
      ...(filter.documentType ? { documentType: filter.documentType } : {}),
      id: {
        ...(filter.cursor ? { lt: filter.cursor } : {}),
        ...(intakeDocuments ? { in: intakeDocuments.map(({ documentId }) => documentId) } : {}),
      },
    },
    orderBy: { id: 'desc' },
    take: filter.limit + 1,
  });
  return rows.map(readDocument);
}

export async function findDocument(reader: Reader, committeeId: string, id: string) {
  const row = await reader.issuedDocument.findFirst({ where: { id, committeeId } });
  if (!row) return null;
  const links = await reader.documentIntake.findMany({ where: { documentId: id }, orderBy: { intakeId: 'asc' } });
  return { ...readDocument(row), body: row.body, intakeIds: links.map(({ intakeId }) => intakeId) };
}

function readDocument(row: NonNullable<Awaited<ReturnType<Reader['issuedDocument']['findFirst']>>>) {
  return {
    id: row.id,
    organKey: row.organKey,
    organName: row.organName,
    organSymbol: row.organSymbol,
    system: row.system as DocumentSystem,
    documentType: row.documentType as DocumentType,
    typeSymbol: row.typeSymbol,
    periodKey: row.periodKey,
    number: row.number,
    issuedOn: fromOptionalDbDate(row.issuedOn),
    summary: row.summary,
    signatoryName: row.signatoryName,
    signatoryPost: row.signatoryPost,
    capacity: row.capacity as SigningCapacity,
    state: row.state as DocumentState,
    submissionId: row.submissionId,
    templateCode: row.templateCode,
    hasFile: row.fileId !== null,
    recipients: row.recipients as unknown as DocumentRecipient[],
    signedOn: fromOptionalDbDate(row.signedOn),
    sentAt: row.sentAt?.toISOString() ?? null,
    revision: row.revision,
  };
}
