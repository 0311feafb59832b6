/** What a mail server says of one mail it was given (RFC 3464 §2.3.3). */
export const DELIVERY_ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;
export type DeliveryAction = (typeof DELIVERY_ACTIONS)[number];

export interface DeliveryReport {
  readonly action: DeliveryAction;
  /** Enhanced status code, "5.1.1" (RFC 3463); null where the server gave none. */
  readonly status: string | null;
}

/**
 * `hard`: this address will never take it. `soft`: it was given up for a reason that passes (a full mailbox, a server that was away).
 * `waiting`: the server goes on trying. `fine`: nothing is wrong.
 */
export type BounceVerdict = 'hard' | 'soft' | 'waiting' | 'fine';

/** Permanent by their first digit, and yet gone in a day: mailbox full, system full, mailing list being expanded (RFC 3463 §3.3, §3.4). */
const PASSING = ['5.2.2', '5.3.1', '5.2.4'];

export function judgeDelivery({ action, status }: DeliveryReport): BounceVerdict {
  if (action === 'delayed') return 'waiting';
  if (action !== 'failed') return 'fine';
  if (status === null) return 'hard';
  return status.startsWith('4.') || PASSING.includes(status) ? 'soft' : 'hard';
}

/** After so many returns "for now" the address counts as dead, and somebody is telephoned. */
export const SOFT_BOUNCES_AT_MOST = 3;
const FIRST_RETRY_MS = 3_600_000;

/** When a mail returned "for now" is sent again, after its `returns`-th return: one hour, then two. Null: not again. */
export function retryReturnedAt(returns: number, now: Date): Date | null {
  if (returns >= SOFT_BOUNCES_AT_MOST) return null;
  return new Date(now.getTime() + FIRST_RETRY_MS * 2 ** (returns - 1));
}

/** The envelope's sender of one mail: `{id}` in the address of bounces becomes the mail's own id, so that a return names it (VERP). */
export function bounceAddressOf(pattern: string, notificationId: string): string {
  return pattern.replace('{id}', notificationId);
}

const MESSAGE_ID = /<?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@lo-trinh>?/i;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** The notification that a Message-ID of ours names; null for anybody else's. */
export function notificationOfMessageId(messageId: string): string | null {
  return MESSAGE_ID.exec(messageId)?.[1]?.toLowerCase() ?? null;
}

/** The notification that an address made by {@link bounceAddressOf} names. Without `{id}` in the pattern there is none. */
export function notificationOfAddress(pattern: string | null, address: string): string | null {
  if (!pattern?.includes('{id}')) return null;
  const [before = '', after = ''] = pattern.toLowerCase().split('{id}');
  const found = address.trim().toLowerCase();
  if (!found.startsWith(before) || !found.endsWith(after)) return null;
  const id = found.slice(before.length, found.length - after.length);
  return UUID.exec(id)?.[0] === id ? id : null;
}
