import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { applyMigrations } from '../../prisma/migrate';
import { loadConfig } from '../../runtime/config';
import { findFreePort } from '../../runtime/embedded/ports';
import { startPostgres } from '../../runtime/embedded/postgres';
import { SEARCH_ATTRIBUTES } from '../../runtime/temporal/search-attributes';
import { findTemporalProgram } from '../../runtime/embedded/temporal/find-program';
import { startTemporal } from '../../runtime/embedded/temporal/server';
import { WORKER_NAMESPACES, type TestServers } from './embedded-servers';

/** The process that holds the servers of a test run; it ends, with them, when its parent does. */
async function holdServers(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lo-trinh-test-'));
  await mkdir(join(folder, 'logs'));
  const stops: (() => Promise<void>)[] = [];
  const end = async (code: number) => {
    await Promise.allSettled(stops.map((stop) => stop()));
    await rm(folder, { recursive: true, force: true });
    process.exit(code);
  };
  process.once('disconnect', () => void end(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined); // jest decides when to stop

  try {
    const [postgres, temporal] = await Promise.all([holdPostgres(folder, stops), holdTemporal(folder, stops)]);
    process.send?.({ ...postgres, ...temporal } satisfies TestServers);
  } catch (error) {
    console.error((error as Error).message);
    await end(1);
  }
}

async function holdPostgres(folder: string, stops: (() => Promise<void>)[]) {
  const postgres = await startPostgres({
    dataDir: folder,
    logFile: join(folder, 'logs', 'postgres.log'),
    port: await findFreePort(),
    superuserPassword: 'superuser-of-a-throwaway-server',
    applicationPassword: 'role-of-a-throwaway-server',
    isThrowaway: true,
  });
  stops.push(() => postgres.stop());
  // The migrated database is the template of every suite's own: a copy takes a tenth of the migrations' time.
  await applyMigrations(postgres.url);
  const client = new Client({ connectionString: postgres.superuserUrl('postgres') });
  await client.connect();
  await client.query('ALTER DATABASE lo_trinh RENAME TO lo_trinh_template');
  await client.end();
  return { superuserUrl: postgres.superuserUrl('postgres'), applicationUrl: postgres.url };
}

async function holdTemporal(folder: string, stops: (() => Promise<void>)[]) {
  // A developer's own servers and data stay out of the tests.
  Object.assign(process.env, { LO_TRINH_MODE: 'embedded', LO_TRINH_DATA_DIR: folder });
  const { cacheDir, embedded } = loadConfig();
  const find = (name: 'temporal' | 'temporal-test-server', configured: string | undefined) =>
    findTemporalProgram(name, { ...embedded, configured, cacheDir, report: (line) => console.error(line) });
  const executable = await find('temporal', embedded.temporalBinary);
  const timeSkippingServer = await find('temporal-test-server', embedded.temporalTestServerBinary);
  const temporal = await startTemporal({
    executable,
    databaseFile: undefined,
    logFile: join(folder, 'logs', 'temporal.log'),
    port: await findFreePort(),
    namespaces: WORKER_NAMESPACES,
    searchAttributes: SEARCH_ATTRIBUTES,
  });
  stops.push(() => temporal.stop());
  return { temporalAddress: temporal.address, temporalExecutable: executable, timeSkippingServer };
}

void holdServers();
