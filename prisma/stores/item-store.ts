import type { PlainDate } from '../../domain/dates';
import type { DueKind } from '../../domain/intake/stage-schedule';
import type { ItemOutcome, ItemStatus } from '../../domain/plan/item-commands';
import type { ItemFacts } from '../../domain/plan/item-progress';
import type { Transaction } from '../client';
import { newId } from '../ids';
import { fromDbDate, fromOptionalDbDate, toDbDate } from '../plain-dates';

/** A plan item whose row this transaction holds. */
export interface LockedItem {
  id: string;
  committeeId: string;
  planId: string;
  code: string;
  title: string;
  procedureCode: string;
  leadingBodyId: string | null;
  decidingBodyId: string | null;
  reviewUnitId: string | null;
  deliveringUnitId: string | null;
  dueKind: DueKind;
  dueOn: PlainDate;
  amendedDueOn: PlainDate | null;
  /** The due date that holds: the amended one where there is one. */
  currentDueOn: PlainDate;
  duePassedAt: Date | null;
  status: ItemStatus;
  outcome: ItemOutcome | null;
  suspendedReason: string | null;
  nextDueAt: Date | null;
  closedAt: Date | null;
  outcomeReason: string | null;
  sample: boolean;
  revision: number;
  calendarRevision: number;
}

interface RawItem {
  id: string;
  committee_id: string;
  plan_id: string;
  code: string;
  title: string;
  procedure_code: string;
  leading_body_id: string | null;
  deciding_body_id: string | null;
  review_unit_id: string | null;
  delivering_unit_id: string | null;
  due_kind: string;
  due_on: Date;
  amended_due_on: Date | null;
  due_passed_at: Date | null;
  status: string;
  outcome: string | null;
  outcome_reason: string | null;
  suspended_reason: string | null;
  next_due_at: Date | null;
  closed_at: Date | null;
  sample: boolean;
  revision: number;
  calendar_revision: number;
}

/** Locks and reads one item of the committee; null when there is none. */
export async function lockItem(tx: Transaction, committeeId: string, id: string): Promise<LockedItem | null> {
  const [row] = await tx.$queryRaw<RawItem[]>`
    SELECT i.*, c.calendar_revision, p.sample FROM plan_item i
    JOIN plan p ON p.id = i.plan_id JOIN committee c ON c.id = i.committee_id
    WHERE i.id = ${id}::uuid AND i.committee_id = ${committeeId}::uuid FOR UPDATE OF i`;
  if (!row) return null;
  const dueOn = fromDbDate(row.due_on);
  const amendedDueOn = fromOptionalDbDate(row.amended_due_on);
  return {
    id: row.id,
    committeeId: row.committee_id,
    planId: row.plan_id,
    code: row.code,
    title: row.title,
    procedureCode: row.procedure_code,
    leadingBodyId: row.leading_body_id,
    decidingBodyId: row.deciding_body_id,
    reviewUnitId: row.review_unit_id,
    deliveringUnitId: row.delivering_unit_id,
    dueKind: row.due_kind as DueKind,
    dueOn,
    amendedDueOn,
    currentDueOn: amendedDueOn ?? dueOn,
    duePassedAt: row.due_passed_at,
    status: row.status as ItemStatus,
    outcome: row.outcome as ItemOutcome | null,
    outcomeReason: row.outcome_reason,
    suspendedReason: row.suspended_reason,
    nextDueAt: row.next_due_at,
    closedAt: row.closed_at,
    sample: row.sample,
    revision: row.revision,
    calendarRevision: row.calendar_revision,
  };
}

/** Writes where the item stands. */
export async function writeItem(tx: Transaction, item: LockedItem): Promise<void> {
  await tx.planItem.update({
    where: { id: item.id, committeeId: item.committeeId },
    data: {
      status: item.status,
      outcome: item.outcome,
      outcomeReason: item.outcomeReason,
      suspendedReason: item.suspendedReason,
      amendedDueOn: item.amendedDueOn ? toDbDate(item.amendedDueOn) : null,
      duePassedAt: item.duePassedAt,
      nextDueAt: item.nextDueAt,
      closedAt: item.closedAt,
      revision: item.revision,
    },
  });
}

/** Counts, in one statement, what the ending of an item asks. */
export async function readItemFacts(tx: Transaction, itemId: string): Promise<ItemFacts> {
  const [row] = await tx.$queryRaw<{ live: number; done: number; learners: number }[]>`
    SELECT (count(*) FILTER (WHERE status <> 'closed'))::int AS live,
           (count(*) FILTER (WHERE status = 'closed' AND outcome = 'done'))::int AS done,
           (SELECT count(*) FROM nominee_line l JOIN intake i2 ON i2.id = l.intake_id WHERE i2.plan_item_id = ${itemId}::uuid
             AND l.state IN ('enrolled','completed','failed','deferred','left'))::int AS learners
    FROM intake WHERE plan_item_id = ${itemId}::uuid`;
  return { intakesLive: row?.live ?? 0, intakesDone: row?.done ?? 0, learners: row?.learners ?? 0 };
}

/** Intakes of the item in the order in which deeds lock them. */
export async function readItemIntakes(
  tx: Transaction,
  itemId: string,
  statuses: readonly ('scheduled' | 'open' | 'suspended')[],
): Promise<{ id: string; status: string; plannedOpenOn: PlainDate }[]> {
  const rows = await tx.intake.findMany({
    where: { planItemId: itemId, status: { in: [...statuses] } },
    orderBy: { id: 'asc' },
    select: { id: true, status: true, plannedOpenOn: true },
  });
  return rows.map((row) => ({ ...row, plannedOpenOn: fromDbDate(row.plannedOpenOn) }));
}

/** One change of a deadline, kept with its reason. */
export async function addDeadlineChange(
  tx: Transaction,
  change: {
    committeeId: string;
    planItemId: string;
    fromOn: PlainDate;
    toOn: PlainDate;
    reason: string;
    changedBy: string;
    changedAt: Date;
  },
): Promise<void> {
  await tx.deadlineChange.create({
    data: { ...change, id: newId(), fromOn: toDbDate(change.fromOn), toOn: toDbDate(change.toOn) },
  });
}
