import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ParsedMail } from 'mailparser';
import { pino } from 'pino';
import type { NotificationDraft } from '../../domain/notification/notification-draft';
import { composeMailRelay } from '../../mail-worker';
import type { Database } from '../../prisma/client';
import { runDeed } from '../../prisma/stores/deed';
import { createClock } from '../../runtime/clock';
import { startMailCatcher, type MailCatcher } from '../../runtime/mail-catcher/mail-catcher';
import type { MailRelay } from '../../runtime/mail-relay/mail-relay';
import { createMailer, type Mailer } from '../../runtime/mailer';

export const TEST_PUBLIC_URL = 'https://lotrinh.example.test';
export const TEST_LINK_SECRET = Buffer.from('a secret of tests, longer than 32 bytes');

/** A mail catcher with faults to order, relays to it, and a clock that moves only when told. */
export interface MailDesk {
  catcher: MailCatcher;
  /** Puts notifications into the outbox as a deed does. */
  notify(committeeId: string, ...drafts: NotificationDraft[]): Promise<void>;
  now(): Date;
  /** Also gives the next `drain` a new relay, with connections of its own. */
  setClock(at: Date): void;
  pass(ms: number): void;
  relay(perMinute?: number): MailRelay;
  /** Rounds until nothing is due. */
  drain(relay?: MailRelay): Promise<void>;
  mails(to?: string): Promise<ParsedMail[]>;
  close(): Promise<void>;
}

export async function openMailDesk(database: Database, startAt: Date): Promise<MailDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'lo-trinh-mail-'));
  let now = startAt;
  const clock = createClock(() => now);
  const catcher = await startMailCatcher({ folder, smtpPort: 0, inboxPort: 0, now: () => now });
  const mailers: Mailer[] = [];
  const newRelay = (perMinute = 100_000) => {
    const mailer = createMailer({ smtpUrl: catcher.smtpUrl, from: 'Văn phòng <office@example.test>' });
    mailers.push(mailer);
    return composeMailRelay({
      database,
      clock,
      logger: pino({ level: 'silent' }),
      linkSecret: TEST_LINK_SECRET,
      mailer,
      publicUrl: TEST_PUBLIC_URL,
      perMinute,
      jitter: () => 0,
    });
  };
  let usual: MailRelay | undefined;
  return {
    catcher,
    async notify(committeeId, ...drafts) {
      const request = { committeeId, accountId: null, key: null, requestHash: '', name: 'test', subjectId: null };
      await runDeed(database, { ...request, at: now, recordedAt: now }, (deed) => {
        for (const draft of drafts) deed.notify(draft);
        return Promise.resolve(null);
      });
    },
    now: () => now,
    setClock: (at) => {
      now = at;
      usual = undefined; // a relay remembers how a server behaved; time that runs backwards makes that void
    },
    pass: (ms) => {
      now = new Date(now.getTime() + ms);
    },
    relay: newRelay,
    async drain(relay = (usual ??= newRelay())) {
      while ((await relay.runOnce()) > 0);
    },
    mails: async (to) => {
      const caught = catcher.store.list({ to }).reverse();
      return Promise.all(caught.map(({ id }) => catcher.store.parse(id)));
    },
    async close() {
      for (const mailer of mailers) mailer.close();
      await catcher.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
