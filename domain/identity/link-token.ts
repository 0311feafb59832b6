import { createHash, createHmac } from 'node:crypto';

/**
 * The token of an opinion link: base64url(HMAC-SHA256(secret, link id)), 256 bits. Derived, so that a mail sent again carries the same
 * link (design §4); the record holds only its hash.
 */
export function createLinkToken(secret: Buffer, linkId: string): string {
  return createHmac('sha256', secret).update(`link:${linkId}`).digest('base64url');
}

/** What `opinion_link.token_hash` holds: SHA-256 of the token as it stands in the address. */
export function hashLinkToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/**
 * Mã xác nhận: the six digits of a mailed code, derived from `confirmation_code.id` alone, so that no row ever holds the code in clear.
 * 48 bits of the HMAC modulo 10^6: the bias is below 10^-8.
 */
export function confirmationCodeOf(secret: Buffer, codeId: string): string {
  const digest = createHmac('sha256', secret).update(`code:${codeId}`).digest();
  return String(digest.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}
