import { randomUUID } from 'node:crypto';
import { createReferenceData } from './activities/reference-data';
import { renderMail } from './documents/mail/render-mail';
import { dateOf } from './domain/dates';
import { mayLeaveAt } from './domain/notification/mail-timing';
import type { NotificationKind } from './domain/notification/notification-draft';
import { expandNotification, postponeExpansion } from './prisma/stores/notification/expand-notification';
import { readAccountAddress, readMailSender } from './prisma/stores/notification/mail-sender-store';
import * as queue from './prisma/stores/notification/queued-mail';
import { readMailFacts } from './prisma/stores/notification/read-mail-facts';
import { failMail } from './prisma/stores/notification/record-undelivered';
import { loadConfig } from './runtime/config';
import { closeContext, createContext, type AppContext } from './runtime/context';
import { confirmationCodeOf, createLinkToken } from './domain/identity/link-token';
import { createMailRelay, type MailRelay, type Outbox, type WrittenMail } from './runtime/mail-relay/mail-relay';
import { createMailer, type Mailer } from './runtime/mailer';

/** What the relay is made of; a test or a story gives its own clock and mailer. */
export interface MailWorkerParts extends Pick<AppContext, 'database' | 'clock' | 'logger' | 'linkSecret'> {
  mailer: Mailer;
  publicUrl: string;
  perMinute: number;
  /** In [0, 1). */
  jitter?: () => number;
}

const ROWS_A_ROUND = 100;
const AFTER_OWN_FAILURE_MS = 60_000;
const STOP_AFTER_MS = 4_000;

/** The relay over the record: rows in, mails out. Any number may run beside each other. */
export function composeMailRelay(parts: MailWorkerParts): MailRelay {
  const { database, clock, logger, linkSecret } = parts;
  const relay = `mail-worker/${randomUUID()}`;
  const references = createReferenceData();

  async function settingOf(committeeId: string) {
    const sender = await readMailSender(database, committeeId);
    if (!sender) throw new Error('a notification without its committee');
    return { sender, calendar: await references.calendar(database, committeeId, sender.calendarRevision) };
  }

  /** When a mail of this kind may leave. */
  async function leavesAt(mail: { committeeId: string; kind: string }, now: Date): Promise<Date> {
    const { calendar } = await settingOf(mail.committeeId);
    return mayLeaveAt(mail.kind as NotificationKind, now, calendar);
  }

  async function resolveRow(row: { id: string; committeeId: string; kind: string }, now: Date): Promise<void> {
    try {
      const leaves = await leavesAt(row, now);
      if (leaves > now) await postponeExpansion(database, row.id, leaves, null);
      else await expandNotification(database, row.id, now);
    } catch (error) {
      logger.error({ err: error, notification: row.id, kind: row.kind }, 'a notification could not be resolved');
      await postponeExpansion(database, row.id, new Date(now.getTime() + AFTER_OWN_FAILURE_MS), 'own-failure');
    }
  }

  async function write(mail: queue.QueuedMail, now: Date): Promise<WrittenMail> {
    const { sender, calendar } = await settingOf(mail.committeeId);
    const leaves = mayLeaveAt(mail.kind, now, calendar);
    if (leaves > now) return { outcome: 'wait', until: leaves };
    const facts = await readMailFacts(database, mail, dateOf(now), now);
    if (!facts) return { outcome: 'not-wanted', why: 'past' };
    const address = mail.accountId
      ? await readAccountAddress(database, mail.committeeId, mail.accountId)
      : mail.email && { email: mail.email, language: mail.language };
    if (!address) return { outcome: 'undeliverable', why: 'no-address' };
    const rendered = renderMail(facts, {
      sender,
      calendar,
      now,
      language: address.language,
      publicUrl: parts.publicUrl,
      tokenOf: (linkId) => createLinkToken(linkSecret, linkId),
      codeOf: (codeId) => confirmationCodeOf(linkSecret, codeId),
    });
    const { messageId, kind } = mail;
    return {
      outcome: 'write',
      mail: { ...rendered, to: address.email, messageId, kind, date: now, replyTo: sender.officeEmail },
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

/** The process: relays until it is told to stop, and finishes the mail in hand. */
async function runMailWorker(): Promise<void> {
  const config = loadConfig();
  const context = createContext(config, { processName: 'mail-worker' });
  const mailer = createMailer(config.mail);
  const { perMinute } = config.mail;
  const relay = composeMailRelay({ ...context, mailer, publicUrl: config.http.publicUrl, perMinute });
  const stop = new AbortController();
  const end = () => {
    stop.abort();
    // A server that does not answer must not hold up the stop: the lease brings the mail back.
    setTimeout(() => process.exit(0), STOP_AFTER_MS).unref();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end);
  process.once('disconnect', end);
  process.send?.({ ready: true });
  context.logger.info('mail worker is ready');
  await relay.run(stop.signal);
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
