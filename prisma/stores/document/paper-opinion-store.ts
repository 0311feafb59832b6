import { dateOf } from '../../../domain/dates';
import type { PaperMeeting, PaperRound, PaperSubmission } from '../../../domain/document/paper-sources';
import type { Reader } from '../../client';
import { fromDbDate } from '../../plain-dates';
import { readRound } from '../opinion-reading-store';
import { readSubmission } from '../submission-reading-store';

/** The submission, with the body of its first line. */
export async function readPaperSubmission(
  reader: Reader,
  committeeId: string,
  id: string,
): Promise<{ submission: PaperSubmission; bodyId: string | null; submittingUnitId: string | null }> {
  const row = (await readSubmission(reader, committeeId, id))!;
  const unit = row.submittingUnitId
    ? await reader.unit.findUnique({ where: { id: row.submittingUnitId }, select: { name: true } })
    : null;
  const word = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  return {
    submission: {
      id,
      number: row.number,
      title: row.title,
      summary: row.summary,
      signedOn: row.signedAt ? dateOf(row.signedAt) : null,
      dueOn: row.dueOn,
      submittingOrgan: unit?.name ?? null,
      lines: row.lines.map((line) => ({
        id: line.id,
        kind: line.kind,
        subject: line.subject,
        birth: word(line.details['birth']),
        position: word(line.details['position']),
        unit: word(line.details['unit']),
        outcome: line.outcome,
        bodyName: line.bodyName,
      })),
    },
    bodyId: row.lines[0]?.bodyId ?? null,
    submittingUnitId: row.submittingUnitId,
  };
}

export async function readPaperRound(
  reader: Reader,
  committeeId: string,
  id: string,
): Promise<{ round: PaperRound; bodyId: string }> {
  const round = (await readRound(reader, committeeId, id))!;
  const posts = await reader.roundMember.findMany({ where: { roundId: id }, select: { personId: true, post: true } });
  return {
    bodyId: round.bodyId,
    round: {
      state: round.state,
      openedOn: dateOf(round.openedAt),
      closedOn: round.closedAt ? dateOf(round.closedAt) : null,
      dueOn: round.dueOn,
      incumbents: round.incumbents,
      lineIds: round.lines.map((line) => line.id),
      members: round.members.map(({ personId, name, postTitle, opinion }) => ({
        personId,
        fullName: name,
        post: posts.find((each) => each.personId === personId)?.post ?? 'member',
        postTitle,
        choices: opinion?.choices ?? [],
        note: opinion?.note ?? null,
      })),
    },
  };
}

/** A meeting with who was there and who was not, by the seats of that day. */
export async function readPaperMeeting(
  reader: Reader,
  committeeId: string,
  id: string,
): Promise<{ meeting: PaperMeeting; bodyId: string }> {
  const row = await reader.meeting.findFirstOrThrow({ where: { id, committeeId } });
  const lines = await reader.meetingLine.findMany({ where: { meetingId: id } });
  const seats = await reader.$queryRaw<{ personId: string; fullName: string; postTitle: string }[]>`
    SELECT m.person_id AS "personId", p.full_name AS "fullName", m.post_title AS "postTitle"
    FROM body_member m JOIN person p ON p.id = m.person_id
    WHERE m.body_id = ${row.bodyId}::uuid AND m.valid_from <= ${row.heldOn}::date
      AND (m.valid_to IS NULL OR m.valid_to > ${row.heldOn}::date)
    ORDER BY m.ordinal`;
  const present = new Set(Array.isArray(row.present) ? (row.present as unknown[]).map(String) : []);
  const seat = ({ fullName, postTitle }: { fullName: string; postTitle: string }) => ({ fullName, postTitle });
  const chair = seats.find(({ personId }) => personId === row.chairPersonId);
  return {
    bodyId: row.bodyId,
    meeting: {
      called:
        row.state === 'called' && row.startsAt && row.title
          ? { title: row.title, startsAt: row.startsAt, place: row.place }
          : null,
      heldOn: fromDbDate(row.heldOn),
      minutesNumber: row.minutesNumber,
      chair: chair ? seat(chair) : null,
      present: seats.filter(({ personId }) => present.has(personId)).map(seat),
      absent: seats.filter(({ personId }) => !present.has(personId)).map(seat),
      note: row.note,
      lines: lines.map(({ submissionLineId, presentCount, agreedCount, outcome, note }) => ({
        lineId: submissionLineId,
        present: presentCount,
        agreed: agreedCount,
        outcome,
        note,
      })),
    },
  };
}
