import { createHash } from 'node:crypto';
import type { Logger } from '../logger';
import { readMailbox, type MailboxPosition } from './read-mailbox';

/** What the reader needs of the record and of the words of reports. */
export interface ReturnsDesk {
  position(mailbox: string): Promise<MailboxPosition | null>;
  moveTo(mailbox: string, position: MailboxPosition): Promise<void>;
  /** Takes one message; the same `fingerprint` twice does nothing. Answers whether it spoke of a mail of ours. */
  take(raw: Buffer, fingerprint: string): Promise<'taken' | 'known' | 'foreign' | 'no-report'>;
}

export interface BounceReaderOptions {
  mailboxUrl: string;
  everySeconds: number;
  desk: ReturnsDesk;
  logger: Logger;
}

export interface BounceReader {
  /** Reads what is new; answers how many messages that was. */
  runOnce(signal?: AbortSignal): Promise<number>;
  /** Reads again and again until the signal; a server that is away is asked again later. */
  run(signal: AbortSignal): Promise<void>;
}

/** Reads the mailbox of returned mails. Any number may run: a report is taken once, and a position never goes back. */
export function createBounceReader({ mailboxUrl, everySeconds, desk, logger }: BounceReaderOptions): BounceReader {
  const mailbox = nameOf(mailboxUrl);

  async function runOnce(signal = new AbortController().signal): Promise<number> {
    let read = 0;
    await readMailbox(
      mailboxUrl,
      await desk.position(mailbox),
      async ({ position, raw }) => {
        const outcome = await desk.take(raw, createHash('sha256').update(raw).digest('hex'));
        // Only after the report is written: a crash between the two reads it again, and it is known.
        await desk.moveTo(mailbox, position);
        logger.info({ uid: Number(position.lastUid), outcome }, 'a returned mail was read');
        read += 1;
      },
      signal,
    );
    return read;
  }

  return {
    runOnce,
    async run(signal) {
      while (!signal.aborted) {
        try {
          await runOnce(signal);
        } catch (error) {
          logger.error({ err: error }, 'the mailbox of returned mails could not be read');
        }
        await pause(everySeconds * 1000, signal);
      }
    },
  };
}

/** The mailbox without its password: the name under which its position is kept. */
function nameOf(mailboxUrl: string): string {
  const { username, host, pathname } = new URL(mailboxUrl);
  return `${decodeURIComponent(username)}@${host}${pathname === '/' ? '/INBOX' : pathname}`;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
}
