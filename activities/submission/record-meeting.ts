import { plainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { meetingOutcomes } from '../../domain/submission/meeting';
import { newId } from '../../prisma/ids';
import { recordHeldMeeting } from '../../prisma/stores/meeting-holding-store';
import { lockMeeting } from '../../prisma/stores/meeting-store';
import { concludeLines } from './conclude-round';
import { waitingLines, type RoundDeed, type RoundWork } from './round-work';

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
  const { meetingId, before } = await meetingOf(work, data.meetingId ?? null);
  await recordHeldMeeting(
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
    before,
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

/** The record it is written into. Throws DomainError `not-found`, `meeting-other-body`, `meeting-state` for one that was called off. */
async function meetingOf({ deed, round }: RoundWork, id: string | null) {
  if (id === null) return { meetingId: newId(), before: 'none' as const };
  const meeting = await lockMeeting(deed.tx, deed.committeeId, id);
  if (!meeting) throw new DomainError('not-found', { noun: 'meeting' });
  if (meeting.bodyId !== round.bodyId) throw new DomainError('meeting-other-body');
  if (meeting.state === 'cancelled') throw new DomainError('meeting-state', { state: meeting.state });
  return { meetingId: id, before: meeting.state };
}
