import { deedResult, idParams } from '../../contracts/common/fields';
import {
  activatedPlan,
  amendedPlan,
  amendmentAttempt,
  amendmentPaper,
  amendmentPaperBody,
  amendPlanBody,
  importedPlan,
  importPlanBody,
  planDetail,
  planList,
  planPreview,
} from '../../contracts/plan/plan';

import { readPlanDocument } from '../../documents/plan/read-plan-document';
import { DomainError } from '../../domain/errors';
import { abilitiesOf, type Action, type Actor } from '../../domain/identity/permissions';
import { mayMovePlan, type PlanState } from '../../domain/plan/plan-states';
import { findPlan, listPlans } from '../../prisma/stores/plan-store-views';
import { tellRecord } from '../engine';
import { defineRoute } from '../http/route';
import { activatePlan, closePlan } from './activate-plan';
import { amendPlan } from './amend-plan';
import { carryOutAmendment } from './carry-out-amendment';
import { presentPart } from './present-part';
import { receivePaperOf } from './receive-amendment-paper';
import { importPlan } from './import-plan';
import { presentItem } from './present-item';

const listThem = defineRoute({
  method: 'get',
  path: '/plans',
  tag: 'plan',
  summary: 'Plans of the committee, newest year first',
  action: 'plan.read',
  response: planList,
  handler: async ({ ctx, actor }) => {
    const plans = await listPlans(ctx.database, actor.committeeId);
    return {
      items: plans.map((plan) => ({ ...plan, state: plan.state as PlanState })),
      abilities: abilitiesOf(actor, { committeeId: actor.committeeId }, ['plan.import']),
    };
  },
});

const showOne = defineRoute({
  method: 'get',
  path: '/plans/:id',
  tag: 'plan',
  summary: 'One plan with its items and their three figures',
  action: 'plan.read',
  params: idParams,
  response: planDetail,
  handler: async ({ ctx, actor, params }) => {
    const plan = await findPlan(ctx.database, actor.committeeId, params.id);
    if (!plan) throw new DomainError('not-found', { noun: 'plan' });
    const state = plan.state as PlanState;
    return {
      ...plan,
      state,
      items: plan.items.map((item) => presentItem(actor, item, state)),
      abilities: planAbilities(actor, state),
    };
  },
});

const preview = defineRoute({
  method: 'post',
  path: '/plan-documents',
  tag: 'plan',
  summary: 'Reads a plan document (.docx, .md, .txt) into a draft to be checked; stores nothing',
  action: 'plan.import',
  idempotent: false,
  upload: true,
  response: planPreview,
  handler: async ({ ctx, file, fileName }) => ({
    draft: await ctx.reading.take(() => readPlanDocument({ bytes: file, fileName })),
  }),
});

const importOne = defineRoute({
  method: 'post',
  path: '/plans',
  tag: 'plan',
  summary: 'Takes a checked draft in as a plan',
  status: 201,
  action: 'plan.import',
  body: importPlanBody,
  response: importedPlan,
  handler: ({ ctx, body, deed }) => importPlan(ctx.database, deed('import-plan', null), body),
});

const activate = defineRoute({
  method: 'post',
  path: '/plans/:id/activation',
  tag: 'plan',
  summary: 'Đưa vào thực hiện: every item begins its life',
  action: 'plan.activate',
  params: idParams,
  response: activatedPlan,
  handler: async ({ ctx, actor, params, deed }) => {
    const activated = await activatePlan(ctx.database, deed('activate-plan', params.id), params.id);
    for (const itemId of activated.itemIds) await tellRecord(ctx, 'plan-item', itemId, actor.committeeId);
    return activated;
  },
});

const amend = defineRoute({
  method: 'post',
  path: '/plans/:id/amendments',
  tag: 'plan',
  summary: 'Điều chỉnh, bổ sung Kế hoạch: amended figures, items outside the plan',
  status: 201,
  action: 'plan.amend',
  params: idParams,
  body: amendPlanBody,
  response: amendedPlan,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    authorize({});
    const calendar = await ctx.calendarOf(actor.committeeId);
    const amended = await amendPlan(ctx.database, deed('amend-plan', params.id), params.id, body, calendar);
    for (const itemId of amended.addedItemIds) await tellRecord(ctx, 'plan-item', itemId, actor.committeeId);
    const request = deed('carry-out-amendment', amended.amendmentId);
    const parts = await carryOutAmendment(ctx, actor, amended.amendmentId, request);
    return { ...amended, parts: parts.map(presentPart) };
  },
});

const tryAgain = defineRoute({
  method: 'post',
  path: '/plan-amendments/:id/attempts',
  tag: 'plan',
  summary: 'Tries again what items have not carried out of an amendment; what is done is left alone',
  action: 'plan.amend',
  params: idParams,
  response: amendmentAttempt,
  handler: async ({ ctx, actor, params, deed, authorize }) => {
    authorize({});
    const parts = await carryOutAmendment(ctx, actor, params.id, deed('carry-out-amendment', params.id));
    return { amendmentId: params.id, parts: parts.map(presentPart) };
  },
});

const receivePaper = defineRoute({
  method: 'post',
  path: '/plan-amendments/:id/papers',
  tag: 'plan',
  summary: 'The paper of an amendment that was decided by word has come',
  status: 201,
  action: 'plan.amend',
  params: idParams,
  body: amendmentPaperBody,
  response: amendmentPaper,
  handler: ({ ctx, params, body, deed, authorize }) => {
    authorize({});
    return receivePaperOf(ctx.database, deed('receive-amendment-paper', params.id), params.id, body);
  },
});

const close = defineRoute({
  method: 'post',
  path: '/plans/:id/closing',
  tag: 'plan',
  summary: 'Closes the plan once every item has ended',
  action: 'plan.close',
  params: idParams,
  response: deedResult,
  handler: ({ ctx, params, deed }) => closePlan(ctx.database, deed('close-plan', params.id), params.id),
});

function planAbilities(actor: Actor, state: PlanState): Action[] {
  const acts: Action[] = [
    ...(mayMovePlan(state, 'active') ? (['plan.edit', 'plan.activate'] as const) : []),
    ...(state === 'active' ? (['plan.amend'] as const) : []),
    ...(mayMovePlan(state, 'closed') ? (['plan.close'] as const) : []),
  ];
  return abilitiesOf(actor, { committeeId: actor.committeeId }, acts);
}

export const planRoutes = [listThem, showOne, preview, importOne, activate, amend, tryAgain, receivePaper, close];
