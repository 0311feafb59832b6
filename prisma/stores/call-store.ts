import type { RecordedCall } from '../../domain/call/call-outcomes';
import type { PlainDate } from '../../domain/dates';
import type { Prisma, Reader, Transaction } from '../client';
import { fromOptionalDbDate, toDbDate, toOptionalDbDate } from '../plain-dates';

export interface CallFilter {
  state: 'open' | 'closed';
  intakeId?: string | undefined;
  roundId?: string | undefined;
  /** Only tasks whose agreed day has come, or that have none. */
  dueBy?: PlainDate | undefined;
  limit: number;
  after: string | null;
}

/** Cần gọi điện, oldest first, with whom to call and the number; one more than asked tells whether there is a next page. */
export async function listCallTasks(reader: Reader, committeeId: string, filter: CallFilter) {
  const rows = await reader.callTask.findMany({
    where: {
      committeeId,
      state: filter.state,
      ...(filter.intakeId ? { intakeId: filter.intakeId } : {}),
      ...(filter.roundId ? { roundId: filter.roundId } : {}),
      ...(filter.dueBy ? { OR: [{ nextCallOn: null }, { nextCallOn: { lte: toDbDate(filter.dueBy) } }] } : {}),
      ...(filter.after ? { id: { gt: filter.after } } : {}),
    },
    orderBy: { id: 'asc' },
    take: filter.limit + 1,
  });
  const ids = (key: 'unitId' | 'personId' | 'intakeId' | 'roundId') => [
    ...new Set(rows.flatMap((row) => row[key] ?? [])),
  ];
  const callers = rows.flatMap((row) => (row.calls as unknown as RecordedCall[]).map(({ by }) => by));
  const [units, people, intakes, rounds, accounts] = await Promise.all([
    reader.unit.findMany({ where: { id: { in: ids('unitId') } }, select: { id: true, name: true, phone: true } }),
    reader.person.findMany({
      where: { id: { in: ids('personId') } },
      select: { id: true, fullName: true, position: true, phone: true },
    }),
    reader.intake.findMany({ where: { id: { in: ids('intakeId') } }, select: { id: true, name: true } }),
    readSubmissionNumbers(reader, ids('roundId')),
    reader.account.findMany({ where: { id: { in: [...new Set(callers)] } }, select: { id: true, displayName: true } }),
  ]);
  return rows.map((row) => {
    const unit = units.find(({ id }) => id === row.unitId) ?? null;
    const person = people.find(({ id }) => id === row.personId) ?? null;
    return {
      id: row.id,
      intakeId: row.intakeId,
      intakeName: intakes.find(({ id }) => id === row.intakeId)?.name ?? null,
      roundId: row.roundId,
      unitId: row.unitId,
      personId: row.personId,
      whom: unit?.name ?? person?.fullName ?? '',
      position: person?.position ?? null,
      phone: unit?.phone ?? person?.phone ?? null,
      reason: row.reason,
      state: row.state as 'open' | 'closed',
      openedAt: row.openedAt.toISOString(),
      dueOn: fromOptionalDbDate(row.dueOn),
      nextCallOn: fromOptionalDbDate(row.nextCallOn),
      submissionNumber: rounds.get(row.roundId ?? '') ?? null,
      calls: (row.calls as unknown as RecordedCall[]).map((call) => ({
        ...call,
        byName: accounts.find(({ id }) => id === call.by)?.displayName ?? null,
      })),
      closedReason: row.closedReason,
      revision: row.revision,
    };
  });
}

/** Numbers of the submissions behind rounds. */
async function readSubmissionNumbers(reader: Reader, roundIds: readonly string[]): Promise<Map<string, string | null>> {
  if (roundIds.length === 0) return new Map();
  const rows = await reader.$queryRaw<{ id: string; number: string | null }[]>`
    SELECT r.id, s.number FROM opinion_round r JOIN submission s ON s.id = r.submission_id
    WHERE r.id = ANY(${[...roundIds]}::uuid[])`;
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** A call task whose row this transaction holds. */
export async function lockCallTask(tx: Transaction, committeeId: string, id: string) {
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM call_task WHERE id = ${id}::uuid AND committee_id = ${committeeId}::uuid FOR UPDATE`;
  if (locked.length === 0) return null;
  const row = await tx.callTask.findUniqueOrThrow({ where: { id } });
  return {
    id: row.id,
    intakeId: row.intakeId,
    unitId: row.unitId,
    state: row.state as 'open' | 'closed',
    calls: row.calls as unknown as RecordedCall[],
    revision: row.revision,
  };
}

export async function writeCallTask(
  tx: Transaction,
  id: string,
  change: {
    calls: readonly RecordedCall[];
    nextCallOn: PlainDate | null;
    state: 'open' | 'closed';
    closedAt?: Date;
    closedReason?: string;
  },
): Promise<void> {
  await tx.callTask.update({
    where: { id },
    data: {
      ...change,
      calls: change.calls as unknown as Prisma.InputJsonValue,
      nextCallOn: toOptionalDbDate(change.nextCallOn),
      revision: { increment: 1 },
    },
  });
}

/** The reviewing organ of the intake a task is about; null for a round's. */
export async function findCallReach(reader: Reader, committeeId: string, id: string) {
  const task = await reader.callTask.findFirst({ where: { id, committeeId }, select: { intakeId: true } });
  if (!task) return null;
  const intake = task.intakeId
    ? await reader.intake.findUnique({ where: { id: task.intakeId }, select: { reviewUnitId: true } })
    : null;
  return { reviewUnitId: intake?.reviewUnitId ?? null };
}

/** How many telephone calls are to be made. */
export async function countOpenCalls(reader: Reader, committeeId: string): Promise<number> {
  return reader.callTask.count({ where: { committeeId, state: 'open' } });
}
