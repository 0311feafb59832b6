import type { PlainDate } from '../../domain/dates';
import type { ClosingRule } from '../../domain/intake/procedure';
import type { LineChoice } from '../../domain/submission/opinion-answer';
import type { OpinionChoice, OpinionMethod, OpinionProof, RoundState } from '../../domain/submission/round-commands';
import type { SubmissionLineKind } from '../../domain/submission/submission-states';
import type { Reader } from '../client';
import { fromDbDate, fromOptionalDbDate } from '../plain-dates';
import { detailsOf } from './submission-reading-store';

export interface RoundOpinion {
  id: string;
  personId: string;
  choices: LineChoice[];
  note: string | null;
  method: OpinionMethod;
  proof: OpinionProof;
  onBehalf: boolean;
  recordedBy: string;
  /** Who wrote it down, as they are called today. */
  recordedByName: string;
  givenAt: Date;
  recordedAt: Date;
  paperOwed: boolean;
  paperDueOn: PlainDate | null;
  paperReceivedAt: Date | null;
  paperReference: string | null;
  objectedAt: Date | null;
  objectionText: string | null;
}

export interface RoundRecord {
  id: string;
  committeeId: string;
  submissionId: string;
  bodyId: string;
  bodyName: string;
  state: RoundState;
  contentHash: string;
  incumbents: number;
  closingRule: ClosingRule;
  openedAt: Date;
  dueOn: PlainDate;
  changeWindowEndsAt: Date | null;
  closedAt: Date | null;
  closeGround: string | null;
  submission: {
    number: string | null;
    title: string;
    summary: string;
    contactPhone: string | null;
    draftedBy: string;
    submittingUnitId: string | null;
    submittingUnitName: string | null;
    submittingUnitPhone: string | null;
    sample: boolean;
  };
  lines: {
    id: string;
    ordinal: number;
    kind: SubmissionLineKind;
    subject: string;
    details: Record<string, unknown>;
    outcome: string | null;
    /** The person of the register whom it is about. */
    personId: string | null;
    voidReason: string | null;
  }[];
  members: {
    personId: string;
    name: string;
    phone: string | null;
    postTitle: string;
    required: boolean;
    accountId: string | null;
    askedAt: Date | null;
    /** Drafted or signed the submission: shown, and no obstacle. */
    isSubmitter: boolean;
    answeredAt: Date | null;
    opinion: RoundOpinion | null;
  }[];
}

/** What permissions ask about a round; null when the committee has none such. */
export interface RoundThing {
  submittingUnitId: string | null;
  memberIds: string[];
}

export async function readRoundThing(reader: Reader, committeeId: string, id: string): Promise<RoundThing | null> {
  const [row] = await reader.$queryRaw<RoundThing[]>`
    SELECT s.submitting_unit_id AS "submittingUnitId",
           (SELECT coalesce(array_agg(m.person_id::text), '{}') FROM round_member m WHERE m.round_id = r.id) AS "memberIds"
    FROM opinion_round r JOIN submission s ON s.id = r.submission_id
    WHERE r.id = ${id}::uuid AND r.committee_id = ${committeeId}::uuid`;
  return row ?? null;
}

