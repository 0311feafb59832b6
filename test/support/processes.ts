import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { applyMigrations } from '../../prisma/migrate';
import { loadConfig, type Config } from '../../runtime/config';
import { findFreePort } from '../../runtime/embedded/ports';
import { startPostgres } from '../../runtime/embedded/postgres';
import { isAlive } from '../../runtime/embedded/processes';
import { findTemporalProgram } from '../../runtime/embedded/temporal/find-program';
import { startTemporal } from '../../runtime/embedded/temporal/server';
import { projectPath } from '../../runtime/project-root';
import type { RunningService } from '../../runtime/supervisor/service';
import type { WatchMessage } from '../../runtime/supervisor/watchdog-client';
import { SEARCH_ATTRIBUTES } from '../../runtime/temporal/search-attributes';
import { startTcpProxy, type TcpProxy } from './tcp-proxy';

/** A process that a test may kill and bring back. */
export interface KeptProcess {
  readonly name: string;
  /** kill -9, of its whole group; resolves once it is gone. */
  kill(): Promise<void>;
  /** Starts it again; resolves once it does its work. */
  start(): Promise<void>;
  stop(): Promise<void>;
  isRunning(): boolean;
}

export const OWN_PROCESSES = ['worker', 'mail-worker', 'api'] as const;
export const PROCESS_NAMES = [...OWN_PROCESSES, 'Temporal', 'PostgreSQL', 'SMTP'] as const;
export type ProcessName = (typeof PROCESS_NAMES)[number];

/** The links that can be spoilt, when the stack is proxied. */
export const LINK_NAMES = [
  'worker-Temporal',
  'api-Temporal',
  'worker-PostgreSQL',
  'api-PostgreSQL',
  'mail-worker-SMTP',
] as const;
export type LinkName = (typeof LINK_NAMES)[number];

export interface StackOptions {
  /** Every link goes through a proxy; for chaos, not for measurements. */
  isProxied?: boolean;
  /** Which of our own processes run; all by default. */
  own?: readonly (typeof OWN_PROCESSES)[number][];
  /** Further settings, by name. */
  settings?: Record<string, string>;
}

/**
 * The whole application with servers of its own in a folder of its own: PostgreSQL and Temporal write as in production (nothing is
 * a throwaway), so that they may be killed.
 */
export interface Stack {
  readonly folder: string;
  readonly apiUrl: string;
  readonly inboxUrl: string;
  /** Straight to the database and the engine, past every proxy. */
  readonly databaseUrl: string;
  readonly config: Config;
  readonly temporalFile: string;
  process(name: ProcessName): KeptProcess;
  link(name: LinkName): TcpProxy;
  /** Starts whatever does not run. */
  startMissing(): Promise<void>;
  /** The end of what a process printed. */
  logOf(name: ProcessName): string;
  stop(): Promise<void>;
}

const READY_LIMIT_MS = 60_000;
const START_TRIES = 5;

