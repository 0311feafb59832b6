import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { findOnSearchPath } from '../../runtime/embedded/temporal/search-path';
import { projectPath } from '../../runtime/project-root';

const INSTALL_LIMIT_MS = 600_000;
const run = promisify(execFile);

export interface Schemathesis {
  python: string;
  /** For PYTHONPATH: the packages, and the hooks of this folder. */
  path: string;
}

/** Schemathesis at the versions of requirements.txt, installed once beside the other programs. Throws where there is no Python with pip. */
export async function installSchemathesis(cacheDir: string, searchPath: string): Promise<Schemathesis> {
  const python = ['python3', 'python'].map((name) => findOnSearchPath(name, searchPath)).find(Boolean);
  if (!python) throw new Error('npm run fuzz needs Python 3.10 or newer with pip');
  const folder = projectPath('test', 'fuzz');
  const requirements = join(folder, 'requirements.txt');
  const digest = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const packages = join(cacheDir, `schemathesis-${digest}`);
  if (!existsSync(packages)) {
    const draft = `${packages}.${process.pid}`;
    await mkdir(cacheDir, { recursive: true });
    const args = [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '--no-input',
      '--only-binary',
      ':all:',
    ];
    await run(python, [...args, '--target', draft, '--requirement', requirements], { timeout: INSTALL_LIMIT_MS });
    await rename(draft, packages).catch(() => rm(draft, { recursive: true, force: true }));
  }
  return { python, path: [packages, folder].join(delimiter) };
}
