import type { PlainDate } from '../../domain/dates';
import { Prisma, type Transaction } from '../client';
import { newId } from '../ids';
import { toOptionalDbDate } from '../plain-dates';

export interface NewCallTask {
  committeeId: string;
  intakeId?: string | null;
  roundId?: string | null;
  unitId?: string | null;
  personId?: string | null;
  reason: string;
  openedAt: Date;
  dueOn?: PlainDate | null;
}

/** Puts a unit or leader on the list "Cần gọi điện", once; answers with the new task's id, or null when it stands there already. */
export async function openCallTask(tx: Transaction, task: NewCallTask): Promise<string | null> {
  const { committeeId, intakeId = null, roundId = null, unitId = null, personId = null } = task;
  const open = await tx.callTask.count({ where: { committeeId, intakeId, roundId, unitId, personId, state: 'open' } });
  if (open > 0) return null;
  const id = newId();
  await tx.callTask.create({
    data: {
      id,
      committeeId,
      intakeId,
      roundId,
      unitId,
      personId,
      reason: task.reason,
      state: 'open',
      openedAt: task.openedAt,
      dueOn: toOptionalDbDate(task.dueOn),
    },
  });
  return id;
}

/** Takes whoever need not be called any more off the list. */
export function closeCallTasks(tx: Transaction, which: Called, at: Date, reason: string): void {
  tx.$send(closing(which, at, reason));
}

/** As {@link closeCallTasks}; answers with how many tasks that closed. */
export function countClosedCallTasks(tx: Transaction, which: Called, at: Date, reason: string): Promise<number> {
  return tx.$executeRaw(closing(which, at, reason));
}

type Called = { intakeId: string; unitId?: string } | { roundId: string; personId?: string };

function closing(which: Called, at: Date, reason: string): Prisma.Sql {
  const { intakeId, unitId = null } = 'intakeId' in which ? which : { intakeId: null };
  const { roundId, personId = null } = 'roundId' in which ? which : { roundId: null };
  const record = roundId ? Prisma.sql`round_id = ${roundId}::uuid` : Prisma.sql`intake_id = ${intakeId}::uuid`;
  return Prisma.sql`
    UPDATE call_task SET state = 'closed', closed_at = ${at}, closed_reason = ${reason}, revision = revision + 1
    WHERE state = 'open' AND ${record} AND (${unitId}::uuid IS NULL OR unit_id = ${unitId}::uuid)
      AND (${personId}::uuid IS NULL OR person_id = ${personId}::uuid)`;
}
