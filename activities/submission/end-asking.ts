import { endOfDay, plainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { canCloseRound, concludesOnReferral } from '../../domain/submission/close-round';
import { closeCallTasks } from '../../prisma/stores/call-task-store';
import { addDeadlineChange } from '../../prisma/stores/opinion-opening-store';
import { extendOpinionLinks } from '../../prisma/stores/link-store';
import { ASKING_STAGE, stopReminders } from '../../prisma/stores/reminder-store';
import { certainOutcomes } from './advance-round';
import { concludeLines } from './conclude-round';
import { linkExpiry, planRoundReminders } from './round-reminders';
import { standingOf, tallyOf, waitingLines, type RoundDeed } from './round-work';

/** Kết thúc lấy ý kiến, by the office coordinator: at the deadline, or earlier once nothing missing can change a line. */
export const closeRound: RoundDeed<'close-round'> = async (work) => {
  const { deed, round } = work;
  const decision = canCloseRound(standingOf(work), 'office', deed.at);
  if (!decision.closes) throw new DomainError('round-not-closable', { obstacles: decision.obstacles });
  const outcomes = certainOutcomes(work);
  await concludeLines(work, outcomes, { ground: decision.ground, by: deed.accountId, meetingId: null });
  const agreed = outcomes.filter(({ outcome }) => outcome === 'agreed').length;
  return { state: round.state, ground: decision.ground, agreed, notAgreed: outcomes.length - agreed };
};

/** Gia hạn: the same question, a later day. The reminders of whoever has not answered are planned anew. */
export const extendRound: RoundDeed<'extend-round'> = async (work, data) => {
  const { deed, round } = work;
  const dueOn = plainDate(data.dueOn);
  if (dueOn <= round.dueOn || dueOn < work.today) throw new DomainError('deadline-not-later', { dueOn: round.dueOn });
  await addDeadlineChange(deed.tx, {
    committeeId: deed.committeeId,
    roundId: round.id,
    fromOn: round.dueOn,
    toOn: dueOn,
    reason: data.reason.trim(),
    changedBy: deed.accountId,
    changedAt: deed.at,
  });
  deed.audit({
    noun: 'submission',
    action: 'round-extended',
    subjectId: round.submissionId,
    data: { round: round.id, fromOn: round.dueOn, toOn: dueOn },
  });
  round.dueOn = dueOn;
  await extendOpinionLinks(deed.tx, round.id, linkExpiry(dueOn));
  stopReminders(deed.tx, { roundId: round.id }, deed.at, { stage: ASKING_STAGE });
  closeCallTasks(deed.tx, { roundId: round.id }, deed.at, 'extended');
  await planRoundReminders(work);
  return { dueOn, deadlineAt: endOfDay(dueOn).toISOString() };
};

/** Chuyển ra hội nghị: the lines that are not certain wait for a meeting; the certain ones conclude now. */
export const referToMeeting: RoundDeed<'refer-to-meeting'> = async (work, data) => {
  const { deed, round } = work;
  const { requiredUnanswered } = standingOf(work);
  const concluding = new Set(
    waitingLines(work)
      .filter((line) => concludesOnReferral(tallyOf(work, line).certainty, requiredUnanswered))
      .map(({ id }) => id),
  );
  const referred = waitingLines(work).length - concluding.size;
  if (referred === 0) throw new DomainError('round-all-certain');
  round.state = 'referred';
  deed.audit({
    noun: 'submission',
    action: 'referred-to-meeting',
    subjectId: round.submissionId,
    data: { round: round.id, referred, concluded: concluding.size, reason: data.reason.trim() },
  });
  stopReminders(deed.tx, { roundId: round.id }, deed.at, { stage: ASKING_STAGE });
  closeCallTasks(deed.tx, { roundId: round.id }, deed.at, 'referred');
  const outcomes = certainOutcomes(work).filter(({ lineId }) => concluding.has(lineId));
  await concludeLines(work, outcomes, { ground: 'referred', by: deed.accountId, meetingId: null });
  return { state: round.state, referred, concluded: concluding.size };
};
