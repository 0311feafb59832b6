import type { PlainDate } from '../../../domain/dates';
import type { Actor } from '../../../domain/identity/actor';
import { WORK_KINDS, type WorkKind } from '../../../domain/inbox/work-kinds';
import { Prisma, type Reader } from '../../client';
import { fromDbDate } from '../../plain-dates';
import { WORK_QUERIES } from './work-queries';

export interface WorkRow {
  kind: WorkKind;
  id: string;
  intakeId: string | null;
  roundId: string | null;
  unitId: string | null;
  itemCode: string | null;
  title: string;
  unitName: string | null;
  stage: string | null;
  since: Date | null;
  deadlineOn: PlainDate | null;
}

/** deadline, kind, id of the last row given; {@link NO_DEADLINE} for a row without deadline. */
export type WorkCursor = readonly [string, string, string];

export interface WorkPage {
  limit: number;
  after: WorkCursor | null;
  today: PlainDate;
  kind?: WorkKind | undefined;
}

/** Sorts after every real date. */
export const NO_DEADLINE = '9999-12-31';

/** As {@link NO_DEADLINE}; written out, so that the index of this very expression serves the order. */
const DEADLINE = Prisma.raw(`coalesce(w.deadline, '${NO_DEADLINE}'::date)`);

/**
 * Everything that waits for the actor, the earliest deadline (so the overdue) first; one row more than `limit` when there is more. One
 * statement, in which each kind gives no more than the page needs.
 */
export async function listWork(reader: Reader, actor: Actor, page: WorkPage): Promise<WorkRow[]> {
  const parts = (page.kind ? [page.kind] : WORK_KINDS).flatMap((kind) => {
    const select = WORK_QUERIES[kind](actor, page.today);
    return select ? [firstOf(kind, select, page)] : [];
  });
  if (parts.length === 0) return [];
  const rows = await reader.$queryRaw<RawWork[]>`
    SELECT * FROM (${Prisma.join(parts, ' UNION ALL ')}) w
    ORDER BY ${DEADLINE}, w.kind COLLATE "C", w.id LIMIT ${page.limit + 1}`;
  return rows.map((row) => ({
    kind: row.kind,
    id: row.id,
    intakeId: row.intake_id,
    roundId: row.round_id,
    unitId: row.unit_id,
    itemCode: row.item_code,
    title: row.title,
    unitName: row.unit_name,
    stage: row.stage,
    since: row.since,
    deadlineOn: row.deadline === null ? null : fromDbDate(row.deadline),
  }));
}

function firstOf(kind: WorkKind, select: Prisma.Sql, page: WorkPage): Prisma.Sql {
  return Prisma.sql`(
    SELECT ${Prisma.raw(`'${kind}'`)} AS kind, w.* FROM (${select}) w WHERE ${afterCursor(kind, page.after)}
    ORDER BY ${DEADLINE}, w.id LIMIT ${page.limit + 1})`;
}

/** Rows beyond (deadline, kind, id), kind being the same for the whole select. */
function afterCursor(kind: WorkKind, after: WorkCursor | null): Prisma.Sql {
  if (!after) return Prisma.sql`true`;
  const [deadline, lastKind, lastId] = after;
  if (kind < lastKind) return Prisma.sql`${DEADLINE} > ${deadline}::date`;
  if (kind > lastKind) return Prisma.sql`${DEADLINE} >= ${deadline}::date`;
  return Prisma.sql`(${DEADLINE}, w.id) > (${deadline}::date, ${lastId}::uuid)`;
}

export function cursorOf(row: WorkRow): [string, string, string] {
  return [row.deadlineOn ?? NO_DEADLINE, row.kind, row.id];
}

interface RawWork {
  kind: WorkKind;
  id: string;
  intake_id: string | null;
  round_id: string | null;
  unit_id: string | null;
  item_code: string | null;
  title: string;
  unit_name: string | null;
  stage: string | null;
  since: Date | null;
  deadline: Date | null;
}
