import { z } from 'zod';
import { deedResult, id, idParams } from '../../contracts/common/fields';
import {
  amendmentBody,
  changedAnswer,
  draftBody,
  draftedAnswer,
  editBody,
  reasonBody,
  signBody,
  submissionAnswer,
  submissionsAnswer,
  submissionsQuery,
} from '../../contracts/submission/submissions';
import { submissionConclusion } from '../../contracts/submission/conclusion';
import { askingRoute } from '../../contracts/submission/asking-route';
import { DomainError } from '../../domain/errors';
import { abilitiesOf } from '../../domain/identity/permissions';
import { allowsSubmissionAct, type SubmissionState } from '../../domain/submission/submission-states';
import { runDeed } from '../../prisma/stores/deed';
import { readSignature } from '../../prisma/stores/audit/audit-store';
import { readAmendments } from '../../prisma/stores/amendment-store';
import {
  findAskingRound,
  listSubmissions,
  readSubmission,
  readSubmissionHead,
} from '../../prisma/stores/submission-reading-store';
import type { ApiContext } from '../api-context';
import { actOnIntake, actOnRound, tellRecord } from '../engine';
import { cutPage, decodeCursor } from '../http/cursor';
import { defineRoute } from '../http/route';
import {
  discardSubmission,
  draftSubmission,
  editSubmission,
  sendBackSubmission,
  signSubmission,
} from './submission-deeds';
import { presentConclusion } from './present-conclusion';
import { presentRoute } from './present-route';
import { resolveAmendment } from './resolve-amendment';

const list = defineRoute({
  method: 'get',
  path: '/submissions',
  tag: 'submission',
  summary: 'Submissions, newest first',
  action: 'submission.read',
  query: submissionsQuery,
  response: submissionsAnswer,
  handler: async ({ ctx, actor, query }) => {
    const after = decodeCursor(query.cursor, z.tuple([z.uuid()]));
    const rows = await listSubmissions(ctx.database, actor.committeeId, {
      state: query.state,
      intakeId: query.intakeId,
      beforeId: after?.[0],
      limit: query.limit + 1,
    });
    const page = cutPage(rows, query.limit, (row) => [row.id]);
    return { ...page, items: page.items.map((row) => ({ ...row, draftedAt: row.draftedAt.toISOString() })) };
  },
});

const read = defineRoute({
  method: 'get',
  path: '/submissions/:id',
  tag: 'submission',
  summary: 'One submission with its lines and rounds',
  action: 'submission.read',
  params: idParams,
  response: submissionAnswer,
  handler: async ({ ctx, actor, params, t }) => {
    const found = await readSubmission(ctx.database, actor.committeeId, params.id);
    if (!found) throw new DomainError('not-found', { noun: 'submission' });
    const thing = { committeeId: actor.committeeId, reviewUnitId: found.submittingUnitId, draftedBy: found.draftedBy };
    const abilities = abilitiesOf(actor, thing, [
      'submission.draft',
      'submission.sign',
      'submission.return',
      'round.amend-submission',
      'intake.take-in-submission',
    ]);
    const amendments = await readAmendments(ctx.database, params.id);
    const signature = found.signedBy ? await readSignature(ctx.database, actor.committeeId, params.id) : null;
    return {
      ...found,
      lines: found.lines.map((line) => ({ ...line, voidedAt: line.voidedAt?.toISOString() ?? null })),
      amendments: amendments.map((each) => ({ ...each, madeAt: each.madeAt.toISOString() })),
      stateWords: t(`submission.states.${found.state}`),
      signedByName: signature?.name ?? null,
      signedFor: signature?.standsInFor ? t('delegation.standsInFor', signature.standsInFor) : null,
      draftedAt: found.draftedAt.toISOString(),
      signedAt: found.signedAt?.toISOString() ?? null,
      takenInAt: found.takenInAt?.toISOString() ?? null,
      endedAt: found.endedAt?.toISOString() ?? null,
      abilities: abilities.filter((ability) => allowsSubmissionAct(found.state, ACT_OF_ABILITY[ability])),
    };
  },
});

