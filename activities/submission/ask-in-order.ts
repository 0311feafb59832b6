import { DomainError } from '../../domain/errors';
import { readSubmissionNumber } from '../../prisma/stores/submission-store';
import type { RoundMemberRow } from '../../prisma/stores/opinion-round-store';
import { askMembers } from './ask-members';
import { hasAnswered, waitingLines, type RoundDeed, type RoundWork } from './round-work';

/** Lấy ý kiến lần lượt: once everybody who was asked has answered, the next in the order of the body is asked. */
export async function askInOrder(work: RoundWork): Promise<void> {
  const { round, contents } = work;
  if (round.closingRule.asking !== 'in-order') return;
  if (contents.members.some((member) => member.asked && !hasAnswered(work, member))) return;
  const next = nextToAsk(work);
  if (next) await askOne(work, next);
}

/** The office asks the next although one before has not answered: somebody is away, or answers on paper later. */
export const askNext: RoundDeed<'ask-next'> = async (work, data) => {
  const next = nextToAsk(work);
  if (!next) throw new DomainError('nobody-left-to-ask');
  await askOne(work, next);
  work.deed.audit({
    noun: 'submission',
    action: 'next-asked',
    subjectId: work.round.submissionId,
    data: { round: work.round.id, person: next.personId, reason: data.reason.trim() },
  });
  return { roundId: work.round.id, personId: next.personId };
};

function nextToAsk(work: RoundWork): RoundMemberRow | undefined {
  return work.contents.members.find((member) => !member.asked && !hasAnswered(work, member));
}

async function askOne(work: RoundWork, member: RoundMemberRow): Promise<void> {
  const { deed, round } = work;
  await askMembers(
    {
      deed,
      round,
      linkSecret: work.linkSecret,
      calendar: await work.calendar(),
      number: await readSubmissionNumber(deed.tx, round.submissionId),
      lines: waitingLines(work).length,
      kind: 'opinion-request',
    },
    [member],
  );
  member.asked = true;
}
