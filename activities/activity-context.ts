import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Database } from '../prisma/client';
import type { Clock } from '../runtime/clock';

/** What activities are given; made in `worker.ts`. */
export interface ActivityContext {
  database: Database;
  clock: Clock;
  logger: Logger;
  /** For reconcile, which starts workflows from the record. */
  temporal: () => Client;
  taskQueue: string;
  /** The key of the links in mails: token = HMAC(key, link id). */
  linkSecret: Buffer;
}
