import { DomainError } from '../errors';
import type { SecrecyLevel } from './document-type';

/** Dự thảo · Đã ký · Đã ban hành · Bỏ dự thảo. A number exists from `issued` on, never before. */
export const DOCUMENT_STATES = ['drafted', 'signed', 'issued', 'discarded'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

const NEXT: Readonly<Record<DocumentState, readonly DocumentState[]>> = {
  drafted: ['signed', 'discarded'],
  // A signed paper that turns out wrong goes back to be drafted; it has no number yet, so none is lost.
  signed: ['issued', 'drafted', 'discarded'],
  issued: [],
  discarded: [],
};

/** Throws DomainError `document-state` with where the document stands. */
export function requireDocumentMove(from: DocumentState, to: DocumentState): void {
  if (!NEXT[from].includes(to)) throw new DomainError('document-state', { state: from, to });
}

export function mayMoveDocument(from: DocumentState, to: DocumentState): boolean {
  return NEXT[from].includes(to);
}

/** Only a draft is edited: what was signed is what is issued. Throws DomainError `document-state`. */
export function requireDraft(state: DocumentState): void {
  if (state !== 'drafted') throw new DomainError('document-state', { state, to: 'drafted' });
}

/** Luật Bảo vệ bí mật nhà nước: "Mật" and above has no place on this network. Throws DomainError `secret-refused`. */
export function refuseSecrets(secrecy: SecrecyLevel): void {
  if (secrecy !== 'none') throw new DomainError('secret-refused', { secrecy });
}
