import type { PlainDate } from '../../domain/dates';
import type { MeetingState, MeetingTime } from '../../domain/submission/called-meeting';
import type { RoundState } from '../../domain/submission/round-commands';
import type { Reader, Transaction } from '../client';
import { newId } from '../ids';
import { fromDbDate, toDbDate } from '../plain-dates';

export interface LockedMeeting {
  id: string;
  bodyId: string;
  state: MeetingState;
  heldOn: PlainDate;
  revision: number;
}

/** Null when the committee has none such. */
export async function lockMeeting(tx: Transaction, committeeId: string, id: string): Promise<LockedMeeting | null> {
  const [row] = await tx.$queryRaw<(Omit<LockedMeeting, 'heldOn'> & { heldOn: Date })[]>`
    SELECT id, body_id AS "bodyId", state, held_on AS "heldOn", revision FROM meeting
    WHERE id = ${id}::uuid AND committee_id = ${committeeId}::uuid FOR UPDATE`;
  return row ? { ...row, heldOn: fromDbDate(row.heldOn) } : null;
}

export interface CalledMeeting extends MeetingTime {
  committeeId: string;
  bodyId: string;
  title: string;
  place: string;
  chairPersonId: string | null;
  calledBy: string;
  calledAt: Date;
}

/** Answers with its id. */
export async function addCalledMeeting(
  tx: Transaction,
  { heldOn, ...meeting }: CalledMeeting,
  roundIds: readonly string[],
): Promise<string> {
  const id = newId();
  const { committeeId } = meeting;
  await tx.meeting.create({ data: { ...meeting, id, state: 'called', heldOn: toDbDate(heldOn), present: [] } });
  await tx.meetingMatter.createMany({ data: roundIds.map((roundId) => ({ meetingId: id, roundId, committeeId })) });
  return id;
}

export async function writeMeeting(
  tx: Transaction,
  id: string,
  change: { state?: MeetingState; time?: MeetingTime; place?: string; changeReason?: string },
): Promise<void> {
  const { time, ...rest } = change;
  await tx.meeting.update({
    where: { id },
    data: { ...rest, ...(time ? { ...time, heldOn: toDbDate(time.heldOn) } : {}), revision: { increment: 1 } },
  });
}

/** One invited: a person (a member of the body or a guest) or a unit. */
export interface Invitee {
  personId: string | null;
  unitId: string | null;
  member: boolean;
}

/** Adds those who are not invited yet, in their order, and answers with them. */
export async function addInvitees(
  tx: Transaction,
  meeting: { id: string; committeeId: string; at: Date },
  invitees: readonly Invitee[],
): Promise<Invitee[]> {
  const known = await readInvitees(tx, meeting.id);
  const isKnown = (each: Invitee) =>
    known.some(({ personId, unitId }) => personId === each.personId && unitId === each.unitId);
  const added = invitees.filter((each) => !isKnown(each));
  await tx.meetingInvitee.createMany({
    data: added.map((each, index) => ({
      ...each,
      id: newId(),
      meetingId: meeting.id,
      committeeId: meeting.committeeId,
      ordinal: known.length + index + 1,
      invitedAt: meeting.at,
    })),
  });
  return added;
}

export async function readInvitees(reader: Reader, meetingId: string): Promise<Invitee[]> {
  return reader.meetingInvitee.findMany({
    where: { meetingId },
    select: { personId: true, unitId: true, member: true },
    orderBy: { ordinal: 'asc' },
  });
}

/** Which of the rounds are this body's and still wait for something to be decided. */
export async function countOpenRounds(
  reader: Reader,
  committeeId: string,
  bodyId: string,
  roundIds: readonly string[],
): Promise<number> {
  return reader.opinionRound.count({
    where: { committeeId, bodyId, id: { in: [...roundIds] }, state: { in: ['open', 'referred'] } },
  });
}

/** How many of the people and units are the committee's. */
export async function countInvitable(
  reader: Reader,
  committeeId: string,
  personIds: readonly string[],
  unitIds: readonly string[],
): Promise<number> {
  const people = await reader.person.count({ where: { committeeId, id: { in: [...personIds] }, erasedAt: null } });
  return people + (await reader.unit.count({ where: { committeeId, id: { in: [...unitIds] } } }));
}