/** Starts everything; the built tree (dist/) must be there. On failure nothing stays behind. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const folder = await mkdtemp(join(tmpdir(), 'lo-trinh-stack-'));
  mkdirSync(join(folder, 'logs'));
  const ports = await findPorts();
  const { watch, dismiss } = startWatch();
  const servers = createServers(folder, ports, await temporalExecutable(), watch);
  const proxies = await startProxies(ports, options.isProxied ?? false);
  const settings = settingsOf(folder, ports, options.settings);
  const own = options.own ?? OWN_PROCESSES;
  const programs = Object.fromEntries(
    own.map((name) => {
      const healthPort = name === 'api' ? ports.api : undefined;
      return [
        name,
        keepProgram(name, folder, ENTRIES[name], proxiedSettings(name, settings, ports, proxies), watch, healthPort),
      ];
    }),
  );
  const all: Partial<Record<ProcessName, KeptProcess>> = {
    ...servers,
    SMTP: keepProgram('SMTP', folder, 'runtime/mail-catcher/server.js', settings, watch),
    ...programs,
  };
  const present = Object.values(all);
  const stack: Stack = {
    folder,
    apiUrl: settings.PUBLIC_URL!,
    inboxUrl: `http://127.0.0.1:${ports.inbox}`,
    databaseUrl: settings.DATABASE_URL!,
    config: loadConfig(settings),
    temporalFile: temporalFileOf(folder),
    process: (name) => all[name] ?? missing(name),
    link: (name) => proxies[name] ?? missing(name),
    async startMissing() {
      await startAll([all.PostgreSQL!, all.Temporal!, all.SMTP!]);
      await startAll(own.map((name) => all[name]!));
    },
    logOf: (name) => tailOf(logFileOf(folder, name)),
    async stop() {
      for (const proxy of Object.values(proxies)) proxy.resume();
      await Promise.all(own.map((name) => all[name]!.stop()));
      await Promise.all(present.map((each) => each.stop()));
      await Promise.all(Object.values(proxies).map((proxy) => proxy.close()));
      dismiss();
      await rm(folder, { recursive: true, force: true });
    },
  };
  try {
    await startAll([all.PostgreSQL!, all.Temporal!, all.SMTP!]);
    await applyMigrations(stack.databaseUrl);
    await startAll(own.map((name) => all[name]!));
    return stack;
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

const ENTRIES = { worker: 'worker.js', 'mail-worker': 'mail-worker.js', api: 'api/server.js' } as const;

type Ports = Record<'postgres' | 'temporal' | 'smtp' | 'inbox' | 'api', number>;

async function findPorts(): Promise<Ports> {
  const [postgres, temporal, smtp, inbox, api] = await Promise.all(Array.from({ length: 5 }, () => findFreePort()));
  return { postgres: postgres!, temporal: temporal!, smtp: smtp!, inbox: inbox!, api: api! };
}

const SUPERUSER = 'superuser-of-a-test';
const APPLICATION = 'role-of-a-test';

function createServers(folder: string, ports: Ports, executable: string, watch: Watch) {
  return {
    PostgreSQL: keep('PostgreSQL', watch, () =>
      startPostgres({
        dataDir: folder,
        logFile: logFileOf(folder, 'PostgreSQL'),
        port: ports.postgres,
        superuserPassword: SUPERUSER,
        applicationPassword: APPLICATION,
      }),
    ),
    Temporal: keep('Temporal', watch, () =>
      startTemporal({
        executable,
        databaseFile: temporalFileOf(folder),
        logFile: logFileOf(folder, 'Temporal'),
        port: ports.temporal,
        namespaces: ['default'],
        searchAttributes: SEARCH_ATTRIBUTES,
      }),
    ),
  };
}

function settingsOf(folder: string, ports: Ports, more: Record<string, string> = {}): Record<string, string> {
  return {
    LO_TRINH_MODE: 'outside',
    LO_TRINH_DATA_DIR: folder,
    LO_TRINH_PORT: String(ports.api),
    PUBLIC_URL: `http://127.0.0.1:${ports.api}`,
    DATABASE_URL: `postgresql://lo_trinh:${APPLICATION}@127.0.0.1:${ports.postgres}/lo_trinh`,
    TEMPORAL_ADDRESS: `127.0.0.1:${ports.temporal}`,
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    MAIL_FROM: 'Văn phòng <office@example.test>',
    LO_TRINH_SMTP_PORT: String(ports.smtp),
    LO_TRINH_INBOX_PORT: String(ports.inbox),
    LO_TRINH_MAIL_PER_MINUTE: '100000',
    LO_TRINH_REQUESTS_PER_MINUTE: '1000000',
    LO_TRINH_SECRET: randomBytes(32).toString('hex'),
    LO_TRINH_PAYLOAD_KEY: randomBytes(32).toString('base64'),
    LOG_LEVEL: 'warn',
    ...more,
  };
}

async function startProxies(ports: Ports, isProxied: boolean): Promise<Partial<Record<LinkName, TcpProxy>>> {
  if (!isProxied) return {};
  const target = { Temporal: ports.temporal, PostgreSQL: ports.postgres, SMTP: ports.smtp };
  const entries = LINK_NAMES.map(async (name) => {
    const port = target[name.split('-').at(-1) as keyof typeof target];
    return [name, await startTcpProxy(port)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

function proxiedSettings(
  name: (typeof OWN_PROCESSES)[number],
  settings: Record<string, string>,
  ports: Ports,
  proxies: Partial<Record<LinkName, TcpProxy>>,
): Record<string, string> {
  const through = (link: string, value: string, port: number) => {
    const proxy = proxies[`${name}-${link}` as LinkName];
    return proxy ? value.replace(`:${port}`, `:${proxy.port}`) : value;
  };
  return {
    ...settings,
    DATABASE_URL: through('PostgreSQL', settings.DATABASE_URL!, ports.postgres),
    TEMPORAL_ADDRESS: through('Temporal', settings.TEMPORAL_ADDRESS!, ports.temporal),
    SMTP_URL: through('SMTP', settings.SMTP_URL!, ports.smtp),
  };
}

type Watch = (name: string, pid: number) => void;

/** When this process is killed itself, the watchdog of `npm start` ends what it has started. */
function startWatch(): { watch: Watch; dismiss: () => void } {
  const dog = fork(projectPath('dist', 'runtime/supervisor/watchdog.js'), [], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
    detached: process.platform !== 'win32',
  });
  dog.on('error', () => undefined);
  dog.unref();
  dog.channel?.unref();
  return {
    watch: (name, pid) => void dog.send({ name, pid, signal: 'SIGKILL' } satisfies WatchMessage, () => undefined),
    dismiss: () => void dog.kill('SIGKILL'),
  };
}

