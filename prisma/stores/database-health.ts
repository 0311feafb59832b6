import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { projectPath } from '../../runtime/project-root';
import type { Reader } from '../client';

/** Whether every migration this build brings was applied to its end. Throws when the database is away. */
export async function isSchemaCurrent(reader: Reader): Promise<boolean> {
  const rows = await reader.$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  const applied = new Set(rows.map((row) => row.migration_name));
  return (await knownMigrations()).every((name) => applied.has(name));
}

async function knownMigrations(): Promise<string[]> {
  const folder = projectPath('prisma', 'migrations');
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? entry.name : []));
}
