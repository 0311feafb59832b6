import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig } from '../runtime/config';
import { findFreePort } from '../runtime/embedded/ports';
import { startPostgres } from '../runtime/embedded/postgres';
import { findTemporalProgram } from '../runtime/embedded/temporal/find-program';
import { startTemporal } from '../runtime/embedded/temporal/server';
import { projectPath } from '../runtime/project-root';
import { SEARCH_ATTRIBUTES } from '../runtime/temporal/search-attributes';
import { median, ratioFigure, timeOf, type Figure } from './figure';

const TURNS = 3;
const TARGET = 2;
const LIMIT_MS = 120_000;

/** `npm start -- --empty` of a built tree in a new folder until the first page is there; against initdb, PostgreSQL and Temporal alone. */
export async function benchStart(): Promise<Figure[]> {
  const samples = { ours: [] as number[], floor: [] as number[] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    samples.floor.push(await inNewFolder(startServers));
    samples.ours.push(await inNewFolder(startEverything));
  }
  return [ratioFigure('start', median(samples.ours), median(samples.floor), TARGET)];
}

/** Milliseconds until it serves; it is stopped afterwards, which is not counted. */
type Start = (folder: string) => Promise<{ stop(): Promise<unknown> }>;

async function inNewFolder(start: Start): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'lo-trinh-start-'));
  let started: Awaited<ReturnType<Start>> | undefined;
  try {
    return await timeOf(async () => {
      started = await start(folder);
    });
  } finally {
    await started?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function startServers(folder: string) {
  const postgres = await startPostgres({
    dataDir: folder,
    logFile: join(folder, 'postgres.log'),
    port: await findFreePort(),
    superuserPassword: 'superuser-of-a-bench',
    applicationPassword: 'role-of-a-bench',
  });
  const { cacheDir, embedded } = loadConfig();
  const executable = await findTemporalProgram('temporal', {
    ...embedded,
    configured: embedded.temporalBinary,
    cacheDir,
    report: (line) => console.error(line),
  });
  const temporal = await startTemporal({
    executable,
    databaseFile: join(folder, 'temporal.db'),
    logFile: join(folder, 'temporal.log'),
    port: await findFreePort(),
    namespaces: ['default'],
    searchAttributes: SEARCH_ATTRIBUTES,
  });
  return { stop: () => Promise.all([postgres.stop(), temporal.stop()]) };
}

async function startEverything(folder: string) {
  const port = await findFreePort();
  const child = spawn(process.execPath, [projectPath('dist', 'start.js'), '--empty'], {
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      LO_TRINH_MODE: 'embedded',
      LO_TRINH_DATA_DIR: folder,
      LO_TRINH_PORT: String(port),
      LO_TRINH_POSTGRES_PORT: String(await findFreePort()),
      LO_TRINH_TEMPORAL_PORT: String(await findFreePort()),
      LO_TRINH_SMTP_PORT: String(await findFreePort()),
      LO_TRINH_INBOX_PORT: String(await findFreePort()),
    },
  });
  await waitForPage(child, `http://127.0.0.1:${port}/`);
  return { stop: () => endOf(child) };
}

async function waitForPage(child: ChildProcess, url: string): Promise<void> {
  for (const end = performance.now() + LIMIT_MS; ; await sleep(20)) {
    if (child.exitCode !== null) throw new Error(`start ended with ${child.exitCode}`);
    if (performance.now() > end) throw new Error(`no page at ${url}`);
    const answer = await fetch(url).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
  }
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGINT');
  });
}
