import { parseDate } from '../../domain/calendar/parse-date';
import { documentSymbol } from '../../domain/document/document-number';
import { registerOfIssue } from '../../domain/document/issuing';
import { DomainError } from '../../domain/errors';
import {
  lockDocument,
  markDocumentIssued,
  readDocumentIntakes,
  readPartyTerms,
  takeNextNumber,
} from '../../prisma/stores/document-store';
import type { IntakeDeed, IntakeWork } from '../intake/intake-work';

/**
 * Ban hành: the signed paper gets the next number of its register, in the transaction that records the issue, so that no number is
 * skipped or given twice. Throws DomainError `not-found`, `document-not-of-intake`, and those of `registerOfIssue`.
 */
export const issueDocument: IntakeDeed<'issue-document'> = async (work, data) => {
  const { deed, intake } = work;
  const document = await lockDocument(deed.tx, deed.committeeId, data.documentId);
  if (!document) throw new DomainError('not-found', { noun: 'document' });
  const intakes = await readDocumentIntakes(deed.tx, document.id);
  if (!intakes.includes(intake.id)) throw new DomainError('document-not-of-intake');
  const issuedOn = parseDate(data.issuedOn);
  const { periodKey } = registerOfIssue(document, {
    revision: data.revision,
    issuedOn,
    today: work.today,
    terms: await readPartyTerms(deed.tx, deed.committeeId),
  });
  const { organKey, documentType } = document;
  const number = await takeNextNumber(deed.tx, { committeeId: deed.committeeId, organKey, documentType, periodKey });
  await markDocumentIssued(deed.tx, document.id, {
    periodKey,
    number,
    issuedOn,
    issuedBy: deed.accountId,
    issuedAt: deed.at,
  });
  deed.audit({
    noun: 'document',
    action: 'issued',
    subjectId: document.id,
    intakeId: intake.id,
    data: { register: organKey, documentType, period: periodKey, number, issuedOn },
  });
  tellStaff(work, document.id, number);
  work.follow.tellIntakes.push(...intakes.filter((id) => id !== intake.id));
  return { documentId: document.id, number, symbol: documentSymbol({ ...document, number }), periodKey };
};

/** Whoever goes on with it: the reviewer who sends it upward, the centre that opens the class. */
function tellStaff({ deed, intake }: IntakeWork, documentId: string, number: number): void {
  const params = { intakeId: intake.id, documentId, number };
  deed.notify({
    kind: 'document-issued',
    recipientRole: 'reviewer',
    recipientUnitId: intake.reviewUnitId ?? undefined,
    params,
    dedupeKey: `document-issued:${documentId}:${intake.id}:reviewer`,
    intakeId: intake.id,
  });
  if (!intake.deliveringUnitId) return;
  deed.notify({
    kind: 'document-issued',
    recipientRole: 'training-centre',
    recipientUnitId: intake.deliveringUnitId,
    params,
    dedupeKey: `document-issued:${documentId}:${intake.id}:training-centre`,
    intakeId: intake.id,
  });
}
