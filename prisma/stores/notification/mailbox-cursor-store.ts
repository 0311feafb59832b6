import type { Database } from '../../client';

export interface MailboxPosition {
  uidValidity: bigint;
  lastUid: bigint;
}

/** How far a mailbox has been read; null when it never was. */
export async function readMailboxPosition(database: Database, mailbox: string): Promise<MailboxPosition | null> {
  return database.mailboxCursor.findUnique({ where: { mailbox }, select: { uidValidity: true, lastUid: true } });
}

/** Never back within one UIDVALIDITY: of two readers the one that is behind changes nothing. */
export async function writeMailboxPosition(
  database: Database,
  mailbox: string,
  { uidValidity, lastUid }: MailboxPosition,
  readAt: Date,
): Promise<void> {
  await database.$executeRaw`
    INSERT INTO mailbox_cursor AS c (mailbox, uid_validity, last_uid, read_at) VALUES (${mailbox}, ${uidValidity}, ${lastUid}, ${readAt})
    ON CONFLICT (mailbox) DO UPDATE SET uid_validity = excluded.uid_validity, read_at = excluded.read_at,
      last_uid = CASE WHEN c.uid_validity = excluded.uid_validity THEN greatest(c.last_uid, excluded.last_uid) ELSE excluded.last_uid END`;
}
