import { draftSubmission, signSubmission } from '../../api/submission/submission-deeds';
import { draftBody } from '../../contracts/submission/submissions';
import { dateOf, type PlainDate } from '../../domain/dates';
import type { DecidingAuthority } from '../../domain/intake/procedure';
import type { OpinionAnswer, OpinionChoice } from '../../domain/submission/round-commands';
import type { RegisteredMember } from '../../prisma/seed/sample/sample-register';
import type { SampleOffice } from './sample-office';

export interface SubmissionPlan {
  readonly number: string;
  readonly title: string;
  readonly summary: string;
  /** Opinions by this day; left out: the procedure's own working days. */
  readonly dueOn?: PlainDate;
  /** Opening of the class; left out: everybody found fit. */
  readonly opening?: string;
  readonly by?: string;
}

/** The reviewer drafts a submission over an intake. */
export async function draftFor(office: SampleOffice, intakeId: string, plan: SubmissionPlan): Promise<string> {
  const { opening, number, title, summary, dueOn, by = 'chuyen-vien' } = plan;
  const lines = opening ? [{ kind: 'class-opening' as const, intakeId, subject: opening }] : [];
  const allShortlistedOf = opening ? [] : [intakeId];
  const body = draftBody.parse({
    number,
    title,
    summary,
    dueOn,
    contactPhone: '0255 000 0102',
    lines,
    allShortlistedOf,
  });
  const { submissionId } = await office.engine.deed('draft-submission', office.account(by), (deed) =>
    draftSubmission(deed, body, () => undefined),
  );
  await office.engine.tell('intake', intakeId);
  return submissionId;
}

/** The head of review signs. */
export async function signFor(
  office: SampleOffice,
  intakeId: string,
  submissionId: string,
  by = 'lanh-dao-to-chuc',
): Promise<void> {
  await office.engine.deed('sign-submission', office.account(by), (deed) =>
    signSubmission(deed, submissionId, { revision: 1, capacity: 'K/T' }, null),
  );
  await office.engine.tell('intake', intakeId);
}

/** The office takes it in and asks the members; answers with the round of its one body. */
export async function takeInFor(office: SampleOffice, intakeId: string, submissionId: string): Promise<string> {
  const result = await office.engine.actOnIntake(
    intakeId,
    'take-in-submission',
    { submissionId },
    office.account('tong-hop'),
  );
  const [roundId] = result.roundIds as string[];
  return roundId!;
}

/** Members in their order; the Bí thư is the first. */
export function membersOf({ register }: SampleOffice, body: DecidingAuthority): readonly RegisteredMember[] {
  return register.bodies[body].members;
}

/** A member answers from the mail with the personal code, or in the portal. */
export async function giveOpinion(
  office: SampleOffice,
  roundId: string,
  member: RegisteredMember,
  whole: OpinionChoice = 'agree',
  note: string | null = null,
  exception: OpinionChoice | null = null,
): Promise<void> {
  const { contentHash, lineIds, linkIds } = await office.askedRound(roundId);
  const linkId = linkIds[member.personId];
  const exceptions: OpinionAnswer['exceptions'] = exception
    ? [{ lineId: lineIds[0]!, choice: exception, text: 'Đề nghị xem xét vào đợt sau' }]
    : [];
  const way = linkId
    ? ({ method: 'mail', proof: 'personal-code', linkId } as const)
    : ({ method: 'portal', proof: 'session' } as const);
  const answer = { whole, exceptions, note };
  await office.engine.actOnRound(
    roundId,
    'give-opinion',
    { ...answer, ...way, personId: member.personId, contentHash },
    member.accountId,
  );
}

/** Said on the telephone: it counts at once and owes its paper. */
export async function recordSpoken(
  office: SampleOffice,
  roundId: string,
  member: RegisteredMember,
  paperDueOn: PlainDate,
): Promise<void> {
  await office.engine.actOnRound(
    roundId,
    'record-opinion',
    {
      whole: 'agree',
      exceptions: [],
      note: 'Đồng chí cho ý kiến qua điện thoại',
      personId: member.personId,
      method: 'oral',
      givenAt: new Date(office.engine.now().getTime() - 10 * 60_000).toISOString(),
      paperOwed: true,
      paperDueOn,
    },
    office.account('giup-viec'),
  );
}

/** Everybody named agrees, then the office closes the round. */
export async function agreeAndClose(office: SampleOffice, roundId: string, members: readonly RegisteredMember[]) {
  for (const member of members) await giveOpinion(office, roundId, member);
  await office.engine.actOnRound(roundId, 'close-round', {}, office.account('tong-hop'));
}

/** Decided at one meeting: everybody of the body present, all for it. */
export async function agreeAtMeeting(
  office: SampleOffice,
  roundId: string,
  members: readonly RegisteredMember[],
  minutesNumber: string,
): Promise<void> {
  const { lineIds } = await office.askedRound(roundId);
  const presentPersonIds = members.map(({ personId }) => personId);
  await office.engine.actOnRound(
    roundId,
    'record-meeting',
    {
      heldOn: dateOf(office.engine.now()),
      minutesNumber,
      chairPersonId: presentPersonIds[0],
      presentPersonIds,
      lines: lineIds.map((lineId) => ({ lineId, agreed: presentPersonIds.length })),
    },
    office.account('van-thu'),
  );
}
