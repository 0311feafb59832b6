import type { PlainDate } from '../../domain/dates';
import type { Need, NeedKind, NeedState } from '../../domain/plan/need-answers';
import type { Prisma, Reader, Transaction } from '../client';
import { newId } from '../ids';
import { fromDbDate, toDbDate } from '../plain-dates';

export interface NewNeedCall {
  committeeId: string;
  year: number;
  title: string;
  kinds: readonly NeedKind[];
  deadlineOn: PlainDate;
  openedBy: string;
  openedAt: Date;
}

/** A call for needs with one row per unit; units of another committee are not asked. Answers with those that are. */
export async function addNeedCall(
  tx: Transaction,
  { kinds, deadlineOn, ...call }: NewNeedCall,
  unitIds: readonly string[],
): Promise<{ id: string; unitIds: string[] }> {
  const { committeeId } = call;
  const id = newId();
  const units = await tx.unit.findMany({
    where: { committeeId, id: { in: [...new Set(unitIds)] } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  await tx.needCall.create({
    data: {
      ...call,
      id,
      kinds: kinds as unknown as Prisma.InputJsonValue,
      deadlineOn: toDbDate(deadlineOn),
      state: 'open',
    },
  });
  await tx.needAnswer.createMany({
    data: units.map((unit) => ({ id: newId(), committeeId, callId: id, unitId: unit.id, state: 'unanswered' })),
  });
  return { id, unitIds: units.map((unit) => unit.id) };
}

/** A call whose row this transaction holds. */
export async function lockNeedCall(tx: Transaction, committeeId: string, id: string) {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM need_call WHERE id = ${id}::uuid AND committee_id = ${committeeId}::uuid FOR UPDATE`;
  if (locked.length === 0) return null;
  const row = await tx.needCall.findUniqueOrThrow({ where: { id } });
  return {
    id,
    year: row.year,
    title: row.title,
    state: row.state as 'open' | 'closed',
    kinds: row.kinds as unknown as NeedKind[],
  };
}

/** Writes a unit's answer, over an earlier one; false when the unit was not asked. */
export async function writeNeedAnswer(
  tx: Transaction,
  where: { callId: string; unitId: string },
  answer: {
    state: NeedState;
    needs: readonly Need[];
    note: string | null;
    source: string | null;
    answeredBy: string;
    answeredAt: Date;
  },
): Promise<boolean> {
  const { count } = await tx.needAnswer.updateMany({
    where,
    data: { ...answer, needs: answer.needs as unknown as Prisma.InputJsonValue, revision: { increment: 1 } },
  });
  return count === 1;
}

export async function closeNeedCall(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.needCall.update({ where: { id }, data: { state: 'closed', closedAt: at, revision: { increment: 1 } } });
}

/** Calls for needs, the newest year first; of one unit alone where given. */
export async function listNeedCalls(reader: Reader, committeeId: string, unitIds: readonly string[] | null) {
  const asked = unitIds
    ? await reader.needAnswer.findMany({
        where: { committeeId, unitId: { in: [...unitIds] } },
        select: { callId: true },
      })
    : null;
  const rows = await reader.needCall.findMany({
    where: { committeeId, ...(asked ? { id: { in: asked.map(({ callId }) => callId) } } : {}) },
    orderBy: [{ year: 'desc' }, { id: 'desc' }],
  });
  const counts = await reader.needAnswer.groupBy({
    by: ['callId', 'state'],
    where: { callId: { in: rows.map(({ id }) => id) } },
    _count: { _all: true },
  });
  return rows.map((row) => {
    const own = counts.filter(({ callId }) => callId === row.id);
    const of = (states: readonly NeedState[]) =>
      own.filter(({ state }) => states.includes(state as NeedState)).reduce((sum, each) => sum + each._count._all, 0);
    return {
      id: row.id,
      year: row.year,
      title: row.title,
      deadlineOn: fromDbDate(row.deadlineOn),
      state: row.state as 'open' | 'closed',
      kinds: row.kinds as unknown as NeedKind[],
      units: of(['unanswered', 'answered', 'no-need']),
      answered: of(['answered', 'no-need']),
      noNeed: of(['no-need']),
    };
  });
}

/** The answers of a call by the units' names. */
export async function listNeedAnswers(reader: Reader, callId: string) {
  const rows = await reader.needAnswer.findMany({ where: { callId } });
  const units = await reader.unit.findMany({
    where: { id: { in: rows.map(({ unitId }) => unitId) } },
    select: { id: true, name: true, phone: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return units.map((unit) => {
    const row = rows.find(({ unitId }) => unitId === unit.id)!;
    return {
      unitId: unit.id,
      unitName: unit.name,
      phone: unit.phone,
      state: row.state as NeedState,
      needs: row.needs as unknown as Need[],
      note: row.note,
      answeredAt: row.answeredAt?.toISOString() ?? null,
    };
  });
}

/** Where a unit stands in a call: what a mail about it says, and whether it is still wanted. */
export async function readNeedOfUnit(reader: Reader, committeeId: string, callId: string, unitId: string | null) {
  const call = await reader.needCall.findFirst({ where: { id: callId, committeeId } });
  if (!call) return null;
  const answer = unitId ? await reader.needAnswer.findUnique({ where: { callId_unitId: { callId, unitId } } }) : null;
  return {
    isWaiting: call.state === 'open' && answer?.state === 'unanswered',
    title: call.title,
    deadlineOn: fromDbDate(call.deadlineOn),
  };
}
