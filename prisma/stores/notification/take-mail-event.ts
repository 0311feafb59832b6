import {
  judgeDelivery,
  retryReturnedAt,
  type BounceVerdict,
  type DeliveryReport,
} from '../../../domain/notification/bounce';
import type { Database, Transaction } from '../../client';
import { newId } from '../../ids';
import { runDeed, type Deed } from '../deed';
import type { NotificationRow } from './notification-row';
import { recordUndelivered } from './record-undelivered';

/** What a mail server said of one mail, and how the word reached us. */
export interface MailEvent extends DeliveryReport {
  source: 'mailbox' | 'webhook';
  /** The same report brings the same one: SHA-256 of a returned mail, or the webhook's id. */
  externalId: string;
  /** Ids that may be a mail's; whichever exists first is meant. */
  notificationIds: readonly string[];
  at: Date;
}

/** `taken`: it was new and of a mail of ours. `known`: it came before. `foreign`: of no mail of ours. */
export type MailEventOutcome = 'taken' | 'known' | 'foreign';

/**
 * Takes a report once. A hard return ends the mail and puts who should have had it on the list "Cần gọi điện"; a soft one sends it again
 * later, and after the third is a hard one; a delay is kept.
 */
export async function takeMailEvent(database: Database, event: MailEvent, now: Date): Promise<MailEventOutcome> {
  const mail = await findMail(database, event.notificationIds);
  const verdict = judgeDelivery(event);
  if (!mail) {
    const isNew = await addEvent(database, event, { committeeId: null, notificationId: null, verdict, now });
    return isNew ? 'foreign' : 'known';
  }
  const { id, committeeId } = mail;
  const request = { accountId: null, key: null, requestHash: '', name: 'take-mail-event', subjectId: id };
  return runDeed(database, { ...request, committeeId, at: now, recordedAt: now }, async (deed) => {
    if (!(await addEvent(deed.tx, event, { committeeId, notificationId: id, verdict, now }))) return 'known';
    const row = await lockLive(deed.tx, id);
    if (row) await follow(deed, row, event, verdict);
    return 'taken';
  });
}

async function follow(
  deed: Deed,
  row: NotificationRow & { returns: number },
  event: MailEvent,
  verdict: BounceVerdict,
): Promise<void> {
  if (verdict === 'fine' || verdict === 'waiting') return;
  const why = `bounce-${event.status ?? 'unknown'}`;
  const again = verdict === 'soft' ? retryReturnedAt(row.returns + 1, deed.at) : null;
  if (!again) return recordUndelivered(deed, row, 'bounced', why);
  await deed.tx.notification.update({
    where: { id: row.id },
    data: {
      state: 'queued',
      returns: { increment: 1 },
      nextAttemptAt: again,
      lastError: why,
      claimedBy: null,
      claimedUntil: null,
    },
  });
  deed.audit({
    noun: 'notification',
    action: 'returned-for-now',
    subjectId: row.id,
    data: { kind: row.kind, status: event.status, returns: row.returns + 1 },
  });
}

async function findMail(database: Database, ids: readonly string[]) {
  if (ids.length === 0) return null;
  const found = await database.notification.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, committeeId: true },
  });
  return ids.flatMap((id) => found.find((row) => row.id === id) ?? [])[0] ?? null;
}

/** A mail that left, or waits to leave again. What was settled otherwise meanwhile stays so. */
async function lockLive(tx: Transaction, id: string): Promise<(NotificationRow & { returns: number }) | null> {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM notification WHERE id = ${id}::uuid AND sent_at IS NOT NULL AND state IN ('sent', 'queued') FOR UPDATE`;
  return locked.length === 0 ? null : tx.notification.findUnique({ where: { id } });
}

async function addEvent(
  tx: Transaction | Database,
  event: MailEvent,
  known: { committeeId: string | null; notificationId: string | null; verdict: BounceVerdict; now: Date },
): Promise<boolean> {
  const { source, externalId, action, status, at } = event;
  const { now, ...rest } = known;
  const { count } = await tx.mailEvent.createMany({
    data: [{ id: newId(), source, externalId, action, status, ...rest, occurredAt: at, recordedAt: now }],
    skipDuplicates: true,
  });
  return count === 1;
}
