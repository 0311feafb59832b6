import { Prisma, type Database, type Reader } from '../../client';
import { openCallTask } from '../call-task-store';
import { runDeed, type Deed } from '../deed';
import type { NotificationRow } from './expand-notification';
import type { QueuedMail } from './queued-mail';

/** `failed`: a server refused it for good, or for days. `undeliverable`: there is nobody, or no address, to send it to. */
export type UndeliveredState = 'failed' | 'undeliverable';

/** Records that a claimed mail will never arrive; never silent: an audit event, and a telephone call where somebody can be called. */
export async function failMail(
  database: Database,
  mail: QueuedMail,
  relay: string,
  at: Date,
  state: UndeliveredState,
  why: string,
): Promise<void> {
  const request = { accountId: null, key: null, requestHash: '', name: 'fail-mail', subjectId: mail.id };
  await runDeed(database, { ...request, committeeId: mail.committeeId, at, recordedAt: at }, async (deed) => {
    const held = await deed.tx.notification.findFirst({ where: { id: mail.id, state: 'queued', claimedBy: relay } });
    if (held) await recordUndelivered(deed, held, state, why);
  });
}

export async function recordUndelivered(
  deed: Deed,
  row: NotificationRow,
  state: UndeliveredState,
  why: string,
): Promise<void> {
  await deed.tx.notification.update({
    where: { id: row.id },
    data: {
      state,
      lastError: why,
      attempts: { increment: state === 'failed' ? 1 : 0 },
      claimedBy: null,
      claimedUntil: null,
    },
  });
  const intakeId = row.intakeId ?? idIn(row.params, 'intakeId');
  deed.audit({
    noun: 'notification',
    action: 'failed',
    subjectId: row.id,
    ...(intakeId ? { intakeId } : {}),
    data: { kind: row.kind, state, why },
  });
  // Whoever asked for a code sees on the page that none came, and is not telephoned.
  if (row.kind === 'sign-in-code' || row.kind === 'opinion-code') return;
  const whom = await whoCanBeCalled(deed, row);
  if (!whom) return;
  const { committeeId, roundId } = row;
  const task = { committeeId, intakeId, roundId, ...whom, reason: 'mail-undelivered', openedAt: deed.at };
  const callId = await openCallTask(deed.tx, task);
  if (!callId) return;
  deed.audit({
    noun: 'intake',
    action: 'call-opened',
    subjectId: callId,
    ...(intakeId ? { intakeId } : {}),
    data: { unit: whom.unitId ?? null, person: whom.personId ?? null, mail: row.id },
  });
}

async function whoCanBeCalled(
  deed: Deed,
  row: NotificationRow,
): Promise<{ unitId?: string; personId?: string } | null> {
  const { tx, committeeId } = deed;
  if (row.recipientPersonId) return { personId: row.recipientPersonId };
  if (row.recipientAccountId) {
    const account = await tx.account.findFirst({ where: { committeeId, id: row.recipientAccountId } });
    if (account?.personId) return { personId: account.personId };
  }
  // A unit is called about its own list; an organ of ours that holds no such role stands on the rescue list.
  const isForUnit = row.recipientRole === null || row.recipientRole === 'unit-officer';
  const unitId = row.recipientUnitId && isForUnit ? row.recipientUnitId : unitInItems(row.params);
  return unitId ? { unitId } : null;
}

function unitInItems(params: Prisma.JsonValue): string | null {
  const items = (params as { items?: { kind: string; params: Prisma.JsonValue }[] } | null)?.items;
  const item = items?.find(({ kind }) => kind === 'unit-reminder');
  return item ? idIn(item.params, 'unitId') : null;
}

function idIn(params: Prisma.JsonValue, name: string): string | null {
  const value = (params as Record<string, unknown> | null)?.[name];
  return typeof value === 'string' ? value : null;
}

export interface UndeliveredMail {
  id: string;
  kind: string;
  /** `failed`: refused for good; `undeliverable`: nobody to send it to. */
  state: string;
  /** A code or the server's own words, without an address. */
  reason: string | null;
  intakeId: string | null;
  intakeName: string | null;
  /** Name of the account or unit; null when only a role was meant. */
  recipient: string | null;
  role: string | null;
  at: Date;
}

/** Mails that reached nobody, newest first: the office's rescue list ("Thư không đến được"). */
export async function listUndelivered(reader: Reader, committeeId: string, limit: number): Promise<UndeliveredMail[]> {
  return reader.$queryRaw<UndeliveredMail[]>`
    SELECT n.id, n.kind, n.state, n.last_error AS reason, n.intake_id AS "intakeId", i.name AS "intakeName",
           coalesce(a.display_name, p.full_name, u.name) AS recipient, n.recipient_role AS role, n.created_at AS at
    FROM notification n
    LEFT JOIN intake i ON i.id = n.intake_id
    LEFT JOIN account a ON a.id = n.recipient_account_id
    LEFT JOIN person p ON p.id = n.recipient_person_id
    LEFT JOIN unit u ON u.id = n.recipient_unit_id
    WHERE n.committee_id = ${committeeId}::uuid AND n.state IN ('failed', 'undeliverable')
    ORDER BY n.id DESC LIMIT ${limit}`;
}
