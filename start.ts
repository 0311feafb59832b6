import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { applyMigrations } from './prisma/migrate';
import { ConfigError, loadConfig, warningsOf, type Config } from './runtime/config';
import { keepMailCatcher, startEmbeddedServers, type StartingServers } from './runtime/embedded/embedded-services';
import { StartError } from './runtime/embedded/ports';
import { loadSample, SAMPLE_FOLLOWS } from './runtime/load-sample';
import { claimRunFile } from './runtime/supervisor/run-file';
import { nodeService, type NodeServiceOptions } from './runtime/supervisor/service';
import { stopOnSignals } from './runtime/supervisor/stop-on-signals';
import { createSupervisor, type Supervisor } from './runtime/supervisor/supervisor';
import { startWatchdog } from './runtime/supervisor/watchdog-client';

/** Who is stopped when: no new requests, then no work in hand, then the servers of data. Together at most 15 seconds. */
const STOP_ORDER = [['api'], ['worker', 'mail-worker'], ['mail-catcher', 'Temporal'], ['PostgreSQL']];

/** Servers of others run already. */
const OUTSIDE: StartingServers = { database: Promise.resolve(), all: Promise.resolve() };

/**
 * `npm start [-- --empty]`: everything on one machine. With outside servers set in the environment, only our own processes.
 */
async function start(): Promise<void> {
  const config = loadConfig();
  const isSampleWanted = config.mode === 'embedded' && !process.argv.includes('--empty');
  const logs = join(config.dataDir, 'logs');
  await mkdir(logs, { recursive: true, mode: 0o700 });
  const runFile = await claimRunFile(config.dataDir, config.http.publicUrl);
  const watchdog = startWatchdog();
  const supervisor = createSupervisor({ report: say, runFile, watchdog });
  const end = stopOnSignals({
    report: say,
    kill: () => supervisor.kill(),
    async stop() {
      await supervisor.stop(STOP_ORDER);
      watchdog.dismiss();
      runFile.remove();
    },
  });
  try {
    await startAll(config, supervisor, logs, isSampleWanted ? [SAMPLE_FOLLOWS] : []);
    if (isSampleWanted) await loadSample(join(logs, 'sample.log'));
    announce(config, isSampleWanted);
  } catch (error) {
    if (end.isStopping()) return;
    explain(error);
    await end.now(1);
  }
}

/** The API loads its code while the servers start, and serves as soon as the record is there; what works behind it follows. */
async function startAll(
  config: Config,
  supervisor: Supervisor,
  logs: string,
  apiArgs: readonly string[],
): Promise<void> {
  const servers = config.mode === 'embedded' ? await startEmbeddedServers(config, supervisor, say) : OUTSIDE;
  const migrated = servers.database.then(() => applyMigrations(config.database.url));
  const service = (
    name: string,
    entry: string,
    options: Pick<NodeServiceOptions, 'stopGraceMs' | 'healthUrl' | 'after' | 'args'>,
  ) =>
    supervisor.keep(
      nodeService({ name, entry: join(__dirname, entry), logFile: join(logs, `${name}.log`), ...options }),
    );
  const address = config.http.host === '0.0.0.0' ? '127.0.0.1' : config.http.host;
  const healthUrl = `http://${address}:${config.http.port}/health/ready`;
  const api = service('api', 'api/server.js', { stopGraceMs: 4_000, healthUrl, after: migrated, args: apiArgs });
  api.catch(() => undefined); // Told below, unless what it waits for has failed before.
  await servers.all;
  await migrated;
  await Promise.all([
    api,
    service('worker', 'worker.js', { stopGraceMs: 5_000 }),
    service('mail-worker', 'mail-worker.js', { stopGraceMs: 5_000 }),
    ...(config.mode === 'embedded' ? [keepMailCatcher(config, supervisor)] : []),
  ]);
}

function announce(config: Config, isSample: boolean): void {
  for (const warning of warningsOf(config)) say(warning);
  const facts = [
    `Lộ Trình: ${config.http.publicUrl}`,
    ...(isSample ? ['dữ liệu mẫu'] : []),
    ...(config.mode === 'embedded' ? ['thư không gửi ra ngoài'] : []),
  ];
  say(facts.join(' · '));
  if (config.mode === 'embedded') say(`Hộp thư thử: http://localhost:${config.embedded.inboxPort} · Ctrl-C để dừng`);
}

function explain(error: unknown): void {
  const isForPeople = error instanceof ConfigError || error instanceof StartError;
  console.error(isForPeople ? error.message : error);
}

function say(line: string): void {
  console.log(line);
}

start().catch((error: unknown) => {
  explain(error);
  process.exit(1);
});
