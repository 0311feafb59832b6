import type { Database } from '../client';

/** A record that a workflow must be following. */
export interface OpenRecord {
  kind: 'intake' | 'opinion-round' | 'plan-item';
  id: string;
  committeeId: string;
  revision: number;
}

/** All records that are open, item first, so that what is started first can be told by what follows. */
export async function readOpenRecords(database: Database): Promise<OpenRecord[]> {
  return database.$queryRaw<OpenRecord[]>`
    SELECT 'plan-item' AS kind, id, committee_id AS "committeeId", revision FROM plan_item WHERE status IN ('active', 'suspended')
    UNION ALL
    SELECT 'intake', id, committee_id, revision FROM intake WHERE status IN ('open', 'suspended')
    UNION ALL
    SELECT 'opinion-round', id, committee_id, revision FROM opinion_round WHERE state IN ('open', 'referred')
       OR (state = 'concluded' AND next_due_at IS NOT NULL)`;
}

/** Where a record stands now, as its workflow is to know it; null when there is none. */
export async function readStanding(
  database: Database,
  { kind, id, committeeId }: Pick<OpenRecord, 'kind' | 'id' | 'committeeId'>,
): Promise<{ status: string; stage: string } | null> {
  const [row] = await database.$queryRaw<{ status: string; stage: string }[]>`
    SELECT status, stage FROM intake
    WHERE ${kind} = 'intake' AND id = ${id}::uuid AND committee_id = ${committeeId}::uuid
    UNION ALL
    SELECT state, state FROM opinion_round
    WHERE ${kind} = 'opinion-round' AND id = ${id}::uuid AND committee_id = ${committeeId}::uuid
    UNION ALL
    SELECT status, status FROM plan_item
    WHERE ${kind} = 'plan-item' AND id = ${id}::uuid AND committee_id = ${committeeId}::uuid`;
  return row ?? null;
}
