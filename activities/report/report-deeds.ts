import { DomainError } from '../../domain/errors';
import { requireReportMove, type ReportState } from '../../domain/report/report-states';
import { lockReport, writeReport, type LockedReport } from '../../prisma/stores/report-store';
import type { IntakeDeed, IntakeDeeds, IntakeWork } from '../intake/intake-work';

/** Gửi báo cáo. Throws DomainError `not-found`, `revision-conflict`, `report-state`. */
const submitReport: IntakeDeed<'submit-report'> = async (work, data) => {
  const { deed, intake } = work;
  const report = await holdReport(work, data.reportId, 'submitted');
  if (report.revision !== data.revision) throw new DomainError('revision-conflict', { current: report.revision });
  await writeReport(deed.tx, report.id, {
    state: 'submitted',
    submittedBy: deed.accountId,
    submittedAt: deed.at,
    returnReason: null,
  });
  deed.audit({
    noun: 'report',
    action: 'submitted',
    subjectId: report.id,
    intakeId: intake.id,
    data: { asOf: report.asOf },
  });
  return { reportId: report.id };
};

/** Tiếp nhận by the office of the leading body: it ends the intake. Throws DomainError `not-found`, `report-state`. */
const receiveReport: IntakeDeed<'receive-report'> = async (work, data) => {
  const { deed, intake } = work;
  const report = await holdReport(work, data.reportId, 'received');
  await writeReport(deed.tx, report.id, { state: 'received', receivedBy: deed.accountId, receivedAt: deed.at });
  deed.audit({ noun: 'report', action: 'received', subjectId: report.id, intakeId: intake.id });
  return { reportId: report.id };
};

/** Trả lại báo cáo, with a reason, to whoever sent it. Throws DomainError `not-found`, `report-state`. */
const returnReport: IntakeDeed<'return-report'> = async (work, data) => {
  const { deed, intake } = work;
  const report = await holdReport(work, data.reportId, 'returned');
  await writeReport(deed.tx, report.id, { state: 'returned', returnReason: data.reason });
  deed.audit({ noun: 'report', action: 'returned', subjectId: report.id, intakeId: intake.id });
  deed.notify({
    kind: 'report-returned',
    recipientAccountId: report.submittedBy ?? report.draftedBy,
    params: { intakeId: intake.id, reportId: report.id },
    dedupeKey: `report-returned:${report.id}:${report.revision}`,
    intakeId: intake.id,
  });
  return { reportId: report.id };
};

async function holdReport({ deed, intake }: IntakeWork, id: string, to: ReportState): Promise<LockedReport> {
  const report = await lockReport(deed.tx, deed.committeeId, id);
  if (!report || report.intakeId !== intake.id) throw new DomainError('not-found', { noun: 'report' });
  requireReportMove(report.state, to);
  return report;
}

export const reportDeeds = {
  'submit-report': submitReport,
  'receive-report': receiveReport,
  'return-report': returnReport,
} satisfies Partial<IntakeDeeds>;
