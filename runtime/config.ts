import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { z } from 'zod';
import { readEmbeddedSecrets } from './embedded-secrets';
import { projectPath } from './project-root';
import { SETTINGS, type Setting, type SettingName } from './settings';

/** What the whole program is told at start. Values only; nothing is opened or connected here. */
export interface Config {
  /** Whether PostgreSQL, Temporal and the mail catcher are this machine's own, started by start.ts. */
  mode: 'embedded' | 'outside';
  dataDir: string;
  cacheDir: string;
  logLevel: Values['LOG_LEVEL'];
  http: {
    host: string;
    port: number;
    /** Without a slash at its end; links in mails begin with it. */
    publicUrl: string;
    trustProxy: number;
    requestsPerMinute: number;
    signInsPer15Minutes: number;
    uploadBytes: number;
    commandTimeoutMs: number;
    commandsAtOnce: number;
  };
  database: { url: string; poolSize: number };
  /** `folder` on the disk of the record; null where that is not this machine's: then nothing is measured. */
  storage: { folder: string | null; leastFreeBytes: number };
  temporal: {
    address: string;
    namespace: string;
    taskQueue: string;
    apiKey: string | undefined;
    /** undefined: plain connection. Files are PEM. */
    tls: { caFile?: string; certFile?: string; keyFile?: string; serverName?: string } | undefined;
  };
  mail: {
    smtpUrl: string;
    from: string;
    perMinute: number;
    /** Sender of the envelope, to which mail servers return what they cannot deliver; `{id}` becomes the mail's own. */
    bounceAddress: string | undefined;
    /** The mailbox behind that address; undefined: it is not read. */
    bounceImapUrl: string | undefined;
    bounceSeconds: number;
    /** Key of the HMAC over `POST /api/mail-events`; undefined: nobody is listened to. */
    eventsSecret: string | undefined;
  };
  secrets: {
    /** Key of the HMAC over links, sessions and codes. */
    serverKey: string;
    /** AES-256 key of Temporal payloads, 32 bytes. */
    payloadKey: Buffer;
  };
  /** LibreOffice, for previews as PDF; `program` undefined: looked for as `soffice` on the search path. */
  office: { program: string | undefined; searchPath: string };
  session: { idleMinutes: number; absoluteHours: number; deviceDays: number };
  committee: { name: string | undefined; preset: Values['LO_TRINH_COMMITTEE_PRESET'] };
  embedded: {
    postgresPort: number;
    postgresSuperuserPassword: string;
    postgresPassword: string;
    temporalPort: number;
    temporalBinary: string | undefined;
    temporalTestServerBinary: string | undefined;
    smtpPort: number;
    inboxPort: number;
    /** The environment's own, for finding programs. */
    searchPath: string;
    pipIndexUrl: string | undefined;
  };
}

/** Every fault at once, one per line, Vietnamese then English. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: string[]) {
    super(`Cấu hình có lỗi / The configuration has faults:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

type Values = { [Name in SettingName]: z.output<(typeof SETTINGS)[Name]['schema']> };

/** Settings that name an outside server: any of them set means that none is started here. */
const OUTSIDE = ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'SMTP_URL'] as const;
/** With outside servers nothing of these has a default, secrets least of all. */
const REQUIRED_OUTSIDE = [...OUTSIDE, 'MAIL_FROM', 'PUBLIC_URL', 'LO_TRINH_SECRET', 'LO_TRINH_PAYLOAD_KEY'] as const;

/**
 * Reads the environment, and `.env` beneath it, once at start. In embedded mode the secrets are made at the first start and
 * kept in the data folder. Throws {@link ConfigError} with all faults.
 */
