import type { Reader } from '../client';

/** Names of the migrations that were applied to their end. Throws when the database is away. */
export async function readAppliedMigrations(reader: Reader): Promise<string[]> {
  const rows = await reader.$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return rows.map((row) => row.migration_name);
}
