import type { ClientBase } from 'pg';
import type { AuditHeadLine } from './backup-format';

/** A table of the record, with the columns that hold what was said; generated ones are made again. */
export interface RecordTable {
  table: string;
  columns: string[];
}

/** What is of no use to a restored record: whoever was signed in signs in again, counts of a minute begin anew. */
const OMITTED = ['_prisma_migrations', 'rate_limit', 'sign_in_session', 'confirmation_code'];

export async function readRecordTables(client: ClientBase): Promise<RecordTable[]> {
  const { rows } = await client.query<RecordTable>(
    `SELECT c.relname AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT (c.relname = ANY ($1))
     GROUP BY c.relname ORDER BY c.relname`,
    [OMITTED],
  );
  return rows;
}

/** Names of the migrations applied to the end, in order. */
export async function readMigrationNames(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows.map(({ name }) => name);
}

export async function readAuditHeads(client: ClientBase): Promise<AuditHeadLine[]> {
  const { rows } = await client.query<AuditHeadLine>(
    `SELECT committee_id AS "committeeId", noun, seq::text AS seq, encode(hash, 'hex') AS hash
     FROM audit_head ORDER BY committee_id, noun`,
  );
  return rows;
}
