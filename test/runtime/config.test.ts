import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, loadConfig, warningsOf } from '../../runtime/config';
import { projectPath } from '../../runtime/project-root';
import { SETTINGS } from '../../runtime/settings';

const OUTSIDE = {
  DATABASE_URL: 'postgresql://a:b@db:5432/lo_trinh',
  TEMPORAL_ADDRESS: 'temporal:7233',
  SMTP_URL: 'smtps://mail.example.vn:465',
  MAIL_FROM: 'Lộ Trình <lo-trinh@example.vn>',
  PUBLIC_URL: 'https://lotrinh.example.vn/',
  LO_TRINH_SECRET: 'd8Yx0-mB5qQm2Jw3rT7uVz9aKc1eLf4g',
  LO_TRINH_PAYLOAD_KEY: Buffer.alloc(32, 7).toString('base64'),
};

function faultsOf(env: Record<string, string>): string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'lo-trinh-config-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  test('.env.example holds every setting, and no other', () => {
    const text = readFileSync(projectPath('.env.example'), 'utf8');
    const named = [...text.matchAll(/^#?([A-Z][A-Z_0-9]+)=/gm)].map(([, name]) => name);
    expect(new Set(named)).toEqual(new Set(Object.keys(SETTINGS)));
    expect(named).toHaveLength(Object.keys(SETTINGS).length);
  });

  test('embedded mode needs no setting; its secrets are made once and are readable by their owner alone', () => {
    const first = loadConfig({ LO_TRINH_DATA_DIR: dataDir });
    const second = loadConfig({ LO_TRINH_DATA_DIR: dataDir });
    expect(first.mode).toBe('embedded');
    expect(second).toEqual(first);
    expect(first.secrets.serverKey.length).toBeGreaterThanOrEqual(32);
    expect(first.secrets.payloadKey).toHaveLength(32);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  test('two data folders have different secrets', () => {
    const one = loadConfig({ LO_TRINH_DATA_DIR: join(dataDir, 'one') });
    const two = loadConfig({ LO_TRINH_DATA_DIR: join(dataDir, 'two') });
    expect(one.secrets.serverKey).not.toBe(two.secrets.serverKey);
    expect(one.embedded.postgresPassword).not.toBe(two.embedded.postgresPassword);
  });

  test('outside servers are taken from the environment alone', () => {
    const config = loadConfig(OUTSIDE);
    expect(config.mode).toBe('outside');
    expect(config.database.url).toBe(OUTSIDE.DATABASE_URL);
    expect(config.http.publicUrl).toBe('https://lotrinh.example.vn');
    expect(config.temporal.tls).toBeUndefined();
    expect(warningsOf(config)).toEqual([]);
  });

  test.each(Object.keys(OUTSIDE))('with outside servers %s has no default', (name) => {
    const faults = faultsOf({ LO_TRINH_MODE: 'outside', ...OUTSIDE, [name]: '' });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`${name}: chưa đặt`);
  });

  test('all faults are told at once, by name, in both languages', () => {
    const faults = faultsOf({ DATABASE_URL: 'mysql://x', LO_TRINH_PORT: '99999', LOG_LEVEL: 'loud' });
    const names = faults.map((fault) => /^[A-Z_]+/.exec(fault)?.[0]);
    expect(names).toEqual(
      expect.arrayContaining(['DATABASE_URL', 'LO_TRINH_PORT', 'LOG_LEVEL', 'SMTP_URL', 'PUBLIC_URL']),
    );
    expect(faults.every((fault) => fault.includes('cần ') && fault.includes('expected '))).toBe(true);
  });

  test('a faulty secret is never printed', () => {
    const secrets = { LO_TRINH_SECRET: 'too-short', DATABASE_URL: 'mysql://user:hunter2@host/db' };
    expect(faultsOf({ ...OUTSIDE, ...secrets }).join()).not.toMatch(/too-short|hunter2/);
  });

  test.each([
    ['shorter than 32 bytes', 'abcdefghijklmnopqrstuvwxyz'],
    ['one letter repeated', 'a'.repeat(40)],
  ])('a server secret that is %s is refused', (_why, secret) => {
    expect(faultsOf({ ...OUTSIDE, LO_TRINH_SECRET: secret })).toHaveLength(1);
  });

  test('a plain http address that is not loopback is warned of', () => {
    expect(warningsOf(loadConfig({ ...OUTSIDE, PUBLIC_URL: 'http://lotrinh.example.vn' }))).not.toEqual([]);
    expect(warningsOf(loadConfig({ ...OUTSIDE, PUBLIC_URL: 'http://localhost:3000' }))).toEqual([]);
  });
});
