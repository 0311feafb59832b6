import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { projectPath } from '../runtime/project-root';

/** One folder of prisma/migrations; the checksum is Prisma's: SHA-256 of the file, in hex. */
interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

export interface MigrationOutcome {
  applied: string[];
  /** In the database but not in this build: a newer version has been here. */
  unknown: string[];
}

/** The key `prisma migrate deploy` locks too, so that both wait for each other. */
const PRISMA_LOCK = 72707369;

/**
 * Applies the folder prisma/migrations and keeps the table `_prisma_migrations` exactly as `prisma migrate deploy` would, so
 * that either can go on where the other stopped. Each migration and its row stand or fall together. Several processes at once
 * wait for one another. Throws when a migration fails, was edited after it was applied, or stands half-applied.
 */
export async function applyMigrations(
  databaseUrl: string,
  folder = projectPath('prisma', 'migrations'),
): Promise<MigrationOutcome> {
  const migrations = await readMigrations(folder);
  const client = new Client({ connectionString: databaseUrl, application_name: 'lo-trinh migrate' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
    await client.query(MIGRATIONS_TABLE);
    const done = await readApplied(client);
    const applied: string[] = [];
    for (const migration of migrations) {
      if (done.has(migration.name)) requireUnedited(migration, done.get(migration.name)!);
      else {
        await apply(client, migration);
        applied.push(migration.name);
      }
    }
    const known = new Set(migrations.map((migration) => migration.name));
    return { applied, unknown: [...done.keys()].filter((name) => !known.has(name)) };
  } finally {
    await client.end(); // ends the lock with the session
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** Name → checksum of what is applied. A row without an end, not rolled back, is a failure that Prisma left for a person. */
async function readApplied(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at',
  );
  const failed = rows.find((row) => row.finished_at === null);
  if (failed)
    throw new Error(`migration ${failed.migration_name} failed before: see "prisma migrate resolve", then start again`);
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

function requireUnedited(migration: Migration, checksum: string): void {
  if (migration.checksum === checksum) return;
  throw new Error(
    `migration ${migration.name} was edited after it was applied to this database; write a new one instead`,
  );
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw new Error(`migration ${migration.name}: ${(error as Error).message}`, { cause: error });
  }
}

/** Word for word what Prisma creates. */
const MIGRATIONS_TABLE = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;
