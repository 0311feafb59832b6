import type { z } from 'zod';
import type { DraftBody, editBody, signBody } from '../../contracts/submission/submissions';
import { dateOf } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { hashContent } from '../../domain/submission/submission-content';
import { moveSubmission, type SubmissionState } from '../../domain/submission/submission-states';
import { newId } from '../../prisma/ids';
import type { Deed } from '../../prisma/stores/deed';
import { readIncumbents, readPeopleOfLines } from '../../prisma/stores/opinion-opening-store';
import {
  addSubmission,
  changeSubmission,
  contentOf,
  lockSubmission,
  readSubmissionLines,
  replaceSubmissionLines,
  type LockedSubmission,
} from '../../prisma/stores/submission-store';
import type { SubmittableIntake } from '../../prisma/stores/submission-drafting-store';
import { readSubmissionHead } from '../../prisma/stores/submission-reading-store';
import { resolveDueOn, resolveLines } from './resolve-lines';

/** Lập tờ trình. Answers with ids; nobody is asked yet. `authorize` is asked about every intake, before anything is written. */
export async function draftSubmission(
  deed: Deed,
  body: DraftBody,
  authorize: (intake: Pick<SubmittableIntake, 'reviewUnitId'>) => void,
) {
  if (body.supplementaryToId) {
    const first = await readSubmissionHead(deed.tx, deed.committeeId, body.supplementaryToId);
    if (!first) throw new DomainError('not-found', { noun: 'submission' });
    // A draft is edited, a recalled one is no base for more.
    if (first.state !== 'asking' && first.state !== 'concluded')
      throw new DomainError('submission-state', { act: 'supplement', state: first.state });
  }
  const { lines, intakes } = await resolveLines(deed.tx, deed.committeeId, body, null);
  if (intakes.length === 0) throw new DomainError('submission-line-unfit', { unfit: body.lines.length });
  for (const { reviewUnitId } of intakes) authorize({ reviewUnitId });
  const submissionId = newId();
  const submission = {
    id: submissionId,
    committeeId: deed.committeeId,
    number: body.number,
    title: body.title,
    summary: body.summary,
    submittingUnitId: intakes[0]?.reviewUnitId ?? null,
    dueOn: await resolveDueOn(deed.tx, deed.committeeId, intakes, body.dueOn, deed.at),
    supplementaryToId: body.supplementaryToId ?? null,
    draftedBy: deed.accountId,
    draftedAt: deed.at,
    contactPhone: body.contactPhone,
  };
  addSubmission(deed.tx, submission, lines);
  const intakeIds = intakes.map(({ id }) => id);
  for (const intakeId of intakeIds) {
    deed.audit({
      noun: 'submission',
      action: 'drafted',
      subjectId: submissionId,
      intakeId,
      data: { lines: lines.length, dueOn: submission.dueOn, supplementaryTo: submission.supplementaryToId },
    });
  }
  return { submissionId, lines: lines.length, intakeIds };
}

/** The draft anew: a new version, another content hash when it is signed. */
export async function editSubmission(
  deed: Deed,
  submissionId: string,
  body: z.output<typeof editBody>,
  authorize: (intake: Pick<SubmittableIntake, 'reviewUnitId'>) => void,
) {
  const submission = await requireSubmission(deed, submissionId);
  requireRevision(submission, body.revision);
  const state = moveSubmission(submission.state, 'edit');
  const { lines, intakes } = await resolveLines(deed.tx, deed.committeeId, body, submissionId);
  for (const { reviewUnitId } of intakes) authorize({ reviewUnitId });
  replaceSubmissionLines(deed.tx, submission, lines);
  changeSubmission(deed.tx, submissionId, {
    state,
    number: body.number,
    title: body.title,
    summary: body.summary,
    contactPhone: body.contactPhone,
    dueOn: body.dueOn ?? submission.dueOn,
    version: submission.version + 1,
  });
  deed.audit({
    noun: 'submission',
    action: 'edited',
    subjectId: submissionId,
    data: { version: submission.version + 1, lines: lines.length },
  });
  return { revision: submission.revision + 1, lines: lines.length, intakeIds: intakes.map(({ id }) => id) };
}