export interface MeetingRow {
  id: string;
  bodyId: string;
  bodyName: string;
  state: MeetingState;
  title: string | null;
  heldOn: PlainDate;
  startsAt: string | null;
  endsAt: string | null;
  place: string | null;
  chairPersonId: string | null;
  changeReason: string | null;
  minutesNumber: string | null;
  revision: number;
  matters: {
    roundId: string;
    submissionId: string;
    number: string | null;
    title: string;
    roundState: RoundState;
  }[];
  invitees: {
    personId: string | null;
    unitId: string | null;
    name: string;
    position: string | null;
    member: boolean;
    hasMail: boolean;
  }[];
}

export interface MeetingFilter {
  id?: string | undefined;
  state?: MeetingState | undefined;
  roundId?: string | undefined;
  limit: number;
  /** Day and id of the last row given: the latest day stands first. */
  after: readonly [string, string] | null;
}

/** The latest first; one row more than `limit` when there is more. */
export async function listMeetings(reader: Reader, committeeId: string, filter: MeetingFilter): Promise<MeetingRow[]> {
  const { id, state, roundId, limit, after } = filter;
  const ofRound = roundId
    ? await reader.$queryRaw<{ id: string }[]>`
        SELECT meeting_id AS id FROM meeting_matter WHERE round_id = ${roundId}::uuid
        UNION SELECT ml.meeting_id FROM meeting_line ml JOIN submission_line sl ON sl.id = ml.submission_line_id
        WHERE sl.round_id = ${roundId}::uuid`
    : null;
  const rows = await reader.meeting.findMany({
    where: {
      committeeId,
      ...(id ? { id } : {}),
      ...(state ? { state } : {}),
      ...(ofRound ? { AND: [{ id: { in: ofRound.map((each) => each.id) } }] } : {}),
      ...(after
        ? {
            OR: [
              { heldOn: { lt: new Date(`${after[0]}T00:00:00.000Z`) } },
              { heldOn: new Date(`${after[0]}T00:00:00.000Z`), id: { lt: after[1] } },
            ],
          }
        : {}),
    },
    orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
  return Promise.all(rows.map((row) => describe(reader, committeeId, row)));
}

async function describe(
  reader: Reader,
  committeeId: string,
  row: NonNullable<Awaited<ReturnType<Reader['meeting']['findFirst']>>>,
): Promise<MeetingRow> {
  const body = await reader.body.findUniqueOrThrow({ where: { id: row.bodyId }, select: { name: true } });
  const matters = await reader.$queryRaw<MeetingRow['matters']>`
    SELECT r.id AS "roundId", s.id AS "submissionId", s.number, s.title, r.state AS "roundState"
    FROM meeting_matter m JOIN opinion_round r ON r.id = m.round_id JOIN submission s ON s.id = r.submission_id
    WHERE m.meeting_id = ${row.id}::uuid ORDER BY s.number, s.id`;
  const invitees = await reader.$queryRaw<MeetingRow['invitees']>`
    SELECT i.person_id AS "personId", i.unit_id AS "unitId", coalesce(p.full_name, u.name) AS name,
           coalesce(seat.post_title, p.position) AS position, i.member,
           coalesce(u.email, p.email) IS NOT NULL
             OR EXISTS (SELECT 1 FROM account a WHERE a.person_id = i.person_id AND a.disabled_at IS NULL) AS "hasMail"
    FROM meeting_invitee i LEFT JOIN person p ON p.id = i.person_id LEFT JOIN unit u ON u.id = i.unit_id
    LEFT JOIN LATERAL (SELECT b.post_title FROM body_member b WHERE b.body_id = ${row.bodyId}::uuid AND b.person_id = i.person_id
                       ORDER BY b.valid_from DESC LIMIT 1) seat ON true
    WHERE i.meeting_id = ${row.id}::uuid AND i.committee_id = ${committeeId}::uuid ORDER BY i.ordinal, i.id`;
  const { id, bodyId, title, startsAt, endsAt, place, chairPersonId, changeReason, minutesNumber, revision } = row;
  return {
    id,
    bodyId,
    bodyName: body.name,
    state: row.state as MeetingState,
    title,
    heldOn: fromDbDate(row.heldOn),
    startsAt,
    endsAt,
    place,
    chairPersonId,
    changeReason,
    minutesNumber,
    revision,
    matters,
    invitees,
  };
}
