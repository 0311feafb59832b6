import type { PlainDate } from '../../domain/dates';
import type { ClosingRule } from '../../domain/intake/procedure';
import { Prisma, type Reader, type Transaction } from '../client';
import { newId } from '../ids';
import { toDbDate } from '../plain-dates';

/** A member of a deciding body on a day, with the account through which mails reach them. */
export interface Incumbent {
  bodyId: string;
  personId: string;
  post: string;
  postTitle: string;
  ordinal: number;
  accountId: string | null;
}

/** Thành viên đương nhiệm of the bodies on that day, in the order of the bodies' own lists. */
export async function readIncumbents(
  reader: Reader,
  committeeId: string,
  bodyIds: readonly string[],
  on: PlainDate,
): Promise<Incumbent[]> {
  return reader.$queryRaw<Incumbent[]>`
    SELECT m.body_id AS "bodyId", m.person_id AS "personId", m.post, m.post_title AS "postTitle", m.ordinal,
           (SELECT a.id FROM account a WHERE a.committee_id = m.committee_id AND a.person_id = m.person_id AND a.disabled_at IS NULL
            AND a.email <> '' ORDER BY a.created_at LIMIT 1) AS "accountId"
    FROM body_member m
    WHERE m.committee_id = ${committeeId}::uuid AND m.body_id = ANY(${[...bodyIds]}::uuid[])
      AND m.valid_from <= ${on}::date AND (m.valid_to IS NULL OR m.valid_to > ${on}::date)
    ORDER BY m.body_id, m.ordinal`;
}

/** Of each line that waits: its body, and the person of the register whom it is about. */
export async function readPeopleOfLines(
  reader: Reader,
  submissionId: string,
): Promise<{ id: string; bodyId: string; personId: string | null }[]> {
  return reader.$queryRaw<{ id: string; bodyId: string; personId: string | null }[]>`
    SELECT sl.id, sl.body_id AS "bodyId", n.person_id AS "personId"
    FROM submission_line sl LEFT JOIN nominee_line n ON n.id = sl.nominee_line_id
    WHERE sl.submission_id = ${submissionId}::uuid AND sl.outcome IS NULL ORDER BY sl.ordinal, sl.id`;
}

export interface NewRound {
  id: string;
  committeeId: string;
  submissionId: string;
  bodyId: string;
  contentHash: string;
  closingRule: ClosingRule;
  openedBy: string;
  openedAt: Date;
  dueOn: PlainDate;
  members: readonly (Incumbent & { required: boolean })[];
}

/** Opens a round: its row, its members as they are today, and the lines it asks about. */
export function addRound(tx: Transaction, round: NewRound): void {
  tx.$send(Prisma.sql`
    INSERT INTO opinion_round (id, committee_id, submission_id, body_id, state, content_hash, incumbents, closing_rule, opened_by, opened_at,
                               due_on)
    VALUES (${round.id}::uuid, ${round.committeeId}::uuid, ${round.submissionId}::uuid, ${round.bodyId}::uuid, 'open', ${round.contentHash},
            ${round.members.length}, ${JSON.stringify(round.closingRule)}::jsonb, ${round.openedBy}::uuid, ${round.openedAt},
            ${round.dueOn}::date)`);
  tx.$send(Prisma.sql`
    INSERT INTO round_member (round_id, committee_id, person_id, account_id, post, post_title, ordinal, required)
    SELECT ${round.id}::uuid, ${round.committeeId}::uuid, m."personId", m."accountId", m.post, m."postTitle", m.ordinal, m.required
    FROM jsonb_to_recordset(${JSON.stringify(round.members)}::jsonb) AS m("personId" uuid, "accountId" uuid, post text, "postTitle" text,
         ordinal int, required boolean)`);
  tx.$send(Prisma.sql`
    UPDATE submission_line SET round_id = ${round.id}::uuid
    WHERE submission_id = ${round.submissionId}::uuid AND body_id = ${round.bodyId}::uuid AND outcome IS NULL`);
}

/** Whoever is asked now; the reminders of those who were asked before are not touched. */
export async function markAsked(
  tx: Transaction,
  roundId: string,
  personIds: readonly string[],
  at: Date,
): Promise<void> {
  await tx.roundMember.updateMany({
    where: { roundId, personId: { in: [...personIds] }, askedAt: null },
    data: { askedAt: at },
  });
}

/** Whether the account is this person's, today: an account made after the round opened counts too. */
export async function isAccountOf(
  reader: Reader,
  committeeId: string,
  accountId: string,
  personId: string,
): Promise<boolean> {
  return (await reader.account.count({ where: { id: accountId, committeeId, personId, disabledAt: null } })) > 0;
}

/** A deadline of a round that was moved, and why. */
export async function addDeadlineChange(
  tx: Transaction,
  change: {
    committeeId: string;
    roundId: string;
    fromOn: PlainDate;
    toOn: PlainDate;
    reason: string;
    changedBy: string;
    changedAt: Date;
  },
): Promise<void> {
  await tx.deadlineChange.create({
    data: { ...change, id: newId(), fromOn: toDbDate(change.fromOn), toOn: toDbDate(change.toOn) },
  });
}

export async function readCommitteeName(reader: Reader, committeeId: string): Promise<string> {
  return (await reader.committee.findUniqueOrThrow({ where: { id: committeeId }, select: { name: true } })).name;
}
