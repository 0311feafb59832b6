import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config';
import { nodeService } from '../supervisor/service';
import type { Supervisor } from '../supervisor/supervisor';
import { requireFreePort } from './ports';
import { startPostgres } from './postgres';
import { SEARCH_ATTRIBUTES } from '../temporal/search-attributes';
import { findTemporalProgram } from './temporal/find-program';
import { startTemporal } from './temporal/server';

/** What the servers of this machine have come to. */
export interface StartingServers {
  /** PostgreSQL serves; the engine may not yet. */
  database: Promise<void>;
  /** Both serve. */
  all: Promise<void>;
}

/**
 * Starts PostgreSQL and Temporal of this machine, side by side, kept running. Throws `StartError` when a port is taken, also one that
 * {@link keepMailCatcher} will need; both promises reject with one.
 */
export async function startEmbeddedServers(
  config: Config,
  supervisor: Supervisor,
  report: (line: string) => void,
): Promise<StartingServers> {
  const { embedded, http } = config;
  await requireFreePort(http.port, 'LO_TRINH_PORT', 'web');
  await requireFreePort(embedded.smtpPort, 'LO_TRINH_SMTP_PORT', 'SMTP');
  await requireFreePort(embedded.inboxPort, 'LO_TRINH_INBOX_PORT', 'hộp thư thử');
  const database = keepPostgres(config, supervisor);
  const all = allOf([database, keepTemporal(config, supervisor, report)]);
  return { database, all };
}

/** All have ended one way or the other before a failure is told: nothing may still be starting while the rest is stopped. */
async function allOf(starts: readonly Promise<void>[]): Promise<void> {
  const outcomes = await Promise.allSettled(starts);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

function keepPostgres({ dataDir, embedded }: Config, supervisor: Supervisor): Promise<void> {
  return supervisor.keep({
    name: 'PostgreSQL',
    stopSignal: 'SIGINT',
    start: () =>
      startPostgres({
        dataDir,
        logFile: join(dataDir, 'logs', 'postgres.log'),
        port: embedded.postgresPort,
        superuserPassword: embedded.postgresSuperuserPassword,
        applicationPassword: embedded.postgresPassword,
      }),
  });
}

async function keepTemporal(config: Config, supervisor: Supervisor, report: (line: string) => void): Promise<void> {
  const { dataDir, cacheDir, embedded, temporal } = config;
  const executable = await findTemporalProgram('temporal', {
    ...embedded,
    configured: embedded.temporalBinary,
    cacheDir,
    report,
  });
  const folder = join(dataDir, 'temporal');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await supervisor.keep({
    name: 'Temporal',
    stopSignal: 'SIGTERM',
    start: () =>
      startTemporal({
        executable,
        databaseFile: join(folder, 'temporal.db'),
        logFile: join(dataDir, 'logs', 'temporal.log'),
        port: embedded.temporalPort,
        namespaces: [temporal.namespace],
        searchAttributes: SEARCH_ATTRIBUTES,
      }),
  });
}

/** The mail catcher of this machine, kept running. */
export function keepMailCatcher({ dataDir }: Config, supervisor: Supervisor): Promise<void> {
  return supervisor.keep(
    nodeService({
      name: 'mail-catcher',
      entry: join(__dirname, '..', 'mail-catcher', 'server.js'),
      logFile: join(dataDir, 'logs', 'mail-catcher.log'),
      stopGraceMs: 2_000,
    }),
  );
}
