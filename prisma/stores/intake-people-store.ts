import type { PlainDate } from '../../domain/dates';
import type { Role } from '../../domain/identity/role';
import { Prisma, type Reader } from '../client';
import { fromOptionalDbDate } from '../plain-dates';
import { signatoriesOf } from './document/signatories-of';

/** Names beside the ids of an intake, and what it was opened with. */
export interface IntakeNames {
  readonly planId: string;
  readonly planYear: number;
  readonly variant: string;
  readonly callDeadlineOn: PlainDate | null;
  readonly callReference: string | null;
  readonly startReason: string | null;
  readonly reviewUnitName: string | null;
  readonly deliveringUnitName: string | null;
  readonly decidingBodyName: string | null;
  readonly holderAccountName: string | null;
  readonly holderUnitName: string | null;
  /** Who is to sign its papers that are drafts. */
  readonly signatoryName: string | null;
}

export async function readIntakeNames(reader: Reader, intakeId: string): Promise<IntakeNames> {
  const [row] = await reader.$queryRaw<(Omit<IntakeNames, 'callDeadlineOn'> & { callDeadlineOn: Date | null })[]>`
    SELECT p.id AS "planId", p.year AS "planYear", i.variant, i.call_deadline_on AS "callDeadlineOn", i.call_reference AS "callReference",
           i.start_reason AS "startReason", ru.name AS "reviewUnitName", du.name AS "deliveringUnitName", b.name AS "decidingBodyName",
           a.display_name AS "holderAccountName", hu.name AS "holderUnitName", ${signatoriesOf(Prisma.sql`i.id`)} AS "signatoryName"
    FROM intake i JOIN plan_item pi ON pi.id = i.plan_item_id JOIN plan p ON p.id = pi.plan_id
    LEFT JOIN unit ru ON ru.id = i.review_unit_id LEFT JOIN unit du ON du.id = i.delivering_unit_id
    LEFT JOIN body b ON b.id = coalesce(i.deciding_body_id, pi.deciding_body_id)
    LEFT JOIN account a ON a.id = i.holder_account_id
    LEFT JOIN unit hu ON hu.id = coalesce(i.holder_unit_id, CASE i.holder_kind WHEN 'training-centre' THEN i.delivering_unit_id
      WHEN 'reviewer' THEN i.review_unit_id WHEN 'review-head' THEN i.review_unit_id END)
    WHERE i.id = ${intakeId}::uuid`;
  if (!row) throw new Error(`intake ${intakeId} has no plan`);
  return { ...row, callDeadlineOn: fromOptionalDbDate(row.callDeadlineOn) };
}

export interface Assignee {
  readonly accountId: string;
  readonly name: string;
  readonly unitName: string | null;
}

/** Accounts that hold the role on the day, by given name: whom an intake can be handed to. */
export async function listAssignees(
  reader: Reader,
  committeeId: string,
  role: Role,
  on: PlainDate,
): Promise<Assignee[]> {
  return reader.$queryRaw<Assignee[]>`
    SELECT a.id AS "accountId", a.display_name AS name, min(u.name) AS "unitName"
    FROM account_role r JOIN account a ON a.id = r.account_id LEFT JOIN unit u ON u.id = r.unit_id
    WHERE r.committee_id = ${committeeId}::uuid AND r.role = ${role} AND a.disabled_at IS NULL
      AND r.valid_from <= ${on}::date AND (r.valid_to IS NULL OR r.valid_to > ${on}::date)
    GROUP BY a.id
    ORDER BY regexp_replace(a.display_name, '^.* ', '') COLLATE "vi-x-icu", a.display_name COLLATE "vi-x-icu" LIMIT 500`;
}

/** Names of the units, accounts and people that events speak of, by id. */
export async function readNames(
  reader: Reader,
  committeeId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const wanted = Prisma.sql`${[...ids]}::uuid[]`;
  const rows = await reader.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM unit WHERE committee_id = ${committeeId}::uuid AND id = ANY(${wanted})
    UNION ALL SELECT id, display_name FROM account WHERE committee_id = ${committeeId}::uuid AND id = ANY(${wanted})
    UNION ALL SELECT id, name FROM training_class WHERE committee_id = ${committeeId}::uuid AND id = ANY(${wanted})
    UNION ALL SELECT id, summary FROM issued_document WHERE committee_id = ${committeeId}::uuid AND id = ANY(${wanted})`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
