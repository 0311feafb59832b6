import { addDays, dateOf, instantAt, plainDate, type PlainDate } from '../../../domain/dates';
import { createLinkToken } from '../../../domain/identity/link-token';
import { hashContent } from '../../../domain/submission/submission-content';
import type { Database } from '../../../prisma/client';
import { newId } from '../../../prisma/ids';
import { toDbDate } from '../../../prisma/plain-dates';
import type { ClosingRule } from '../../../domain/intake/procedure';
import type { ActivityContext } from '../../../activities/activity-context';
import { createIntakeActivities } from '../../../activities/intake/intake-activities';
import { createRoundActivities } from '../../../activities/submission/round-activities';
import type { OpinionChoice, RoundCommandName, RoundCommands } from '../../../domain/submission/round-commands';
import type { DeedOutcome } from '../../../workflows/record-messages';
import { buildAccount, buildIntake, type BuiltCommittee, type BuiltIntake } from './intake';

export const LINK_SECRET = Buffer.from('key of the tests, thirty-two bytes long');

/** A member of the deciding body with an account (or none) and the link mailed to them. */
export interface BuiltMember {
  personId: string;
  accountId: string | null;
  linkId: string | null;
  token: string | null;
}

export interface BuiltBody {
  id: string;
  members: Omit<BuiltMember, 'linkId' | 'token'>[];
}

/** Ban Thường vụ or Thường trực: the first member is the Bí thư. The last `withoutAccount` have no account. */
export async function buildBody(
  db: Database,
  committee: BuiltCommittee,
  cause: { members?: number; withoutAccount?: number; kind?: string } = {},
): Promise<BuiltBody> {
  const { members = 3, withoutAccount = 0, kind = 'standing-office' } = cause;
  const committeeId = committee.id;
  const id = newId();
  await db.body.create({ data: { id, committeeId, kind, name: 'Thường trực Thị ủy', system: 'party' } });
  const built: BuiltBody['members'] = [];
  for (let ordinal = 1; ordinal <= members; ordinal += 1) {
    const personId = newId();
    const name = `Nguyễn Văn ${ordinal}`;
    await db.person.create({
      data: { id: personId, committeeId, fullName: name, sortName: name, searchKey: `nguyen van ${ordinal}` },
    });
    await db.bodyMember.create({
      data: {
        id: newId(),
        committeeId,
        bodyId: id,
        personId,
        post: ordinal === 1 ? 'secretary' : 'member',
        postTitle: ordinal === 1 ? 'Bí thư' : 'Ủy viên',
        ordinal,
        validFrom: toDbDate(plainDate('2020-01-01')),
      },
    });
    const accountId = ordinal > members - withoutAccount ? null : await buildAccount(db, committeeId, 'approver');
    if (accountId) await db.account.update({ where: { id: accountId }, data: { personId, displayName: name } });
    built.push({ personId, accountId });
  }
  return { id, members: built };
}

export interface BuiltSubmission {
  id: string;
  intake: BuiltIntake;
  body: BuiltBody;
  /** Ids of the submission's lines, in order, and of the people behind them. */
  lineIds: string[];
  nomineeLineIds: string[];
}

export interface SubmissionCause {
  members?: number;
  withoutAccount?: number;
  lines?: number;
  dueOn?: PlainDate;
  intake?: BuiltIntake;
  /** Minutes of the procedure's change window; 30 unless given. */
  changeWindowMinutes?: number;
  /** Of the procedure; more than half, the Bí thư required, asked at once unless given. */
  closingRule?: Partial<ClosingRule>;
  /** Line by line, the member (by position) whom it is about. */
  about?: Readonly<Record<number, number>>;
  /** A binding quota of so many places, all taken by the lines. */
  withQuota?: boolean;
}

/** Signed by the head, not taken in yet. */
export async function buildSignedSubmission(db: Database, cause: SubmissionCause = {}): Promise<BuiltSubmission> {
  const intake = cause.intake ?? (await buildIntake(db, { stage: 'approval' }));
  const { committee } = intake;
  const body = await buildBody(db, committee, cause);
  const { changeWindowMinutes } = cause;
  const rule = { ...cause.closingRule, ...(changeWindowMinutes === undefined ? {} : { changeWindowMinutes }) };
  await setClosingRule(db, committee.id, rule);
  const id = newId();
  const nomineeLineIds = await buildNominees(db, intake, cause.lines ?? 3, cause.withQuota ?? false);
  for (const [line, member] of Object.entries(cause.about ?? {}))
    await db.nomineeLine.update({
      where: { id: nomineeLineIds[Number(line)]! },
      data: { personId: body.members[member]!.personId },
    });
  const lines = nomineeLineIds.map((nomineeLineId, index) => ({
    id: newId(),
    ordinal: index + 1,
    kind: 'person',
    nomineeLineId,
    bodyId: body.id,
    subject: `Trần Thị ${index + 1}`,
    details: { birth: '1985', position: 'Chuyên viên', unit: 'Đảng ủy phường' },
  }));
  const content = { number: '45-TTr/TCNV', title: 'Cử cán bộ đi học', summary: 'Kính trình Thường trực.' };
  await db.submission.create({
    data: {
      ...content,
      id,
      committeeId: committee.id,
      submittingUnitId: committee.reviewUnitId,
      state: 'signed',
      contentHash: hashContent({ ...content, lines }),
      dueOn: toDbDate(cause.dueOn ?? addDays(intake.deadlineOn, -3)),
      draftedBy: committee.accounts.reviewer,
      draftedAt: intake.at,
      signedBy: committee.accounts['review-head'],
      signedAt: intake.at,
      signingCapacity: 'head',
      contactPhone: '0276 3 000 111',
    },
  });
  await db.submissionLine.createMany({
    data: lines.map((line) => ({ ...line, submissionId: id, committeeId: committee.id, intakeId: intake.id })),
  });
  return { id, intake, body, lineIds: lines.map((line) => line.id), nomineeLineIds };
}

