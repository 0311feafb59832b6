import type { PlainDate } from '../../domain/dates';
import type { MissingAtUnit } from '../../domain/call/missing-at-unit';
import { Prisma, type Reader } from '../client';
import { fromOptionalDbDate } from '../plain-dates';

/** What a unit still owes an intake, with what a reminder must know of it. */
export interface OwingUnit extends MissingAtUnit {
  intakeId: string;
  itemCode: string;
  intakeName: string;
  unitId: string;
  unitName: string;
  deadlineOn: PlainDate | null;
  lastRemindedAt: Date | null;
  hasMailbox: boolean;
}

/**
 * Units that owe a list, its completion or its signed paper, by item and name: of one intake, or of every intake whose deadline for them
 * is over on a day.
 */
export async function readOwingUnits(
  reader: Reader,
  committeeId: string,
  which: { intakeId: string } | { overdueOn: PlainDate },
): Promise<OwingUnit[]> {
  const scope =
    'intakeId' in which
      ? Prisma.sql`i.id = ${which.intakeId}::uuid`
      : Prisma.sql`(iu.state IN ('unanswered', 'drafting', 'returned') AND s.deadline_on < ${which.overdueOn}::date)
          OR (l.paper_owed AND l.paper_received_at IS NULL AND l.paper_due_on < ${which.overdueOn}::date)`;
  const rows = await reader.$queryRaw<(Omit<OwingUnit, 'deadlineOn'> & { deadline: Date | null })[]>`
    SELECT i.id AS "intakeId", p.code AS "itemCode", i.name AS "intakeName", u.id AS "unitId", u.name AS "unitName", iu.state,
           s.deadline_on AS deadline,
           (SELECT count(*) FROM nominee_line n WHERE n.list_id = l.id AND n.state = 'returned')::int AS "returnedLines",
           coalesce(l.paper_owed AND l.paper_received_at IS NULL, false) AS "paperOwed",
           (SELECT max(r.settled_at) FROM reminder r WHERE r.intake_id = i.id AND r.unit_id = u.id AND r.recipient_kind = 'unit'
             AND r.state = 'sent') AS "lastRemindedAt",
           (u.email IS NOT NULL OR EXISTS (SELECT 1 FROM account_role ar JOIN account a ON a.id = ar.account_id
             WHERE ar.unit_id = u.id AND ar.role = 'unit-officer' AND ar.valid_to IS NULL AND a.disabled_at IS NULL)) AS "hasMailbox"
    FROM intake_unit iu JOIN intake i ON i.id = iu.intake_id JOIN plan_item p ON p.id = i.plan_item_id JOIN unit u ON u.id = iu.unit_id
    LEFT JOIN intake_stage s ON s.intake_id = i.id AND s.stage = 'nomination'
    LEFT JOIN nomination_list l ON l.intake_id = i.id AND l.unit_id = u.id
    WHERE i.committee_id = ${committeeId}::uuid AND i.status = 'open' AND (${scope})
      AND (iu.state IN ('unanswered', 'drafting', 'returned') OR (l.paper_owed AND l.paper_received_at IS NULL))
    ORDER BY p.code, i.id, u.name, u.id`;
  return rows.map(({ deadline, ...row }) => ({ ...row, deadlineOn: fromOptionalDbDate(deadline) }));
}
