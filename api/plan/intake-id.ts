import { createHash } from 'node:crypto';

/**
 * The id of what a command makes, from account and Idempotency-Key: a retry sends the very same command. UUIDv8 (RFC 9562), since its
 * time is not that of the first try.
 */
export function idOfCommand(accountId: string, key: string): string {
  const hex = createHash('sha256').update(`${accountId}:${key}`).digest('hex');
  const variant = ((parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
