import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of package.json. Templates, migrations and seeds are read from here, since tsc copies only TypeScript to dist/.
 * Throws when called from outside the project.
 */
export const projectRoot = findProjectRoot(__dirname);

/** An absolute path of a file of the project that is not TypeScript. */
export function projectPath(...parts: string[]): string {
  return join(projectRoot, ...parts);
}

function findProjectRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder) throw new Error(`no project root above ${start}`);
  }
}
