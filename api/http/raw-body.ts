import type { Request } from 'express';

const kept = new WeakMap<object, Buffer>();

/** Keeps the bytes of a body whose signature is over them, not over what they mean. For `express.json({ verify })`. */
export function keepRawBody(request: object, _response: unknown, bytes: Buffer): void {
  kept.set(request, bytes);
}

/** The bytes as they came; none for a body that was not JSON. */
export function rawBodyOf(request: Request): Buffer {
  return kept.get(request) ?? Buffer.alloc(0);
}
