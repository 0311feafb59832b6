import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canReach, type SystemUser } from './system-user';

export interface PostgresHome {
  /** Holds the cluster; owned by the server's user. */
  folder: string;
  /** Where a copy of the binaries goes when node_modules cannot serve. */
  binaryFolder: string;
}

/** Reachable by every account of the machine, and kept over a reboot. */
const SHARED_FOLDER = '/var/lib/lo-trinh';

/**
 * `postgres/` of the data folder. When the server runs as another user who cannot enter it (a closed home folder), a folder
 * under /var/lib of a random name, noted in the data folder: whoever deletes the data folder starts afresh here too.
 */
export async function chooseHome(dataDir: string, user: SystemUser | undefined): Promise<PostgresHome> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  if (!user) {
    const home = ownHome(dataDir);
    await mkdir(home.folder, { recursive: true, mode: 0o700 });
    return home;
  }
  const note = join(dataDir, 'postgres-location.json');
  if (existsSync(note)) {
    const { folder } = JSON.parse(readFileSync(note, 'utf8')) as { folder: string };
    return giveTo(user, { folder, binaryFolder: join(SHARED_FOLDER, 'bin') });
  }
  // Passing through is enough; the data folder's own secrets stay 0600.
  await chmod(dataDir, 0o711);
  if (canReach(dataDir, user)) return giveTo(user, ownHome(dataDir));
  const folder = join(SHARED_FOLDER, randomUUID());
  await writeFile(note, JSON.stringify({ folder }), { mode: 0o600 });
  return giveTo(user, { folder, binaryFolder: join(SHARED_FOLDER, 'bin') });
}

function ownHome(dataDir: string): PostgresHome {
  return { folder: join(dataDir, 'postgres'), binaryFolder: join(dataDir, 'bin') };
}

async function giveTo(user: SystemUser, home: PostgresHome): Promise<PostgresHome> {
  if (home.folder.startsWith(SHARED_FOLDER)) await mkdir(SHARED_FOLDER, { recursive: true, mode: 0o755 });
  await mkdir(home.folder, { recursive: true, mode: 0o700 });
  await chown(home.folder, user.uid, user.gid);
  return home;
}
