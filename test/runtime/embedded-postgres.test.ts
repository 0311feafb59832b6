import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findFreePort } from '../../runtime/embedded/ports';
import { startPostgres, type RunningPostgres } from '../../runtime/embedded/postgres';

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  let port: number;
  const started: RunningPostgres[] = [];
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'lo-trinh-postgres-'));
    port = await findFreePort();
  });
  afterEach(async () => {
    for (const server of started.splice(0)) await server.stop();
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  async function start(): Promise<RunningPostgres> {
    const passwords = { superuserPassword: 'superuser-password', applicationPassword: 'application-password' };
    const server = await startPostgres({ dataDir, logFile: join(dataDir, 'postgres.log'), port, ...passwords });
    started.push(server);
    return server;
  }

  async function ask(url: string, sql: string): Promise<unknown[]> {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
    } finally {
      await client.end();
    }
  }

  test('keeps what was committed over kill -9', async () => {
    const server = await start();
    await ask(server.url, 'CREATE TABLE kept (n int)');
    await ask(server.url, 'INSERT INTO kept VALUES (1), (2)');
    process.kill(server.pid, 'SIGKILL');
    await server.exited;
    const again = await start();
    expect(await ask(again.url, 'SELECT count(*)::int FROM kept')).toEqual([2]);
  });

  test('stops a server that a killed parent left behind, and takes its place', async () => {
    const left = await start();
    started.pop();
    const again = await start();
    expect(again.pid).not.toBe(left.pid);
    expect(await left.exited).toBe('code 0');
    expect(await ask(again.url, 'SELECT 1')).toEqual([1]);
  });

  test('sorts Vietnamese names, checks its pages, flushes its writes', async () => {
    const server = await start();
    const names = await ask(
      server.url,
      `SELECT x FROM unnest(ARRAY['Đào','Êm','An','Dung','Ánh','Ân']) AS x ORDER BY x`,
    );
    expect(names).toEqual(['An', 'Ánh', 'Ân', 'Dung', 'Đào', 'Êm']);
    const settings = ['data_checksums', 'fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses'];
    const values = settings.map((name) => `current_setting('${name}')`).join(', ');
    expect(await ask(server.url, `SELECT ${values}`)).toEqual(['on', 'on', 'on', 'on', '127.0.0.1']);
  });

  test('lets nobody in without the password, and the application not as superuser', async () => {
    const server = await start();
    const wrong = server.url.replace('application-password', 'password');
    await expect(ask(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(await ask(server.url, 'SELECT usesuper FROM pg_user WHERE usename = current_user')).toEqual([false]);
    const hashes = await ask(
      server.superuserUrl('postgres'),
      'SELECT left(rolpassword, 13) FROM pg_authid WHERE rolcanlogin',
    );
    expect(new Set(hashes)).toEqual(new Set(['SCRAM-SHA-256']));
    expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).not.toContain('superuser-password');
  });

  test('names the taken port and the setting that moves it', async () => {
    const stranger = createServer();
    await new Promise<void>((resolve) => stranger.listen(port, '127.0.0.1', resolve));
    await expect(start()).rejects.toThrow(new RegExp(`${port}.*\\n?.*LO_TRINH_POSTGRES_PORT`));
    await new Promise((resolve) => stranger.close(resolve));
  });
});
