import { dateOf } from '../../../domain/dates';
import { isGathered } from '../../../domain/notification/mail-timing';
import type { NotificationKind } from '../../../domain/notification/notification-draft';
import { Prisma, type Database, type Transaction } from '../../client';
import { newId, SYSTEM_ACCOUNT_ID } from '../../ids';
import { runDeed } from '../deed';
import { recordUndelivered } from './record-undelivered';
import { findRecipients, type MailRecipient } from './find-recipients';
import { gatherReminder } from './gather-reminder';
import type { NotificationRow } from './notification-row';

/**
 * Turns a row into one mail per recipient of that day, or adds it to the day's mail of reminders; the row is then `expanded` (`digested`
 * where the next digest carries it). Nobody there: `undeliverable`, recorded and shown. Another relay's row is left alone.
 */
export async function expandNotification(database: Database, id: string, now: Date): Promise<void> {
  const committeeId = await committeeOf(database, id);
  if (!committeeId) return;
  const request = {
    committeeId,
    accountId: null,
    key: null,
    requestHash: '',
    name: 'expand-notification',
    subjectId: id,
  };
  await runDeed(database, { ...request, at: now, recordedAt: now }, async (deed) => {
    const row = await lockQueued(deed.tx, id);
    if (!row) return;
    const recipients = await findRecipients(deed.tx, row, dateOf(now));
    if (recipients.length === 0) {
      if (row.recipientAccountId === SYSTEM_ACCOUNT_ID) await setState(deed.tx, id, 'not-wanted');
      else await recordUndelivered(deed, row, 'undeliverable', 'no-recipient');
      return;
    }
    const states: string[] = [];
    for (const recipient of recipients) states.push(await addMail(deed.tx, row, recipient, now));
    await setState(deed.tx, id, states.includes('expanded') ? 'expanded' : 'digested');
  });
}

/** Leaves it until later: outside working hours, or after a failure of our own. */
export async function postponeExpansion(
  database: Database,
  id: string,
  until: Date,
  why: string | null,
): Promise<void> {
  await database.notification.updateMany({
    where: { id, state: 'queued' },
    data: { nextAttemptAt: until, lastError: why },
  });
}

async function addMail(
  tx: Transaction,
  row: NotificationRow,
  recipient: MailRecipient,
  now: Date,
): Promise<'expanded' | 'digested'> {
  if (isGathered(row.kind as NotificationKind)) return gatherReminder(tx, row, recipient, now);
  const id = newId();
  await tx.notification.createMany({
    skipDuplicates: true,
    data: {
      id,
      committeeId: row.committeeId,
      kind: row.kind,
      recipientAccountId: recipient.accountId ?? null,
      recipientEmail: recipient.email ?? null,
      parentId: row.id,
      language: row.language,
      params: row.params as Prisma.InputJsonValue,
      dedupeKey: `${row.id}:${recipient.accountId ?? recipient.email}`,
      messageId: `<${id}@lo-trinh>`,
      intakeId: row.intakeId,
      roundId: row.roundId,
      state: 'queued',
      notBefore: row.notBefore,
      nextAttemptAt: now,
      createdAt: now,
    },
  });
  return 'expanded';
}

async function committeeOf(database: Database, id: string): Promise<string | null> {
  const row = await database.notification.findUnique({ where: { id }, select: { committeeId: true } });
  return row?.committeeId ?? null;
}

async function lockQueued(tx: Transaction, id: string): Promise<NotificationRow | null> {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM notification WHERE id = ${id}::uuid AND state = 'queued' FOR UPDATE SKIP LOCKED`;
  return locked.length === 0 ? null : tx.notification.findUnique({ where: { id } });
}

async function setState(tx: Transaction, id: string, state: string): Promise<void> {
  await tx.notification.update({ where: { id }, data: { state } });
}
