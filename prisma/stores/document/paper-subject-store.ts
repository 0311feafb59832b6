import type { PaperSubject } from '../../../domain/document/paper-sources';
import type { Reader } from '../../client';

/** As it was asked: what is left out is found from what is named. */
export type AskedSubject = { readonly [Key in keyof PaperSubject]?: string | null };

/**
 * The records a paper is about: a class leads to its intake, an intake to its last class and submission, a round or meeting to its
 * submission. Null when one that is named is not of this committee.
 */
export async function resolveSubject(
  reader: Reader,
  committeeId: string,
  asked: AskedSubject,
): Promise<PaperSubject | null> {
  const found = await namedRecords(reader, committeeId, asked);
  if (!found) return null;
  const { line, trainingClass, meetingLine, round } = found;
  const submissionId =
    asked.submissionId ??
    round?.submissionId ??
    meetingLine?.submissionId ??
    (await submissionOf(reader, asked)) ??
    null;
  const intakeId =
    asked.intakeId ??
    trainingClass?.intakeId ??
    line?.intakeId ??
    (submissionId ? await intakeOf(reader, submissionId) : null);
  const lastSubmission = submissionId ?? (intakeId ? await submissionOf(reader, { intakeId }) : null);
  return {
    intakeId,
    submissionId: lastSubmission,
    roundId: asked.roundId ?? (lastSubmission ? await lastRound(reader, lastSubmission) : null),
    meetingId: asked.meetingId ?? (lastSubmission ? await lastMeeting(reader, lastSubmission) : null),
    classId: asked.classId ?? line?.trainingClassId ?? (intakeId ? await lastClass(reader, intakeId) : null),
    lineId: asked.lineId ?? null,
    personId: asked.personId ?? null,
  };
}

/** Every record that is named, of this committee; null when one is not. */
async function namedRecords(reader: Reader, committeeId: string, asked: AskedSubject) {
  const where = (id: string) => ({ where: { id, committeeId } });
  const of = async <Row>(id: string | null | undefined, find: (id: string) => Promise<Row | null>) =>
    id ? ((await find(id)) ?? undefined) : null;
  const line = await of(asked.lineId, (id) => reader.nomineeLine.findFirst(where(id)));
  const trainingClass = await of(asked.classId, (id) => reader.trainingClass.findFirst(where(id)));
  const round = await of(asked.roundId, (id) => reader.opinionRound.findFirst(where(id)));
  const meeting = await of(asked.meetingId, (id) => reader.meeting.findFirst(where(id)));
  const others = [
    await of(asked.intakeId, (id) => reader.intake.findFirst({ ...where(id), select: { id: true } })),
    await of(asked.submissionId, (id) => reader.submission.findFirst({ ...where(id), select: { id: true } })),
    await of(asked.personId, (id) => reader.person.findFirst({ ...where(id), select: { id: true } })),
  ];
  if ([line, trainingClass, round, meeting, ...others].includes(undefined)) return null;
  const meetingLine = meeting
    ? await reader.meetingLine.findFirst({ where: { meetingId: meeting.id }, select: { submissionLineId: true } })
    : null;
  const submissionLine = meetingLine
    ? await reader.submissionLine.findUnique({
        where: { id: meetingLine.submissionLineId },
        select: { submissionId: true },
      })
    : null;
  return { line, trainingClass, round, meetingLine: submissionLine };
}

async function submissionOf(reader: Reader, { intakeId }: AskedSubject): Promise<string | null> {
  if (!intakeId) return null;
  const [row] = await reader.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM submission s JOIN submission_line sl ON sl.submission_id = s.id
    WHERE sl.intake_id = ${intakeId}::uuid AND s.state <> 'discarded' ORDER BY s.id DESC LIMIT 1`;
  return row?.id ?? null;
}

async function intakeOf(reader: Reader, submissionId: string): Promise<string | null> {
  const line = await reader.submissionLine.findFirst({
    where: { submissionId, intakeId: { not: null } },
    orderBy: { ordinal: 'asc' },
    select: { intakeId: true },
  });
  return line?.intakeId ?? null;
}

async function lastRound(reader: Reader, submissionId: string): Promise<string | null> {
  const row = await reader.opinionRound.findFirst({
    where: { submissionId },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return row?.id ?? null;
}

async function lastMeeting(reader: Reader, submissionId: string): Promise<string | null> {
  const [row] = await reader.$queryRaw<{ id: string }[]>`
    SELECT ml.meeting_id AS id FROM meeting_line ml JOIN submission_line sl ON sl.id = ml.submission_line_id
    WHERE sl.submission_id = ${submissionId}::uuid ORDER BY ml.meeting_id DESC LIMIT 1`;
  return row?.id ?? null;
}

async function lastClass(reader: Reader, intakeId: string): Promise<string | null> {
  const row = await reader.trainingClass.findFirst({
    where: { intakeId, state: { not: 'cancelled' } },
    orderBy: { ordinal: 'desc' },
    select: { id: true },
  });
  return row?.id ?? null;
}
