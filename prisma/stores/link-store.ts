import { createLinkToken, hashLinkToken } from '../../domain/identity/link-token';
import { Prisma, type Database, type Reader, type Transaction } from '../client';

/** An opinion link without its token: that exists only in the mail, and as its SHA-256 in the table. */
export interface OpinionLinkRow {
  id: string;
  committeeId: string;
  roundId: string;
  personId: string;
  accountId: string;
  contentHash: string;
  expiresAt: Date;
  revokedAt: Date | null;
  revokedReason: string | null;
  usedAt: Date | null;
}

/** The link of a token, whatever has become of it; null when no such link was ever made. */
export async function findOpinionLink(reader: Reader, token: string): Promise<OpinionLinkRow | null> {
  return reader.opinionLink.findUnique({
    where: { tokenHash: hashOf(token) },
    select: {
      id: true,
      committeeId: true,
      roundId: true,
      personId: true,
      accountId: true,
      contentHash: true,
      expiresAt: true,
      revokedAt: true,
      revokedReason: true,
      usedAt: true,
    },
  });
}

export interface NewOpinionLink {
  id: string;
  personId: string;
  accountId: string;
}

export function addOpinionLinks(
  tx: Transaction,
  round: { committeeId: string; roundId: string; contentHash: string; createdAt: Date; expiresAt: Date },
  links: readonly NewOpinionLink[],
  linkSecret: Buffer,
): void {
  const rows = links.map((link) => ({
    ...link,
    token: hashLinkToken(createLinkToken(linkSecret, link.id)).toString('hex'),
  }));
  tx.$send(Prisma.sql`
    INSERT INTO opinion_link (id, committee_id, round_id, person_id, account_id, token_hash, content_hash, created_at, expires_at)
    SELECT l.id, ${round.committeeId}::uuid, ${round.roundId}::uuid, l."personId", l."accountId", decode(l.token, 'hex'),
           ${round.contentHash}, ${round.createdAt}, ${round.expiresAt}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS l(id uuid, "personId" uuid, "accountId" uuid, token text)`);
}

/** Every link of the rounds that still works. It dies on recall, reassignment and close (design §6), and when what it shows was amended. */
export function revokeOpinionLinks(
  tx: Transaction,
  roundIds: readonly string[],
  at: Date,
  reason: 'concluded' | 'recalled' | 'returned' | 'amended' | 'reassigned',
  exceptPersonIds: readonly string[] = [],
): void {
  tx.$send(Prisma.sql`
    UPDATE opinion_link SET revoked_at = ${at}, revoked_reason = ${reason}
    WHERE round_id = ANY(${[...roundIds]}::uuid[]) AND revoked_at IS NULL AND person_id <> ALL(${[...exceptPersonIds]}::uuid[])`);
}

/** Of members whom an amendment asks nothing new: their link shows the submission as it is now. */
export async function rebindOpinionLinks(
  tx: Transaction,
  roundId: string,
  personIds: readonly string[],
  contentHash: string,
): Promise<void> {
  await tx.opinionLink.updateMany({
    where: { roundId, personId: { in: [...personIds] }, revokedAt: null },
    data: { contentHash },
  });
}

/** The round was extended: its links live as long. */
export async function extendOpinionLinks(tx: Transaction, roundId: string, expiresAt: Date): Promise<void> {
  await tx.opinionLink.updateMany({ where: { roundId, revokedAt: null }, data: { expiresAt } });
}

/** The first time the leader's own registered device or session used the link. What a scanner could do leaves no trace (decision 7). */
export async function noteLinkUse(database: Database, id: string, at: Date): Promise<void> {
  await database.opinionLink.updateMany({ where: { id, usedAt: null }, data: { usedAt: at } });
}

/** Whether somebody who showed who they are has used a link of the round that was mailed to this person. */
export async function isLinkUsed(tx: Transaction, roundId: string, personId: string): Promise<boolean> {
  return (await tx.opinionLink.count({ where: { roundId, personId, usedAt: { not: null } } })) > 0;
}

/** Prisma wants bytes of their own buffer. */
function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(hashLinkToken(token));
}
