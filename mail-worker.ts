import { randomUUID } from 'node:crypto';
import { tellLowStorage } from './activities/notification/tell-low-storage';
import { createReferenceData } from './activities/reference-data';
import { renderMail } from './documents/mail/render-mail';
import { readDeliveryReport } from './documents/mail/read-delivery-report';
import { dateOf, isPlainDate } from './domain/dates';
import { bounceAddressOf, notificationOfAddress, notificationOfMessageId } from './domain/notification/bounce';
import { isGathered, mayLeaveAt } from './domain/notification/mail-timing';
import { deadlineIn } from './domain/notification/mail-facts';
import type { NotificationKind } from './domain/notification/notification-draft';
import { expandNotification, postponeExpansion } from './prisma/stores/notification/expand-notification';
import { readAccountAddress, readMailSender } from './prisma/stores/notification/mail-sender-store';
import * as queue from './prisma/stores/notification/queued-mail';
import { readMailFacts } from './prisma/stores/notification/read-mail-facts';
import { readMailboxPosition, writeMailboxPosition } from './prisma/stores/notification/mailbox-cursor-store';
import { failMail } from './prisma/stores/notification/record-undelivered';
import { takeMailEvent } from './prisma/stores/notification/take-mail-event';
import { readNotificationSettings } from './prisma/stores/organisation/setting-store';
import { loadConfig, type Config } from './runtime/config';
import { closeContext, createContext, type AppContext } from './runtime/context';
import { confirmationCodeOf, createLinkToken } from './domain/identity/link-token';
import { createBounceReader, type BounceReader } from './runtime/mail-bounces/bounce-reader';
import { createMailRelay, type MailRelay, type Outbox, type WrittenMail } from './runtime/mail-relay/mail-relay';
import { createMailer, type Mailer } from './runtime/mailer';

/** What the relay is made of; a test or a story gives its own clock and mailer. */
export interface MailWorkerParts extends Pick<AppContext, 'database' | 'clock' | 'logger' | 'linkSecret'> {
  mailer: Mailer;
  publicUrl: string;
  perMinute: number;
  /** Where servers return mails to; `{id}` becomes the mail's own. */
  bounceAddress?: string | undefined;
  /** In [0, 1). */
  jitter?: () => number;
}

const ROWS_A_ROUND = 100;
const AFTER_OWN_FAILURE_MS = 60_000;
const STOP_AFTER_MS = 4_000;
const STORAGE_EVERY_MS = 60_000;

/** The relay over the record: rows in, mails out. Any number may run beside each other. */
export function composeMailRelay(parts: MailWorkerParts): MailRelay {
  const { database, clock, logger, linkSecret } = parts;
  const relay = `mail-worker/${randomUUID()}`;
  const references = createReferenceData();

  async function settingOf(committeeId: string) {
    const sender = await readMailSender(database, committeeId);
    if (!sender) throw new Error('a notification without its committee');
    const settings = await readNotificationSettings(database, committeeId);
    return { sender, settings, calendar: await references.calendar(database, committeeId, sender.calendarRevision) };
  }

  async function resolveRow(row: queue.UnresolvedRow, now: Date): Promise<void> {
    try {
      // Whom a reminder goes to is decided when it can leave; everything else is resolved at once, and waits as a mail.
      const { calendar } = await settingOf(row.committeeId);
      const kind = row.kind as NotificationKind;
      const deadlineOn = row.deadlineOn && isPlainDate(row.deadlineOn) ? row.deadlineOn : null;
      const leaves = isGathered(kind) ? mayLeaveAt(kind, now, calendar, { deadlineOn }) : now;
      if (leaves > now) await postponeExpansion(database, row.id, leaves, null);
      else await expandNotification(database, row.id, now);
    } catch (error) {
      logger.error({ err: error, notification: row.id, kind: row.kind }, 'a notification could not be resolved');
      await postponeExpansion(database, row.id, new Date(now.getTime() + AFTER_OWN_FAILURE_MS), 'own-failure');
    }
  }

  async function write(mail: queue.QueuedMail, now: Date): Promise<WrittenMail> {
    const { sender, calendar, settings } = await settingOf(mail.committeeId);
    const facts = await readMailFacts(database, mail, dateOf(now), now);
    if (!facts) return { outcome: 'not-wanted', why: 'past' };
    const deadlineOn = deadlineIn(facts, dateOf(now));
    const leaves = mayLeaveAt(mail.kind, now, calendar, { settings, deadlineOn });
    if (leaves > now) return { outcome: 'wait', until: leaves };
    const address = mail.accountId
      ? await readAccountAddress(database, mail.committeeId, mail.accountId)
      : mail.email && { email: mail.email, language: mail.language };
    if (!address) return { outcome: 'undeliverable', why: 'no-address' };
    const rendered = renderMail(facts, {
      sender,
      calendar,
      now,
      language: address.language,
      to: address.email,
      publicUrl: parts.publicUrl,
      tokenOf: (linkId) => createLinkToken(linkSecret, linkId),
      codeOf: (codeId) => confirmationCodeOf(linkSecret, codeId),
    });
    const { messageId, kind } = mail;
    const returnTo = parts.bounceAddress && bounceAddressOf(parts.bounceAddress, mail.id);
    return {
      outcome: 'write',
      mail: {
        ...rendered,
        to: address.email,
        messageId,
        kind,
        date: now,
        replyTo: sender.officeEmail,
        ...(returnTo && { returnTo }),
      },
    };
  }

  const outbox: Outbox<queue.QueuedMail> = {
    async resolve(now) {
      const rows = await queue.findUnresolved(database, now, ROWS_A_ROUND);
      for (const row of rows) await resolveRow(row, now);
      return rows.length;
    },
    claim: (now, until, limit) => queue.claimMails(database, { relay, now, until, limit }),
    markSent: (mail, at) => queue.markSent(database, mail, relay, at),
    markNotWanted: (mail, why) => queue.markNotWanted(database, mail, relay, why),
    putBack: (mail, again) => queue.putBack(database, mail, relay, again),
    fail: (mail, at, state, why) => failMail(database, mail, relay, at, state, why),
  };
  const { mailer, perMinute, jitter = Math.random } = parts;
  return createMailRelay({ outbox, write, mailer, clock, logger, jitter, perMinute });
}