export function loadConfig(env: NodeJS.ProcessEnv = processEnvironment()): Config {
  const faults: string[] = [];
  const values = parseAll(env, faults);
  const mode = values.LO_TRINH_MODE ?? (OUTSIDE.some((name) => env[name]) ? 'outside' : 'embedded');
  if (mode === 'outside') faults.push(...REQUIRED_OUTSIDE.filter((name) => !env[name]).map(missing));
  if (values.TEMPORAL_TLS_CERT_FILE && !values.TEMPORAL_TLS_KEY_FILE) faults.push(missing('TEMPORAL_TLS_KEY_FILE'));
  if (faults.length > 0) throw new ConfigError(faults);
  return mode === 'outside' ? outsideConfig(values, env) : embeddedConfig(values, env);
}

/** What is allowed but will surprise; start prints it. */
export function warningsOf(config: Config): string[] {
  const { protocol, hostname } = new URL(config.http.publicUrl);
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (protocol === 'https:' || isLoopback) return [];
  return [
    `PUBLIC_URL=${config.http.publicUrl}: trình duyệt chỉ giữ phiên đăng nhập qua https (trừ localhost), hãy đặt máy chủ TLS phía trước.`,
    `PUBLIC_URL=${config.http.publicUrl}: browsers keep a session over https only (but on localhost); put a TLS server in front.`,
  ];
}

/** Process environment over `.env` of the project; an empty value counts as not set. */
function processEnvironment(): NodeJS.ProcessEnv {
  const path = projectPath('.env');
  const fromFile = existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {};
  return { ...fromFile, ...process.env };
}

function parseAll(env: NodeJS.ProcessEnv, faults: string[]): Values {
  const values: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries<Setting>(SETTINGS)) {
    const text = env[name] || entry.fallback;
    if (text === undefined) continue;
    const result = entry.schema.safeParse(text);
    if (result.success) values[name] = result.data;
    else faults.push(`${name}${entry.isSecret ? '' : `="${text}"`}: cần ${entry.vi} / expected ${entry.en}`);
  }
  return values as Values;
}

function missing(name: SettingName): string {
  const { vi, en } = SETTINGS[name];
  return `${name}: chưa đặt, cần ${vi} / not set, expected ${en}`;
}

function outsideConfig(values: Values, env: NodeJS.ProcessEnv): Config {
  return {
    ...commonConfig(values, env),
    mode: 'outside',
    database: { url: values.DATABASE_URL!, poolSize: values.LO_TRINH_DATABASE_POOL },
    temporal: {
      address: values.TEMPORAL_ADDRESS!,
      namespace: values.TEMPORAL_NAMESPACE,
      taskQueue: values.TEMPORAL_TASK_QUEUE,
      apiKey: values.TEMPORAL_API_KEY,
      tls: tlsOf(values),
    },
    mail: { smtpUrl: values.SMTP_URL!, from: values.MAIL_FROM!, ...mailLimits(values) },
    secrets: { serverKey: values.LO_TRINH_SECRET!, payloadKey: values.LO_TRINH_PAYLOAD_KEY! },
  };
}

function embeddedConfig(values: Values, env: NodeJS.ProcessEnv): Config {
  const common = commonConfig(values, env);
  const secrets = readEmbeddedSecrets(common.dataDir);
  const { postgresPort, temporalPort, smtpPort } = common.embedded;
  return {
    ...common,
    mode: 'embedded',
    storage: { ...common.storage, folder: common.storage.folder ?? common.dataDir },
    database: {
      url: `postgresql://lo_trinh:${secrets.postgresPassword}@127.0.0.1:${postgresPort}/lo_trinh`,
      poolSize: values.LO_TRINH_DATABASE_POOL,
    },
    temporal: {
      address: `127.0.0.1:${temporalPort}`,
      namespace: values.TEMPORAL_NAMESPACE,
      taskQueue: values.TEMPORAL_TASK_QUEUE,
      apiKey: undefined,
      tls: undefined,
    },
    mail: {
      smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
      from: values.MAIL_FROM ?? 'Lộ Trình <lo-trinh@localhost.localdomain>',
      ...mailLimits(values),
    },
    secrets: {
      serverKey: values.LO_TRINH_SECRET ?? secrets.serverKey,
      payloadKey: values.LO_TRINH_PAYLOAD_KEY ?? Buffer.from(secrets.payloadKey, 'base64'),
    },
    embedded: {
      ...common.embedded,
      postgresPassword: secrets.postgresPassword,
      postgresSuperuserPassword: secrets.postgresSuperuserPassword,
    },
  };
}

