import { plainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { meetingOutcomes } from '../../domain/submission/meeting';
import { newId } from '../../prisma/ids';
import { addMeeting } from '../../prisma/stores/opinion-conclusion-store';
import { concludeLines } from './conclude-round';
import { waitingLines, type RoundDeed } from './round-work';

/** Ghi nhận ý kiến tại hội nghị: one record of who was present and how many agreed to each line; the lines decided there conclude at once. */
export const recordMeeting: RoundDeed<'record-meeting'> = async (work, data) => {
  const { deed, round, contents } = work;
  const heldOn = plainDate(data.heldOn);
  if (heldOn > work.today) throw new DomainError('opinion-from-future');
  const outcomes = meetingOutcomes(data, {
    memberIds: contents.members.map(({ personId }) => personId),
    waiting: waitingLines(work),
    threshold: round.closingRule.threshold,
  });
  const meetingId = newId();
  await addMeeting(
    deed.tx,
    {
      id: meetingId,
      committeeId: deed.committeeId,
      bodyId: round.bodyId,
      heldOn,
      minutesNumber: data.minutesNumber?.trim() || null,
      minutesFileId: data.minutesFileId ?? null,
      chairPersonId: data.chairPersonId ?? null,
      presentPersonIds: data.presentPersonIds,
      note: data.note?.trim() || null,
      recordedBy: deed.accountId,
      recordedAt: deed.at,
    },
    outcomes,
  );
  const agreed = outcomes.filter(({ outcome }) => outcome === 'agreed').length;
  deed.audit({
    noun: 'submission',
    action: 'meeting-recorded',
    subjectId: round.submissionId,
    data: {
      round: round.id,
      meeting: meetingId,
      heldOn,
      minutes: data.minutesNumber ?? null,
      present: data.presentPersonIds.length,
      agreed,
      notAgreed: outcomes.length - agreed,
    },
  });
  await concludeLines(work, outcomes, { ground: 'meeting', by: deed.accountId, meetingId });
  return { meetingId, agreed, notAgreed: outcomes.length - agreed, state: round.state };
};
