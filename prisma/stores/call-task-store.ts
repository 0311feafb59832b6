import type { PlainDate } from '../../domain/dates';
import type { Transaction } from '../client';
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

/** Takes whoever need not be called any more off the list; answers with how many tasks that closed. */
export async function closeCallTasks(
  tx: Transaction,
  which: { intakeId?: string; roundId?: string; unitId?: string; personId?: string },
  at: Date,
  reason: string,
): Promise<number> {
  const closed = await tx.callTask.updateMany({
    where: { ...which, state: 'open' },
    data: { state: 'closed', closedAt: at, closedReason: reason, revision: { increment: 1 } },
  });
  return closed.count;
}
