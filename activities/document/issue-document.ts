import { parseDate } from '../../domain/calendar/parse-date';
import { documentSymbol } from '../../domain/document/document-number';
import { DomainError } from '../../domain/errors';
import { numberPaper } from '../../documents/papers/produce/number-paper';
import { addIssuedVersion, readLastVersion } from '../../prisma/stores/document/document-version-store';
import { lockDocument, readDocumentIntakes } from '../../prisma/stores/document-store';
import { issueLockedDocument } from '../../prisma/stores/document-store-issue';
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
  const { number, periodKey } = await issueLockedDocument(deed.tx, document, {
    committeeId: deed.committeeId,
    revision: data.revision,
    issuedOn,
    today: work.today,
    issuedBy: deed.accountId,
    issuedAt: deed.at,
  });
  const symbol = documentSymbol({ ...document, number });
  const kept = await readLastVersion(deed.tx, document.id);
  const issued = kept
    ? await addIssuedVersion(deed, document.id, kept, symbol, await numberPaper(kept, number, issuedOn))
    : null;
  deed.audit({
    noun: 'document',
    action: 'issued',
    subjectId: document.id,
    intakeId: intake.id,
    data: {
      register: document.organKey,
      documentType: document.documentType,
      period: periodKey,
      number,
      issuedOn,
      content: issued?.contentHash ?? null,
    },
  });
  tellStaff(work, document.id, number);
  work.follow.tellIntakes.push(...intakes.filter((id) => id !== intake.id));
  return { documentId: document.id, number, symbol, periodKey };
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
