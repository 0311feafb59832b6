import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyMigrations } from '../../prisma/migrate';
import { loadConfig, type Config } from '../../runtime/config';
import { findFreePort } from '../../runtime/embedded/ports';
import { startPostgres } from '../../runtime/embedded/postgres';
import { findTemporalProgram } from '../../runtime/embedded/temporal/find-program';
import { startTemporal } from '../../runtime/embedded/temporal/server';
import { SEARCH_ATTRIBUTES } from '../../runtime/temporal/search-attributes';
import { keep, keepProgram, startAll, startWatch, tailOf, type KeptProcess, type Watch } from './kept-process';
import { startTcpProxy, type TcpProxy } from './tcp-proxy';

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
        keepProgram(
          name,
          logFileOf(folder, name),
          ENTRIES[name],
          proxiedSettings(name, settings, ports, proxies),
          watch,
          healthPort,
        ),
      ];
    }),
  );
  const all: Partial<Record<ProcessName, KeptProcess>> = {
    ...servers,
    SMTP: keepProgram('SMTP', logFileOf(folder, 'SMTP'), 'runtime/mail-catcher/server.js', settings, watch),
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

function missing(name: string): never {
  throw new Error(`this stack has no ${name}`);
}
