import { dateOf } from '../../../domain/dates';
import { canWaitForDigest, gathersUntil } from '../../../domain/notification/mail-timing';
import { Prisma, type Transaction } from '../../client';
import { newId } from '../../ids';
import type { NotificationRow } from './notification-row';
import type { MailRecipient } from './find-recipients';

/** More than the working hours hold, three minutes apart. */
const MAILS_A_DAY = 200;

/** One reminder inside the day's mail: the kind and params of the row it came from. */
export interface GatheredItem {
  id: string;
  kind: string;
  params: Prisma.JsonValue;
}

/**
 * Puts a reminder into the recipient's one mail of the day while that waits. When it is out already, a step that cannot wait makes the
 * next mail; T-5 and T-2 are left to the next morning's digest.
 */
export async function gatherReminder(
  tx: Transaction,
  row: NotificationRow,
  recipient: MailRecipient,
  now: Date,
): Promise<'expanded' | 'digested'> {
  const whose = recipient.accountId ?? `${row.committeeId}/${recipient.email}`;
  const prefix = `reminders:${whose}:${dateOf(now)}`;
  // Two relays that gather for one recipient wait for each other here.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${prefix}, 0))::text`;
  const keys = [prefix, ...Array.from({ length: MAILS_A_DAY - 1 }, (_, i) => `${prefix}:${i + 2}`)];
  const today = await tx.$queryRaw<OpenMail[]>`
    SELECT id, params, (state = 'queued' AND attempts = 0 AND (claimed_until IS NULL OR claimed_until <= ${now})) AS is_open
    FROM notification WHERE dedupe_key = ANY(${keys}::text[]) ORDER BY id FOR UPDATE`;
  const item: GatheredItem = { id: row.id, kind: row.kind, params: row.params };
  const open = today.find((mail) => mail.is_open);
  if (open) {
    await tx.notification.update({
      where: { id: open.id },
      data: { params: { items: [...open.params.items, item] } as unknown as Prisma.InputJsonValue },
    });
    return 'expanded';
  }
  if (today.length > 0 && recipient.accountId && canWaitForDigest((row.params as { step?: unknown } | null)?.step))
    return 'digested';
  const until = gathersUntil(now);
  const id = newId();
  await tx.notification.create({
    data: {
      id,
      committeeId: row.committeeId,
      kind: 'reminders',
      recipientAccountId: recipient.accountId ?? null,
      recipientEmail: recipient.email ?? null,
      parentId: row.id,
      language: row.language,
      params: { items: [item] } as unknown as Prisma.InputJsonValue,
      dedupeKey: today.length === 0 ? prefix : `${prefix}:${today.length + 1}`,
      messageId: `<${id}@lo-trinh>`,
      state: 'queued',
      notBefore: until,
      nextAttemptAt: until,
      createdAt: now,
    },
  });
  return 'expanded';
}

interface OpenMail {
  id: string;
  params: { items: GatheredItem[] };
  is_open: boolean;
}
