import type { DataConverter } from '@temporalio/common';
import { createPayloadCodec } from './payload-codec';

export interface PayloadKey {
  namespace: string;
  /** 32 bytes. */
  key: Buffer;
  keyId: string;
}

/** One converter for client and worker. */
export function createDataConverter(options: PayloadKey): DataConverter {
  return {
    failureConverterPath: require.resolve('./failure-converter'),
    payloadCodecs: [createPayloadCodec(options)],
  };
}
