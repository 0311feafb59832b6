import { createHmac, timingSafeEqual } from 'node:crypto';

/** A signed message is void this long before and after its own moment: a copy sent again later is refused. */
export const WEBHOOK_WINDOW_SECONDS = 300;

export interface SignedWebhook {
  /** `webhook-id`: the same at every attempt. */
  id: string;
  /** `webhook-timestamp`: seconds since 1970. */
  timestamp: string;
  /** `webhook-signature`: "v1,<base64>", several divided by blanks while a secret is being changed. */
  signature: string;
  body: Buffer;
}

/** Signature of a message as Standard Webhooks 1.0 writes it: HMAC-SHA256 over "id.timestamp.body". */
export function signWebhook(secret: string, { id, timestamp, body }: Omit<SignedWebhook, 'signature'>): string {
  const mac = createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.`).update(body).digest('base64');
  return `v1,${mac}`;
}

/** Whether the message is of somebody who knows the secret, and of now. */
export function isSignedWebhook(secret: string, message: SignedWebhook, now: Date): boolean {
  if (!/^\d{1,12}$/.test(message.timestamp) || message.id === '') return false;
  const age = Math.abs(now.getTime() / 1000 - Number(message.timestamp));
  if (age > WEBHOOK_WINDOW_SECONDS) return false;
  const expected = Buffer.from(signWebhook(secret, message));
  return message.signature.split(' ').some((given) => {
    const bytes = Buffer.from(given);
    return bytes.length === expected.length && timingSafeEqual(bytes, expected);
  });
}

/** "whsec_<base64>" as the standard hands secrets out, or any text. */
function keyOf(secret: string): Buffer {
  return secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret, 'utf8');
}
