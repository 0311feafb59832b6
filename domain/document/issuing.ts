import type { PlainDate } from '../dates';
import { DomainError } from '../errors';
import { requireDocumentMove, type DocumentState } from './document-states';
import type { DocumentSystem } from './document-type';
import { registerPeriod, type PartyTerm } from './register-period';

export interface DocumentToIssue {
  readonly state: DocumentState;
  readonly revision: number;
  readonly system: DocumentSystem;
  readonly signedOn: PlainDate | null;
}

/**
 * The register a number is taken from. A paper is numbered once, when it is signed, on a day that is neither before the signature
 * nor in the future. Throws DomainError `revision-conflict`, `document-state`, `issue-date-invalid`.
 */
export function registerOfIssue(
  document: DocumentToIssue,
  request: { revision: number; issuedOn: PlainDate; today: PlainDate; terms: readonly PartyTerm[] },
): { periodKey: string } {
  if (document.revision !== request.revision)
    throw new DomainError('revision-conflict', { current: document.revision });
  requireDocumentMove(document.state, 'issued');
  const isTooEarly = document.signedOn !== null && request.issuedOn < document.signedOn;
  if (isTooEarly || request.issuedOn > request.today)
    throw new DomainError('issue-date-invalid', { issuedOn: request.issuedOn, signedOn: document.signedOn });
  return { periodKey: registerPeriod(document.system, request.issuedOn, request.terms) };
}
