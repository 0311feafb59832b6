import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { openDatabase, type Database } from '../../prisma/client';
import type { Answer } from '../support/signed-in-client';
import { openOffice, type OpenOffice } from '../support/open-office';
import { startStack, type Stack } from '../support/processes';

/** The whole application on servers that may be killed, every link through a proxy. */
export interface ChaosPlace {
  stack: Stack;
  office: OpenOffice;
  /** Straight to PostgreSQL, past the proxies; made anew after PostgreSQL was killed. */
  database: Database;
  /** Nothing paused, everything running. */
  heal(): Promise<void>;
  close(): Promise<void>;
}

export async function openChaosPlace(settings: Record<string, string> = {}): Promise<ChaosPlace> {
  const stack = await startStack({ isProxied: true, settings: { LO_TRINH_COMMAND_SECONDS: '5', ...settings } });
  const database = openDatabase({ url: stack.databaseUrl, poolSize: 4 });
  return {
    stack,
    database,
    office: await openOffice(stack, database),
    async heal() {
      for (const link of [
        'worker-Temporal',
        'api-Temporal',
        'worker-PostgreSQL',
        'api-PostgreSQL',
        'mail-worker-SMTP',
      ] as const) {
        stack.link(link).refuse(false);
        stack.link(link).resume();
        stack.link(link).delay(0);
      }
      await stack.startMissing();
    },
    async close() {
      await database.$disconnect();
      await stack.stop();
    },
  };
}

/** Asks until the answer is there; `what` stands in the error after the limit. */
export async function waitFor<Value>(
  what: string,
  ask: () => Promise<Value | null | undefined | false>,
  limitMs = 30_000,
): Promise<Value> {
  for (const end = Date.now() + limitMs; ;) {
    // A server that is away just now is asked again.
    const value = await ask().catch(() => null);
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${limitMs} ms in vain: ${what}`);
    await sleep(25);
  }
}

/** What a browser does when nothing or "try again later" comes back: the same command with the same key, until it is answered. */
export async function sendUntilAnswered(send: () => Promise<Answer>, limitMs = 60_000): Promise<Answer> {
  return waitFor(
    'an answer',
    async () => {
      const answer = await send().catch(() => null);
      const isLater = !answer || answer.status === 503 || answer.status === 429;
      if (isLater) await sleep(200);
      return isLater ? null : answer;
    },
    limitMs,
  );
}

/** A transaction of the test that holds the end of an audit chain: every deed that adds to it waits just before its commit. */
export interface HeldChain {
  release(): Promise<void>;
}

export async function holdAuditChain(stack: Stack, committeeId: string, noun: string): Promise<HeldChain> {
  const client = new Client({ connectionString: stack.databaseUrl });
  client.on('error', () => undefined); // PostgreSQL may be killed meanwhile: then nothing is held any more
  await client.connect();
  await client.query(
    'INSERT INTO audit_head (committee_id, noun, seq, hash) VALUES ($1, $2, 0, $3) ON CONFLICT DO NOTHING',
    [committeeId, noun, Buffer.alloc(0)],
  );
  await client.query('BEGIN');
  await client.query('SELECT 1 FROM audit_head WHERE committee_id = $1 AND noun = $2 FOR UPDATE', [committeeId, noun]);
  return {
    async release() {
      await client.query('ROLLBACK').catch(() => undefined);
      await client.end().catch(() => undefined);
    },
  };
}

/** Resolves once some deed stands in the middle of its transaction, waiting for the held chain. */
export async function waitForWaitingDeed(database: Database): Promise<void> {
  await waitFor('a deed in the middle of its transaction', async () => {
    const rows = await database.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%finish_deed%'`;
    return rows.length > 0;
  });
}
