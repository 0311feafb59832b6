import type { PlainDate } from '../../domain/dates';
import type { ClosingRule } from '../../domain/intake/procedure';
import type { OpinionChoice, RoundState } from '../../domain/submission/round-commands';
import {
  PAST_LINE_OUTCOMES,
  type SubmissionLineKind,
  type SubmissionLineOutcome,
} from '../../domain/submission/submission-states';
import { Prisma, type Transaction } from '../client';
import { fromDbDate } from '../plain-dates';

/** A round whose row this transaction holds: no other deed on it runs meanwhile. */
export interface LockedRound {
  id: string;
  committeeId: string;
  submissionId: string;
  bodyId: string;
  state: RoundState;
  contentHash: string;
  /** Total incumbents when it opened. */
  incumbents: number;
  closingRule: ClosingRule;
  openedAt: Date;
  dueOn: PlainDate;
  changeWindowEndsAt: Date | null;
  closedBy: string | null;
  closedAt: Date | null;
  closeGround: string | null;
  nextDueAt: Date | null;
  revision: number;
  calendarRevision: number;
}

export interface RoundMemberRow {
  personId: string;
  /** Null for a member without an account: no mail, the office calls. */
  accountId: string | null;
  required: boolean;
  /** False while, of members asked in order, those before have not answered. */
  asked: boolean;
  /** False again while lines of an amendment wait; what was said of the others counts on. */
  answered: boolean;
  currentOpinionId: string | null;
  /** Said "on paper", and the paper is not recorded yet. */
  awaitingPaper: boolean;
}

export interface RoundLineRow {
  id: string;
  ordinal: number;
  kind: SubmissionLineKind;
  /** The person of the register whom it is about: as a member they give no opinion on it. */
  personId: string | null;
  intakeId: string | null;
  nomineeLineId: string | null;
  outcome: SubmissionLineOutcome | null;
  counts: Partial<Record<OpinionChoice, number>>;
}

/** Everything the rules of a round look at, besides its row. */
export interface RoundContents {
  members: RoundMemberRow[];
  lines: RoundLineRow[];
  /** The earliest pending reminder. */
  nextReminderAt: Date | null;
}

const ROUND_COLUMNS = Prisma.sql`
  r.id, r.committee_id, r.submission_id, r.body_id, r.state, r.content_hash, r.incumbents, r.closing_rule, r.opened_at, r.due_on,
  r.change_window_ends_at, r.closed_by, r.closed_at, r.close_ground, r.next_due_at, r.revision, c.calendar_revision`;

/** Locks and reads one round of the committee; null when there is none. */
export async function lockRound(tx: Transaction, committeeId: string, id: string): Promise<LockedRound | null> {
  const [row] = await tx.$queryRaw<RawRound[]>`
    SELECT ${ROUND_COLUMNS} FROM opinion_round r JOIN committee c ON c.id = r.committee_id
    WHERE r.id = ${id}::uuid AND r.committee_id = ${committeeId}::uuid FOR UPDATE OF r`;
  return row ? readRound(row) : null;
}

/** {@link lockRound} with members, lines and the next reminder: one statement, since every opinion begins with it. */
export async function lockRoundWithContents(
  tx: Transaction,
  committeeId: string,
  id: string,
): Promise<{ round: LockedRound; contents: RoundContents } | null> {
  const [row] = await tx.$queryRaw<(RawRound & RawContents & { read_at_revision: number })[]>`
    WITH locked AS (
      SELECT ${ROUND_COLUMNS} FROM opinion_round r JOIN committee c ON c.id = r.committee_id
      WHERE r.id = ${id}::uuid AND r.committee_id = ${committeeId}::uuid FOR UPDATE OF r
    ) SELECT locked.*, contents.*, (SELECT revision FROM opinion_round WHERE id = ${id}::uuid) AS read_at_revision
    FROM locked, LATERAL (${contentsOf(id)}) AS contents`;
  if (!row) return null;
  // Having waited for another deed, the statement holds the row of now with the contents of before: then they are read again.
  const isFresh = row.read_at_revision === row.revision;
  return { round: readRound(row), contents: isFresh ? readContents(row) : await readRoundContents(tx, id) };
}

/** Members, lines with their counts, and the next reminder, in one statement. */
export async function readRoundContents(tx: Transaction, roundId: string): Promise<RoundContents> {
  const [row] = await tx.$queryRaw<RawContents[]>(contentsOf(roundId));
  if (!row) throw new Error('counting always answers with one row');
  return readContents(row);
}

interface RawContents {
  members: RoundMemberRow[];
  lines: RoundLineRow[];
  next_reminder_at: Date | null;
}

function readContents({ members, lines, next_reminder_at }: RawContents): RoundContents {
  return { members, lines, nextReminderAt: next_reminder_at };
}