const way = defineRoute({
  method: 'get',
  path: '/submissions/:id/route',
  tag: 'submission',
  summary: 'Before sending: who will be asked, in what order, by which means, what closes it, who cannot be reached',
  action: 'submission.read',
  params: idParams,
  response: askingRoute,
  handler: async ({ ctx, actor, params, now, t }) => {
    const found = await readSubmission(ctx.database, actor.committeeId, params.id);
    if (!found) throw new DomainError('not-found', { noun: 'submission' });
    return presentRoute(ctx.database, actor.committeeId, found, now, t);
  },
});

const ended = defineRoute({
  method: 'get',
  path: '/submissions/:id/conclusion',
  tag: 'submission',
  summary: 'What it ended with: the whole, the annex of exceptions, reserved opinions, meetings',
  action: 'submission.read',
  params: idParams,
  response: submissionConclusion,
  handler: async ({ ctx, actor, params, t }) => {
    await requireHead(ctx, actor.committeeId, params.id);
    return presentConclusion(ctx.database, params.id, t);
  },
});

const ACT_OF_ABILITY = {
  'submission.draft': 'edit',
  'submission.sign': 'sign',
  'submission.return': 'send-back',
  'round.amend-submission': 'amend',
  'intake.take-in-submission': 'take-in',
} as const;

const draft = defineRoute({
  method: 'post',
  path: '/submissions',
  tag: 'submission',
  summary: 'Draft a submission over lines of one or several intakes',
  status: 201,
  action: 'submission.draft',
  body: draftBody,
  response: draftedAnswer,
  handler: async ({ ctx, actor, body, authorize, deed }) => {
    const result = await runDeed(ctx.database, deed('draft-submission', null), (each) =>
      draftSubmission(each, body, authorize),
    );
    await tellIntakes(ctx, actor.committeeId, result.intakeIds);
    return { submissionId: result.submissionId, revision: 1, lines: result.lines };
  },
});

const edit = defineRoute({
  method: 'put',
  path: '/submissions/:id',
  tag: 'submission',
  summary: 'Change a draft; its lines are replaced',
  action: 'submission.draft',
  params: idParams,
  body: editBody,
  response: draftedAnswer,
  handler: async ({ ctx, actor, params, body, authorize, deed }) => {
    const head = await requireHead(ctx, actor.committeeId, params.id);
    authorize({ reviewUnitId: head.submittingUnitId });
    const result = await runDeed(ctx.database, deed('edit-submission', params.id), (each) =>
      editSubmission(each, params.id, body, authorize),
    );
    await tellIntakes(ctx, actor.committeeId, [...new Set([...head.intakeIds, ...result.intakeIds])]);
    return { submissionId: params.id, revision: result.revision, lines: result.lines };
  },
});

const sign = defineRoute({
  method: 'post',
  path: '/submissions/:id/signatures',
  tag: 'submission',
  summary: 'The head of review signs (Lãnh đạo ký tờ trình)',
  action: 'submission.sign',
  params: idParams,
  body: signBody,
  response: changedAnswer,
  handler: async ({ ctx, actor, params, body, authorize, deed }) => {
    const head = await requireHead(ctx, actor.committeeId, params.id);
    authorize({ reviewUnitId: head.submittingUnitId, draftedBy: head.draftedBy });
    const state = await runDeed(ctx.database, deed('sign-submission', params.id), (each) =>
      signSubmission(each, params.id, body, actor.personId),
    );
    await tellIntakes(ctx, actor.committeeId, head.intakeIds);
    return { submissionId: params.id, state };
  },
});

