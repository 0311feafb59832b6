import type { Client } from '@temporalio/client';
import { openDatabase, type Database } from '../prisma/client';
import { systemClock, type Clock } from './clock';
import type { Config } from './config';
import { createLogger, type Logger } from './logger';
import { createPdfConverter, type PdfConverter } from './office/pdf-converter';
import { createStorageWatch, type StorageWatch } from './storage-watch';
import { createTemporalClient } from './temporal/client';

/** What every process is given at start; the same shape for API, worker, mail worker and command line. No singletons. */
export interface AppContext {
  config: Config;
  database: Database;
  /** The engine's client; it connects at the first call. */
  temporal: () => Client;
  clock: Clock;
  logger: Logger;
  /** Key of the HMAC over links, sessions and codes. */
  linkSecret: Buffer;
  /** For deadlines of calls over the network: so long from now by the machine's own clock, whatever clock the business has. */
  deadlineAfter: (milliseconds: number) => Date;
  storage: StorageWatch;
  /** Null where there is no LibreOffice. */
  toPdf: PdfConverter | null;
  /** Ends the connections; see {@link closeContext}. */
  close: () => Promise<void>;
}

export interface ContextOptions {
  /** Stands in every log line. */
  processName: string;
  /** A test gives its own. */
  clock?: Clock;
  logger?: Logger;
  storage?: StorageWatch;
}

/** Opens nothing that could fail: database and engine are reached at their first use. */
export function createContext(config: Config, options: ContextOptions): AppContext {
  const database = openDatabase({ url: config.database.url, poolSize: config.database.poolSize });
  const temporal = createTemporalClient(config);
  const linkSecret = Buffer.from(config.secrets.serverKey, 'utf8');
  return {
    config,
    database,
    temporal: () => temporal.client,
    clock: options.clock ?? systemClock,
    logger: options.logger ?? createLogger(options.processName, config),
    linkSecret,
    deadlineAfter: (milliseconds) => new Date(systemClock.now().getTime() + milliseconds),
    storage: options.storage ?? createStorageWatch(config.storage),
    toPdf: createPdfConverter(config),
    close: async () => {
      await Promise.allSettled([database.$disconnect(), temporal.close()]);
    },
  };
}

/** Gives back every connection of the context. */
export async function closeContext(context: AppContext): Promise<void> {
  await context.close();
}
