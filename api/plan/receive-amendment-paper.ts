import { dateOf, type PlainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import type { Database } from '../../prisma/client';
import { runDeed, type DeedRequest } from '../../prisma/stores/deed';
import { lockAmendment, receiveAmendmentPaper } from '../../prisma/stores/plan-amendment-store';

/** Văn bản bổ sung of an amendment decided by word. Throws DomainError `not-found`, `paper-not-owed`, `signed-date-invalid`. */
export async function receivePaperOf(
  database: Database,
  request: DeedRequest,
  id: string,
  { number, issuedOn }: { number: string; issuedOn: PlainDate },
): Promise<{ amendmentId: string; number: string }> {
  return runDeed(database, request, async (deed) => {
    const amendment = await lockAmendment(deed.tx, deed.committeeId, id);
    if (!amendment) throw new DomainError('not-found', { noun: 'plan-amendment' });
    if (!amendment.paperOwed) throw new DomainError('paper-not-owed');
    if (issuedOn > dateOf(deed.at)) throw new DomainError('signed-date-invalid');
    await receiveAmendmentPaper(deed.tx, id, { number, issuedOn, at: deed.at });
    deed.audit({
      noun: 'plan',
      action: 'amendment-paper-received',
      subjectId: amendment.planId,
      data: { amendment: id, number, issuedOn, dueOn: amendment.paperDueOn },
    });
    return { amendmentId: id, number };
  });
}