const sendBack = defineRoute({
  method: 'post',
  path: '/submissions/:id/returns',
  tag: 'submission',
  summary: 'Send a submission back to the reviewer, before or while members are asked (then durable)',
  action: 'submission.return',
  params: idParams,
  body: reasonBody,
  response: changedAnswer,
  handler: async ({ ctx, actor, params, body, authorize, deed, key }) => {
    const head = await requireHead(ctx, actor.committeeId, params.id);
    authorize({ reviewUnitId: head.submittingUnitId });
    if (head.state === 'asking') {
      const roundId = await requireRound(ctx, params.id);
      await actOnRound(ctx, actor, roundId, 'return-submission', { reason: body.reason }, key);
      return { submissionId: params.id, state: 'draft' as const };
    }
    const state = await runDeed(ctx.database, deed('return-submission', params.id), (each) =>
      sendBackSubmission(each, params.id, body.reason),
    );
    await tellIntakes(ctx, actor.committeeId, head.intakeIds);
    return { submissionId: params.id, state };
  },
});

const amend = defineRoute({
  method: 'post',
  path: '/submissions/:id/amendments',
  tag: 'submission',
  summary: 'Amend it while members are asked: only what changed goes round again (durable)',
  action: 'round.amend-submission',
  params: idParams,
  body: amendmentBody,
  response: deedResult,
  handler: async ({ ctx, actor, params, body, authorize, key }) => {
    const head = await requireHead(ctx, actor.committeeId, params.id);
    authorize({ reviewUnitId: head.submittingUnitId, draftedBy: head.draftedBy });
    if (head.state !== 'asking') throw new DomainError('submission-state', { act: 'amend', state: head.state });
    const roundId = await requireRound(ctx, params.id);
    const data = await resolveAmendment(ctx.database, actor.committeeId, params.id, body);
    return actOnRound(ctx, actor, roundId, 'amend-submission', data, key);
  },
});

const discard = defineRoute({
  method: 'post',
  path: '/submissions/:id/discards',
  tag: 'submission',
  summary: 'Give a draft up; its people can be submitted again',
  action: 'submission.draft',
  params: idParams,
  body: reasonBody,
  response: changedAnswer,
  handler: async ({ ctx, actor, params, body, authorize, deed }) => {
    const head = await requireHead(ctx, actor.committeeId, params.id);
    authorize({ reviewUnitId: head.submittingUnitId });
    const state: SubmissionState = await runDeed(ctx.database, deed('discard-submission', params.id), (each) =>
      discardSubmission(each, params.id, body.reason),
    );
    await tellIntakes(ctx, actor.committeeId, head.intakeIds);
    return { submissionId: params.id, state };
  },
});

const takeIn = defineRoute({
  method: 'post',
  path: '/submissions/:id/takings-in',
  tag: 'submission',
  summary: 'The office takes a signed submission in and asks the members (durable)',
  action: 'intake.take-in-submission',
  params: idParams,
  body: z.strictObject({ intakeId: id.optional() }),
  response: deedResult,
  handler: async ({ ctx, actor, params, body, authorize, key }) => {
    const head = await requireHead(ctx, actor.committeeId, params.id);
    authorize({});
    const intakeId = body.intakeId ?? head.intakeIds[0];
    if (!intakeId || !head.intakeIds.includes(intakeId)) throw new DomainError('not-found', { noun: 'intake' });
    return actOnIntake(ctx, actor, intakeId, 'take-in-submission', { submissionId: params.id }, key);
  },
});

async function requireHead(ctx: ApiContext, committeeId: string, submissionId: string) {
  const head = await readSubmissionHead(ctx.database, committeeId, submissionId);
  if (!head) throw new DomainError('not-found', { noun: 'submission' });
  return head;
}

async function requireRound(ctx: ApiContext, submissionId: string): Promise<string> {
  const roundId = await findAskingRound(ctx.database, submissionId);
  if (!roundId) throw new DomainError('not-found', { noun: 'opinion-round' });
  return roundId;
}

/** A draft, a signature or a return may end a stage or hand it to somebody else. */
async function tellIntakes(ctx: ApiContext, committeeId: string, intakeIds: readonly string[]): Promise<void> {
  await Promise.all(intakeIds.map((intakeId) => tellRecord(ctx, 'intake', intakeId, committeeId)));
}

export const submissionRoutes = [list, read, way, ended, draft, edit, sign, sendBack, amend, discard, takeIn];
