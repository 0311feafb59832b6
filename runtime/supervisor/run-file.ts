import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../embedded/ports';
import { identityOf, isSameProcess, stopProcess, type ProcessIdentity } from '../embedded/processes';

/** `running.json` of the data folder: who runs here, so that a second start is refused and a killed one is tidied up. */
export interface RunFile {
  add(name: string, pid: number): void;
  remove(): void;
}

interface Content {
  self: ProcessIdentity;
  url: string;
  children: Record<string, ProcessIdentity>;
}

/**
 * Claims the data folder. Processes left by a start that was killed are stopped first. Throws {@link StartError} when another
 * start is alive.
 */
export async function claimRunFile(dataDir: string, url: string): Promise<RunFile> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'running.json');
  const self = identityOf(process.pid) ?? { pid: process.pid, startedAt: 'unknown' };
  const content: Content = { self, url, children: {} };
  for (;;) {
    try {
      writeFileSync(path, JSON.stringify(content), { flag: 'wx', mode: 0o600 });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    await removeStale(path);
  }
  const save = () => {
    writeFileSync(`${path}.new`, JSON.stringify(content), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  };
  return {
    add(name, pid) {
      const identity = identityOf(pid);
      if (identity) content.children[name] = identity;
      save();
    },
    remove: () => rmSync(path, { force: true }),
  };
}

async function removeStale(path: string): Promise<void> {
  const known = read(path);
  if (known && isSameProcess(known.self)) {
    throw new StartError(
      `Lộ Trình đang chạy sẵn với thư mục dữ liệu này (tiến trình ${known.self.pid}): ${known.url}\n` +
        `Lộ Trình is already running on this data folder (process ${known.self.pid}).`,
    );
  }
  const left = Object.values(known?.children ?? {}).filter(isSameProcess);
  await Promise.all(left.map(({ pid }) => stopProcess(pid, 'SIGTERM', 5_000)));
  rmSync(path, { force: true });
}

function read(path: string): Content | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Content;
  } catch {
    return undefined; // half-written by a kill, or gone meanwhile
  }
}
