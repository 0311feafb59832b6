import type { PlainDate } from '../../domain/dates';
import type { SubmissionContent } from '../../domain/submission/submission-content';
import {
  PAST_LINE_OUTCOMES,
  type SubmissionLineKind,
  type SubmissionState,
} from '../../domain/submission/submission-states';
import { statesBefore } from '../../domain/nomination/line-states';
import { Prisma, type Transaction } from '../client';
import { fromDbDate } from '../plain-dates';

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
  const [row] = await tx.$queryRaw<(Omit<LockedSubmission, 'dueOn'> & { dueOn: Date })[]>`
    SELECT id, committee_id AS "committeeId", number, title, summary, submitting_unit_id AS "submittingUnitId", state, version,
           content_hash AS "contentHash", due_on AS "dueOn", supplementary_to_id AS "supplementaryToId", drafted_by AS "draftedBy",
           signed_by AS "signedBy", contact_phone AS "contactPhone", revision
    FROM submission WHERE id = ${id}::uuid AND committee_id = ${committeeId}::uuid FOR UPDATE`;
  return row ? { ...row, dueOn: fromDbDate(row.dueOn) } : null;
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
  return tx.$queryRaw<SubmissionLineRow[]>`
    SELECT id, ordinal, kind, intake_id AS "intakeId", nominee_line_id AS "nomineeLineId", plan_item_id AS "planItemId",
           body_id AS "bodyId", subject, details
    FROM submission_line
    WHERE submission_id = ${submissionId}::uuid AND (outcome IS NULL OR outcome <> ALL(${[...PAST_LINE_OUTCOMES]}::text[]))
    ORDER BY ordinal, id`;
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

/** What is named is written, null as well; the rest stays as it is. */
export function changeSubmission(tx: Transaction, id: string, change: SubmissionChange): void {
  const columns = Object.entries(change).map(([name, value]) => [COLUMN_OF[name as keyof SubmissionChange], value]);
  tx.$send(Prisma.sql`
    UPDATE submission s SET (state, version, number, title, summary, content_hash, due_on, contact_phone, signed_by, signed_at,
                             signing_capacity, taken_in_by, taken_in_at, ended_at, end_reason, revision) =
      (SELECT c.state, c.version, c.number, c.title, c.summary, c.content_hash, c.due_on, c.contact_phone, c.signed_by, c.signed_at,
              c.signing_capacity, c.taken_in_by, c.taken_in_at, c.ended_at, c.end_reason, s.revision + 1
       FROM jsonb_populate_record(s, ${JSON.stringify(Object.fromEntries(columns))}::jsonb) c)
    WHERE s.id = ${id}::uuid`);
}

const COLUMN_OF = {
  state: 'state',
  version: 'version',
  number: 'number',
  title: 'title',
  summary: 'summary',
  contentHash: 'content_hash',
  dueOn: 'due_on',
  contactPhone: 'contact_phone',
  signedBy: 'signed_by',
  signedAt: 'signed_at',
  signingCapacity: 'signing_capacity',
  takenInBy: 'taken_in_by',
  takenInAt: 'taken_in_at',
  endedAt: 'ended_at',
  endReason: 'end_reason',
} as const satisfies Record<keyof SubmissionChange, string>;

export async function readSubmissionNumber(tx: Transaction, id: string): Promise<string | null> {
  return (await tx.submission.findUniqueOrThrow({ where: { id }, select: { number: true } })).number;
}

/** Shortlisted people become proposed, who attends already stays there; answers with how many are asked about, so that whoever left meanwhile is noticed. */
export async function proposePeople(tx: Transaction, submissionId: string): Promise<number> {
  const before = statesBefore('propose');
  return tx.$executeRaw`
    UPDATE nominee_line n SET state = CASE WHEN n.state = 'enrolled' THEN n.state ELSE 'proposed' END, revision = n.revision + 1
    FROM submission_line sl WHERE sl.submission_id = ${submissionId}::uuid AND sl.outcome IS NULL AND n.id = sl.nominee_line_id
      AND (n.state = ANY(${before}::text[]) OR (n.approval_owed AND n.state = 'enrolled'))`;
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

export function addSubmission(tx: Transaction, submission: NewSubmission, lines: readonly SubmissionLineRow[]): void {
  tx.$send(Prisma.sql`
    INSERT INTO submission (id, committee_id, number, title, summary, submitting_unit_id, state, due_on, supplementary_to_id, drafted_by,
                            drafted_at, contact_phone)
    VALUES (${submission.id}::uuid, ${submission.committeeId}::uuid, ${submission.number}, ${submission.title}, ${submission.summary},
            ${submission.submittingUnitId}::uuid, 'draft', ${submission.dueOn}::date, ${submission.supplementaryToId}::uuid,
            ${submission.draftedBy}::uuid, ${submission.draftedAt}, ${submission.contactPhone})`);
  addLines(tx, submission, lines);
}

/** The lines of a draft in place of those it had. */
export function replaceSubmissionLines(
  tx: Transaction,
  submission: { id: string; committeeId: string },
  lines: readonly SubmissionLineRow[],
): void {
  tx.$send(Prisma.sql`DELETE FROM submission_line WHERE submission_id = ${submission.id}::uuid AND outcome IS NULL`);
  addLines(tx, submission, lines);
}

/** Lines of a draft, or those an amendment adds to a round that is asked. */
export function addLines(
  tx: Transaction,
  submission: { id: string; committeeId: string },
  lines: readonly (SubmissionLineRow & { roundId?: string; replacesId?: string | null })[],
): void {
  const rows = lines.map(({ details, ...line }) => ({ ...line, details: details ?? {} }));
  tx.$send(Prisma.sql`
    INSERT INTO submission_line (id, committee_id, submission_id, ordinal, kind, intake_id, nominee_line_id, plan_item_id, body_id, subject,
                                 details, round_id, replaces_id)
    SELECT l.id, ${submission.committeeId}::uuid, ${submission.id}::uuid, l.ordinal, l.kind, l."intakeId", l."nomineeLineId",
           l."planItemId", l."bodyId", l.subject, l.details, l."roundId", l."replacesId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS l(id uuid, ordinal int, kind text, "intakeId" uuid, "nomineeLineId" uuid,
         "planItemId" uuid, "bodyId" uuid, subject text, details jsonb, "roundId" uuid, "replacesId" uuid)`);
}
