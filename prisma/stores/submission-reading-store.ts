import {
  PAST_LINE_OUTCOMES,
  type SubmissionLineKind,
  type SubmissionState,
} from '../../domain/submission/submission-states';
import type { Prisma, Reader } from '../client';
import { fromDbDate } from '../plain-dates';
import type { PlainDate } from '../../domain/dates';

export interface SubmissionListRow {
  id: string;
  number: string | null;
  title: string;
  state: SubmissionState;
  dueOn: PlainDate;
  lines: number;
  draftedAt: Date;
}

/** Newest first; ids are UUIDv7, so the id alone is the key of the page. */
export async function listSubmissions(
  reader: Reader,
  committeeId: string,
  filter: { state?: SubmissionState; intakeId?: string; beforeId?: string; limit: number },
): Promise<SubmissionListRow[]> {
  const rows = await reader.$queryRaw<(Omit<SubmissionListRow, 'dueOn'> & { dueOn: Date })[]>`
    SELECT s.id, s.number, s.title, s.state, s.due_on AS "dueOn", s.drafted_at AS "draftedAt",
           (SELECT count(*)::int FROM submission_line sl WHERE sl.submission_id = s.id
             AND (sl.outcome IS NULL OR sl.outcome <> ALL(${[...PAST_LINE_OUTCOMES]}::text[]))) AS lines
    FROM submission s
    WHERE s.committee_id = ${committeeId}::uuid
      AND (${filter.state ?? null}::text IS NULL OR s.state = ${filter.state ?? null})
      AND (${filter.beforeId ?? null}::uuid IS NULL OR s.id < ${filter.beforeId ?? null}::uuid)
      AND (${filter.intakeId ?? null}::uuid IS NULL OR EXISTS
        (SELECT 1 FROM submission_line sl WHERE sl.submission_id = s.id AND sl.intake_id = ${filter.intakeId ?? null}::uuid))
    ORDER BY s.id DESC LIMIT ${filter.limit}`;
  return rows.map((row) => ({ ...row, dueOn: fromDbDate(row.dueOn) }));
}

/** A submission with its lines and rounds; null when the committee has none such. */
export async function readSubmission(reader: Reader, committeeId: string, id: string) {
  const row = await reader.submission.findFirst({ where: { id, committeeId } });
  if (!row) return null;
  const [lines, rounds, bodies, supplements, drafter] = await Promise.all([
    reader.submissionLine.findMany({
      where: { submissionId: id, OR: [{ outcome: null }, { outcome: { notIn: [...PAST_LINE_OUTCOMES] } }] },
      orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
    }),
    reader.opinionRound.findMany({ where: { submissionId: id }, orderBy: { id: 'asc' } }),
    reader.body.findMany({ where: { committeeId }, select: { id: true, name: true } }),
    reader.submission.findMany({
      where: { committeeId, supplementaryToId: id },
      select: { id: true, number: true, state: true },
      orderBy: { id: 'asc' },
    }),
    reader.account.findUnique({ where: { id: row.draftedBy }, select: { displayName: true } }),
  ]);
  const nameOf = (bodyId: string) => bodies.find((body) => body.id === bodyId)?.name ?? '';
  return {
    ...row,
    draftedByName: drafter?.displayName ?? '',
    state: row.state as SubmissionState,
    dueOn: fromDbDate(row.dueOn),
    supplements: supplements.map((each) => ({ ...each, state: each.state as SubmissionState })),
    lines: lines.map((line) => ({
      ...line,
      kind: line.kind as SubmissionLineKind,
      bodyName: nameOf(line.bodyId),
      details: detailsOf(line.details),
    })),
    rounds: rounds.map((round) => ({
      id: round.id,
      bodyId: round.bodyId,
      bodyName: nameOf(round.bodyId),
      state: round.state,
    })),
  };
}

export type SubmissionRecord = NonNullable<Awaited<ReturnType<typeof readSubmission>>>;

/** The people of the register who drafted or signed it. */
export async function readSubmitters(
  reader: Reader,
  submission: { draftedBy: string; signedBy: string | null },
): Promise<string[]> {
  const rows = await reader.account.findMany({
    where: { id: { in: [submission.draftedBy, submission.signedBy ?? submission.draftedBy] } },
    select: { personId: true },
  });
  return rows.flatMap(({ personId }) => personId ?? []);
}

export async function readMemberNames(
  reader: Reader,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.person.findMany({
    where: { id: { in: [...personIds] } },
    select: { id: true, fullName: true },
  });
  return new Map(rows.map(({ id, fullName }) => [id, fullName]));
}

/** The round through which a submission that is asked about is recalled, returned or amended: the first that is open. */
export async function findAskingRound(reader: Reader, submissionId: string): Promise<string | null> {
  const row = await reader.opinionRound.findFirst({
    where: { submissionId, state: { in: ['open', 'referred'] } },
    orderBy: [{ state: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return row?.id ?? null;
}

/** Where a submission stands and which intakes it concerns, for the guard of a route. */
export async function readSubmissionHead(reader: Reader, committeeId: string, id: string) {
  const row = await reader.submission.findFirst({
    where: { id, committeeId },
    select: { id: true, state: true, draftedBy: true, submittingUnitId: true },
  });
  if (!row) return null;
  return { ...row, intakeIds: await readSubmissionIntakes(reader, id) };
}

export async function readSubmissionIntakes(reader: Reader, submissionId: string): Promise<string[]> {
  const rows = await reader.submissionLine.findMany({
    where: {
      submissionId,
      intakeId: { not: null },
      OR: [{ outcome: null }, { outcome: { notIn: [...PAST_LINE_OUTCOMES] } }],
    },
    select: { intakeId: true },
    distinct: ['intakeId'],
    orderBy: { intakeId: 'asc' },
  });
  return rows.flatMap(({ intakeId }) => (intakeId ? [intakeId] : []));
}

export function detailsOf(value: Prisma.JsonValue): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
