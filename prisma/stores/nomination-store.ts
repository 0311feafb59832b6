import type { EntrySource } from '../../domain/intake/intake-commands';
import { isPlainDate } from '../../domain/dates';
import type { ListState, UnitState } from '../../domain/nomination/list-states';
import type { Reader, Transaction } from '../client';
import { newId } from '../ids';
import { toDbDate } from '../plain-dates';

/** A unit's list whose row this transaction holds. */
export interface LockedList {
  readonly id: string;
  readonly intakeId: string;
  readonly unitId: string;
  readonly state: ListState;
  readonly version: number;
  readonly revision: number;
  readonly noDemand: boolean;
  readonly enteredOnBehalf: boolean;
  readonly receiptCode: string | null;
}

/** Locks one list of the committee by its id, or by intake and unit; null when there is none. */
export async function lockList(
  tx: Transaction,
  committeeId: string,
  which: { id: string } | { intakeId: string; unitId: string },
): Promise<LockedList | null> {
  const [id, intakeId, unitId] = 'id' in which ? [which.id, null, null] : [null, which.intakeId, which.unitId];
  const [row] = await tx.$queryRaw<LockedList[]>`
    SELECT id, intake_id AS "intakeId", unit_id AS "unitId", state, version, revision, no_demand AS "noDemand",
           entered_on_behalf AS "enteredOnBehalf", receipt_code AS "receiptCode"
    FROM nomination_list
    WHERE committee_id = ${committeeId}::uuid
      AND (id = ${id}::uuid OR (intake_id = ${intakeId}::uuid AND unit_id = ${unitId}::uuid)) FOR UPDATE`;
  return row ?? null;
}

export interface SentList {
  readonly committeeId: string;
  readonly intakeId: string;
  readonly unitId: string;
  readonly listId: string;
  readonly state: 'submitted' | 'resubmitted';
  /** How the unit stands from now on; as the list unless it only said who is excused. */
  readonly unitState?: UnitState;
  readonly version: number;
  readonly receiptCode: string;
  readonly lateReason: string | null;
  readonly accountId: string;
  readonly at: Date;
}

/**
 * Sends a list: its lines go to review, the version is kept, the unit has answered, nobody reminds or calls it any more. One statement,
 * because a unit's officer waits for it. Answers with the lines sent and all that stand on the list.
 */
export async function sendList(tx: Transaction, list: SentList): Promise<{ sent: number; standing: number }> {
  const unitRowId = newId();
  const [counted] = await tx.$queryRaw<{ sent: number; standing: number }[]>`
    WITH sent AS (
      UPDATE nominee_line SET state = 'submitted', reason_code = NULL, reason_text = NULL, revision = revision + 1
      WHERE list_id = ${list.listId}::uuid AND state IN ('draft', 'returned') RETURNING id
    ), standing AS (
      SELECT * FROM nominee_line WHERE list_id = ${list.listId}::uuid AND state NOT IN ('withdrawn', 'replaced', 'declined')
    ), kept AS (
      INSERT INTO nomination_list_version (list_id, version, committee_id, snapshot, submitted_by, submitted_at)
      SELECT ${list.listId}::uuid, ${list.version}, ${list.committeeId}::uuid,
             coalesce(jsonb_agg(jsonb_build_object('lineId', id, 'order', list_order, 'fullName', full_name, 'birth', birth, 'gender', gender,
               'position', position, 'state', CASE WHEN state IN ('draft', 'returned') THEN 'submitted' ELSE state END)
               ORDER BY list_order, id), '[]'::jsonb), ${list.accountId}::uuid, ${list.at}
      FROM standing
    ), marked AS (
      UPDATE nomination_list SET state = ${list.state}, version = ${list.version}, no_demand = false, return_reason = NULL,
        late_reason = coalesce(${list.lateReason}, late_reason), submitted_by = ${list.accountId}::uuid, submitted_at = ${list.at},
        receipt_code = ${list.receiptCode}, revision = revision + 1
      WHERE id = ${list.listId}::uuid
    ), answered AS (
      INSERT INTO intake_unit (id, committee_id, intake_id, unit_id, state, answered_at, late_reason)
      VALUES (${unitRowId}::uuid, ${list.committeeId}::uuid, ${list.intakeId}::uuid, ${list.unitId}::uuid, ${list.unitState ?? list.state}, ${list.at},
              ${list.lateReason})
      ON CONFLICT (intake_id, unit_id) DO UPDATE SET state = excluded.state, answered_at = excluded.answered_at,
        late_reason = coalesce(excluded.late_reason, intake_unit.late_reason)
    ), quiet AS (
      UPDATE reminder SET state = 'stopped', settled_at = ${list.at}
      WHERE intake_id = ${list.intakeId}::uuid AND unit_id = ${list.unitId}::uuid AND recipient_kind = 'unit' AND state = 'pending'
        AND offer_id IS NULL
    ), uncalled AS (
      UPDATE call_task SET state = 'closed', closed_at = ${list.at}, closed_reason = 'answered', revision = revision + 1
      WHERE intake_id = ${list.intakeId}::uuid AND unit_id = ${list.unitId}::uuid AND state = 'open'
    )
    SELECT (SELECT count(*) FROM sent)::int AS sent, (SELECT count(*) FROM standing)::int AS standing`;
  return counted ?? { sent: 0, standing: 0 };
}

