import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyMigrations } from '../../prisma/migrate';
import { loadConfig } from '../../runtime/config';
import { findFreePort } from '../../runtime/embedded/ports';
import { startPostgres } from '../../runtime/embedded/postgres';
import { findTemporalProgram } from '../../runtime/embedded/temporal/find-program';
import type { StoryServers } from './story-world';

/** PostgreSQL in a folder of its own, and where the time-skipping engine is. */
export async function startStoryServers(): Promise<StoryServers & { stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'lo-trinh-story-db-'));
  await mkdir(join(folder, 'logs'));
  const { cacheDir, embedded } = loadConfig();
  const timeSkippingServer = await findTemporalProgram('temporal-test-server', {
    ...embedded,
    configured: embedded.temporalTestServerBinary,
    cacheDir,
    report: (line) => console.error(line),
  });
  const postgres = await startPostgres({
    dataDir: folder,
    logFile: join(folder, 'logs', 'postgres.log'),
    port: await findFreePort(),
    superuserPassword: 'superuser-of-a-story',
    applicationPassword: 'role-of-a-story',
    isThrowaway: true,
  });
  await applyMigrations(postgres.url);
  return {
    databaseUrl: postgres.url,
    timeSkippingServer,
    async stop() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
