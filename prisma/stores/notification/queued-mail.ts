import { CODE_KINDS, GATHERED_KINDS } from '../../../domain/notification/mail-timing';
import type { NotificationKind } from '../../../domain/notification/notification-draft';
import { Prisma, type Database } from '../../client';
import { IS_OF_WHOLE_RECORD } from '../organisation/sample-store';

/** A mail this relay holds until its lease ends: to one account, or to one address. */
export interface QueuedMail {
  id: string;
  committeeId: string;
  kind: NotificationKind;
  accountId: string | null;
  email: string | null;
  language: string;
  params: Readonly<Record<string, unknown>>;
  messageId: string;
  intakeId: string | null;
  roundId: string | null;
  attempts: number;
  /** Since when it could have left. */
  queuedAt: Date;
}

export interface MailLease {
  relay: string;
  now: Date;
  /** Until when no other relay takes it; longer than any sending. */
  until: Date;
  limit: number;
}

/** A row that is one mail already; all others are resolved first (see `expand-notification.ts`). */
const IS_ONE_MAIL = Prisma.sql`
  n.kind <> ALL(${[...GATHERED_KINDS]}::text[])
  AND (n.recipient_account_id IS NOT NULL OR (n.recipient_email IS NOT NULL AND n.recipient_role IS NULL
       AND n.recipient_unit_id IS NULL AND n.recipient_person_id IS NULL))`;

/**
 * Takes mails that are due. Per recipient only the oldest that still waits, so that a mail refused "for now" is not overtaken by a later
 * one; codes, worthless in ten minutes, overtake and are not waited for.
 */
export async function claimMails(database: Database, { relay, now, until, limit }: MailLease): Promise<QueuedMail[]> {
  const codes = [...CODE_KINDS];
  const rows = await database.$queryRaw<RawMail[]>`
    WITH due AS (
      SELECT n.id FROM notification n
      WHERE n.state = 'queued' AND n.next_attempt_at <= ${now} AND (n.claimed_until IS NULL OR n.claimed_until <= ${now})
        AND ${IS_ONE_MAIL} AND ${IS_OF_WHOLE_RECORD}
        AND (n.kind = ANY(${codes}::text[]) OR NOT EXISTS (
          SELECT 1 FROM notification earlier
          WHERE earlier.state = 'queued' AND earlier.kind <> ALL(${codes}::text[]) AND earlier.recipient_role IS NULL
            AND coalesce(earlier.recipient_account_id::text, earlier.recipient_email)
              = coalesce(n.recipient_account_id::text, n.recipient_email)
            AND (earlier.not_before, earlier.id) < (n.not_before, n.id)))
      ORDER BY (n.kind = ANY(${codes}::text[])) DESC, n.next_attempt_at, n.id
      LIMIT ${limit} FOR UPDATE OF n SKIP LOCKED)
    UPDATE notification m SET claimed_by = ${relay}, claimed_until = ${until}
    FROM due WHERE m.id = due.id
    RETURNING m.id, m.committee_id, m.kind, m.recipient_account_id, m.recipient_email, m.language, m.params, m.message_id,
              m.intake_id, m.round_id, m.attempts, m.not_before,
              greatest(m.not_before, m.created_at) AS queued_at`;
  rows.sort((a, b) => a.not_before.getTime() - b.not_before.getTime() || (a.id < b.id ? -1 : 1));
  return rows.map(readMail);
}

export interface UnresolvedRow {
  id: string;
  committeeId: string;
  kind: string;
  /** The day it speaks of. */
  deadlineOn: string | null;
}

/** Rows due that are not one mail yet, oldest first. */
export async function findUnresolved(database: Database, now: Date, limit: number): Promise<UnresolvedRow[]> {
  return database.$queryRaw`
    SELECT n.id, n.committee_id AS "committeeId", n.kind, n.params->>'deadlineOn' AS "deadlineOn" FROM notification n
    WHERE n.state = 'queued' AND n.next_attempt_at <= ${now} AND NOT (${IS_ONE_MAIL}) AND ${IS_OF_WHOLE_RECORD}
    ORDER BY n.not_before, n.id LIMIT ${limit}`;
}

/** The server took it. A relay whose lease ran out meanwhile writes nothing: another one has it. */
export async function markSent(database: Database, mail: QueuedMail, relay: string, at: Date): Promise<void> {
  await settle(database, mail, relay, { state: 'sent', sentAt: at, attempts: mail.attempts + 1, lastError: null });
}

/** No longer wanted: what it asked for was done meanwhile, or its code has expired. */
export async function markNotWanted(database: Database, mail: QueuedMail, relay: string, why: string): Promise<void> {
  await settle(database, mail, relay, { state: 'not-wanted', lastError: why });
}

/** Back into the queue; `refused` counts the attempt. */
export async function putBack(
  database: Database,
  mail: QueuedMail,
  relay: string,
  again: { at: Date; why: string | null; refused: boolean },
): Promise<void> {
  await settle(database, mail, relay, {
    nextAttemptAt: again.at,
    attempts: mail.attempts + (again.refused ? 1 : 0),
    lastError: again.why,
  });
}

async function settle(
  database: Database,
  mail: QueuedMail,
  relay: string,
  data: Prisma.NotificationUpdateManyMutationInput,
): Promise<void> {
  await database.notification.updateMany({
    where: { id: mail.id, committeeId: mail.committeeId, state: 'queued', claimedBy: relay },
    data: { ...data, claimedBy: null, claimedUntil: null },
  });
}

interface RawMail {
  id: string;
  committee_id: string;
  kind: string;
  recipient_account_id: string | null;
  recipient_email: string | null;
  language: string;
  params: Record<string, unknown> | null;
  message_id: string;
  intake_id: string | null;
  round_id: string | null;
  attempts: number;
  not_before: Date;
  queued_at: Date;
}

function readMail(row: RawMail): QueuedMail {
  return {
    id: row.id,
    committeeId: row.committee_id,
    kind: row.kind as NotificationKind,
    accountId: row.recipient_account_id,
    email: row.recipient_email,
    language: row.language,
    params: row.params ?? {},
    messageId: row.message_id,
    intakeId: row.intake_id,
    roundId: row.round_id,
    attempts: row.attempts,
    queuedAt: row.queued_at,
  };
}
