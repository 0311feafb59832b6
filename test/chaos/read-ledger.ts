import { verifyAuditChains } from '../../prisma/stores/audit/audit-store';
import { waitFor, type ChaosPlace } from './chaos-place';

/** The closing totals: what the record says beside what came out of it. */
export interface Ledger {
  /** Numbers given in the registers, in order. */
  numbers: number[];
  auditFault: unknown;
  /** Mails the record calls sent, and those of them the mail server never got. */
  sent: number;
  lost: string[];
  /** Message-IDs the mail server holds that the record knows nothing of. */
  unknown: string[];
  /** Notifications that should have left and have not. */
  waiting: number;
}

/** Waits for the mail in hand, then counts. */
export async function readLedger(place: ChaosPlace): Promise<Ledger> {
  const { database } = place;
  const isQuiet = async () => (await countDue(place)) === 0;
  await waitFor('the last mail', isQuiet, 10_000).catch(() => endLeases(place));
  await waitFor('the last mail', isQuiet, 60_000);
  const documents = await database.issuedDocument.findMany({
    where: { number: { not: null } },
    orderBy: { number: 'asc' },
  });
  const sent = await database.notification.findMany({ where: { state: 'sent' }, select: { messageId: true } });
  const known = new Set(
    (await database.notification.findMany({ select: { messageId: true } })).map(({ messageId }) => messageId),
  );
  const caught = new Set(await readCaught(place));
  return {
    numbers: documents.map(({ number }) => number!),
    auditFault: (await verifyAuditChains(database)).fault,
    sent: sent.length,
    lost: sent.map(({ messageId }) => messageId).filter((id) => !caught.has(id)),
    unknown: [...caught].filter((id) => !known.has(id)),
    waiting: await countDue(place),
  };
}

/** Mails that could leave now; one that stands behind another of its recipient, which waits for its own hour, could not. */
async function countDue({ database }: ChaosPlace): Promise<number> {
  const now = new Date();
  const [row] = await database.$queryRaw<{ due: number }[]>`
    SELECT count(*)::int AS due FROM notification n
    WHERE n.state IN ('queued', 'sending') AND n.next_attempt_at <= ${now} AND NOT EXISTS (
      SELECT 1 FROM notification before WHERE before.state = 'queued' AND before.next_attempt_at > ${now}
        AND coalesce(before.recipient_account_id::text, before.recipient_email) = coalesce(n.recipient_account_id::text, n.recipient_email)
        AND (before.not_before, before.id) < (n.not_before, n.id))`;
  return row?.due ?? 0;
}

/** What a killed mail worker held comes back when its lease of two minutes is over; the test only shortens the wait. */
async function endLeases({ database }: ChaosPlace): Promise<void> {
  await database.notification.updateMany({
    where: { claimedUntil: { gt: new Date() } },
    data: { claimedUntil: new Date() },
  });
}

/** The Message-ID of every mail the catcher holds. A repeat of a mail whose receipt was lost carries the same one. */
export async function readCaught({ stack }: ChaosPlace): Promise<string[]> {
  const response = await fetch(`${stack.inboxUrl}/messages?limit=100000`);
  const mails = (await response.json()) as { messageId: string }[];
  return mails.map(({ messageId }) => messageId);
}
