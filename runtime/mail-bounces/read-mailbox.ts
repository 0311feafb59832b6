import { ImapFlow } from 'imapflow';

/** How far a mailbox has been read; UIDs are only good within one UIDVALIDITY (RFC 3501 §2.3.1.1). */
export interface MailboxPosition {
  uidValidity: bigint;
  lastUid: bigint;
}

export interface MailboxMessage {
  position: MailboxPosition;
  raw: Buffer;
}

const LIMITS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };
/** A report and the mail it returns are far smaller; of anything larger the head is enough to see that it is none. */
const MOST_BYTES = 2 * 1024 * 1024 + 1;

/**
 * Takes every message that came after a position, the oldest first, and changes nothing in the mailbox: people may read it too. A new
 * UIDVALIDITY begins anew. Stops between two messages on the signal. Rejects as the server or `take` does; what was taken stays taken.
 */
export async function readMailbox(
  mailboxUrl: string,
  after: MailboxPosition | null,
  take: (message: MailboxMessage) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const url = new URL(mailboxUrl);
  const isTls = url.protocol === 'imaps:';
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const client = new ImapFlow({
    host: url.hostname,
    port: Number(url.port || (isTls ? 993 : 143)),
    secure: isTls,
    // A password never travels in clear but within this machine.
    ...(isTls ? {} : { doSTARTTLS: !isLoopback }),
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    logger: false,
    disableAutoIdle: true,
    ...LIMITS,
  });
  // A connection that breaks rejects whatever waits for it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const path = decodeURIComponent(url.pathname.slice(1)) || 'INBOX';
    const { uidValidity } = await client.mailboxOpen(path, { readOnly: true });
    const from = after?.uidValidity === uidValidity ? after.lastUid : 0n;
    for (const uid of await uidsAfter(client, from)) {
      if (signal.aborted) return;
      const message = await client.fetchOne(String(uid), { source: { maxLength: MOST_BYTES } }, { uid: true });
      // Gone since it was listed: somebody tidied the mailbox.
      if (!message || !message.source) continue;
      await take({ position: { uidValidity, lastUid: BigInt(uid) }, raw: message.source });
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
}

/** "n:*" always names the last message, also when it came before n. */
async function uidsAfter(client: ImapFlow, last: bigint): Promise<number[]> {
  const found = await client.search({ uid: `${last + 1n}:*` }, { uid: true });
  return (found || []).filter((uid) => BigInt(uid) > last).sort((a, b) => a - b);
}