/** The reader of returned mails over the record; null where no mailbox is named. */
export function composeBounceReader(
  parts: Pick<AppContext, 'database' | 'clock' | 'logger'>,
  { bounceImapUrl, bounceAddress, bounceSeconds }: Config['mail'],
): BounceReader | null {
  if (!bounceImapUrl) return null;
  const { database, clock, logger } = parts;
  return createBounceReader({
    mailboxUrl: bounceImapUrl,
    everySeconds: bounceSeconds,
    logger,
    desk: {
      position: (mailbox) => readMailboxPosition(database, mailbox),
      moveTo: (mailbox, position) => writeMailboxPosition(database, mailbox, position, clock.now()),
      async take(raw, fingerprint) {
        const report = await readDeliveryReport(raw);
        if (!report) return 'no-report';
        const { action, status, messageIds, returnedTo } = report;
        const notificationIds = [
          ...messageIds.map(notificationOfMessageId),
          ...returnedTo.map((address) => notificationOfAddress(bounceAddress ?? null, address)),
        ].filter((id) => id !== null);
        const now = clock.now();
        const event = { source: 'mailbox', externalId: fingerprint, action, status, notificationIds } as const;
        return takeMailEvent(database, { ...event, at: report.at ?? now }, now);
      },
    },
  });
}

/** The process: relays until it is told to stop, and finishes the mail in hand. */
async function runMailWorker(): Promise<void> {
  const config = loadConfig();
  const context = createContext(config, { processName: 'mail-worker' });
  const mailer = createMailer(config.mail);
  const { perMinute, bounceAddress } = config.mail;
  const relay = composeMailRelay({ ...context, mailer, publicUrl: config.http.publicUrl, perMinute, bounceAddress });
  const returns = composeBounceReader(context, config.mail);
  const stop = new AbortController();
  const end = () => {
    stop.abort();
    // A server that does not answer must not hold up the stop: the lease brings the mail back.
    setTimeout(() => process.exit(0), STOP_AFTER_MS).unref();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end);
  process.once('disconnect', end);
  const look = () =>
    void tellLowStorage(context).catch((error: unknown) => context.logger.warn({ err: error }, 'low storage untold'));
  const looking = setInterval(look, STORAGE_EVERY_MS);
  look();
  process.send?.({ ready: true });
  context.logger.info('mail worker is ready');
  await Promise.all([relay.run(stop.signal), returns?.run(stop.signal)]);
  clearInterval(looking);
  mailer.close();
  await closeContext(context);
  // The channel to the parent would keep an idle process alive.
  if (process.connected) process.disconnect();
}

if (require.main === module) {
  runMailWorker().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
}
