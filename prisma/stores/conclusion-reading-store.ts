import type { PlainDate } from '../../domain/dates';
import type { OpinionChoice } from '../../domain/submission/round-commands';
import { PAST_LINE_OUTCOMES } from '../../domain/submission/submission-states';
import type { Reader } from '../client';
import { fromDbDate } from '../plain-dates';

/** How one line was counted when it was concluded. */
export interface CountedLine {
  lineId: string;
  agree: number;
  disagree: number;
  other: number;
  askForMeeting: number;
  unanswered: number;
  needed: number;
}

export interface ConcludedLine {
  id: string;
  ordinal: number;
  subject: string;
  outcome: string | null;
  voidReason: string | null;
}

/** Ý kiến bảo lưu, ý kiến khác: who did not agree to a line that has its conclusion, in their own words. */
export interface ReservedOpinion {
  lineId: string;
  name: string;
  postTitle: string;
  choice: OpinionChoice;
  text: string | null;
}

/** Everything a submission ended with so far, as it was counted then. */
export async function readConclusion(reader: Reader, submissionId: string) {
  const [conclusions, lines, reserved, bodies] = await Promise.all([
    reader.conclusion.findMany({ where: { submissionId }, orderBy: { id: 'asc' } }),
    reader.submissionLine.findMany({
      where: { submissionId, OR: [{ outcome: null }, { outcome: { notIn: [...PAST_LINE_OUTCOMES] } }] },
      orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
      select: { id: true, ordinal: true, subject: true, outcome: true, voidReason: true },
    }),
    readReserved(reader, submissionId),
    reader.$queryRaw<{ roundId: string; bodyId: string; bodyName: string }[]>`
      SELECT r.id AS "roundId", b.id AS "bodyId", b.name AS "bodyName" FROM opinion_round r JOIN body b ON b.id = r.body_id
      WHERE r.submission_id = ${submissionId}::uuid`,
  ]);
  const meetings = await readMeetings(
    reader,
    conclusions.flatMap(({ meetingId }) => meetingId ?? []),
  );
  return {
    conclusions: conclusions.map(({ id, roundId, meetingId, ground, tally, concludedAt, documentId }) => ({
      id,
      meetingId,
      ground,
      concludedAt,
      documentId,
      bodyId: bodies.find((body) => body.roundId === roundId)?.bodyId ?? '',
      bodyName: bodies.find((body) => body.roundId === roundId)?.bodyName ?? '',
      ...(tally as unknown as { base: number; lines: CountedLine[] }),
    })),
    lines: lines satisfies ConcludedLine[],
    reserved,
    meetings,
  };
}

function readReserved(reader: Reader, submissionId: string): Promise<ReservedOpinion[]> {
  return reader.$queryRaw<ReservedOpinion[]>`
    SELECT sl.id AS "lineId", p.full_name AS name, m.post_title AS "postTitle", ol.choice, coalesce(ol.text, o.note) AS text
    FROM submission_line sl JOIN opinion_line ol ON ol.submission_line_id = sl.id JOIN round_member m ON m.current_opinion_id = ol.opinion_id
    JOIN opinion o ON o.id = ol.opinion_id JOIN person p ON p.id = m.person_id
    WHERE sl.submission_id = ${submissionId}::uuid AND sl.outcome IN ('agreed', 'not-agreed')
      AND ol.choice IN ('disagree', 'other', 'ask-for-meeting')
    ORDER BY sl.ordinal, m.ordinal`;
}

export interface MeetingRecord {
  id: string;
  heldOn: PlainDate;
  minutesNumber: string | null;
  minutesFileId: string | null;
  chairName: string | null;
  present: string[];
  note: string | null;
  lines: { lineId: string; presentCount: number; agreedCount: number; outcome: string; note: string | null }[];
}

async function readMeetings(reader: Reader, ids: readonly string[]): Promise<MeetingRecord[]> {
  if (ids.length === 0) return [];
  const [rows, lines] = await Promise.all([
    reader.meeting.findMany({ where: { id: { in: [...ids] } }, orderBy: { heldOn: 'asc' } }),
    reader.meetingLine.findMany({ where: { meetingId: { in: [...ids] } } }),
  ]);
  const presentOf = (present: unknown) => (Array.isArray(present) ? (present as string[]) : []);
  const people = await reader.person.findMany({
    where: { id: { in: rows.flatMap((row) => [row.chairPersonId ?? '', ...presentOf(row.present)]).filter(Boolean) } },
    select: { id: true, fullName: true },
  });
  const names = new Map(people.map(({ id, fullName }) => [id, fullName]));
  return rows.map((row) => ({
    id: row.id,
    heldOn: fromDbDate(row.heldOn),
    minutesNumber: row.minutesNumber,
    minutesFileId: row.minutesFileId,
    chairName: row.chairPersonId && (names.get(row.chairPersonId) ?? null),
    present: presentOf(row.present).map((id) => names.get(id) ?? ''),
    note: row.note,
    lines: lines
      .filter(({ meetingId }) => meetingId === row.id)
      .map(({ submissionLineId, presentCount, agreedCount, outcome, note }) => ({
        lineId: submissionLineId,
        presentCount,
        agreedCount,
        outcome,
        note,
      })),
  }));
}
