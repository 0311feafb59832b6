import type { PlainDate } from '../../../domain/dates';
import type { EligibilityResult } from '../../../domain/eligibility/check-eligibility';
import type { Finding, SpecialCase } from '../../../domain/eligibility/finding';
import { Prisma, type Reader } from '../../client';
import { fromDbDate } from '../../plain-dates';

export type StoredResult = EligibilityResult['result'];

/** A check as it was kept. */
export interface CheckRow {
  readonly id: string;
  readonly lineId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly fullName: string;
  readonly personId: string | null;
  readonly listOrder: number;
  readonly result: StoredResult;
  readonly findings: readonly Finding[];
  readonly snapshot: { readonly ruleSet: EligibilityResult['ruleSet'] };
  readonly specialCase: SpecialCase | null;
  readonly on: PlainDate;
  readonly checkedAt: Date;
  readonly checkedBy: string | null;
}

export interface CheckFilter {
  readonly unitIds: 'all' | readonly string[];
  readonly lineId?: string;
  readonly result?: StoredResult;
  readonly limit: number;
  readonly after: readonly [string, number, string] | null;
}

/** The latest check of each line of an intake, by unit and order; one row more than asked when there are more. */
export async function listLatestChecks(
  reader: Reader,
  committeeId: string,
  intakeId: string,
  filter: CheckFilter,
): Promise<CheckRow[]> {
  const { unitIds, lineId, result, after, limit } = filter;
  const where = [
    Prisma.sql`l.intake_id = ${intakeId}::uuid AND l.committee_id = ${committeeId}::uuid`,
    ...(unitIds === 'all' ? [] : [Prisma.sql`l.unit_id = ANY(${[...unitIds]}::uuid[])`]),
    ...(lineId ? [Prisma.sql`l.id = ${lineId}::uuid`] : []),
    ...(result ? [Prisma.sql`e.result = ${result}`] : []),
    ...(after
      ? [Prisma.sql`(l.unit_id, l.list_order, l.id) > (${after[0]}::uuid, ${after[1]}::int, ${after[2]}::uuid)`]
      : []),
  ];
  const rows = await reader.$queryRaw<(Omit<CheckRow, 'on'> & { asOf: Date })[]>`
    SELECT e.id, l.id AS "lineId", l.unit_id AS "unitId", u.name AS "unitName", l.full_name AS "fullName", l.person_id AS "personId",
           l.list_order AS "listOrder", e.result, e.findings, e.snapshot, e.special_case AS "specialCase", e.as_of AS "asOf",
           e.checked_at AS "checkedAt", a.display_name AS "checkedBy"
    FROM nominee_line l JOIN unit u ON u.id = l.unit_id
    JOIN LATERAL (SELECT * FROM eligibility_check c WHERE c.line_id = l.id ORDER BY c.checked_at DESC, c.id DESC LIMIT 1) e ON true
    LEFT JOIN account a ON a.id = e.checked_by
    WHERE ${Prisma.join(where, ' AND ')}
    ORDER BY l.unit_id, l.list_order, l.id LIMIT ${limit + 1}`;
  return rows.map(({ asOf, ...row }) => ({ ...row, on: fromDbDate(asOf) }));
}

/** How the latest checks of an intake stand, by result; lines never checked are not counted. */
export async function countResults(reader: Reader, intakeId: string): Promise<Partial<Record<StoredResult, number>>> {
  const rows = await reader.$queryRaw<{ result: StoredResult; n: number }[]>`
    SELECT e.result, count(*)::int AS n FROM nominee_line l
    JOIN LATERAL (SELECT result FROM eligibility_check c WHERE c.line_id = l.id ORDER BY c.checked_at DESC, c.id DESC LIMIT 1) e ON true
    WHERE l.intake_id = ${intakeId}::uuid GROUP BY e.result`;
  return Object.fromEntries(rows.map(({ result, n }) => [result, n]));
}
