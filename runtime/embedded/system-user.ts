import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StartError } from './ports';

/** An account of this machine. */
export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

/** Accounts that nearly every system has and nobody signs in to, in order of preference. */
const CANDIDATES = ['postgres', '_postgres', 'nobody'];

/**
 * PostgreSQL refuses to run as root. When this process is root: the account to run it as; otherwise undefined (run it as we
 * are). Throws {@link StartError} when the machine has none of them.
 */
export function findServerUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of CANDIDATES) {
    const uid = numberOf(name, '-u');
    const gid = numberOf(name, '-g');
    if (uid !== undefined && gid !== undefined && uid !== 0) return { name, uid, gid };
  }
  throw new StartError(
    `Đang chạy bằng tài khoản root nhưng PostgreSQL không được chạy bằng root, và máy không có tài khoản ${CANDIDATES.join(', ')}. Hãy chạy bằng một tài khoản thường.\n` +
      `PostgreSQL does not run as root, and this machine has none of the accounts ${CANDIDATES.join(', ')}. Run as an ordinary user.`,
  );
}

/** Whether that account may enter every folder on the way to `path` and read it. Access lists beyond the mode are not seen. */
export function canReach(path: string, user: SystemUser): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
    if (((mode >> shift) & 0o1) === 0) return false;
    if (dirname(folder) === folder) return true;
  }
}

function numberOf(name: string, flag: '-u' | '-g'): number | undefined {
  try {
    const text = execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return Number(text.trim());
  } catch {
    return undefined;
  }
}
