import type { PlainDate } from '../../../domain/dates';
import { LIVE_LINE_STATES } from '../../../domain/nomination/line-states';
import type { Reader, Transaction } from '../../client';
import { newId } from '../../ids';
import { fromDbDate, fromOptionalDbDate, toDbDate } from '../../plain-dates';

/** What hangs on units and would go to their heir. */
export interface MovedWork {
  readonly waitingCalls: number;
  readonly lists: number;
  readonly lines: number;
  readonly quotas: number;
  readonly intakes: number;
  readonly planItems: number;
  readonly reminders: number;
  readonly calls: number;
  readonly submissions: number;
  readonly budgetLines: number;
  readonly accounts: number;
  readonly people: number;
  readonly unitsBelow: number;
}

const OPEN = ['scheduled', 'open', 'suspended'];
const LIVE = [...LIVE_LINE_STATES];

export async function listStandingPlaces(reader: Reader, committeeId: string) {
  const rows = await reader.unit.findMany({ where: { committeeId } });
  return rows.map((row) => ({
    ...row,
    validFrom: fromDbDate(row.validFrom),
    validTo: fromOptionalDbDate(row.validTo),
  }));
}

/** Counts what would move, in one statement, as of now. */
export async function countMovedWork(
  reader: Reader,
  committeeId: string,
  unitIds: readonly string[],
): Promise<MovedWork> {
  const units = [...unitIds];
  const [row] = await reader.$queryRaw<MovedWork[]>`
    WITH open AS (SELECT id, review_unit_id, delivering_unit_id FROM intake WHERE committee_id = ${committeeId}::uuid AND status = ANY(${OPEN}::text[]))
    SELECT
      (SELECT count(*) FROM intake_unit u JOIN open o ON o.id = u.intake_id WHERE u.unit_id = ANY(${units}::uuid[])
        AND u.state IN ('unanswered','drafting','returned'))::int AS "waitingCalls",
      (SELECT count(*) FROM nomination_list l JOIN open o ON o.id = l.intake_id WHERE l.unit_id = ANY(${units}::uuid[])
        AND l.state NOT IN ('closed','withdrawn'))::int AS lists,
      (SELECT count(*) FROM nominee_line l JOIN open o ON o.id = l.intake_id WHERE l.unit_id = ANY(${units}::uuid[])
        AND (l.state = ANY(${LIVE}::text[]) OR l.holds_place))::int AS lines,
      (SELECT count(*) FROM quota q WHERE q.unit_id = ANY(${units}::uuid[]) AND (q.intake_id IN (SELECT id FROM open)
        OR q.plan_item_id IN (SELECT id FROM plan_item WHERE status <> 'closed')))::int AS quotas,
      (SELECT count(*) FROM open WHERE review_unit_id = ANY(${units}::uuid[]) OR delivering_unit_id = ANY(${units}::uuid[]))::int AS intakes,
      (SELECT count(*) FROM plan_item WHERE committee_id = ${committeeId}::uuid AND status <> 'closed'
        AND (review_unit_id = ANY(${units}::uuid[]) OR delivering_unit_id = ANY(${units}::uuid[])))::int AS "planItems",
      (SELECT count(*) FROM reminder WHERE unit_id = ANY(${units}::uuid[]) AND state = 'pending')::int AS reminders,
      (SELECT count(*) FROM call_task WHERE unit_id = ANY(${units}::uuid[]) AND state = 'open')::int AS calls,
      (SELECT count(*) FROM submission WHERE submitting_unit_id = ANY(${units}::uuid[]) AND ended_at IS NULL)::int AS submissions,
      (SELECT count(*) FROM budget_line b JOIN plan p ON p.id = b.plan_id WHERE b.holder_unit_id = ANY(${units}::uuid[])
        AND p.state <> 'closed')::int AS "budgetLines",
      (SELECT count(DISTINCT account_id) FROM account_role WHERE unit_id = ANY(${units}::uuid[]) AND valid_to IS NULL)::int AS accounts,
      (SELECT count(*) FROM person WHERE unit_id = ANY(${units}::uuid[]))::int AS people,
      (SELECT count(*) FROM unit WHERE parent_id = ANY(${units}::uuid[]) AND valid_to IS NULL AND id <> ALL(${units}::uuid[]))::int AS "unitsBelow"`;
  if (!row) throw new Error('counting always answers with one row');
  return row;
}

/** Open intakes that call, are reviewed or run by these units; locked in id order, so that no deed runs meanwhile. */
export async function lockIntakesOf(
  tx: Transaction,
  committeeId: string,
  unitIds: readonly string[],
): Promise<{ id: string; name: string }[]> {
  const units = [...unitIds];
  return tx.$queryRaw`
    SELECT i.id, i.name FROM intake i
    WHERE i.committee_id = ${committeeId}::uuid AND i.status = ANY(${OPEN}::text[])
      AND (i.review_unit_id = ANY(${units}::uuid[]) OR i.delivering_unit_id = ANY(${units}::uuid[]) OR i.holder_unit_id = ANY(${units}::uuid[])
           OR EXISTS (SELECT 1 FROM intake_unit u WHERE u.intake_id = i.id AND u.unit_id = ANY(${units}::uuid[]))
           OR EXISTS (SELECT 1 FROM nominee_line l WHERE l.intake_id = i.id AND l.unit_id = ANY(${units}::uuid[])))
    ORDER BY i.id FOR UPDATE OF i`;
}

/** Ends a unit on a day and says what it became. */
export async function endUnit(
  tx: Transaction,
  unit: { committeeId: string; id: string; kind: string; effectiveOn: PlainDate; basis: string },
  successorIds: readonly string[],
): Promise<void> {
  const on = toDbDate(unit.effectiveOn);
  await tx.unit.update({ where: { id: unit.id }, data: { validTo: on, revision: { increment: 1 } } });
  await tx.unitSuccession.createMany({
    data: successorIds.map((successorId) => ({
      id: newId(),
      committeeId: unit.committeeId,
      predecessorId: unit.id,
      successorId,
      kind: unit.kind,
      effectiveOn: on,
      basis: unit.basis,
    })),
  });
}

/** What a unit came from and what it became. */
export async function readSuccession(reader: Reader, committeeId: string, unitId: string) {
  return reader.$queryRaw<
    {
      direction: 'predecessor' | 'successor';
      unitId: string;
      name: string;
      kind: string;
      effectiveOn: string;
      basis: string;
    }[]
  >`
    SELECT CASE WHEN s.successor_id = ${unitId}::uuid THEN 'predecessor' ELSE 'successor' END AS direction, u.id AS "unitId", u.name, s.kind,
           s.effective_on::text AS "effectiveOn", s.basis
    FROM unit_succession s
    JOIN unit u ON u.id = CASE WHEN s.successor_id = ${unitId}::uuid THEN s.predecessor_id ELSE s.successor_id END
    WHERE s.committee_id = ${committeeId}::uuid AND ${unitId}::uuid IN (s.predecessor_id, s.successor_id)
    ORDER BY s.effective_on, u.name`;
}
