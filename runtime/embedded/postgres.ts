import { existsSync, readFileSync } from 'node:fs';
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { startNativeServer, type NativeServer } from './native-server';
import { requireFreePort, StartError, waitForPort } from './ports';
import { preparePostgresBinaries, type PostgresBinaries } from './postgres-binaries';
import { chooseHome } from './postgres-home';
import { commandOf, isAlive, stopProcess } from './processes';
import { findServerUser, type SystemUser } from './system-user';

export interface PostgresOptions {
  /** The project's data folder; the cluster goes into `postgres/` of it, or elsewhere when the server's user cannot reach that. */
  dataDir: string;
  logFile: string;
  port: number;
  /** Of the superuser `postgres`, who makes the database and the role, and of the role the application uses. */
  superuserPassword: string;
  applicationPassword: string;
  /** For tests only: no fsync. A power cut would then lose data. */
  isThrowaway?: boolean;
}

/** One embedded PostgreSQL, and the database and role `lo_trinh` in it. */
export interface RunningPostgres {
  readonly port: number;
  readonly pid: number;
  /** Resolves with a sentence when the server ends, for whatever reason. */
  readonly exited: Promise<string>;
  /** The address of the application's database. */
  readonly url: string;
  /** The superuser's address of any database. */
  superuserUrl(database: string): string;
  /** Fast shutdown: sessions are ended, nothing acknowledged is lost. */
  stop(): Promise<void>;
}

const NAME = 'lo_trinh';

/**
 * Starts PostgreSQL from npm's binaries: on 127.0.0.1 only, passwords by scram-sha-256, data checksums on, never as root. A
 * cluster left by a crash is recovered; a server left by a killed parent is stopped first. Throws {@link StartError}.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const user = findServerUser();
  const home = await chooseHome(options.dataDir, user);
  const binaries = await preparePostgresBinaries(user, home.binaryFolder);
  const cluster = join(home.folder, 'cluster');
  if (!existsSync(cluster)) await createCluster(cluster, binaries, options, user);
  await stopLeftServer(cluster);
  await requireFreePort(options.port, 'LO_TRINH_POSTGRES_PORT', 'PostgreSQL');
  const server = await startNativeServer({
    command: binaries.postgres,
    args: ['-D', cluster, ...settings(options)],
    cwd: home.folder,
    logFile: options.logFile,
    env: environment(),
    uid: user?.uid,
    gid: user?.gid,
    stopSignal: 'SIGINT',
    stopGraceMs: 10_000,
  });
  const superuserUrl = (database: string) =>
    `postgresql://postgres:${encodeURIComponent(options.superuserPassword)}@127.0.0.1:${options.port}/${database}`;
  await waitUntilReady(server, options, superuserUrl('postgres'));
  await createRoleAndDatabase(superuserUrl('postgres'), options.applicationPassword);
  return {
    port: options.port,
    pid: server.pid,
    exited: server.exited,
    url: `postgresql://${NAME}:${encodeURIComponent(options.applicationPassword)}@127.0.0.1:${options.port}/${NAME}`,
    superuserUrl,
    stop: () => server.stop(),
  };
}

function settings(options: PostgresOptions): string[] {
  const values: Record<string, string> = {
    port: String(options.port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    max_connections: '100',
    log_min_messages: 'warning',
    timezone: 'UTC',
    ...(options.isThrowaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** None of our own variables: a PGDATA or PGPORT of the caller must not reach the server. */
function environment(): Record<string, string> {
  const kept: Record<string, string> = { LC_ALL: 'C', TZ: 'UTC' };
  if (process.platform !== 'win32') return { ...kept, PATH: '/usr/bin:/bin' };
  for (const name of ['SystemRoot', 'TEMP', 'TMP', 'PATH']) kept[name] = systemVariable(name);
  return kept;
}

/** Windows starts no program without these; they are the system's, not the project's configuration. */
function systemVariable(name: string): string {
  // oxlint-disable-next-line node/no-process-env
  return process.env[name] ?? '';
}

/** Made beside and renamed, so that a cluster cut short by a kill is never taken for a whole one. */
async function createCluster(
  cluster: string,
  binaries: PostgresBinaries,
  options: PostgresOptions,
  user: SystemUser | undefined,
): Promise<void> {
  const draft = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, `${options.superuserPassword}\n`, { mode: 0o600 });
  if (user) for (const path of [draft, passwordFile]) await chown(path, user.uid, user.gid);
  try {
    const initdb = await startNativeServer({
      command: binaries.initdb,
      args: [
        `--pgdata=${draft}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=icu',
        '--icu-locale=vi',
        '--data-checksums',
        '--no-instructions',
        ...(options.isThrowaway ? ['--no-sync'] : []),
      ],
      cwd: draft,
      logFile: options.logFile,
      env: environment(),
      uid: user?.uid,
      gid: user?.gid,
      stopSignal: 'SIGTERM',
      stopGraceMs: 5_000,
    });
    const end = await initdb.exited;
    if (end !== 'code 0') throw new StartError(failure('initdb', end, initdb.lastOutput()));
    await rename(draft, cluster);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** After a kill of the parent the server may still run on our data; after a reboot its pid file may name a stranger. */
async function stopLeftServer(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (pid > 0 && isAlive(pid)) {
    if (/postgres/i.test(commandOf(pid))) await stopProcess(pid, 'SIGINT', 10_000);
    else await rm(file, { force: true });
  }
}

async function waitUntilReady(server: NativeServer, options: PostgresOptions, url: string): Promise<void> {
  // Recovery after a crash may take a while on much data; a server that ends is noticed at once.
  const limitMs = 120_000;
  let reason = '';
  if (await waitForPort(options.port, limitMs, () => server.hasExited())) {
    for (let waited = 0; waited < limitMs && !server.hasExited(); waited += 50) {
      const client = new Client({ connectionString: url });
      client.on('error', () => undefined);
      try {
        await client.connect();
        await client.end();
        return;
      } catch (error) {
        reason = (error as Error).message;
        // 57P03: starting up or recovering. Anything else (a wrong password) does not heal by waiting.
        if ((error as { code?: string }).code !== '57P03') break;
        await sleep(50);
      }
    }
  }
  await server.stop();
  throw new StartError(failure('PostgreSQL', await server.exited, `${reason}\n${server.lastOutput()}`));
}

/** The application's role owns its database and is no superuser: what is revoked from it (audit) stays revoked. */
async function createRoleAndDatabase(url: string, password: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = $1) AS role,
              EXISTS (SELECT 1 FROM pg_database WHERE datname = $1) AS database`,
      [NAME],
    );
    const verb = rows[0]?.role ? 'ALTER' : 'CREATE';
    await client.query(`${verb} ROLE ${NAME} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
    if (rows[0]?.database) return;
    await client.query(
      `CREATE DATABASE ${NAME} OWNER ${NAME} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'vi'`,
    );
  } finally {
    await client.end();
  }
}

function failure(what: string, end: string, output: string): string {
  return `${what} không khởi động được (${end}).\n${what} did not start (${end}).\n${output}`.trim();
}
