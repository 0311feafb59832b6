import type { AuditEntry } from '../../domain/audit/audit-actions';
import { isRoundOver } from '../../domain/submission/round-commands';
import { moveSubmission } from '../../domain/submission/submission-states';
import type { Deed } from '../../prisma/stores/deed';
import { giveBackLines, lockIntakesOfLines } from '../../prisma/stores/opinion-conclusion-store';
import { endRounds, lockSiblingRounds } from '../../prisma/stores/opinion-round-store';
import { changeSubmission, lockSubmission, readSubmissionLines } from '../../prisma/stores/submission-store';
import type { RoundDeed, RoundWork } from './round-work';
import { stopAsking } from './stop-asking';

/**
 * Rút tờ trình: every round of it that has not ended ends, all in this transaction; links die, members are told, and people go back to the reviewer. What was
 * concluded before stays.
 */
export const recallSubmission: RoundDeed<'recall-submission'> = async (work, { reason }) => {
  const { deed, round, follow } = work;
  const siblings = await lockSiblingRounds(deed.tx, round);
  const open = siblings.filter(({ state }) => !isRoundOver(state)).map(({ id }) => id);
  const submission = await lockSubmission(deed.tx, deed.committeeId, round.submissionId);
  if (!submission) throw new Error('a round always has its submission');
  const lines = await readSubmissionLines(deed.tx, submission.id);
  await lockIntakesOfLines(
    deed.tx,
    lines.map(({ id }) => id),
  );
  const intakeIds = await giveBackLines(deed.tx, submission.id, deed.at, 'recalled');
  const concludedBefore = siblings.some(({ state }) => state === 'concluded');
  changeSubmission(deed.tx, submission.id, {
    state: moveSubmission(submission.state, concludedBefore ? 'conclude' : 'recall'),
    endedAt: deed.at,
    endReason: reason.trim(),
  });
  await endAllRounds(work, open, 'recalled');
  auditForIntakes(deed, intakeIds, {
    noun: 'submission',
    action: 'recalled',
    subjectId: submission.id,
    data: { rounds: [round.id, ...open], reason: reason.trim() },
  });
  follow.tellIntakes.push(...intakeIds);
  return { submissionId: submission.id, rounds: 1 + open.length };
};

/** Stands in the history of each intake whose people are given back, and once where there is none. */
export function auditForIntakes(deed: Deed, intakeIds: readonly string[], entry: AuditEntry): void {
  for (const intakeId of intakeIds) deed.audit({ ...entry, intakeId });
  if (intakeIds.length === 0) deed.audit(entry);
}

/** This round and those of its submission that are open end together; their workflows are told. */
export async function endAllRounds(work: RoundWork, others: string[], state: 'recalled' | 'returned'): Promise<void> {
  const { deed, round, follow } = work;
  await endRounds(deed.tx, others, { state, by: deed.accountId, at: deed.at, ground: state });
  round.state = state;
  round.closedBy = deed.accountId;
  round.closedAt = deed.at;
  round.closeGround = state;
  await stopAsking(work, [round.id, ...others], state);
  follow.tellRounds.push(...others);
}
