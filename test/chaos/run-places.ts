import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../prisma/client';
import { applyMigrations } from '../../prisma/migrate';
import { findFreePort } from '../../runtime/embedded/ports';
import { startPostgres } from '../../runtime/embedded/postgres';
import { playPlaces } from '../support/play-places';

/** `npm run chaos`: the quota ledger under many at once. Ends with code 1 when a quota was over, or a place lost. */
async function runPlaces(parallel: number, rounds: number, seed: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lo-trinh-places-'));
  const postgres = await startPostgres({
    dataDir: folder,
    logFile: join(folder, 'postgres.log'),
    port: await findFreePort(),
    superuserPassword: 'superuser-of-a-throwaway-server',
    applicationPassword: 'role-of-a-throwaway-server',
    isThrowaway: true,
  });
  await applyMigrations(postgres.url);
  const db = openDatabase({ url: postgres.url, poolSize: Math.min(parallel, 64) });
  try {
    const started = performance.now();
    const played = await playPlaces(db, { parallel, rounds, seed });
    const seconds = Math.round((performance.now() - started) / 1_000);
    console.log(JSON.stringify({ parallel, rounds, seed, seconds, ...played }));
    if (played.faults.length > 0) process.exitCode = 1;
  } finally {
    await db.$disconnect();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  options: {
    parallel: { type: 'string', default: '64' },
    rounds: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});

runPlaces(Number(values.parallel), Number(values.rounds), Number(values.seed)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
