import type { PlainDate } from '../../domain/dates';
import { Prisma, type Reader } from '../client';
import { fromDbDate } from '../plain-dates';

export interface CourseItemRow {
  readonly id: string;
  readonly decidingBodyName: string | null;
  readonly reviewUnitName: string | null;
  readonly deliveringUnitName: string | null;
  readonly nominated: number;
  readonly approved: number;
  readonly attended: number;
  readonly completed: number;
}

/** Names and numbers of every item of a plan, in one statement. */
export async function readCourseItems(reader: Reader, planId: string): Promise<CourseItemRow[]> {
  return reader.$queryRaw<CourseItemRow[]>`
    SELECT i.id, b.name AS "decidingBodyName", ru.name AS "reviewUnitName", coalesce(du.name, i.delivering_text) AS "deliveringUnitName",
      count(l.id) FILTER (WHERE l.state NOT IN ('draft', 'withdrawn', 'replaced'))::int AS nominated,
      count(l.id) FILTER (WHERE l.state IN ('approved', 'awaiting-call-up', 'enrolled', 'completed', 'failed', 'no-show', 'deferred', 'left'))::int
        AS approved,
      count(l.id) FILTER (WHERE l.state IN ('enrolled', 'completed', 'failed', 'left'))::int AS attended,
      count(l.id) FILTER (WHERE l.state = 'completed')::int AS completed
    FROM plan_item i LEFT JOIN body b ON b.id = i.deciding_body_id LEFT JOIN unit ru ON ru.id = i.review_unit_id
    LEFT JOIN unit du ON du.id = i.delivering_unit_id
    LEFT JOIN intake n ON n.plan_item_id = i.id LEFT JOIN nominee_line l ON l.intake_id = n.id
    WHERE i.plan_id = ${planId}::uuid GROUP BY i.id, b.name, ru.name, du.name`;
}

export interface CourseStageRow {
  readonly intakeId: string;
  readonly stage: string;
  readonly opensOn: PlainDate;
  readonly deadlineOn: PlainDate;
  readonly originalDeadlineOn: PlainDate;
  readonly enteredAt: Date | null;
  readonly leftAt: Date | null;
}

/** The stages of all these intakes, in their order. */
export async function readCourseStages(reader: Reader, intakeIds: readonly string[]): Promise<CourseStageRow[]> {
  const rows = await reader.intakeStage.findMany({
    where: { intakeId: { in: [...intakeIds] } },
    orderBy: [{ intakeId: 'asc' }, { ordinal: 'asc' }],
  });
  return rows.map((row) => ({
    intakeId: row.intakeId,
    stage: row.stage,
    opensOn: fromDbDate(row.opensOn),
    deadlineOn: fromDbDate(row.deadlineOn),
    originalDeadlineOn: fromDbDate(row.originalDeadlineOn),
    enteredAt: row.enteredAt,
    leftAt: row.leftAt,
  }));
}

/** Ids of the intakes of a plan with their ordinals, and the units each has called; of some units only, where given. */
export async function readCourseCalls(
  reader: Reader,
  planId: string,
  unitIds: 'all' | readonly string[],
): Promise<{ intakeId: string; ordinal: number; unitIds: string[] }[]> {
  const isOwn = unitIds === 'all' ? Prisma.sql`true` : Prisma.sql`u.unit_id = ANY(${[...unitIds]}::uuid[])`;
  const isSeen =
    unitIds === 'all'
      ? Prisma.sql`true`
      : Prisma.sql`EXISTS (SELECT 1 FROM intake_unit u WHERE u.intake_id = n.id AND ${isOwn})`;
  return reader.$queryRaw<{ intakeId: string; ordinal: number; unitIds: string[] }[]>`
    SELECT n.id AS "intakeId", n.ordinal,
      ARRAY(SELECT u.unit_id FROM intake_unit u WHERE u.intake_id = n.id AND ${isOwn}) AS "unitIds"
    FROM intake n JOIN plan_item i ON i.id = n.plan_item_id WHERE i.plan_id = ${planId}::uuid AND ${isSeen}
    ORDER BY i.ordinal, n.ordinal LIMIT 2000`;
}

/** Names of units by their own alphabet. */
export async function readUnitNames(
  reader: Reader,
  unitIds: readonly string[],
): Promise<{ id: string; name: string }[]> {
  return reader.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM unit WHERE id = ANY(${[...unitIds]}::uuid[]) ORDER BY name COLLATE "vi-x-icu", id`;
}