function contentsOf(roundId: string): Prisma.Sql {
  return Prisma.sql`
    WITH counts AS (
      SELECT ol.submission_line_id AS line_id, ol.choice, count(*)::int AS n
      FROM round_member m JOIN opinion_line ol ON ol.opinion_id = m.current_opinion_id
      WHERE m.round_id = ${roundId}::uuid GROUP BY 1, 2
    ), by_line AS (
      SELECT line_id, jsonb_object_agg(choice, n) AS counts FROM counts GROUP BY 1
    )
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('personId', m.person_id, 'accountId', m.account_id, 'required', m.required,
                'asked', m.asked_at IS NOT NULL, 'answered', m.answered_at IS NOT NULL, 'currentOpinionId', m.current_opinion_id, 'awaitingPaper', EXISTS (SELECT 1 FROM opinion_line ol
                WHERE ol.opinion_id = m.current_opinion_id AND ol.choice = 'answered-on-paper')) ORDER BY m.ordinal), '[]'::jsonb)
       FROM round_member m WHERE m.round_id = ${roundId}::uuid) AS members,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', sl.id, 'ordinal', sl.ordinal, 'kind', sl.kind, 'intakeId', sl.intake_id,
                'nomineeLineId', sl.nominee_line_id, 'personId', n.person_id, 'outcome', sl.outcome,
                'counts', coalesce(b.counts, '{}'::jsonb)) ORDER BY sl.ordinal), '[]'::jsonb)
       FROM submission_line sl LEFT JOIN by_line b ON b.line_id = sl.id LEFT JOIN nominee_line n ON n.id = sl.nominee_line_id
       WHERE sl.round_id = ${roundId}::uuid AND (sl.outcome IS NULL OR sl.outcome <> ALL(${[...PAST_LINE_OUTCOMES]}::text[]))) AS lines,
      (SELECT min(due_at) FROM reminder WHERE round_id = ${roundId}::uuid AND state = 'pending') AS next_reminder_at`;
}

/**
 * Writes where the round stands and answers with the next thing due: a reminder, or the end of the change window. After the conclusion too a paper
 * that is owed can fall due.
 */
export async function writeRound(tx: Transaction, round: LockedRound): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ next_due_at: Date | null }[]>`
    UPDATE opinion_round SET
      state = ${round.state}, content_hash = ${round.contentHash}, due_on = ${round.dueOn}::date, change_window_ends_at = ${round.changeWindowEndsAt},
      closed_by = ${round.closedBy}::uuid, closed_at = ${round.closedAt}, close_ground = ${round.closeGround}, revision = ${round.revision},
      next_due_at = CASE WHEN ${round.state} IN ('recalled', 'returned') THEN NULL ELSE least(
        (SELECT min(due_at) FROM reminder WHERE round_id = ${round.id}::uuid AND state = 'pending'),
        CASE WHEN ${round.state} = 'open' THEN ${round.changeWindowEndsAt}::timestamptz END) END
    WHERE id = ${round.id}::uuid RETURNING next_due_at`;
  return row?.next_due_at ?? null;
}

/** The other rounds of a submission that have not ended, locked in the order of their ids. */
export async function lockSiblingRounds(
  tx: Transaction,
  round: LockedRound,
): Promise<{ id: string; state: RoundState }[]> {
  return tx.$queryRaw<{ id: string; state: RoundState }[]>`
    SELECT id, state FROM opinion_round
    WHERE submission_id = ${round.submissionId}::uuid AND committee_id = ${round.committeeId}::uuid AND id <> ${round.id}::uuid
    ORDER BY id FOR UPDATE`;
}

/** Ends rounds together with another one of the same submission. */
export async function endRounds(
  tx: Transaction,
  roundIds: readonly string[],
  ending: { state: 'recalled' | 'returned'; by: string; at: Date; ground: string },
): Promise<void> {
  await tx.opinionRound.updateMany({
    where: { id: { in: [...roundIds] } },
    data: {
      state: ending.state,
      closedBy: ending.by,
      closedAt: ending.at,
      closeGround: ending.ground,
      nextDueAt: null,
      revision: { increment: 1 },
    },
  });
}

interface RawRound {
  id: string;
  committee_id: string;
  submission_id: string;
  body_id: string;
  state: string;
  content_hash: string;
  incumbents: number;
  closing_rule: unknown;
  opened_at: Date;
  due_on: Date;
  change_window_ends_at: Date | null;
  closed_by: string | null;
  closed_at: Date | null;
  close_ground: string | null;
  next_due_at: Date | null;
  revision: number;
  calendar_revision: number;
}

function readRound(row: RawRound): LockedRound {
  return {
    id: row.id,
    committeeId: row.committee_id,
    submissionId: row.submission_id,
    bodyId: row.body_id,
    state: row.state as RoundState,
    contentHash: row.content_hash,
    incumbents: row.incumbents,
    // Checked when the procedure was stored, copied when the round opened.
    closingRule: row.closing_rule as ClosingRule,
    openedAt: row.opened_at,
    dueOn: fromDbDate(row.due_on),
    changeWindowEndsAt: row.change_window_ends_at,
    closedBy: row.closed_by,
    closedAt: row.closed_at,
    closeGround: row.close_ground,
    nextDueAt: row.next_due_at,
    revision: row.revision,
    calendarRevision: row.calendar_revision,
  };
}

/** Everybody who was asked by mail in these rounds. */
export async function readAskedAccounts(
  tx: Transaction,
  roundIds: readonly string[],
): Promise<{ roundId: string; personId: string; accountId: string; linkId: string }[]> {
  const rows = await tx.opinionLink.findMany({
    where: { roundId: { in: [...roundIds] }, revokedAt: null },
    select: { id: true, roundId: true, personId: true, accountId: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id, ...row }) => ({ ...row, linkId: id }));
}
