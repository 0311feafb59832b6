import type { PlainDate } from '../../domain/dates';
import { WAITING_UNIT_STATES, type UnitState } from '../../domain/nomination/list-states';
import { Prisma, type Reader } from '../client';
import { fromOptionalDbDate } from '../plain-dates';
import { searchPattern } from './search-pattern';

export interface UnitAnswerRow {
  readonly intakeId: string;
  readonly intakeName: string;
  readonly itemCode: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly state: UnitState;
  readonly waiting: boolean;
  readonly listId: string | null;
  readonly receiptCode: string | null;
  readonly paperOwed: boolean;
  readonly lines: number;
  readonly answeredAt: Date | null;
  readonly deadlineOn: PlainDate | null;
  /** Sorts: those waited for first, then by deadline. */
  readonly rank: number;
}

export interface UnitAnswerFilter {
  readonly unitIds: 'all' | readonly string[];
  readonly waiting?: boolean;
  readonly intakeId?: string;
  readonly unitName?: string;
  readonly limit: number;
  /** Rank, day, intake and unit of the last row of the page before. */
  readonly after: readonly [number, string, string, string] | null;
}

/** The day an answer without a deadline sorts at. */
export const NO_DEADLINE = '9999-12-31';

/** Units called by running intakes: who is waited for first, the nearest deadline first; one row more than asked when there are more. */
export async function listUnitAnswers(
  reader: Reader,
  committeeId: string,
  filter: UnitAnswerFilter,
): Promise<UnitAnswerRow[]> {
  const { unitIds, waiting, intakeId, unitName, after } = filter;
  const where = [
    Prisma.sql`true`,
    ...(waiting === undefined ? [] : [Prisma.sql`a.waiting = ${waiting}`]),
    ...(after
      ? [
          Prisma.sql`(a.rank, a.sort_on, a."intakeId", a."unitId") >
            (${after[0]}::int, ${after[1]}::date, ${after[2]}::uuid, ${after[3]}::uuid)`,
        ]
      : []),
  ];
  const called = [
    Prisma.sql`i.committee_id = ${committeeId}::uuid AND i.status IN ('open', 'suspended')`,
    ...(unitIds === 'all' ? [] : [Prisma.sql`iu.unit_id = ANY(${[...unitIds]}::uuid[])`]),
    ...(intakeId ? [Prisma.sql`i.id = ${intakeId}::uuid`] : []),
    ...(unitName ? [Prisma.sql`without_accents(u.name) LIKE ${searchPattern(unitName)}`] : []),
  ];
  const rows = await reader.$queryRaw<(Omit<UnitAnswerRow, 'deadlineOn'> & { deadlineOn: Date | null })[]>`
    SELECT a.*,
           (SELECT count(*) FROM nominee_line n WHERE n.intake_id = a."intakeId" AND n.unit_id = a."unitId"
             AND n.state NOT IN ('withdrawn', 'replaced', 'declined'))::int AS lines
    FROM (
      SELECT i.id AS "intakeId", i.name AS "intakeName", p.code AS "itemCode", u.id AS "unitId", u.name AS "unitName", iu.state,
             w.waiting, l.id AS "listId", l.receipt_code AS "receiptCode", coalesce(l.paper_owed, false) AS "paperOwed",
             iu.answered_at AS "answeredAt", s.deadline_on AS "deadlineOn",
             CASE WHEN w.waiting THEN 0 ELSE 1 END AS rank, coalesce(s.deadline_on, ${NO_DEADLINE}::date) AS sort_on
      FROM intake_unit iu
      JOIN intake i ON i.id = iu.intake_id
      JOIN plan_item p ON p.id = i.plan_item_id
      JOIN unit u ON u.id = iu.unit_id
      LEFT JOIN intake_stage s ON s.intake_id = i.id AND s.stage = 'nomination'
      LEFT JOIN nomination_list l ON l.intake_id = i.id AND l.unit_id = iu.unit_id
      CROSS JOIN LATERAL (
        SELECT i.stage = 'nomination' AND iu.state = ANY(${[...WAITING_UNIT_STATES]}::text[]) OR iu.state = 'returned' AS waiting
      ) w
      WHERE ${Prisma.join(called, ' AND ')}
    ) a
    WHERE ${Prisma.join(where, ' AND ')}
    ORDER BY a.rank, a.sort_on, a."intakeId", a."unitId" LIMIT ${filter.limit + 1}`;
  return rows.map((row) => ({ ...row, deadlineOn: fromOptionalDbDate(row.deadlineOn) }));
}
