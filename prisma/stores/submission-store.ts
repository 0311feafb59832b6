import type { PlainDate } from '../../domain/dates';
import type { SubmissionContent } from '../../domain/submission/submission-content';
import {
  PAST_LINE_OUTCOMES,
  type SubmissionLineKind,
  type SubmissionState,
} from '../../domain/submission/submission-states';
import { statesBefore } from '../../domain/nomination/line-states';
import type { Prisma, Transaction } from '../client';
import { fromDbDate, toDbDate } from '../plain-dates';

/** A submission whose row this transaction holds. */
export interface LockedSubmission {
  id: string;
  committeeId: string;
  number: string | null;
  title: string;
  summary: string;
  submittingUnitId: string | null;
  state: SubmissionState;
  version: number;
  contentHash: string | null;
  dueOn: PlainDate;
  supplementaryToId: string | null;
  draftedBy: string;
  signedBy: string | null;
  contactPhone: string | null;
  revision: number;
}

/** Locks and reads one submission of the committee; null when there is none. */
export async function lockSubmission(
  tx: Transaction,
  committeeId: string,
  id: string,
): Promise<LockedSubmission | null> {
  await tx.$queryRaw`SELECT id FROM submission WHERE id = ${id}::uuid AND committee_id = ${committeeId}::uuid FOR UPDATE`;
  const row = await tx.submission.findFirst({ where: { id, committeeId } });
  return row && { ...row, state: row.state as SubmissionState, dueOn: fromDbDate(row.dueOn) };
}

export interface SubmissionLineRow {
  id: string;
  ordinal: number;
  kind: SubmissionLineKind;
  intakeId: string | null;
  nomineeLineId: string | null;
  planItemId: string | null;
  bodyId: string;
  subject: string;
  details: unknown;
}

/** The lines as they are: without what an amendment or a return put behind. */
export async function readSubmissionLines(tx: Transaction, submissionId: string): Promise<SubmissionLineRow[]> {
  const rows = await tx.submissionLine.findMany({
    where: { submissionId, OR: [{ outcome: null }, { outcome: { notIn: [...PAST_LINE_OUTCOMES] } }] },
    orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, ordinal, kind, intakeId, nomineeLineId, planItemId, bodyId, subject, details }) => ({
    id,
    ordinal,
    kind: kind as SubmissionLineKind,
    intakeId,
    nomineeLineId,
    planItemId,
    bodyId,
    subject,
    details,
  }));
}

export function contentOf(
  submission: Pick<LockedSubmission, 'number' | 'title' | 'summary'>,
  lines: readonly SubmissionLineRow[],
): SubmissionContent {
  const { number, title, summary } = submission;
  return { number, title, summary, lines };
}

export interface SubmissionChange {
  state?: SubmissionState;
  version?: number;
  number?: string | null;
  title?: string;
  summary?: string;
  contentHash?: string | null;
  dueOn?: PlainDate;
  contactPhone?: string | null;
  signedBy?: string | null;
  signedAt?: Date | null;
  signingCapacity?: string | null;
  takenInBy?: string;
  takenInAt?: Date;
  endedAt?: Date | null;
  endReason?: string | null;
}

export async function changeSubmission(tx: Transaction, id: string, change: SubmissionChange): Promise<void> {
  const { dueOn, ...rest } = change;
  await tx.submission.update({
    where: { id },
    data: { ...rest, ...(dueOn ? { dueOn: toDbDate(dueOn) } : {}), revision: { increment: 1 } },
  });
}

export async function readSubmissionNumber(tx: Transaction, id: string): Promise<string | null> {
  return (await tx.submission.findUniqueOrThrow({ where: { id }, select: { number: true } })).number;
}

/** Shortlisted people become proposed; answers with how many did, so that whoever left meanwhile is noticed. */
export async function proposePeople(tx: Transaction, submissionId: string): Promise<number> {
  const before = statesBefore('propose');
  return tx.$executeRaw`
    UPDATE nominee_line n SET state = 'proposed', revision = n.revision + 1
    FROM submission_line sl WHERE sl.submission_id = ${submissionId}::uuid AND sl.outcome IS NULL AND n.id = sl.nominee_line_id
      AND n.state = ANY(${before}::text[])`;
}

export interface NewSubmission {
  id: string;
  committeeId: string;
  number: string | null;
  title: string;
  summary: string;
  submittingUnitId: string | null;
  dueOn: PlainDate;
  supplementaryToId: string | null;
  draftedBy: string;
  draftedAt: Date;
  contactPhone: string | null;
}

export async function addSubmission(
  tx: Transaction,
  submission: NewSubmission,
  lines: readonly SubmissionLineRow[],
): Promise<void> {
  const { dueOn, ...row } = submission;
  await tx.submission.create({ data: { ...row, dueOn: toDbDate(dueOn), state: 'draft' } });
  await addLines(tx, submission, lines);
}

/** The lines of a draft in place of those it had. */
export async function replaceSubmissionLines(
  tx: Transaction,
  submission: { id: string; committeeId: string },
  lines: readonly SubmissionLineRow[],
): Promise<void> {
  await tx.submissionLine.deleteMany({ where: { submissionId: submission.id, outcome: null } });
  await addLines(tx, submission, lines);
}

/** Lines of a draft, or those an amendment adds to a round that is asked. */
export async function addLines(
  tx: Transaction,
  submission: { id: string; committeeId: string },
  lines: readonly (SubmissionLineRow & { roundId?: string; replacesId?: string | null })[],
): Promise<void> {
  await tx.submissionLine.createMany({
    data: lines.map(({ details, ...line }) => ({
      ...line,
      submissionId: submission.id,
      committeeId: submission.committeeId,
      details: (details ?? {}) as Prisma.InputJsonValue,
    })),
  });
}
