import { randomBytes } from 'node:crypto';
import type { Express } from 'express';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent';
import { createApiContext, type ApiContext } from '../../api/api-context';
import { createApp } from '../../api/app';
import { SESSION_COOKIE, startSession } from '../../api/identity/session';
import type { Database } from '../../prisma/client';
import { createClock } from '../../runtime/clock';
import { loadConfig, type Config } from '../../runtime/config';
import { createContext } from '../../runtime/context';
import type { StorageWatch } from '../../runtime/storage-watch';
import {
  createTaskQueue,
  createTestDatabase,
  temporalAddress,
  testNamespace,
  type TestDatabase,
} from './embedded-servers';

/** The application against a database of the suite's own and the shared engine, with a clock that the test moves. */
export interface ApiBench {
  ctx: ApiContext;
  app: Express;
  db: Database;
  clock: { now: Date; advance(minutes: number): void };
  /** Somebody nobody knows. */
  visitor(): TestAgent;
  /** Somebody signed in: cookie, X-CSRF-Token and a new Idempotency-Key per changing request. */
  as(accountId: string): Promise<Client>;
}

export interface Client {
  get(path: string): supertest.Test;
  post(path: string, body?: object): supertest.Test;
  put(path: string, body?: object): supertest.Test;
  patch(path: string, body?: object): supertest.Test;
  delete(path: string): supertest.Test;
  cookie: string;
  csrfToken: string;
}

export interface BenchOptions {
  now?: Date;
  config?: (config: Config) => Config;
  /** The disk as the test will have it. */
  storage?: StorageWatch;
}

/** Opened before the suite's first test, removed after its last. */
export function openApiBench(options: BenchOptions = {}): ApiBench {
  const bench = { clock: testClock(options.now ?? new Date('2026-03-02T02:00:00Z')) } as ApiBench;
  let file: TestDatabase | undefined;

  beforeAll(async () => {
    file = await createTestDatabase();
    const config = testConfig(file.url);
    const context = createContext(options.config ? options.config(config) : config, {
      processName: 'test',
      clock: createClock(() => bench.clock.now),
      ...(options.storage ? { storage: options.storage } : {}),
    });
    bench.ctx = createApiContext(context);
    bench.db = context.database;
    bench.app = createApp(bench.ctx);
    bench.visitor = () => supertest.agent(bench.app);
    bench.as = (accountId) => signInAs(bench, accountId);
  });
  afterAll(async () => {
    await bench.ctx?.close();
    await file?.drop();
  });
  return bench;
}

export function testConfig(databaseUrl: string): Config {
  return loadConfig({
    LO_TRINH_MODE: 'outside',
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress(),
    TEMPORAL_NAMESPACE: testNamespace(),
    TEMPORAL_TASK_QUEUE: createTaskQueue(),
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'Lộ Trình <lo-trinh@example.test>',
    PUBLIC_URL: 'http://localhost:3000',
    LO_TRINH_SECRET: randomBytes(32).toString('base64url'),
    LO_TRINH_PAYLOAD_KEY: randomBytes(32).toString('base64'),
    LOG_LEVEL: 'silent',
  });
}

function testClock(start: Date): ApiBench['clock'] {
  const clock = {
    now: start,
    advance(minutes: number) {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    },
  };
  return clock;
}

async function signInAs(bench: ApiBench, accountId: string): Promise<Client> {
  let id = '';
  const response = { cookie: (_name: string, value: string) => (id = value) };
  const { csrfToken } = await startSession(bench.ctx, bench.db, response as never, accountId, 'password');
  const cookie = `${SESSION_COOKIE}=${id}`;
  const changing = (test: supertest.Test, body?: object) =>
    test
      .set({ Cookie: cookie, 'X-CSRF-Token': csrfToken, 'Idempotency-Key': randomBytes(12).toString('hex') })
      .send(body ?? {});
  return {
    cookie,
    csrfToken,
    get: (path) => supertest(bench.app).get(path).set('Cookie', cookie),
    post: (path, body) => changing(supertest(bench.app).post(path), body),
    put: (path, body) => changing(supertest(bench.app).put(path), body),
    patch: (path, body) => changing(supertest(bench.app).patch(path), body),
    delete: (path) => changing(supertest(bench.app).delete(path)),
  };
}