/** A list before anybody stands on it. */
export interface NewList {
  readonly committeeId: string;
  readonly intakeId: string;
  readonly unitId: string;
  readonly createdBy: string;
  readonly at: Date;
}

export async function addList(tx: Transaction, list: NewList, onBehalf: EntrySource | null): Promise<string> {
  const id = newId();
  const { at, ...row } = list;
  await tx.nominationList.create({ data: { ...row, id, state: 'draft', createdAt: at, ...entryOf(onBehalf) } });
  return id;
}

/** Nhập thay đơn vị: who said it, by what way, on which paper. */
export async function writeListEntry(tx: Transaction, listId: string, onBehalf: EntrySource): Promise<void> {
  await tx.nominationList.update({ where: { id: listId }, data: entryOf(onBehalf) });
}

/** "Không có nhu cầu" stands as a list of its own without people, as one more version. */
export async function writeNoDemand(
  tx: Transaction,
  list: { committeeId: string; listId: string; version: number; receiptCode: string; lateReason: string | null },
  by: { accountId: string; at: Date },
): Promise<void> {
  await tx.nominationList.update({
    where: { id: list.listId },
    data: {
      state: list.version > 1 ? 'resubmitted' : 'submitted',
      noDemand: true,
      version: list.version,
      receiptCode: list.receiptCode,
      returnReason: null,
      ...(list.lateReason ? { lateReason: list.lateReason } : {}),
      submittedBy: by.accountId,
      submittedAt: by.at,
      revision: { increment: 1 },
    },
  });
  await tx.nominationListVersion.create({
    data: {
      listId: list.listId,
      version: list.version,
      committeeId: list.committeeId,
      snapshot: [],
      submittedBy: by.accountId,
      submittedAt: by.at,
    },
  });
}

/** Takes lists to a state; `returnReason` only where they go back to their units. */
export async function setListStates(
  tx: Transaction,
  listIds: readonly string[],
  state: ListState,
  returnReason: string | null = null,
): Promise<void> {
  await tx.nominationList.updateMany({
    where: { id: { in: [...listIds] } },
    data: { state, returnReason, revision: { increment: 1 } },
  });
}

/** Đã chốt: what came in is closed; a list that is being written or was taken back stays what it is. */
export async function closeLists(tx: Transaction, intakeId: string): Promise<void> {
  await tx.nominationList.updateMany({
    where: { intakeId, state: { in: ['submitted', 'resubmitted', 'returned'] } },
    data: { state: 'closed', revision: { increment: 1 } },
  });
}

export async function removeDraftLines(tx: Transaction, listId: string): Promise<void> {
  await tx.nomineeLine.deleteMany({ where: { listId, state: 'draft' } });
}

/** How a unit stands in the intake; null when it was not called. */
export async function readUnitState(tx: Transaction, intakeId: string, unitId: string): Promise<UnitState | null> {
  const row = await tx.intakeUnit.findUnique({ where: { intakeId_unitId: { intakeId, unitId } } });
  return (row?.state as UnitState | undefined) ?? null;
}

export interface UnitChange {
  readonly state: UnitState;
  readonly answeredAt?: Date | null;
  readonly lateReason?: string | null;
  readonly closedReason?: string | null;
}

/** Writes how units stand; one that was not called is taken in all the same. */
export async function setUnitStates(
  tx: Transaction,
  intake: { id: string; committeeId: string },
  unitIds: readonly string[],
  change: UnitChange,
): Promise<void> {
  const rows = unitIds.map((unitId) => ({ id: newId(), unitId }));
  const { state, answeredAt = null, lateReason = null, closedReason = null } = change;
  await tx.$executeRaw`
    INSERT INTO intake_unit (id, committee_id, intake_id, unit_id, state, answered_at, late_reason, closed_reason)
    SELECT r.id, ${intake.committeeId}::uuid, ${intake.id}::uuid, r."unitId", ${state}, ${answeredAt}::timestamptz, ${lateReason}, ${closedReason}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "unitId" uuid)
    ON CONFLICT (intake_id, unit_id) DO UPDATE SET state = excluded.state, answered_at = excluded.answered_at,
      late_reason = coalesce(excluded.late_reason, intake_unit.late_reason), closed_reason = excluded.closed_reason`;
}

/** Units called, in the order they were called in. */
export async function readCalledUnits(tx: Reader, intakeId: string): Promise<string[]> {
  const rows = await tx.intakeUnit.findMany({ where: { intakeId }, select: { unitId: true }, orderBy: { id: 'asc' } });
  return rows.map((row) => row.unitId);
}

function entryOf(onBehalf: EntrySource | null) {
  if (!onBehalf) return {};
  return {
    enteredOnBehalf: true,
    source: onBehalf.source,
    sourceReference: onBehalf.reference ?? null,
    sourceOn: onBehalf.on && isPlainDate(onBehalf.on) ? toDbDate(onBehalf.on) : null,
    // What was only said, or came as a picture, waits for its signed copy (chờ bản ký).
    paperOwed: onBehalf.source !== 'letter',
  };
}
