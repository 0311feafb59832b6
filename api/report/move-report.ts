import { DomainError } from '../../domain/errors';
import { requireReportMove } from '../../domain/report/report-states';
import type { Database } from '../../prisma/client';
import { runDeed, type DeedRequest } from '../../prisma/stores/deed';
import { lockReport, writeReport } from '../../prisma/stores/report-store';

/**
 * Moves a report of an item or a plan, which no intake waits for. Those of an intake go through its workflow. Throws DomainError
 * `not-found`, `revision-conflict`, `report-state`.
 */
export async function moveReport(
  database: Database,
  request: DeedRequest,
  id: string,
  to: 'submitted' | 'received' | 'returned',
  { revision, reason }: { revision?: number; reason?: string },
): Promise<{ reportId: string }> {
  return runDeed(database, request, async (deed) => {
    const report = await lockReport(deed.tx, deed.committeeId, id);
    if (!report) throw new DomainError('not-found', { noun: 'report' });
    if (revision !== undefined && report.revision !== revision)
      throw new DomainError('revision-conflict', { current: report.revision });
    requireReportMove(report.state, to);
    await writeReport(deed.tx, id, {
      state: to,
      ...(to === 'submitted' ? { submittedBy: deed.accountId, submittedAt: deed.at, returnReason: null } : {}),
      ...(to === 'received' ? { receivedBy: deed.accountId, receivedAt: deed.at } : {}),
      ...(to === 'returned' ? { returnReason: reason ?? null } : {}),
    });
    deed.audit({ noun: 'report', action: to, subjectId: id });
    if (to === 'returned')
      deed.notify({
        kind: 'report-returned',
        recipientAccountId: report.submittedBy ?? report.draftedBy,
        params: { reportId: id },
        dedupeKey: `report-returned:${id}:${report.revision}`,
      });
    return { reportId: id };
  });
}
