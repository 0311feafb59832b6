import { mergedListState, mergedUnitState } from '../../../domain/organisation/reorganisation';
import { LIVE_LINE_STATES } from '../../../domain/nomination/line-states';
import type { Transaction } from '../../client';
import { newId } from '../../ids';

export interface UnitMove {
  readonly committeeId: string;
  readonly fromIds: readonly string[];
  readonly toId: string;
  readonly basis: string;
  readonly by: string;
  readonly at: Date;
}

/**
 * Lists and calls of one open intake go to the heir: the old list stays under its old name, closed, with whoever had left it; those who still stand go
 * on in the heir's list. Whoever owed an answer leaves the heir owing it.
 */
export async function moveLists(tx: Transaction, intakeId: string, move: UnitMove): Promise<void> {
  await moveCalls(tx, intakeId, move);
  const units = [...move.fromIds, move.toId];
  const lists = await tx.nominationList.findMany({
    where: { intakeId, unitId: { in: units }, state: { notIn: ['closed', 'withdrawn'] } },
    orderBy: { id: 'asc' },
  });
  const old = lists.filter(({ unitId }) => unitId !== move.toId);
  const listId = old.length > 0 ? await heirList(tx, intakeId, move, lists) : null;
  await tx.$executeRaw`
    WITH going AS (
      SELECT l.id, row_number() OVER (ORDER BY u.name, l.list_order, l.id) AS place FROM nominee_line l JOIN unit u ON u.id = l.unit_id
      WHERE l.intake_id = ${intakeId}::uuid AND l.unit_id = ANY(${[...move.fromIds]}::uuid[])
        AND (l.state = ANY(${[...LIVE_LINE_STATES]}::text[]) OR l.holds_place)
    ), last AS (
      SELECT coalesce(max(list_order), 0) AS n FROM nominee_line WHERE intake_id = ${intakeId}::uuid AND unit_id = ${move.toId}::uuid
    )
    UPDATE nominee_line l SET unit_id = ${move.toId}::uuid, list_id = coalesce(${listId}::uuid, l.list_id), list_order = last.n + going.place,
      revision = l.revision + 1
    FROM going, last WHERE l.id = going.id`;
  if (!listId) return;
  await tx.nominationList.updateMany({
    where: { id: { in: old.map(({ id }) => id) } },
    data: { state: 'closed', revision: { increment: 1 } },
  });
  await keepVersion(tx, listId, move);
}

async function heirList(
  tx: Transaction,
  intakeId: string,
  { committeeId, toId, by, at }: UnitMove,
  lists: readonly { id: string; unitId: string; state: string; noDemand: boolean }[],
): Promise<string> {
  const state = mergedListState(lists.map((list) => list.state));
  const noDemand = lists.every((list) => list.noDemand);
  const known = await tx.nominationList.findUnique({ where: { intakeId_unitId: { intakeId, unitId: toId } } });
  if (known) {
    await tx.nominationList.update({
      where: { id: known.id },
      data: { state, noDemand, revision: { increment: 1 } },
    });
    return known.id;
  }
  const id = newId();
  const sent = state === 'draft' ? {} : { submittedBy: by, submittedAt: at, receiptCode: id.slice(-8).toUpperCase() };
  await tx.nominationList.create({
    data: { id, committeeId, intakeId, unitId: toId, state, noDemand, createdBy: by, createdAt: at, ...sent },
  });
  return id;
}

/** What stands on the heir's list as of the move, unless it is still being written. */
async function keepVersion(tx: Transaction, listId: string, { committeeId, by, at }: UnitMove): Promise<void> {
  await tx.$executeRaw`
    WITH list AS (
      UPDATE nomination_list SET version = version + 1 WHERE id = ${listId}::uuid AND state <> 'draft' RETURNING id, version
    )
    INSERT INTO nomination_list_version (list_id, version, committee_id, snapshot, submitted_by, submitted_at)
    SELECT list.id, list.version, ${committeeId}::uuid,
      coalesce((SELECT jsonb_agg(jsonb_build_object('lineId', l.id, 'order', l.list_order, 'fullName', l.full_name, 'birth', l.birth,
        'gender', l.gender, 'position', l.position, 'state', l.state) ORDER BY l.list_order, l.id)
        FROM nominee_line l WHERE l.list_id = list.id AND l.state NOT IN ('withdrawn','replaced','declined')), '[]'::jsonb),
      ${by}::uuid, ${at} FROM list`;
}

async function moveCalls(tx: Transaction, intakeId: string, move: UnitMove): Promise<void> {
  const units = [...move.fromIds, move.toId];
  const called = await tx.intakeUnit.findMany({ where: { intakeId, unitId: { in: units } }, orderBy: { id: 'asc' } });
  const old = called.filter(({ unitId }) => unitId !== move.toId);
  if (old.length === 0) return;
  const counted = called.filter(({ state }) => state !== 'closed');
  const state = counted.length > 0 ? mergedUnitState(counted.map((row) => row.state)) : 'closed';
  const { calledAt, answeredAt, lateReason } = old[0]!;
  const row = { state, calledAt, answeredAt, lateReason };
  await tx.intakeUnit.upsert({
    where: { intakeId_unitId: { intakeId, unitId: move.toId } },
    create: { ...row, id: newId(), committeeId: move.committeeId, intakeId, unitId: move.toId },
    update: { state },
  });
  await tx.intakeUnit.updateMany({
    where: { id: { in: old.map(({ id }) => id) } },
    data: { state: 'closed', closedReason: move.basis },
  });
}
