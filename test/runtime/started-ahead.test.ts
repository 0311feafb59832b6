import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../../runtime/embedded/processes';
import { projectPath } from '../../runtime/project-root';
import { nodeService } from '../../runtime/supervisor/service';

const folder = mkdtempSync(join(tmpdir(), 'lo-trinh-ahead-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process that writes its number down once its code is loaded, and says that it is ready once it may serve. */
function buildService(name: string, after: Promise<unknown>) {
  const entry = join(folder, `${name}.js`);
  const noteFile = join(folder, `${name}.pid`);
  writeFileSync(
    entry,
    `const { untilTold } = require(${JSON.stringify(projectPath('dist', 'runtime/supervisor/until-told.js'))});
     require('node:fs').writeFileSync(${JSON.stringify(`${noteFile}.new`)}, String(process.pid));
     require('node:fs').renameSync(${JSON.stringify(`${noteFile}.new`)}, ${JSON.stringify(noteFile)});
     untilTold().then(() => process.send({ ready: true }));`,
  );
  const service = nodeService({ name, entry, logFile: join(folder, `${name}.log`), stopGraceMs: 5_000, after });
  return {
    service,
    async loaded(): Promise<number> {
      while (!existsSync(noteFile)) await sleep(20);
      return Number(readFileSync(noteFile, 'utf8'));
    },
  };
}

test('a process started ahead of its servers loads its code at once and serves when they are there', async () => {
  let allow: () => void = () => undefined;
  const { service, loaded } = buildService('waits', new Promise<void>((resolve) => (allow = resolve)));
  let serves = false;
  const starting = service.start().then((running) => {
    serves = true;
    return running;
  });
  const pid = await loaded();
  expect(serves).toBe(false);
  allow();
  const running = await starting;
  expect(running.pid).toBe(pid);
  await running.stop();
  expect(isAlive(pid)).toBe(false);
});

test('it is ended, with the reason, when its servers do not come', async () => {
  let fail: (reason: Error) => void = () => undefined;
  const { service, loaded } = buildService('fails', new Promise<void>((_, reject) => (fail = reject)));
  const refused = service.start().then(
    () => null,
    (error: Error) => error.message,
  );
  const pid = await loaded();
  fail(new Error('no database'));
  expect(await refused).toBe('no database');
  while (isAlive(pid)) await sleep(20);
});

test('after a crash it starts again without being told anew', async () => {
  const { service } = buildService('again', Promise.resolve());
  const first = await service.start();
  process.kill(first.pid, 'SIGKILL');
  await first.exited;
  const second = await service.start();
  expect(second.pid).not.toBe(first.pid);
  await second.stop();
});
