import type { LineAmendment, StandingLine, WordingChange } from '../../domain/submission/amendment';
import type { SubmissionLineKind } from '../../domain/submission/submission-states';
import { PAST_LINE_OUTCOMES } from '../../domain/submission/submission-states';
import { statesBefore } from '../../domain/nomination/line-states';
import type { Prisma, Reader, Transaction } from '../client';
import { newId } from '../ids';
import { detailsOf } from './submission-reading-store';

/** The lines as they stand, with where each is asked about. */
export async function readStandingLines(reader: Reader, submissionId: string): Promise<StandingLine[]> {
  const rows = await reader.submissionLine.findMany({
    where: { submissionId, OR: [{ outcome: null }, { outcome: { notIn: [...PAST_LINE_OUTCOMES] } }] },
    orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    ordinal: row.ordinal,
    kind: row.kind as SubmissionLineKind,
    intakeId: row.intakeId,
    nomineeLineId: row.nomineeLineId,
    planItemId: row.planItemId,
    bodyId: row.bodyId,
    subject: row.subject,
    details: detailsOf(row.details) as StandingLine['details'],
    outcome: row.outcome,
    roundId: row.roundId,
  }));
}

/** Puts lines behind: they stay in the record, and are shown and counted no more. */
export async function putLinesBehind(
  tx: Transaction,
  lineIds: readonly string[],
  outcome: 'amended' | 'removed',
  at: Date,
): Promise<void> {
  if (lineIds.length === 0) return;
  await tx.submissionLine.updateMany({
    where: { id: { in: [...lineIds] }, outcome: null },
    data: { outcome, outcomeAt: at },
  });
}

/** People who stand in it no more go back to the reviewer. */
export async function giveBackPeople(tx: Transaction, nomineeLineIds: readonly string[]): Promise<void> {
  const before = statesBefore('recall-submission');
  await tx.nomineeLine.updateMany({
    where: { id: { in: [...nomineeLineIds] }, state: { in: before } },
    data: { state: 'shortlisted', revision: { increment: 1 } },
  });
}

/** Shortlisted people become proposed; answers with how many did. */
export async function proposeAdded(tx: Transaction, nomineeLineIds: readonly string[]): Promise<number> {
  const { count } = await tx.nomineeLine.updateMany({
    where: { id: { in: [...nomineeLineIds] }, state: { in: statesBefore('propose') } },
    data: { state: 'proposed', revision: { increment: 1 } },
  });
  return count;
}

export interface NewAmendment {
  committeeId: string;
  submissionId: string;
  version: number;
  reason: string;
  changes: readonly KeptChange[];
  contentBefore: string;
  contentAfter: string;
  madeBy: string;
  madeAt: Date;
}

/** One line of the difference, as it is shown: what it said before and says now. */
export interface KeptChange {
  kind: LineAmendment['kind'] | WordingChange['kind'];
  ordinal: number;
  /** Null for the words over all lines. */
  bodyId: string | null;
  /** The line that stands now; null for one that was removed. */
  lineId: string | null;
  before: { subject: string; details: Record<string, unknown> } | null;
  after: { subject: string; details: Record<string, unknown> } | null;
}

export async function addAmendment(tx: Transaction, amendment: NewAmendment): Promise<void> {
  await tx.submissionAmendment.create({
    data: {
      ...amendment,
      id: newId(),
      changes: structuredClone(amendment.changes) as unknown as Prisma.InputJsonValue,
    },
  });
}

export interface AmendmentRecord {
  version: number;
  reason: string;
  changes: KeptChange[];
  madeBy: string;
  madeByName: string;
  madeAt: Date;
}

/** The amendments of a submission, the newest first. */
export async function readAmendments(reader: Reader, submissionId: string): Promise<AmendmentRecord[]> {
  const rows = await reader.submissionAmendment.findMany({ where: { submissionId }, orderBy: { version: 'desc' } });
  const accounts = await reader.account.findMany({
    where: { id: { in: rows.map(({ madeBy }) => madeBy) } },
    select: { id: true, displayName: true },
  });
  const names = new Map(accounts.map(({ id, displayName }) => [id, displayName]));
  return rows.map(({ version, reason, changes, madeBy, madeAt }) => ({
    version,
    reason,
    changes: changes as unknown as KeptChange[],
    madeBy,
    madeByName: names.get(madeBy) ?? '',
    madeAt,
  }));
}

/** Who has answered everything that is left keeps their opinion; the others of these members wait to be asked again. */
export async function reopenMembers(tx: Transaction, roundId: string, personIds: readonly string[]): Promise<void> {
  await tx.roundMember.updateMany({
    where: { roundId, personId: { in: [...personIds] } },
    data: { answeredAt: null },
  });
}
