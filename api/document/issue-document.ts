import { dateOf, type PlainDate } from '../../domain/dates';
import { documentSymbol } from '../../domain/document/document-number';
import { DomainError } from '../../domain/errors';
import type { Database } from '../../prisma/client';
import { runDeed, type DeedRequest } from '../../prisma/stores/deed';
import { lockDocument } from '../../prisma/stores/document-store';
import { numberPaper } from '../../documents/papers/produce/number-paper';
import { addIssuedVersion, readLastVersion } from '../../prisma/stores/document/document-version-store';
import { writeDocument } from '../../prisma/stores/document-store-drafts';
import { issueLockedDocument } from '../../prisma/stores/document-store-issue';

/**
 * Issues a paper that moves no intake: of none, or of those that have ended. The others are issued by their intake's workflow. Throws
 * DomainError `not-found` and what `registerOfIssue` throws.
 */
export async function issueAlone(
  database: Database,
  request: DeedRequest,
  id: string,
  { revision, issuedOn }: { revision: number; issuedOn: PlainDate },
) {
  return runDeed(database, request, async (deed) => {
    const document = await lockDocument(deed.tx, deed.committeeId, id);
    if (!document) throw new DomainError('not-found', { noun: 'document' });
    const { number, periodKey } = await issueLockedDocument(deed.tx, document, {
      committeeId: deed.committeeId,
      revision,
      issuedOn,
      today: dateOf(deed.at),
      issuedBy: deed.accountId,
      issuedAt: deed.at,
    });
    const { organKey, documentType } = document;
    const symbol = documentSymbol({ ...document, number });
    const kept = await readLastVersion(deed.tx, id);
    const issued = kept
      ? await addIssuedVersion(deed, id, kept, symbol, await numberPaper(kept, number, issuedOn))
      : null;
    deed.audit({
      noun: 'document',
      action: 'issued',
      subjectId: id,
      data: {
        register: organKey,
        documentType,
        period: periodKey,
        number,
        issuedOn,
        content: issued?.contentHash ?? null,
      },
    });
    return { documentId: id, number, symbol, periodKey };
  });
}

/** Đã gửi: the units among its recipients are told by mail, once. Throws DomainError `not-found`, `document-state`. */
export async function sendDocument(
  database: Database,
  request: DeedRequest,
  id: string,
): Promise<{ documentId: string; told: number }> {
  return runDeed(database, request, async (deed) => {
    const document = await lockDocument(deed.tx, deed.committeeId, id);
    if (!document) throw new DomainError('not-found', { noun: 'document' });
    if (document.state !== 'issued') throw new DomainError('document-state', { state: document.state, to: 'issued' });
    const units = [...new Set(document.recipients.flatMap(({ unitId }) => (unitId ? [unitId] : [])))];
    for (const unitId of units)
      deed.notify({
        kind: 'document-issued',
        recipientUnitId: unitId,
        params: { documentId: id, number: document.number, unitId },
        dedupeKey: `document-sent:${id}:${unitId}`,
      });
    await writeDocument(deed.tx, id, { sentAt: document.sentAt ?? deed.at });
    deed.audit({ noun: 'document', action: 'sent', subjectId: id, data: { units: units.length } });
    return { documentId: id, told: units.length };
  });
}