export interface BuiltRound extends BuiltSubmission {
  roundId: string;
  contentHash: string;
  members: BuiltMember[];
  dueOn: PlainDate;
}

/** Taken in by the office at 09:00, the way the office does it: mails queued, links made. */
export async function buildOpenRound(db: Database, cause: SubmissionCause = {}): Promise<BuiltRound> {
  const submission = await buildSignedSubmission(db, cause);
  const { intake } = submission;
  await takeIn(db, submission);
  const round = await db.opinionRound.findFirstOrThrow({ where: { submissionId: submission.id } });
  const links = await db.opinionLink.findMany({ where: { roundId: round.id } });
  return {
    ...submission,
    roundId: round.id,
    contentHash: round.contentHash,
    dueOn: plainDate(round.dueOn.toISOString().slice(0, 10)),
    members: submission.body.members.map((member) => {
      const linkId = links.find(({ personId }) => personId === member.personId)?.id ?? null;
      return { ...member, linkId, token: linkId && createLinkToken(LINK_SECRET, linkId) };
    }),
    intake,
  };
}

/** The office takes it in, through the deed itself. */
export function takeIn(db: Database, { id, intake }: BuiltSubmission, at = intake.at) {
  const context = { database: db, clock: { now: () => at }, linkSecret: LINK_SECRET } as unknown as ActivityContext;
  return createIntakeActivities(context).actOnIntake(
    intake.id,
    {
      name: 'take-in-submission',
      data: { submissionId: id },
      committeeId: intake.committee.id,
      accountId: intake.committee.accounts['office-coordinator'],
      key: `take-in-${id}`,
      requestHash: 'hash',
    },
    at.getTime(),
  );
}

async function setClosingRule(db: Database, committeeId: string, rule: Partial<ClosingRule>): Promise<void> {
  const row = await db.procedure.findFirstOrThrow({ where: { committeeId } });
  const definition = row.definition as { closingRule: object };
  const closingRule = { ...definition.closingRule, ...structuredClone(rule) };
  await db.procedure.update({ where: { id: row.id }, data: { definition: { ...definition, closingRule } } });
}

export async function buildNominees(
  db: Database,
  intake: BuiltIntake,
  count: number,
  withQuota: boolean,
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  const committeeId = intake.committee.id;
  await db.nomineeLine.createMany({
    data: ids.map((id, index) => ({
      id,
      committeeId,
      intakeId: intake.id,
      unitId: intake.unitIds[0]!,
      listOrder: index + 1,
      fullName: `Trần Thị ${index + 1}`,
      sortName: `${index + 1}`,
      searchKey: `tran thi ${index + 1}`,
      state: 'shortlisted',
      holdsPlace: true,
      createdAt: instantAt(intake.deadlineOn, '08:00'),
    })),
  });
  if (withQuota) {
    await db.quota.create({
      data: {
        id: newId(),
        committeeId,
        intakeId: intake.id,
        unitId: null,
        granted: count,
        used: count,
        basis: 'Công văn 12',
      },
    });
  }
  return ids;
}

export interface RoundActOptions {
  at?: Date;
  key?: string;
}

/** Carries a command on a round out as its workflow would, straight against the database. */
export async function actOnRoundAs<Name extends RoundCommandName>(
  db: Database,
  round: BuiltRound,
  accountId: string,
  name: Name,
  data: RoundCommands[Name],
  { at = round.intake.at, key = newId() }: RoundActOptions = {},
): Promise<DeedOutcome & { result: Record<string, unknown> }> {
  const activities = createRoundActivities({
    database: db,
    clock: { now: () => at, today: () => dateOf(at) },
    linkSecret: LINK_SECRET,
  });
  const committeeId = round.intake.committee.id;
  const command = { name, data, committeeId, accountId, key, requestHash: JSON.stringify([name, data]) };
  const outcome = await activities.actOnRound(round.roundId, command, at.getTime());
  return outcome as DeedOutcome & { result: Record<string, unknown> };
}

/** The member's own opinion from the mail: the same choice for every line but the exceptions (by position). */
export function giveOpinionAs(
  db: Database,
  round: BuiltRound,
  member: number,
  whole: OpinionChoice,
  cause: RoundActOptions & { except?: Record<number, OpinionChoice>; note?: string; contentHash?: string } = {},
) {
  const { personId, accountId, linkId } = round.members[member]!;
  const data = {
    personId,
    whole,
    exceptions: Object.entries(cause.except ?? {}).map(([index, choice]) => ({
      lineId: round.lineIds[Number(index)]!,
      choice,
      text: choice === 'other' ? 'Ý kiến' : null,
    })),
    note: cause.note ?? null,
    method: 'mail' as const,
    proof: 'personal-code' as const,
    linkId,
    contentHash: cause.contentHash ?? round.contentHash,
  };
  return actOnRoundAs(db, round, accountId!, 'give-opinion', data, cause);
}

/** What the workflow does when something fell due. */
export function passRoundDueAt(db: Database, round: BuiltRound, at: Date): Promise<DeedOutcome> {
  const activities = createRoundActivities({
    database: db,
    clock: { now: () => at, today: () => dateOf(at) },
    linkSecret: LINK_SECRET,
  });
  return activities.passRoundDue(round.roundId, round.intake.committee.id, at.getTime());
}
