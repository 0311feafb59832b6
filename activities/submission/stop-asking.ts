import { closeCallTasks } from '../../prisma/stores/call-task-store';
import { revokeOpinionLinks } from '../../prisma/stores/link-store';
import { readAskedAccounts } from '../../prisma/stores/opinion-round-store';
import { stopReminders } from '../../prisma/stores/reminder-store';
import { roundParams, type RoundWork } from './round-work';

/** Nobody is asked about these rounds any more: links die, whoever was asked is told, reminders and calls end. */
export async function stopAsking(
  work: RoundWork,
  roundIds: readonly string[],
  why: 'recalled' | 'returned',
): Promise<void> {
  const { deed } = work;
  for (const { roundId, accountId } of await readAskedAccounts(deed.tx, roundIds)) {
    deed.notify({
      kind: `submission-${why}`,
      recipientAccountId: accountId,
      params: { ...roundParams(work), roundId },
      dedupeKey: `submission-${why}:${roundId}:${accountId}`,
      roundId,
    });
  }
  revokeOpinionLinks(deed.tx, roundIds, deed.at, why);
  for (const roundId of roundIds) {
    stopReminders(deed.tx, { roundId }, deed.at);
    closeCallTasks(deed.tx, { roundId }, deed.at, why);
  }
}