/** A round as pages show it; null when the committee has none such. */
export async function readRound(reader: Reader, committeeId: string, id: string): Promise<RoundRecord | null> {
  const round = await reader.opinionRound.findFirst({ where: { id, committeeId } });
  if (!round) return null;
  const [body, submission, lines, members] = await Promise.all([
    reader.body.findUniqueOrThrow({ where: { id: round.bodyId } }),
    reader.submission.findUniqueOrThrow({ where: { id: round.submissionId } }),
    reader.submissionLine.findMany({
      where: { roundId: id, OR: [{ outcome: null }, { outcome: { notIn: ['amended', 'removed'] } }] },
      orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
    }),
    reader.roundMember.findMany({ where: { roundId: id }, orderBy: { ordinal: 'asc' } }),
  ]);
  const [people, unit, opinions, nominees, submitters] = await Promise.all([
    reader.person.findMany({
      where: { id: { in: members.map(({ personId }) => personId) } },
      select: { id: true, fullName: true, phone: true },
    }),
    submission.submittingUnitId ? reader.unit.findUnique({ where: { id: submission.submittingUnitId } }) : null,
    readOpinions(
      reader,
      members.flatMap(({ currentOpinionId }) => (currentOpinionId ? [currentOpinionId] : [])),
    ),
    reader.nomineeLine.findMany({
      where: { id: { in: lines.flatMap(({ nomineeLineId }) => nomineeLineId ?? []) } },
      select: { id: true, personId: true },
    }),
    reader.account.findMany({
      where: { id: { in: [submission.draftedBy, submission.signedBy ?? submission.draftedBy] } },
      select: { personId: true },
    }),
  ]);
  const personOf = new Map(nominees.map((nominee) => [nominee.id, nominee.personId]));
  const known = new Map(people.map((person) => [person.id, person]));
  return {
    ...round,
    bodyName: body.name,
    state: round.state as RoundState,
    closingRule: round.closingRule as unknown as ClosingRule,
    dueOn: fromDbDate(round.dueOn),
    submission: {
      number: submission.number,
      title: submission.title,
      summary: submission.summary,
      contactPhone: submission.contactPhone,
      draftedBy: submission.draftedBy,
      submittingUnitId: submission.submittingUnitId,
      submittingUnitName: unit?.name ?? null,
      submittingUnitPhone: unit?.phone ?? null,
      sample: submission.sample,
    },
    lines: lines.map(({ id: lineId, ordinal, kind, subject, details, outcome, nomineeLineId, voidReason }) => ({
      id: lineId,
      ordinal,
      kind: kind as SubmissionLineKind,
      subject,
      details: detailsOf(details),
      outcome,
      personId: (nomineeLineId && personOf.get(nomineeLineId)) || null,
      voidReason,
    })),
    members: members.map((member) => ({
      personId: member.personId,
      name: known.get(member.personId)?.fullName ?? '',
      phone: known.get(member.personId)?.phone ?? null,
      postTitle: member.postTitle,
      required: member.required,
      accountId: member.accountId,
      askedAt: member.askedAt,
      isSubmitter: submitters.some(({ personId }) => personId === member.personId),
      answeredAt: member.answeredAt,
      opinion: opinions.find(({ id: opinionId }) => opinionId === member.currentOpinionId) ?? null,
    })),
  };
}

/** Opinions with their choices, in two statements. */
export async function readOpinions(reader: Reader, ids: readonly string[]): Promise<RoundOpinion[]> {
  if (ids.length === 0) return [];
  const [rows, lines] = await Promise.all([
    reader.opinion.findMany({ where: { id: { in: [...ids] } } }),
    reader.opinionLine.findMany({ where: { opinionId: { in: [...ids] } } }),
  ]);
  const recorders = await reader.account.findMany({
    where: { id: { in: rows.map(({ recordedBy }) => recordedBy) } },
    select: { id: true, displayName: true },
  });
  const names = new Map(recorders.map(({ id, displayName }) => [id, displayName]));
  return rows.map((row) => ({
    id: row.id,
    personId: row.personId,
    choices: lines
      .filter(({ opinionId }) => opinionId === row.id)
      .map(({ submissionLineId, choice, text }) => ({
        lineId: submissionLineId,
        choice: choice as OpinionChoice,
        text,
      })),
    note: row.note,
    method: row.method as OpinionMethod,
    proof: row.proof as OpinionProof,
    onBehalf: row.onBehalf,
    recordedBy: row.recordedBy,
    recordedByName: names.get(row.recordedBy) ?? '',
    givenAt: row.givenAt,
    recordedAt: row.recordedAt,
    paperOwed: row.paperOwed,
    paperDueOn: fromOptionalDbDate(row.paperDueOn),
    paperReceivedAt: row.paperReceivedAt,
    paperReference: row.paperReference,
    objectedAt: row.objectedAt,
    objectionText: row.objectionText,
  }));
}

/** The member's latest opinion given in person, counted or too late; null while there is none. */
export async function readLatestOpinion(
  reader: Reader,
  roundId: string,
  personId: string,
): Promise<RoundOpinion | null> {
  const row = await reader.opinion.findFirst({
    where: { roundId, personId },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return row ? ((await readOpinions(reader, [row.id]))[0] ?? null) : null;
}

/** What happened to the round since a moment: a moved deadline, so that the page says what changed since the mail. */
export async function readDeadlineChanges(
  reader: Reader,
  roundId: string,
): Promise<{ fromOn: PlainDate; toOn: PlainDate; changedAt: Date }[]> {
  const rows = await reader.deadlineChange.findMany({ where: { roundId }, orderBy: { changedAt: 'asc' } });
  return rows.map(({ fromOn, toOn, changedAt }) => ({ fromOn: fromDbDate(fromOn), toOn: fromDbDate(toOn), changedAt }));
}

/** Lines of people who left since they were proposed: declined, withdrawn, replaced. */
export async function readGoneLines(reader: Reader, roundId: string): Promise<string[]> {
  const rows = await reader.$queryRaw<{ id: string }[]>`
    SELECT sl.id FROM submission_line sl JOIN nominee_line n ON n.id = sl.nominee_line_id
    WHERE sl.round_id = ${roundId}::uuid AND sl.outcome IS NULL AND n.state IN ('declined', 'withdrawn', 'replaced')`;
  return rows.map(({ id }) => id);
}
