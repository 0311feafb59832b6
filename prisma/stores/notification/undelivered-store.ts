import type { Reader, Transaction } from '../../client';
import { UNDELIVERED_STATES, type UndeliveredState } from './record-undelivered';

export interface UndeliveredMail {
  id: string;
  kind: string;
  state: UndeliveredState;
  /** A code or the server's own words, without an address. */
  reason: string | null;
  intakeId: string | null;
  intakeName: string | null;
  roundId: string | null;
  submissionNumber: string | null;
  personId: string | null;
  unitId: string | null;
  /** Name of the account or unit; null when only a role was meant. */
  recipient: string | null;
  role: string | null;
  /** Where it went, or would have gone. */
  address: string | null;
  phone: string | null;
  at: Date;
  /** The intake's reviewing organ. */
  reviewUnitId: string | null;
}

/** Mails that reached nobody, newest first: the office's rescue list ("Thư không đến được"). */
export async function listUndelivered(reader: Reader, committeeId: string, limit: number): Promise<UndeliveredMail[]> {
  return reader.$queryRaw<UndeliveredMail[]>`
    SELECT n.id, n.kind, n.state, n.last_error AS reason, n.intake_id AS "intakeId", i.name AS "intakeName",
           n.round_id AS "roundId", s.number AS "submissionNumber", coalesce(n.recipient_person_id, a.person_id) AS "personId",
           coalesce(n.recipient_unit_id, parent.recipient_unit_id) AS "unitId",
           coalesce(a.display_name, p.full_name, u.name) AS recipient, coalesce(n.recipient_role, parent.recipient_role) AS role,
           coalesce(a.email, n.recipient_email, p.email, u.email) AS address, coalesce(a.phone, p.phone, u.phone) AS phone,
           coalesce(n.sent_at, n.created_at) AS at, i.review_unit_id AS "reviewUnitId"
    FROM notification n
    LEFT JOIN notification parent ON parent.id = n.parent_id
    LEFT JOIN intake i ON i.id = n.intake_id
    LEFT JOIN opinion_round r ON r.id = n.round_id
    LEFT JOIN submission s ON s.id = r.submission_id
    LEFT JOIN account a ON a.id = n.recipient_account_id
    LEFT JOIN person p ON p.id = coalesce(n.recipient_person_id, a.person_id)
    LEFT JOIN unit u ON u.id = coalesce(n.recipient_unit_id, parent.recipient_unit_id)
    WHERE n.committee_id = ${committeeId}::uuid AND n.state = ANY(${[...UNDELIVERED_STATES]}::text[])
    ORDER BY n.id DESC LIMIT ${limit}`;
}

/** A mail that reached nobody, whose row this transaction holds; null when it is none, or somebody dealt with it. */
export async function lockUndelivered(tx: Transaction, committeeId: string, id: string) {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM notification WHERE id = ${id}::uuid AND committee_id = ${committeeId}::uuid
      AND state = ANY(${[...UNDELIVERED_STATES]}::text[]) FOR UPDATE`;
  return locked.length === 0 ? null : tx.notification.findUnique({ where: { id } });
}

/** What became of it: sent anew as another mail, or carried on paper. Its failure stays in the audit. */
export async function settleUndelivered(tx: Transaction, id: string, state: 'resent' | 'on-paper'): Promise<void> {
  await tx.notification.update({ where: { id }, data: { state } });
}

/** Where a mail of this row can be given another address: the account, else the unit; null for an address alone. */
export async function findAddressee(
  reader: Reader,
  committeeId: string,
  row: { recipientAccountId: string | null; recipientUnitId: string | null; parentId: string | null },
): Promise<{ noun: 'account' | 'unit'; id: string } | null> {
  if (row.recipientAccountId) return { noun: 'account', id: row.recipientAccountId };
  if (row.recipientUnitId) return { noun: 'unit', id: row.recipientUnitId };
  const parent = row.parentId
    ? await reader.notification.findFirst({
        where: { id: row.parentId, committeeId },
        select: { recipientUnitId: true },
      })
    : null;
  return parent?.recipientUnitId ? { noun: 'unit', id: parent.recipientUnitId } : null;
}

/** The new address of an account or unit. False when another account of the committee has it. */
export async function correctAddress(
  tx: Transaction,
  committeeId: string,
  whose: { noun: 'account' | 'unit'; id: string },
  email: string,
): Promise<boolean> {
  if (whose.noun === 'unit') {
    await tx.unit.updateMany({ where: { id: whose.id, committeeId }, data: { email, revision: { increment: 1 } } });
    return true;
  }
  const taken = await tx.account.count({ where: { committeeId, email, id: { not: whose.id } } });
  if (taken > 0) return false;
  await tx.account.updateMany({ where: { id: whose.id, committeeId }, data: { email, revision: { increment: 1 } } });
  return true;
}

/** Whose account it is; null where it is nobody's in the register. */
export async function personOfAccount(
  tx: Transaction,
  committeeId: string,
  accountId: string | null,
): Promise<string | null> {
  const account = accountId
    ? await tx.account.findFirst({ where: { id: accountId, committeeId }, select: { personId: true } })
    : null;
  return account?.personId ?? null;
}
