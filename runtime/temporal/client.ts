import { Client, Connection } from '@temporalio/client';
import type { Config } from '../config';
import { connectionOptions } from './connection-options';
import { createDataConverter } from './data-converter';

/** A client and the connection it owns. */
export interface TemporalClient {
  client: Client;
  close(): Promise<void>;
}

/** Connects at the first call, so that a process starts, and reads go on, while the engine is away. */
export function createTemporalClient(config: Pick<Config, 'temporal' | 'secrets'>): TemporalClient {
  const { namespace } = config.temporal;
  const connection = Connection.lazy({ ...connectionOptions(config), connectTimeout: '5s' });
  const client = new Client({
    connection,
    namespace,
    dataConverter: createDataConverter({ namespace, key: config.secrets.payloadKey, keyId: 'k1' }),
  });
  return { client, close: () => connection.close() };
}
