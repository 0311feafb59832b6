import type { PlainDate } from '../../domain/dates';
import type { ReportFigures } from '../../domain/report/report-figures';
import type { ReportKind, ReportState } from '../../domain/report/report-states';
import type { Prisma, Transaction } from '../client';
import { fromDbDate, toDbDate, toOptionalDbDate } from '../plain-dates';

/** A report whose row this transaction holds. */
export interface LockedReport {
  id: string;
  kind: ReportKind;
  planId: string | null;
  planItemId: string | null;
  intakeId: string | null;
  title: string;
  asOf: PlainDate;
  text: string;
  state: ReportState;
  draftedBy: string;
  submittedBy: string | null;
  revision: number;
}

/** Locks and reads a report of the committee; null when there is none. */
export async function lockReport(tx: Transaction, committeeId: string, id: string): Promise<LockedReport | null> {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM report WHERE id = ${id}::uuid AND committee_id = ${committeeId}::uuid FOR UPDATE`;
  if (locked.length === 0) return null;
  const row = await tx.report.findUniqueOrThrow({ where: { id } });
  return {
    id: row.id,
    kind: row.kind as ReportKind,
    planId: row.planId,
    planItemId: row.planItemId,
    intakeId: row.intakeId,
    title: row.title,
    asOf: fromDbDate(row.asOf),
    text: row.text,
    state: row.state as ReportState,
    draftedBy: row.draftedBy,
    submittedBy: row.submittedBy,
    revision: row.revision,
  };
}

export interface NewReport {
  id: string;
  committeeId: string;
  kind: ReportKind;
  planId: string | null;
  planItemId: string | null;
  intakeId: string | null;
  title: string;
  asOf: PlainDate;
  figures: ReportFigures;
  text: string;
  dueOn: PlainDate | null;
  draftedBy: string;
  draftedAt: Date;
}

export async function addReport(tx: Transaction, report: NewReport): Promise<void> {
  await tx.report.create({
    data: {
      ...report,
      asOf: toDbDate(report.asOf),
      dueOn: toOptionalDbDate(report.dueOn),
      figures: report.figures as unknown as Prisma.InputJsonValue,
      state: 'draft',
    },
  });
}

/** Moves a report on, or changes what it says; left out: as it stands. */
export async function writeReport(
  tx: Transaction,
  id: string,
  change: {
    state?: ReportState;
    title?: string;
    text?: string;
    asOf?: PlainDate;
    figures?: ReportFigures;
    yearEstimate?: Readonly<Record<string, number>> | null;
    submittedBy?: string;
    submittedAt?: Date;
    receivedBy?: string;
    receivedAt?: Date;
    returnReason?: string | null;
  },
): Promise<void> {
  const { asOf, figures, yearEstimate, ...rest } = change;
  await tx.report.update({
    where: { id },
    data: {
      ...rest,
      ...(asOf ? { asOf: toDbDate(asOf) } : {}),
      ...(figures ? { figures: figures as unknown as Prisma.InputJsonValue } : {}),
      ...(yearEstimate ? { yearEstimate } : {}),
      revision: { increment: 1 },
    },
  });
}
