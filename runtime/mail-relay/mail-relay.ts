import { retryAt, serverPause } from '../../domain/notification/mail-retry';
import type { Clock } from '../clock';
import type { Logger } from '../logger';
import type { Mailer, OutgoingMail } from '../mailer';
import { judgeMailFailure } from './judge-mail-failure';
import { createMailPace } from './mail-pace';

/** What the relay must know of a mail it holds. */
export interface HeldMail {
  id: string;
  kind: string;
  attempts: number;
  /** Since when it could have left. */
  queuedAt: Date;
}

/** The outbox, as the relay sees it; `prisma/stores/notification` behind it. Every write is void once the lease has passed to another. */
export interface Outbox<Mail extends HeldMail> {
  /** Rows that mean several people, or nobody yet, become mails. Answers how many rows it looked at. */
  resolve(now: Date): Promise<number>;
  claim(now: Date, until: Date, limit: number): Promise<Mail[]>;
  markSent(mail: Mail, at: Date): Promise<void>;
  markNotWanted(mail: Mail, why: string): Promise<void>;
  putBack(mail: Mail, again: { at: Date; why: string | null; refused: boolean }): Promise<void>;
  fail(mail: Mail, at: Date, state: 'failed' | 'undeliverable', why: string): Promise<void>;
}

/** What became of writing a mail at the moment of its sending. */
export type WrittenMail =
  | { outcome: 'write'; mail: OutgoingMail }
  | { outcome: 'not-wanted'; why: string }
  | { outcome: 'wait'; until: Date }
  | { outcome: 'undeliverable'; why: string };

export interface MailRelayOptions<Mail extends HeldMail> {
  outbox: Outbox<Mail>;
  write(mail: Mail, now: Date): Promise<WrittenMail>;
  mailer: Mailer;
  clock: Clock;
  logger: Logger;
  /** In [0, 1). */
  jitter: () => number;
  perMinute: number;
}

export interface MailRelay {
  /** One round: resolves, claims, sends. Answers how many rows it dealt with; 0 means there is nothing to do now. */
  runOnce(): Promise<number>;
  /** Rounds until the signal: at once while there is work, else every second. The mail in hand is finished. */
  run(signal: AbortSignal): Promise<void>;
}

/** Longer than the longest sending (see `mailer.ts`), so that only a killed relay's mails pass to another. */
const LEASE_MS = 120_000;
const BATCH = 20;
const AT_ONCE = 4;
const POLL_MS = 1_000;

/** Any number may run. At least once, with a stable Message-ID: a crash between the server's taking and our note repeats the mail. */
export function createMailRelay<Mail extends HeldMail>(options: MailRelayOptions<Mail>): MailRelay {
  const { outbox, mailer, clock, logger } = options;
  const pace = createMailPace(options.perMinute);
  let serverFailures = 0;
  let pausedUntil = 0;

  async function runOnce(): Promise<number> {
    const now = clock.now();
    const resolved = await outbox.resolve(now);
    if (now.getTime() < pausedUntil) return resolved;
    // A server that failed is tried with one mail, not with all.
    const limit = Math.min(pace.allowance(now), serverFailures > 0 ? 1 : BATCH);
    if (limit === 0) return resolved;
    const mails = await outbox.claim(now, new Date(now.getTime() + LEASE_MS), limit);
    pace.spend(mails.length);
    const waiting = [...mails];
    const deliverNext = async () => {
      for (let mail = waiting.shift(); mail; mail = waiting.shift()) await deliver(mail);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, deliverNext));
    return resolved + mails.length;
  }

  async function deliver(mail: Mail): Promise<void> {
    try {
      if (clock.now().getTime() < pausedUntil)
        return await outbox.putBack(mail, { at: clock.now(), why: null, refused: false });
      const written = await options.write(mail, clock.now());
      switch (written.outcome) {
        case 'not-wanted':
          return await outbox.markNotWanted(mail, written.why);
        case 'wait':
          return await outbox.putBack(mail, { at: written.until, why: null, refused: false });
        case 'undeliverable':
          return await fail(mail, 'undeliverable', written.why);
        case 'write':
          return await send(mail, written.mail);
      }
    } catch (error) {
      // Our own failure (the database, a template): the lease ends it, this mail holds up nobody else's.
      logger.error({ err: error, notification: mail.id, kind: mail.kind }, 'a mail could not be dealt with');
    }
  }

  async function send(mail: Mail, outgoing: OutgoingMail): Promise<void> {
    try {
      await mailer.send(outgoing);
    } catch (error) {
      return refused(mail, error);
    }
    serverFailures = 0;
    await outbox.markSent(mail, clock.now());
    logger.info({ notification: mail.id, kind: mail.kind, attempts: mail.attempts + 1 }, 'mail sent');
  }

  async function refused(mail: Mail, error: unknown): Promise<void> {
    const { verdict, why } = judgeMailFailure(error);
    const now = clock.now();
    if (verdict === 'server') {
      serverFailures += 1;
      pausedUntil = now.getTime() + serverPause(serverFailures, options.jitter());
    } else {
      serverFailures = 0;
    }
    if (verdict === 'permanent') return fail(mail, 'failed', why);
    const again = retryAt(mail.attempts + 1, mail.queuedAt, now, options.jitter(), verdict);
    if (!again) return fail(mail, 'failed', `given-up-${why}`);
    logger.warn({ notification: mail.id, kind: mail.kind, why, attempts: mail.attempts + 1 }, 'mail waits');
    await outbox.putBack(mail, { at: again, why, refused: true });
  }

  async function fail(mail: Mail, state: 'failed' | 'undeliverable', why: string): Promise<void> {
    logger.error({ notification: mail.id, kind: mail.kind, why, state }, 'mail cannot be delivered');
    await outbox.fail(mail, clock.now(), state, why);
  }

  async function pauseAfterRound(): Promise<number> {
    try {
      return (await runOnce()) > 0 ? 0 : POLL_MS;
    } catch (error) {
      logger.error({ err: error }, 'the outbox could not be read');
      return POLL_MS;
    }
  }

  return {
    runOnce,
    async run(signal) {
      while (!signal.aborted) await sleep(await pauseAfterRound(), signal);
    },
  };
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
}