function commonConfig(values: Values, env: NodeJS.ProcessEnv) {
  return {
    dataDir: resolve(values.LO_TRINH_DATA_DIR ?? projectPath('.lo-trinh')),
    cacheDir: resolve(values.LO_TRINH_CACHE_DIR ?? projectPath('.cache')),
    logLevel: values.LOG_LEVEL,
    http: {
      host: values.LO_TRINH_HOST,
      port: values.LO_TRINH_PORT,
      publicUrl: values.PUBLIC_URL ?? `http://localhost:${values.LO_TRINH_PORT}`,
      trustProxy: values.LO_TRINH_TRUST_PROXY,
      requestsPerMinute: values.LO_TRINH_REQUESTS_PER_MINUTE,
      signInsPer15Minutes: values.LO_TRINH_SIGN_INS_PER_15_MINUTES,
      uploadBytes: values.LO_TRINH_UPLOAD_MEGABYTES * 1024 * 1024,
      commandTimeoutMs: values.LO_TRINH_COMMAND_SECONDS * 1000,
      commandsAtOnce: values.LO_TRINH_COMMANDS_AT_ONCE,
    },
    storage: {
      folder: values.LO_TRINH_STORAGE_DIR ?? null,
      leastFreeBytes: values.LO_TRINH_LEAST_FREE_MEGABYTES * 1024 * 1024,
    },
    office: { program: values.LO_TRINH_SOFFICE, searchPath: env.PATH ?? '' },
    session: {
      idleMinutes: values.LO_TRINH_SESSION_IDLE_MINUTES,
      absoluteHours: values.LO_TRINH_SESSION_ABSOLUTE_HOURS,
      deviceDays: values.LO_TRINH_DEVICE_DAYS,
    },
    committee: { name: values.LO_TRINH_COMMITTEE_NAME, preset: values.LO_TRINH_COMMITTEE_PRESET },
    embedded: {
      postgresPort: values.LO_TRINH_POSTGRES_PORT,
      postgresSuperuserPassword: '',
      postgresPassword: '',
      temporalPort: values.LO_TRINH_TEMPORAL_PORT,
      temporalBinary: values.LO_TRINH_TEMPORAL_BINARY,
      temporalTestServerBinary: values.LO_TRINH_TEMPORAL_TEST_SERVER_BINARY,
      smtpPort: values.LO_TRINH_SMTP_PORT,
      inboxPort: values.LO_TRINH_INBOX_PORT,
      searchPath: env.PATH ?? '',
      pipIndexUrl: env.PIP_INDEX_URL,
    },
  };
}

function mailLimits(values: Values) {
  return {
    perMinute: values.LO_TRINH_MAIL_PER_MINUTE,
    bounceAddress: values.MAIL_BOUNCE_ADDRESS,
    bounceImapUrl: values.MAIL_BOUNCE_IMAP_URL,
    bounceSeconds: values.LO_TRINH_BOUNCE_SECONDS,
    eventsSecret: values.MAIL_EVENTS_SECRET,
  };
}

function tlsOf(values: Values): Config['temporal']['tls'] {
  if (!values.TEMPORAL_TLS && !values.TEMPORAL_TLS_CERT_FILE && !values.TEMPORAL_API_KEY) return undefined;
  return {
    caFile: values.TEMPORAL_TLS_CA_FILE,
    certFile: values.TEMPORAL_TLS_CERT_FILE,
    keyFile: values.TEMPORAL_TLS_KEY_FILE,
    serverName: values.TEMPORAL_TLS_SERVER_NAME,
  };
}
