import { moveSubmission } from '../../domain/submission/submission-states';
import { closeCallTasks } from '../../prisma/stores/call-task-store';
import { revokeOpinionLinks } from '../../prisma/stores/link-store';
import { giveBackLines, lockIntakesOfLines } from '../../prisma/stores/opinion-conclusion-store';
import { endRounds, lockSiblingRounds, readAskedAccounts } from '../../prisma/stores/opinion-round-store';
import { stopReminders } from '../../prisma/stores/reminder-store';
import { changeSubmission, lockSubmission, readSubmissionLines } from '../../prisma/stores/submission-store';
import { roundParams, type RoundDeed, type RoundWork } from './round-work';

/**
 * Rút tờ trình: every round of it that has not ended ends, all in this transaction; links die, members are told, and people go back to the reviewer. What was
 * concluded before stays.
 */
export const recallSubmission: RoundDeed<'recall-submission'> = async (work, { reason }) => {
  const { deed, round, follow } = work;
  const siblings = await lockSiblingRounds(deed.tx, round);
  const open = siblings.filter(({ state }) => state === 'open' || state === 'referred').map(({ id }) => id);
  const submission = await lockSubmission(deed.tx, deed.committeeId, round.submissionId);
  if (!submission) throw new Error('a round always has its submission');
  const lines = await readSubmissionLines(deed.tx, submission.id);
  await lockIntakesOfLines(
    deed.tx,
    lines.map(({ id }) => id),
  );
  const intakeIds = await giveBackLines(deed.tx, submission.id, deed.at);
  const concludedBefore = siblings.some(({ state }) => state === 'concluded');
  await changeSubmission(deed.tx, submission.id, {
    state: moveSubmission(submission.state, concludedBefore ? 'conclude' : 'recall'),
    endedAt: deed.at,
    endReason: reason.trim(),
  });
  await endRounds(deed.tx, open, { state: 'recalled', by: deed.accountId, at: deed.at, ground: 'recalled' });
  round.state = 'recalled';
  round.closedBy = deed.accountId;
  round.closedAt = deed.at;
  round.closeGround = 'recalled';
  await stopAsking(work, [round.id, ...open]);
  deed.audit({
    noun: 'submission',
    action: 'recalled',
    subjectId: submission.id,
    data: { rounds: [round.id, ...open], reason: reason.trim() },
  });
  follow.tellRounds.push(...open);
  follow.tellIntakes.push(...intakeIds);
  return { submissionId: submission.id, rounds: 1 + open.length };
};

async function stopAsking(work: RoundWork, roundIds: readonly string[]): Promise<void> {
  const { deed } = work;
  for (const { roundId, accountId } of await readAskedAccounts(deed.tx, roundIds)) {
    deed.notify({
      kind: 'submission-recalled',
      recipientAccountId: accountId,
      params: { ...roundParams(work), roundId },
      dedupeKey: `submission-recalled:${roundId}:${accountId}`,
      roundId,
    });
  }
  await revokeOpinionLinks(deed.tx, roundIds, deed.at, 'recalled');
  for (const roundId of roundIds) {
    await stopReminders(deed.tx, { roundId }, deed.at);
    await closeCallTasks(deed.tx, { roundId }, deed.at, 'recalled');
  }
}