/** Lãnh đạo ký tờ trình: from here on its content is what was signed. */
export async function signSubmission(
  deed: Deed,
  submissionId: string,
  body: z.output<typeof signBody>,
  personId: string | null,
): Promise<SubmissionState> {
  const submission = await requireSubmission(deed, submissionId);
  requireRevision(submission, body.revision);
  const state = moveSubmission(submission.state, 'sign');
  const lines = await readSubmissionLines(deed.tx, submissionId);
  if (lines.length === 0) throw new DomainError('submission-empty');
  await requireNotOwn(deed, submissionId, personId);
  const contentHash = hashContent(contentOf(submission, lines));
  changeSubmission(deed.tx, submissionId, {
    state,
    contentHash,
    signedBy: deed.accountId,
    signedAt: deed.at,
    signingCapacity: body.capacity,
    endReason: null,
  });
  deed.audit({
    noun: 'submission',
    action: 'signed',
    subjectId: submissionId,
    data: { capacity: body.capacity, content: contentHash, version: submission.version },
  });
  await tellOfEmptyBodies(deed, submission, lines);
  return state;
}

/** Trả lại để hoàn thiện: by the head, or by the office before anybody was asked. */
export async function sendBackSubmission(deed: Deed, submissionId: string, reason: string): Promise<SubmissionState> {
  const submission = await requireSubmission(deed, submissionId);
  // While members are asked, its rounds end with it: that goes through the engine.
  if (submission.state === 'asking') throw new DomainError('submission-state', { act: 'send-back', state: 'asking' });
  const state = moveSubmission(submission.state, 'send-back');
  changeSubmission(deed.tx, submissionId, {
    state,
    contentHash: null,
    signedBy: null,
    signedAt: null,
    signingCapacity: null,
    endReason: reason,
  });
  deed.audit({
    noun: 'submission',
    action: 'returned',
    subjectId: submissionId,
    data: { version: submission.version, reason },
  });
  deed.notify({
    kind: 'office-notice',
    recipientAccountId: submission.draftedBy,
    params: { submissionId, step: 'submission-returned' },
    dedupeKey: `submission-returned:${submissionId}:${submission.revision}`,
  });
  return state;
}

export async function discardSubmission(deed: Deed, submissionId: string, reason: string): Promise<SubmissionState> {
  const submission = await requireSubmission(deed, submissionId);
  const state = moveSubmission(submission.state, 'discard');
  changeSubmission(deed.tx, submissionId, { state, endedAt: deed.at, endReason: reason });
  deed.audit({
    noun: 'submission',
    action: 'discarded',
    subjectId: submissionId,
    data: { version: submission.version },
  });
  return state;
}

/** Nobody signs for a list in which they themselves stand. */
async function requireNotOwn(deed: Deed, submissionId: string, personId: string | null): Promise<void> {
  if (!personId) return;
  const people = await readPeopleOfLines(deed.tx, submissionId);
  if (people.some((line) => line.personId === personId)) throw new DomainError('own-nomination');
}

/** A body without incumbents would leave it lying: the office and the administrator are told at once, and it stands on the rescue list. */
async function tellOfEmptyBodies(
  deed: Deed,
  submission: LockedSubmission,
  lines: readonly { bodyId: string }[],
): Promise<void> {
  const bodyIds = [...new Set(lines.map(({ bodyId }) => bodyId))];
  const incumbents = await readIncumbents(deed.tx, deed.committeeId, bodyIds, dateOf(deed.at));
  for (const bodyId of bodyIds.filter((id) => !incumbents.some((member) => member.bodyId === id))) {
    for (const recipientRole of ['office-coordinator', 'administrator'] as const) {
      deed.notify({
        kind: 'office-notice',
        recipientRole,
        params: { submissionId: submission.id, step: 'body-empty' },
        dedupeKey: `body-empty:${submission.id}:${submission.version}:${bodyId}:${recipientRole}`,
      });
    }
  }
}

async function requireSubmission(deed: Deed, submissionId: string): Promise<LockedSubmission> {
  const submission = await lockSubmission(deed.tx, deed.committeeId, submissionId);
  if (!submission) throw new DomainError('not-found', { noun: 'submission' });
  return submission;
}

function requireRevision(submission: LockedSubmission, revision: number): void {
  if (submission.revision !== revision) throw new DomainError('revision-conflict', { current: submission.revision });
}
