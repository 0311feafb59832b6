import { DomainError } from '../../domain/errors';
import { isRoundOver } from '../../domain/submission/round-commands';
import { moveSubmission } from '../../domain/submission/submission-states';
import { newId } from '../../prisma/ids';
import { giveBackLines, lockIntakesOfLines } from '../../prisma/stores/opinion-conclusion-store';
import { lockSiblingRounds } from '../../prisma/stores/opinion-round-store';
import { addLines, changeSubmission, lockSubmission, readSubmissionLines } from '../../prisma/stores/submission-store';
import { auditForIntakes, endAllRounds } from './recall-submission';
import { roundParams, type RoundDeed } from './round-work';

/**
 * Trả lại để hoàn thiện, while members are asked: the submission is a draft again with the same lines, its people are the reviewer's, and what was said
 * until now stays in the record. Throws DomainError `submission-partly-concluded` where some lines have their conclusion.
 */
export const returnSubmission: RoundDeed<'return-submission'> = async (work, { reason }) => {
  const { deed, round, contents, follow } = work;
  const siblings = await lockSiblingRounds(deed.tx, round);
  const submission = await lockSubmission(deed.tx, deed.committeeId, round.submissionId);
  if (!submission) throw new Error('a round always has its submission');
  const isPartlyConcluded =
    contents.lines.some(({ outcome }) => outcome !== null) || siblings.some(({ state }) => state === 'concluded');
  if (isPartlyConcluded) throw new DomainError('submission-partly-concluded');
  const lines = await readSubmissionLines(deed.tx, submission.id);
  await lockIntakesOfLines(
    deed.tx,
    lines.map(({ id }) => id),
  );
  const intakeIds = await giveBackLines(deed.tx, submission.id, deed.at, 'returned');
  addLines(
    deed.tx,
    submission,
    lines.map((line) => ({ ...line, id: newId(), replacesId: line.id })),
  );
  changeSubmission(deed.tx, submission.id, {
    state: moveSubmission(submission.state, 'send-back'),
    version: submission.version + 1,
    contentHash: null,
    signedBy: null,
    signedAt: null,
    signingCapacity: null,
    endReason: reason.trim(),
  });
  const open = siblings.filter(({ state }) => !isRoundOver(state)).map(({ id }) => id);
  await endAllRounds(work, open, 'returned');
  auditForIntakes(deed, intakeIds, {
    noun: 'submission',
    action: 'returned',
    subjectId: submission.id,
    data: { version: submission.version, rounds: [round.id, ...open], reason: reason.trim() },
  });
  deed.notify({
    kind: 'office-notice',
    recipientAccountId: submission.draftedBy,
    params: { ...roundParams(work), step: 'submission-returned' },
    dedupeKey: `submission-returned:${submission.id}:${submission.version}`,
  });
  follow.tellIntakes.push(...intakeIds);
  return { submissionId: submission.id, state: 'draft' };
};
