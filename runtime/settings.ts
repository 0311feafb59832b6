import { isAbsolute } from 'node:path';
import { z } from 'zod';

/** A setting of the environment: its form, and what it must be in the words of both languages. */
export interface Setting<T = unknown> {
  schema: z.ZodType<T, string>;
  /** Used when it is not set; undefined means it may be absent (or must be set: see `config.ts` on outside servers). */
  fallback?: string;
  vi: string;
  en: string;
  /** Its value is never printed. */
  isSecret?: boolean;
}

/** Every setting there is. `.env.example` holds the same names, and a test compares both. */
export const SETTINGS = {
  LO_TRINH_MODE: optional(z.enum(['embedded', 'outside']), 'embedded hoặc outside', 'embedded or outside'),
  LO_TRINH_DATA_DIR: optional(z.string(), 'một thư mục', 'a folder'),
  LO_TRINH_CACHE_DIR: optional(z.string(), 'một thư mục', 'a folder'),
  LO_TRINH_HOST: setting(z.string(), '127.0.0.1', 'địa chỉ để lắng nghe', 'an address to listen on'),
  LO_TRINH_PORT: port('3000'),
  PUBLIC_URL: optional(httpUrl(), 'địa chỉ http(s) người dùng mở', 'the http(s) address users open'),
  LO_TRINH_TRUST_PROXY: count('0', 0, 10, 'số máy chủ trung gian phía trước', 'how many proxies stand in front'),

  DATABASE_URL: optional(
    url('postgres:', 'postgresql:'),
    'postgresql://tài_khoản:mật_khẩu@máy:5432/tên',
    'postgresql://user:password@host:5432/name',
    true,
  ),
  LO_TRINH_DATABASE_POOL: count('10', 1, 200, 'số kết nối của mỗi tiến trình', 'connections per process'),
  LO_TRINH_POSTGRES_PORT: port('25432'),

  TEMPORAL_ADDRESS: optional(z.string().regex(/^[^\s:/]+:\d{1,5}$/), 'máy:cổng, ví dụ temporal:7233', 'host:port'),
  TEMPORAL_NAMESPACE: setting(z.string().regex(/^[\w.-]+$/), 'default', 'tên không gian', 'a namespace'),
  TEMPORAL_TASK_QUEUE: setting(z.string().regex(/^[\w.-]+$/), 'lo-trinh', 'tên hàng đợi', 'a task queue'),
  TEMPORAL_TLS: setting(flag(), 'false', 'true hoặc false', 'true or false'),
  TEMPORAL_TLS_CA_FILE: file(),
  TEMPORAL_TLS_CERT_FILE: file(),
  TEMPORAL_TLS_KEY_FILE: file(),
  TEMPORAL_TLS_SERVER_NAME: optional(z.string(), 'tên máy chủ', 'a server name'),
  TEMPORAL_API_KEY: optional(z.string(), 'khóa truy cập', 'an API key', true),
  LO_TRINH_TEMPORAL_PORT: port('7243'),
  LO_TRINH_TEMPORAL_BINARY: optional(z.string(), 'đường dẫn chương trình temporal', 'path of the temporal program'),
  LO_TRINH_TEMPORAL_TEST_SERVER_BINARY: optional(
    z.string(),
    'đường dẫn chương trình temporal-test-server',
    'path of the temporal-test-server program',
  ),

  SMTP_URL: optional(
    url('smtp:', 'smtps:'),
    'smtp(s)://tài_khoản:mật_khẩu@máy:587',
    'smtp(s)://user:password@host:587',
    true,
  ),
  MAIL_FROM: optional(z.string().regex(/^[^\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/), 'Tên <hộp@thư>', 'Name <mail@box>'),
  LO_TRINH_MAIL_PER_MINUTE: count('120', 1, 100_000, 'số thư mỗi phút', 'mails per minute'),
  MAIL_BOUNCE_ADDRESS: optional(
    z.string().regex(/^[^\s<>@]+@[^\s<>@{}]+$/),
    'hộp@thư nhận thư trả lại, có thể có {id}',
    'the mail@box of returned mails, {id} allowed',
  ),
  MAIL_BOUNCE_IMAP_URL: optional(
    url('imap:', 'imaps:'),
    'imap(s)://tài_khoản:mật_khẩu@máy:993/INBOX',
    'imap(s)://user:password@host:993/INBOX',
    true,
  ),
  LO_TRINH_BOUNCE_SECONDS: count('60', 1, 86_400, 'số giây giữa hai lần đọc', 'seconds between two readings'),
  MAIL_EVENTS_SECRET: optional(secretOf(24), 'chuỗi bí mật từ 24 byte', 'a secret of 24 bytes or more', true),
  LO_TRINH_SMTP_PORT: port('2525'),
  LO_TRINH_INBOX_PORT: port('3025'),

  LO_TRINH_SECRET: optional(secretOf(32), 'chuỗi bí mật từ 32 byte', 'a secret of 32 bytes or more', true),
  LO_TRINH_PAYLOAD_KEY: optional(key(), 'khóa 32 byte viết base64', 'a 32-byte key in base64', true),

  LO_TRINH_COMMITTEE_NAME: optional(z.string().max(200), 'tên cấp ủy', 'the name of the committee'),
  LO_TRINH_COMMITTEE_PRESET: setting(
    z.enum(['town-2023', 'commune-2025']),
    'town-2023',
    'town-2023 hoặc commune-2025',
    'town-2023 or commune-2025',
  ),
  LO_TRINH_SESSION_IDLE_MINUTES: count('60', 1, 1_440, 'số phút không thao tác', 'idle minutes'),
  LO_TRINH_SESSION_ABSOLUTE_HOURS: count('12', 1, 720, 'số giờ của một phiên', 'hours of a session'),
  LO_TRINH_DEVICE_DAYS: count('180', 1, 730, 'số ngày của một thiết bị đã đăng ký', 'days of a registered device'),
  LO_TRINH_REQUESTS_PER_MINUTE: count('600', 1, 1_000_000, 'số yêu cầu mỗi phút', 'requests per minute'),
  LO_TRINH_SIGN_INS_PER_15_MINUTES: count('10', 1, 10_000, 'số lần đăng nhập trong 15 phút', 'sign-ins in 15 minutes'),
  LO_TRINH_UPLOAD_MEGABYTES: count('20', 1, 200, 'số MB của một tệp', 'megabytes of one file'),
  LO_TRINH_COMMAND_SECONDS: count('10', 1, 60, 'số giây chờ một lệnh', 'seconds to wait for a command'),
  LO_TRINH_COMMANDS_AT_ONCE: count(
    '64',
    1,
    10_000,
    'số lệnh một tiến trình nhận cùng lúc',
    'commands a process takes at once',
  ),
  LO_TRINH_STORAGE_DIR: file(),
  LO_TRINH_LEAST_FREE_MEGABYTES: count(
    '500',
    0,
    100_000_000,
    'số MB đĩa phải còn trống',
    'megabytes of disk to stay free',
  ),
  LO_TRINH_SOFFICE: file(),
  LOG_LEVEL: setting(
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']),
    'info',
    'trace, debug, info, warn, error hoặc silent',
    'trace, debug, info, warn, error or silent',
  ),
} satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

function setting<T>(schema: z.ZodType<T, string>, fallback: string, vi: string, en: string) {
  return { schema, fallback, vi, en };
}

function optional<T>(schema: z.ZodType<T, string>, vi: string, en: string, isSecret = false) {
  return { schema: schema.optional() as z.ZodType<T | undefined, string>, vi, en, isSecret };
}

function port(fallback: string) {
  return count(fallback, 1, 65_535, 'một cổng', 'a port');
}

function count(fallback: string, min: number, max: number, vi: string, en: string) {
  const schema = z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= min && value <= max);
  return setting(schema, fallback, `${vi}, ${min}–${max}`, `${en}, ${min}–${max}`);
}

function flag() {
  return z.enum(['true', 'false']).transform((text) => text === 'true');
}

function file() {
  return optional(z.string().refine(isAbsolute), 'đường dẫn đầy đủ của một tệp', 'the absolute path of a file');
}

function httpUrl() {
  return url('http:', 'https:').transform((text) => text.replace(/\/$/, ''));
}

function url(...protocols: string[]) {
  return z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));
}

function secretOf(bytes: number) {
  return z.string().refine((text) => Buffer.byteLength(text) >= bytes && new Set(text).size > 4);
}

function key() {
  return z
    .string()
    .refine((text) => /^[A-Za-z0-9+/]{43}=$/.test(text))
    .transform((text) => Buffer.from(text, 'base64'));
}