/** A program of dist/ as a child of this process; it ends when its channel does. */
function keepProgram(
  name: string,
  folder: string,
  entry: string,
  settings: Record<string, string>,
  watch: Watch,
  healthPort?: number,
): KeptProcess {
  return keep(name, watch, async () => {
    const log = openSync(logFileOf(folder, name), 'a', 0o600);
    const child = fork(projectPath('dist', entry), [], {
      env: { PATH: process.env.PATH, TZ: process.env.TZ, ...settings },
      stdio: ['ignore', log, log, 'ipc'],
      execArgv: ['--enable-source-maps'],
      detached: process.platform !== 'win32',
    });
    closeSync(log);
    const exited = new Promise<string>((resolve) => {
      child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `code ${code}`));
      child.once('error', (error) => resolve(error.message));
    });
    const ready = healthPort === undefined ? saysReady(child) : answers(healthPort);
    const isReady = await Promise.race([ready, exited.then(() => false), sleep(READY_LIMIT_MS, false, { ref: false })]);
    if (!isReady) {
      child.kill('SIGKILL');
      throw new Error(`${name} did not start (${await exited})\n${tailOf(logFileOf(folder, name))}`);
    }
    return {
      pid: child.pid!,
      exited,
      async stop() {
        child.kill('SIGTERM');
        const isDone = await Promise.race([exited.then(() => true), sleep(8_000, false, { ref: false })]);
        if (!isDone) child.kill('SIGKILL');
        await exited;
      },
    };
  });
}

function saysReady(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.on('message', (message) => (message as { ready?: boolean }).ready === true && resolve(true));
  });
}

/** It lives; whether its servers do is another question. */
async function answers(port: number): Promise<boolean> {
  for (let waited = 0; waited < READY_LIMIT_MS; waited += 50) {
    const status = await fetch(`http://127.0.0.1:${port}/health/live`, { signal: AbortSignal.timeout(5_000) }).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return true;
    await sleep(50);
  }
  return false;
}

function keep(name: string, watch: Watch, start: () => Promise<RunningService>): KeptProcess {
  let running: RunningService | undefined;
  return {
    name,
    async start() {
      for (let tries = 1; ; tries += 1) {
        try {
          running = await start();
          watch(name, running.pid);
          return;
        } catch (error) {
          // After a kill the old server's children may hold memory or port for a moment.
          if (tries === START_TRIES) throw error;
          await sleep(200 * tries);
        }
      }
    },
    async kill() {
      if (!running) return;
      const { pid, exited } = running;
      running = undefined;
      killGroup(pid);
      await exited;
    },
    async stop() {
      const service = running;
      running = undefined;
      await service?.stop();
    },
    isRunning: () => running !== undefined && isAlive(running.pid),
  };
}

function killGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // gone already
  }
}

/** Nothing may still be starting when a failure is told: whoever hears of it stops the rest. */
async function startAll(processes: readonly KeptProcess[]): Promise<void> {
  const outcomes = await Promise.allSettled(processes.map((each) => startIfMissing(each)));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

async function startIfMissing(each: KeptProcess): Promise<void> {
  if (!each.isRunning()) await each.start();
}

/** Removes the engine's store, as a lost disk would. Temporal must not run. */
export function removeTemporalStore({ temporalFile }: Pick<Stack, 'temporalFile'>): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${temporalFile}${suffix}`, { force: true });
}

async function temporalExecutable(): Promise<string> {
  const { cacheDir, embedded } = loadConfig();
  return findTemporalProgram('temporal', {
    ...embedded,
    configured: embedded.temporalBinary,
    cacheDir,
    report: (line) => console.error(line),
  });
}

const temporalFileOf = (folder: string) => join(folder, 'temporal.db');
const logFileOf = (folder: string, name: string) => join(folder, 'logs', `${name}.log`);

function tailOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim().split('\n').slice(-15).join('\n');
  } catch {
    return '';
  }
}

function missing(name: string): never {
  throw new Error(`this stack has no ${name}`);
}
