import type { PlainDate } from '../../domain/dates';
import { registerOfIssue } from '../../domain/document/issuing';
import type { Transaction } from '../client';
import { markDocumentIssued, readPartyTerms, takeNextNumber, type LockedDocument } from './document-store';

export interface Issue {
  committeeId: string;
  revision: number;
  issuedOn: PlainDate;
  today: PlainDate;
  issuedBy: string;
  issuedAt: Date;
}

/**
 * Gives a signed document the next number of its register, in the caller's transaction: no number is skipped or given twice. Throws
 * what `registerOfIssue` throws.
 */
export async function issueLockedDocument(
  tx: Transaction,
  document: LockedDocument,
  issue: Issue,
): Promise<{ number: number; periodKey: string }> {
  const { committeeId, issuedOn, issuedBy, issuedAt } = issue;
  const terms = await readPartyTerms(tx, committeeId);
  const { periodKey } = registerOfIssue(document, { ...issue, terms });
  const { organKey, documentType } = document;
  const number = await takeNextNumber(tx, { committeeId, organKey, documentType, periodKey });
  await markDocumentIssued(tx, document.id, { periodKey, number, issuedOn, issuedBy, issuedAt });
  return { number, periodKey };
}
