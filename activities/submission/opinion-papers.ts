import { plainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { openCallTask } from '../../prisma/stores/call-task-store';
import { isAccountOf } from '../../prisma/stores/opinion-opening-store';
import {
  findOpinion,
  objectToOpinion as writeObjection,
  readOpinionChoices,
  receiveOpinionPaper,
} from '../../prisma/stores/opinion-store';
import { PAPER_STAGE, stopReminders } from '../../prisma/stores/reminder-store';
import { uncount } from './give-opinion';
import { requireMember, roundParams, type RoundDeed } from './round-work';

/** The paper of a spoken opinion has come. Nothing is counted anew: it counted when it was spoken. */
export const receivePaper: RoundDeed<'receive-paper'> = async ({ deed, round }, data) => {
  const opinion = await findOpinion(deed.tx, round.id, data.opinionId);
  if (!opinion) throw new DomainError('not-found', { noun: 'opinion' });
  if (!opinion.paperOwed) throw new DomainError('paper-not-owed');
  const reference = data.reference.trim();
  const receivedOn = plainDate(data.receivedOn);
  stopReminders(deed.tx, { roundId: round.id }, deed.at, { personId: opinion.personId, stage: PAPER_STAGE });
  await receiveOpinionPaper(deed.tx, opinion.id, { receivedOn, reference, fileId: data.fileId ?? null });
  deed.audit({
    noun: 'submission',
    action: 'paper-received',
    subjectId: round.submissionId,
    data: { round: round.id, opinion: opinion.id, receivedOn, reference },
  });
  return { opinionId: opinion.id };
};

/**
 * The leader says that what was recorded for them is not their opinion. While lines are asked about it stops counting and the office calls; after a conclusion the
 * objection is kept and the office told, for no machine undoes a conclusion.
 */
export const objectToOpinion: RoundDeed<'object-to-opinion'> = async (work, data) => {
  const { deed, round } = work;
  const opinion = await findOpinion(deed.tx, round.id, data.opinionId);
  if (!opinion || !opinion.onBehalf) throw new DomainError('not-found', { noun: 'opinion' });
  const member = requireMember(work, opinion.personId);
  if (!(await isAccountOf(deed.tx, deed.committeeId, deed.accountId, member.personId))) {
    throw new DomainError('opinion-not-yours');
  }
  if (opinion.objectedAt) return { opinionId: opinion.id, withdrawn: opinion.supersededAt !== null };
  const withdrawn = round.state === 'open' && member.currentOpinionId === opinion.id;
  const choices = withdrawn ? await readOpinionChoices(deed.tx, opinion.id) : null;
  await writeObjection(deed.tx, opinion, { at: deed.at, text: data.text.trim(), withdrawn });
  if (withdrawn) {
    uncount(work, choices);
    member.currentOpinionId = null;
    member.awaitingPaper = false;
    member.answered = false;
    stopReminders(deed.tx, { roundId: round.id }, deed.at, { personId: member.personId, stage: PAPER_STAGE });
    round.changeWindowEndsAt = null;
    await openCallTask(deed.tx, {
      committeeId: deed.committeeId,
      roundId: round.id,
      personId: member.personId,
      reason: 'opinion-objected',
      openedAt: deed.at,
      dueOn: round.dueOn,
    });
  }
  deed.audit({
    noun: 'submission',
    action: 'opinion-objected',
    subjectId: round.submissionId,
    data: { round: round.id, opinion: opinion.id, person: member.personId, withdrawn },
  });
  deed.notify({
    kind: 'escalation',
    recipientRole: 'office-coordinator',
    params: { ...roundParams(work), opinionId: opinion.id, step: 'opinion-objected', withdrawn },
    dedupeKey: `opinion-objected:${opinion.id}`,
    roundId: round.id,
  });
  return { opinionId: opinion.id, withdrawn };
};
