import { composeBounceReader, type MailWorkerParts } from '../../mail-worker';
import type { Config } from '../../runtime/config';
import { postfixUnknownUser } from '../support/mail/delivery-reports';
import { startImapMailbox } from '../support/mail/imap-server';

/** A mail that a server accepted and could not deliver. */
export interface LostMail {
  readonly messageId: string;
  readonly to: string;
}

/** The office's mailbox of returned mails over IMAP, and the reader of it, as the mail worker has it. */
export interface ReturnedPost {
  /** The report of the server arrives, and is read. */
  returnMail(mail: LostMail): Promise<void>;
  stop(): Promise<void>;
}

export async function openReturnedPost(
  parts: Pick<MailWorkerParts, 'database' | 'clock' | 'logger'>,
  mail: Config['mail'],
): Promise<ReturnedPost> {
  const mailbox = await startImapMailbox();
  const reader = composeBounceReader(parts, { ...mail, bounceImapUrl: mailbox.url })!;
  return {
    async returnMail(lost) {
      mailbox.deliver(postfixUnknownUser(lost));
      const read = await reader.runOnce();
      if (read !== 1) throw new Error(`one returned mail should have been read, not ${read}`);
    },
    stop: () => mailbox.stop(),
  };
}
