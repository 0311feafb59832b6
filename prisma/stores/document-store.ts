import type { PlainDate } from '../../domain/dates';
import type { DocumentState } from '../../domain/document/document-states';
import type { DocumentSystem, DocumentType, SecrecyLevel, SigningCapacity } from '../../domain/document/document-type';
import type { PartyTerm } from '../../domain/document/register-period';
import type { Reader, Transaction } from '../client';
import { fromOptionalDbDate, toDbDate } from '../plain-dates';

/** Who a paper goes to: a unit of ours, or a name with what it gets it for. */
export interface DocumentRecipient {
  unitId: string | null;
  name: string;
  purpose: string | null;
}

/** A document whose row this transaction holds. */
export interface LockedDocument {
  id: string;
  organKey: string;
  organName: string;
  organSymbol: string;
  system: DocumentSystem;
  documentType: DocumentType;
  typeSymbol: string;
  periodKey: string | null;
  number: number | null;
  summary: string;
  signatoryName: string;
  signatoryPost: string;
  capacity: SigningCapacity;
  secrecy: SecrecyLevel;
  state: DocumentState;
  submissionId: string | null;
  templateCode: string | null;
  /** What a paper made from the record was made of. */
  sources: unknown;
  recipients: DocumentRecipient[];
  signedOn: PlainDate | null;
  sentAt: Date | null;
  revision: number;
}

/** Locks and reads a document of the committee; null when there is none. */
export async function lockDocument(tx: Transaction, committeeId: string, id: string): Promise<LockedDocument | null> {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM issued_document WHERE id = ${id}::uuid AND committee_id = ${committeeId}::uuid FOR UPDATE`;
  if (locked.length === 0) return null;
  const row = await tx.issuedDocument.findUniqueOrThrow({ where: { id } });
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
    summary: row.summary,
    signatoryName: row.signatoryName,
    signatoryPost: row.signatoryPost,
    capacity: row.capacity as SigningCapacity,
    secrecy: row.secrecy as SecrecyLevel,
    state: row.state as DocumentState,
    submissionId: row.submissionId,
    templateCode: row.templateCode,
    sources: row.sources,
    recipients: row.recipients as unknown as DocumentRecipient[],
    signedOn: fromOptionalDbDate(row.signedOn),
    sentAt: row.sentAt,
    revision: row.revision,
  };
}

/** The intakes the document is for, in the order of their ids. */
export async function readDocumentIntakes(reader: Reader, documentId: string): Promise<string[]> {
  const rows = await reader.documentIntake.findMany({
    where: { documentId },
    select: { intakeId: true },
    orderBy: { intakeId: 'asc' },
  });
  return rows.map((row) => row.intakeId);
}

/**
 * The next number of a register: its row is locked until the transaction ends, so of many at once each gets its own, and one that
 * fails leaves no gap.
 */
export async function takeNextNumber(
  tx: Transaction,
  register: { committeeId: string; organKey: string; documentType: string; periodKey: string },
): Promise<number> {
  const [row] = await tx.$queryRaw<{ last_number: number }[]>`
    INSERT INTO number_register (committee_id, organ_key, document_type, period_key, last_number)
    VALUES (${register.committeeId}::uuid, ${register.organKey}, ${register.documentType}, ${register.periodKey}, 1)
    ON CONFLICT (committee_id, organ_key, document_type, period_key)
    DO UPDATE SET last_number = number_register.last_number + 1 RETURNING last_number`;
  if (!row) throw new Error('a register always answers with its number');
  return row.last_number;
}

export async function markDocumentIssued(
  tx: Transaction,
  id: string,
  issue: { periodKey: string; number: number; issuedOn: PlainDate; issuedBy: string; issuedAt: Date },
): Promise<void> {
  await tx.issuedDocument.update({
    where: { id },
    data: { ...issue, issuedOn: toDbDate(issue.issuedOn), state: 'issued', revision: { increment: 1 } },
  });
}

/** Nhiệm kỳ of the committee, where the office has set them (setting `party-terms`). */
export async function readPartyTerms(reader: Reader, committeeId: string): Promise<PartyTerm[]> {
  const row = await reader.setting.findUnique({ where: { committeeId_key: { committeeId, key: 'party-terms' } } });
  return (row?.value as unknown as PartyTerm[] | undefined) ?? [];
}

/** The organ whose name, symbol and register a paper bears; null when the committee has none such. */
export async function readIssuingOrgan(
  reader: Reader,
  committeeId: string,
  organ: { bodyId?: string | null; unitId?: string | null },
): Promise<{ organKey: string; organName: string; organSymbol: string; system: DocumentSystem } | null> {
  if (organ.bodyId) {
    const body = await reader.body.findFirst({ where: { id: organ.bodyId, committeeId } });
    if (!body) return null;
    if (body.system === 'state')
      return { organKey: body.kind, organName: body.name, organSymbol: 'UBND', system: 'state' };
    const committee = await reader.committee.findUniqueOrThrow({ where: { id: committeeId } });
    // Cấp ủy, Ban Thường vụ and Thường trực share the register of the committee (HD 36-HD/VPTW).
    return { organKey: 'committee', organName: body.name, organSymbol: committee.symbol, system: 'party' };
  }
  const unit = organ.unitId ? await reader.unit.findFirst({ where: { id: organ.unitId, committeeId } }) : null;
  if (!unit) return null;
  const system = unit.tree === 'state' ? 'state' : 'party';
  return { organKey: `unit:${unit.id}`, organName: unit.name, organSymbol: unit.symbol ?? unit.code, system };
}

/** The last number of a register, for its page: nothing is taken. */
export async function readRegisters(reader: Reader, committeeId: string) {
  return reader.numberRegister.findMany({
    where: { committeeId },
    orderBy: [{ organKey: 'asc' }, { documentType: 'asc' }, { periodKey: 'desc' }],
    select: { organKey: true, documentType: true, periodKey: true, lastNumber: true },
  });
}
