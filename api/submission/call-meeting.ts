import type { z } from 'zod';
import type {
  callMeetingBody,
  cancelMeetingBody,
  inviteBody,
  moveMeetingBody,
} from '../../contracts/submission/meetings';
import type { PlainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import type { NotificationKind } from '../../domain/notification/notification-draft';
import { requireCalled, requireMeetingTime, type MeetingTime } from '../../domain/submission/called-meeting';
import type { Database } from '../../prisma/client';
import { runDeed, type Deed, type DeedRequest } from '../../prisma/stores/deed';
import {
  addCalledMeeting,
  addInvitees,
  countInvitable,
  countOpenRounds,
  lockMeeting,
  readInvitees,
  writeMeeting,
  type Invitee,
  type LockedMeeting,
} from '../../prisma/stores/meeting-store';
import { bodyExists } from '../../prisma/stores/organisation/body-store';
import { readIncumbents } from '../../prisma/stores/opinion-opening-store';

export interface MeetingDeed {
  meetingId: string;
  /** How many get an invitation by this act. */
  invited: number;
  revision: number;
}

/**
 * Mời họp: the members of that day and the guests are invited, each by a mail with the date for their calendar. Throws DomainError
 * `not-found`, `body-empty`, `meeting-time-invalid`, `meeting-matter-unfit`, `meeting-member-unknown` for a chair who is no member.
 */
export function callMeeting(
  database: Database,
  request: DeedRequest,
  call: z.output<typeof callMeetingBody>,
): Promise<MeetingDeed> {
  return runDeed(database, request, async (deed) => {
    const { bodyId, title, place, roundIds } = call;
    const time = timeOf(call);
    requireMeetingTime(time, deed.at);
    if (!(await bodyExists(deed.tx, deed.committeeId, bodyId))) throw new DomainError('not-found', { noun: 'body' });
    const members = await membersOn(deed, bodyId, time.heldOn);
    if (members.length === 0) throw new DomainError('body-empty', { bodyId });
    const chairPersonId = call.chairPersonId ?? null;
    if (chairPersonId && !members.some(({ personId }) => personId === chairPersonId))
      throw new DomainError('meeting-member-unknown', { personId: chairPersonId });
    const matters = [...new Set(roundIds)];
    if ((await countOpenRounds(deed.tx, deed.committeeId, bodyId, matters)) < matters.length)
      throw new DomainError('meeting-matter-unfit');
    const meeting = { ...time, committeeId: deed.committeeId, bodyId, title, place, chairPersonId };
    const meetingId = await addCalledMeeting(
      deed.tx,
      { ...meeting, calledBy: deed.accountId, calledAt: deed.at },
      matters,
    );
    const invited = await invite(deed, meetingId, [...members, ...(await guestsOf(deed, call))]);
    const data = { body: bodyId, ...time, matters: matters.length, invited: invited.length };
    deed.audit({ noun: 'submission', action: 'meeting-called', subjectId: meetingId, data });
    return { meetingId, invited: invited.length, revision: 1 };
  });
}

/**
 * Dời họp: the same invitation with another time or place; members whose seat began meanwhile are invited. Throws DomainError `not-found`,
 * `revision-conflict`, `meeting-state`, `meeting-time-invalid`.
 */
export function moveMeeting(
  database: Database,
  request: DeedRequest,
  id: string,
  change: z.output<typeof moveMeetingBody>,
): Promise<MeetingDeed> {
  return runDeed(database, request, async (deed) => {
    const meeting = await holdCalled(deed, id, change.revision);
    const time = timeOf(change);
    requireMeetingTime(time, deed.at);
    const before = await readInvitees(deed.tx, id);
    await writeMeeting(deed.tx, id, { time, place: change.place, changeReason: change.reason });
    tell(deed, 'meeting-moved', id, meeting.revision + 1, before);
    const invited = await invite(deed, id, await membersOn(deed, meeting.bodyId, time.heldOn));
    const data = { fromOn: meeting.heldOn, ...time, reason: change.reason };
    deed.audit({ noun: 'submission', action: 'meeting-moved', subjectId: id, data });
    return { meetingId: id, invited: invited.length, revision: meeting.revision + 1 };
  });
}

/** Không họp: whoever was invited is told, and their calendars lose it. Throws DomainError `not-found`, `revision-conflict`, `meeting-state`. */
export function cancelMeeting(
  database: Database,
  request: DeedRequest,
  id: string,
  { revision, reason }: z.output<typeof cancelMeetingBody>,
): Promise<MeetingDeed> {
  return runDeed(database, request, async (deed) => {
    const meeting = await holdCalled(deed, id, revision);
    await writeMeeting(deed.tx, id, { state: 'cancelled', changeReason: reason });
    tell(deed, 'meeting-cancelled', id, meeting.revision + 1, await readInvitees(deed.tx, id));
    deed.audit({ noun: 'submission', action: 'meeting-cancelled', subjectId: id, data: { reason } });
    return { meetingId: id, invited: 0, revision: meeting.revision + 1 };
  });
}

/** Mời thêm. Whoever is invited already gets no second mail. Throws DomainError `not-found`, `revision-conflict`, `meeting-state`. */
export function inviteMore(
  database: Database,
  request: DeedRequest,
  id: string,
  body: z.output<typeof inviteBody>,
): Promise<MeetingDeed> {
  return runDeed(database, request, async (deed) => {
    const meeting = await holdCalled(deed, id, body.revision);
    const invited = await invite(deed, id, await guestsOf(deed, body));
    // The same time, so the number that calendars go by stays as it is.
    deed.audit({ noun: 'submission', action: 'meeting-invited', subjectId: id, data: { invited: invited.length } });
    return { meetingId: id, invited: invited.length, revision: meeting.revision };
  });
}

async function holdCalled(deed: Deed, id: string, revision: number): Promise<LockedMeeting> {
  const meeting = await lockMeeting(deed.tx, deed.committeeId, id);
  if (!meeting) throw new DomainError('not-found', { noun: 'meeting' });
  if (meeting.revision !== revision) throw new DomainError('revision-conflict', { current: meeting.revision });
  requireCalled(meeting.state);
  return meeting;
}

async function membersOn(deed: Deed, bodyId: string, on: PlainDate): Promise<Invitee[]> {
  const incumbents = await readIncumbents(deed.tx, deed.committeeId, [bodyId], on);
  return incumbents.map(({ personId }) => ({ personId, unitId: null, member: true }));
}

async function guestsOf(
  deed: Deed,
  { personIds, unitIds }: { personIds: readonly string[]; unitIds: readonly string[] },
): Promise<Invitee[]> {
  const [people, units] = [[...new Set(personIds)], [...new Set(unitIds)]];
  if ((await countInvitable(deed.tx, deed.committeeId, people, units)) < people.length + units.length)
    throw new DomainError('not-found', { noun: 'invitee' });
  return [
    ...people.map((personId) => ({ personId, unitId: null, member: false })),
    ...units.map((unitId) => ({ personId: null, unitId, member: false })),
  ];
}

async function invite(deed: Deed, meetingId: string, invitees: readonly Invitee[]): Promise<Invitee[]> {
  const { committeeId, at } = deed;
  const added = await addInvitees(deed.tx, { id: meetingId, committeeId, at }, invitees);
  tell(deed, 'meeting-called', meetingId, 1, added);
  return added;
}

function tell(
  deed: Deed,
  kind: Extract<NotificationKind, 'meeting-called' | 'meeting-moved' | 'meeting-cancelled'>,
  meetingId: string,
  revision: number,
  invitees: readonly Invitee[],
): void {
  for (const { personId, unitId } of invitees)
    deed.notify({
      kind,
      ...(personId ? { recipientPersonId: personId } : {}),
      ...(unitId ? { recipientUnitId: unitId } : {}),
      params: { meetingId, ...(unitId ? { unitId } : {}) },
      dedupeKey: `${kind}:${meetingId}:${revision}:${personId ?? unitId}`,
    });
}

function timeOf({ heldOn, startsAt, endsAt }: Omit<MeetingTime, 'endsAt'> & { endsAt?: string | null | undefined }) {
  return { heldOn, startsAt, endsAt: endsAt ?? null };
}
