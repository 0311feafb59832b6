import type { z } from 'zod';
import type { recordCallBody } from '../../contracts/call/call-task';
import { callResult, type RecordedCall } from '../../domain/call/call-outcomes';
import { dateOf } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import type { Database } from '../../prisma/client';
import { lockCallTask, writeCallTask } from '../../prisma/stores/call-store';
import { runDeed, type DeedRequest } from '../../prisma/stores/deed';

/** One telephone call: who called, what it came to, when to call again. Throws DomainError `not-found`, `deadline-not-later`. */
export async function recordCall(
  database: Database,
  request: DeedRequest,
  id: string,
  call: z.output<typeof recordCallBody>,
): Promise<{ callTaskId: string; state: 'open' | 'closed'; calls: number }> {
  return runDeed(database, request, async (deed) => {
    const task = await lockCallTask(deed.tx, deed.committeeId, id);
    if (!task) throw new DomainError('not-found', { noun: 'call-task' });
    const result = callResult(call.outcome, call.nextCallOn ?? null, dateOf(deed.at));
    const recorded: RecordedCall = {
      at: deed.at.toISOString(),
      by: deed.accountId,
      outcome: call.outcome,
      note: call.note ?? null,
      nextCallOn: result.nextCallOn,
    };
    // A call that was made while the answer came in is kept; the task stays closed.
    const isClosing = task.state === 'open' && result.state === 'closed';
    const state = task.state === 'closed' ? 'closed' : result.state;
    await writeCallTask(deed.tx, id, {
      calls: [...task.calls, recorded],
      nextCallOn: result.nextCallOn,
      state,
      ...(isClosing ? { closedAt: deed.at, closedReason: 'settled' } : {}),
    });
    const of = { noun: 'intake', subjectId: id, ...(task.intakeId ? { intakeId: task.intakeId } : {}) } as const;
    deed.audit({ ...of, action: 'called', data: { outcome: call.outcome, nextCallOn: result.nextCallOn } });
    if (isClosing) deed.audit({ ...of, action: 'call-closed' });
    return { callTaskId: id, state, calls: task.calls.length + 1 };
  });
}
