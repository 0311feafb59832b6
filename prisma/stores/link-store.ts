import { createLinkToken, hashLinkToken } from '../../domain/identity/link-token';
import type { Database, Reader, Transaction } from '../client';

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

export async function addOpinionLinks(
  tx: Transaction,
  round: { committeeId: string; roundId: string; contentHash: string; createdAt: Date; expiresAt: Date },
  links: readonly NewOpinionLink[],
  linkSecret: Buffer,
): Promise<void> {
  await tx.opinionLink.createMany({
    data: links.map((link) => ({ ...round, ...link, tokenHash: hashOf(createLinkToken(linkSecret, link.id)) })),
  });
}

/** Every link of the rounds that still works. It dies on recall, reassignment and close (design §6), and when what it shows was amended. */
export async function revokeOpinionLinks(
  tx: Transaction,
  roundIds: readonly string[],
  at: Date,
  reason: 'concluded' | 'recalled' | 'returned' | 'amended' | 'reassigned',
  exceptPersonIds: readonly string[] = [],
): Promise<void> {
  await tx.opinionLink.updateMany({
    where: { roundId: { in: [...roundIds] }, revokedAt: null, personId: { notIn: [...exceptPersonIds] } },
    data: { revokedAt: at, revokedReason: reason },
  });
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
