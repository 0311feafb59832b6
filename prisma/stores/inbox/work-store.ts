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

/** Everything that waits for the actor, the earliest deadline (so the overdue) first; one row more than `limit` when there is more. */
export async function listWork(reader: Reader, actor: Actor, page: WorkPage): Promise<WorkRow[]> {
  const kinds = page.kind ? [page.kind] : WORK_KINDS;
  const perKind = await Promise.all(kinds.map((kind) => listKind(reader, actor, kind, page)));
  return perKind
    .flat()
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, page.limit + 1);
}

async function listKind(reader: Reader, actor: Actor, kind: WorkKind, page: WorkPage): Promise<WorkRow[]> {
  const select = WORK_QUERIES[kind](actor, page.today);
  if (!select) return [];
  const rows = await reader.$queryRaw<RawWork[]>`
    SELECT * FROM (${select}) w WHERE ${afterCursor(kind, page.after)}
    ORDER BY coalesce(w.deadline, ${NO_DEADLINE}::date), w.id LIMIT ${page.limit + 1}`;
  return rows.map((row) => ({
    kind,
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

/** Rows beyond (deadline, kind, id), kind being the same for the whole select. */
function afterCursor(kind: WorkKind, after: WorkCursor | null): Prisma.Sql {
  if (!after) return Prisma.sql`true`;
  const [deadline, lastKind, lastId] = after;
  const sameDay = Prisma.sql`coalesce(w.deadline, ${NO_DEADLINE}::date) = ${deadline}::date`;
  const later = Prisma.sql`coalesce(w.deadline, ${NO_DEADLINE}::date) > ${deadline}::date`;
  if (kind < lastKind) return later;
  if (kind > lastKind) return Prisma.sql`(${later} OR ${sameDay})`;
  return Prisma.sql`(${later} OR (${sameDay} AND w.id > ${lastId}::uuid))`;
}

export function cursorOf(row: WorkRow): [string, string, string] {
  return [row.deadlineOn ?? NO_DEADLINE, row.kind, row.id];
}

function keyOf(row: WorkRow): string {
  return cursorOf(row).join('|');
}

interface RawWork {
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
