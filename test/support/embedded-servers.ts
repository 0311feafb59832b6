import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** What `test-servers.ts` tells the suites, as JSON in the environment. */
export interface TestServers {
  superuserUrl: string;
  applicationUrl: string;
  temporalAddress: string;
  temporalExecutable: string;
  timeSkippingServer: string;
}

/** A database of one suite, migrated, empty, owned by the application's role. */
export interface TestDatabase {
  url: string;
  name: string;
  /** Ends what is still connected and removes it. */
  drop(): Promise<void>;
}

/** One namespace per jest worker: suites beside each other never see each other's workflows. */
export const WORKER_NAMESPACES = ['worker-1', 'worker-2', 'worker-3', 'worker-4'];

const TEMPLATE = 'lo_trinh_template';

/** A copy of the migrated template; call it in `beforeAll`, and `drop()` in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} OWNER lo_trinh`);
  const url = new URL(testServers().applicationUrl);
  url.pathname = `/${name}`;
  return { url: url.href, name, drop: () => asSuperuser(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** A database without any table, for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(`CREATE DATABASE ${name} OWNER lo_trinh`);
  const url = new URL(testServers().applicationUrl);
  url.pathname = `/${name}`;
  return { url: url.href, name, drop: () => asSuperuser(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** host:port of the dev server shared by all suites. */
export function temporalAddress(): string {
  return testServers().temporalAddress;
}

/** The namespace of this jest worker, on the shared dev server. */
export function testNamespace(): string {
  const worker = Number(process.env.JEST_WORKER_ID ?? 1);
  return WORKER_NAMESPACES[(worker - 1) % WORKER_NAMESPACES.length]!;
}

/** A task queue nobody else polls. */
export function createTaskQueue(): string {
  return `test-${randomUUID()}`;
}

/** For `createLocal`, or for a suite that kills its own server. */
export function temporalExecutablePath(): string {
  return testServers().temporalExecutable;
}

/** For `TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } })`. */
export function timeSkippingServerPath(): string {
  return testServers().timeSkippingServer;
}

export function testServers(): TestServers {
  const text = process.env.LO_TRINH_TEST_SERVERS;
  if (!text) throw new Error('no test servers: this suite must stand in a jest project that has them');
  return JSON.parse(text) as TestServers;
}

async function asSuperuser(sql: string): Promise<void> {
  const client = new Client({ connectionString: testServers().superuserUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
