import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { ValueError, type Payload, type PayloadCodec, type SerializationContext } from '@temporalio/common';

const ENCODING = 'binary/lo-trinh-aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const text = new TextEncoder();

/**
 * AES-256-GCM over every payload; the associated data is namespace and workflow id, so a payload moved to another workflow does not
 * open. A plaintext payload is refused, and nothing is ever logged here.
 */
export function createPayloadCodec(options: { key: Buffer; keyId: string; namespace: string }): PayloadCodec {
  if (options.key.length !== 32) throw new ValueError('the payload key must have 32 bytes');
  const nextIv = createIvs();
  return {
    encode: (payloads, context) =>
      Promise.resolve(payloads.map((payload) => seal(payload, options, nextIv(), context))),
    decode: (payloads, context) => Promise.resolve(payloads.map((payload) => open(payload, options, context))),
  };
}

interface CodecOptions {
  key: Buffer;
  keyId: string;
  namespace: string;
}

function seal(
  payload: Payload,
  { key, keyId, namespace }: CodecOptions,
  iv: Buffer,
  context?: SerializationContext,
): Payload {
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(associatedData(namespace, context));
  const sealed = Buffer.concat([cipher.update(toBytes(payload)), cipher.final(), cipher.getAuthTag()]);
  return {
    metadata: { encoding: text.encode(ENCODING), 'key-id': text.encode(keyId) },
    data: Buffer.concat([iv, sealed]),
  };
}

function open(payload: Payload, { key, namespace }: CodecOptions, context?: SerializationContext): Payload {
  const encoding = payload.metadata?.['encoding'];
  if (!encoding || Buffer.from(encoding).toString() !== ENCODING || !payload.data) {
    throw new ValueError('a payload that is not encrypted is refused');
  }
  const data = Buffer.from(payload.data);
  const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, IV_BYTES));
  decipher.setAAD(associatedData(namespace, context));
  decipher.setAuthTag(data.subarray(data.length - TAG_BYTES));
  return fromBytes(
    Buffer.concat([decipher.update(data.subarray(IV_BYTES, data.length - TAG_BYTES)), decipher.final()]),
  );
}

const IVS_AT_ONCE = 256;

/** Random bytes are drawn for many payloads at a time: asking the system for twelve costs as much as for thousands. */
function createIvs(): () => Buffer {
  let drawn = Buffer.alloc(0);
  return () => {
    if (drawn.length === 0) drawn = randomBytes(IV_BYTES * IVS_AT_ONCE);
    const iv = drawn.subarray(0, IV_BYTES);
    drawn = drawn.subarray(IV_BYTES);
    return iv;
  };
}

function associatedData(namespace: string, context?: SerializationContext): Buffer {
  return Buffer.from(`${context?.namespace ?? namespace}\n${context?.workflowId ?? ''}`);
}

/** Metadata and data as length-prefixed parts: no dependency on the wire format of the engine. */
function toBytes(payload: Payload): Buffer {
  const metadata = Object.fromEntries(
    Object.entries(payload.metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')]),
  );
  const head = Buffer.from(JSON.stringify(metadata));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, Buffer.from(payload.data ?? [])]);
}

function fromBytes(bytes: Buffer): Payload {
  const length = bytes.readUInt32BE(0);
  const metadata = JSON.parse(bytes.subarray(4, 4 + length).toString()) as Record<string, string>;
  return {
    metadata: Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')])),
    data: bytes.subarray(4 + length),
  };
}
