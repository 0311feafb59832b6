import { DomainError } from '../../domain/errors';
import { usualOpinionDeadline } from '../../domain/submission/round-deadline';
import { hashContent } from '../../domain/submission/submission-content';
import { moveSubmission } from '../../domain/submission/submission-states';
import type { PlainDate } from '../../domain/dates';
import { newId } from '../../prisma/ids';
import { addRound, readIncumbents, readPeopleOfLines, type Incumbent } from '../../prisma/stores/opinion-opening-store';
import {
  changeSubmission,
  contentOf,
  lockSubmission,
  proposePeople,
  readSubmissionLines,
  type LockedSubmission,
  type SubmissionLineRow,
} from '../../prisma/stores/submission-store';
import type { IntakeDeed, IntakeDeeds, IntakeWork } from '../intake/intake-work';
import { askMembers } from './ask-members';
import { addDeadlineNotice } from './round-reminders';

/**
 * Văn phòng tiếp nhận tờ trình: the head has signed, the office asks. One round per deciding body among its lines, over its incumbents of today. Throws
 * DomainError `not-found`, `submission-state`, `submission-changed`, `submission-line-unfit`, `body-empty`.
 */
export const takeInSubmission: IntakeDeed<'take-in-submission'> = async (work, { submissionId }) => {
  const { deed, intake, follow } = work;
  const submission = await lockSubmission(deed.tx, deed.committeeId, submissionId);
  const lines = submission ? await readSubmissionLines(deed.tx, submissionId) : [];
  if (!submission || !lines.some(({ intakeId }) => intakeId === intake.id)) {
    throw new DomainError('not-found', { noun: 'submission' });
  }
  const state = moveSubmission(submission.state, 'take-in');
  if (hashContent(contentOf(submission, lines)) !== submission.contentHash) throw new DomainError('submission-changed');
  await proposeLines(work, submission, lines);

  const dueOn = dueOnOf(work, submission);
  const bodyIds = [...new Set(lines.map(({ bodyId }) => bodyId))];
  const people = await readPeopleOfLines(deed.tx, submissionId);
  const incumbents = await readIncumbents(deed.tx, deed.committeeId, bodyIds, work.today);
  for (const bodyId of bodyIds) {
    const members = incumbents.filter((member) => member.bodyId === bodyId);
    if (members.length === 0) throw new DomainError('body-empty', { bodyId });
    const asked = people.filter((line) => line.bodyId === bodyId);
    follow.startRounds.push(await openRound(work, submission, bodyId, members, dueOn, asked));
  }
  changeSubmission(deed.tx, submissionId, { state, dueOn, takenInBy: deed.accountId, takenInAt: deed.at });
  deed.audit({
    noun: 'submission',
    action: 'taken-in',
    subjectId: submissionId,
    intakeId: intake.id,
    data: { lines: lines.length, dueOn, content: submission.contentHash },
  });
  const others = new Set(lines.flatMap(({ intakeId }) => (intakeId && intakeId !== intake.id ? [intakeId] : [])));
  follow.tellIntakes.push(...others);
  return { submissionId, roundIds: follow.startRounds, dueOn };
};

/** Deeds on an intake that belong to submissions. */
export const submissionDeeds = { 'take-in-submission': takeInSubmission } satisfies Partial<IntakeDeeds>;

/** Somebody who was withdrawn since the head signed must be taken out by the reviewer first. */
async function proposeLines(work: IntakeWork, submission: LockedSubmission, lines: SubmissionLineRow[]): Promise<void> {
  const people = lines.filter(({ nomineeLineId }) => nomineeLineId !== null).length;
  const proposed = people > 0 ? await proposePeople(work.deed.tx, submission.id) : 0;
  if (proposed !== people) throw new DomainError('submission-line-unfit', { unfit: people - proposed });
}

/** The day the submission names; where that is over, the procedure's own working days from today. */
function dueOnOf({ procedure, intake, today, calendar }: IntakeWork, submission: LockedSubmission): PlainDate {
  return submission.dueOn >= today
    ? submission.dueOn
    : usualOpinionDeadline(procedure, intake.variant, today, calendar);
}

async function openRound(
  work: IntakeWork,
  submission: LockedSubmission,
  bodyId: string,
  incumbents: readonly Incumbent[],
  dueOn: PlainDate,
  lines: readonly { personId: string | null }[],
): Promise<string> {
  const { deed, procedure, calendar } = work;
  const roundId = newId();
  const contentHash = submission.contentHash!;
  const { requiredPosts } = procedure.closingRule;
  addRound(deed.tx, {
    id: roundId,
    committeeId: deed.committeeId,
    submissionId: submission.id,
    bodyId,
    contentHash,
    closingRule: procedure.closingRule,
    openedBy: deed.accountId,
    openedAt: deed.at,
    dueOn,
    members: incumbents.map((member) => ({ ...member, required: requiredPosts.includes(member.post) })),
  });
  const asked = { committeeId: deed.committeeId, roundId, dueOn };
  await addDeadlineNotice(deed.tx, asked);
  // Nobody is asked about themselves alone; in order, the first begins.
  const toAsk = incumbents.filter(({ personId }) => !lines.every((line) => line.personId === personId));
  await askMembers(
    {
      deed,
      linkSecret: work.linkSecret,
      calendar,
      round: { id: roundId, submissionId: submission.id, contentHash, dueOn },
      number: submission.number,
      lines: lines.length,
      kind: 'opinion-request',
    },
    procedure.closingRule.asking === 'in-order' ? toAsk.slice(0, 1) : toAsk,
  );
  deed.audit({
    noun: 'submission',
    action: 'round-opened',
    subjectId: submission.id,
    intakeId: work.intake.id,
    data: { round: roundId, body: bodyId, incumbents: incumbents.length, lines: lines.length, dueOn },
  });
  return roundId;
}
