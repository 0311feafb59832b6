import { idParams } from '../../../contracts/common/fields';
import {
  answeredNeeds,
  answerNeedsBody,
  askedNeeds,
  askNeedsBody,
  needAnswerParams,
  needCallDetail,
  needCallList,
  nextYearBody,
  nextYearDraft,
} from '../../../contracts/plan/needs';
import { DomainError } from '../../../domain/errors';
import { unitsOf, type Actor } from '../../../domain/identity/actor';
import { abilitiesOf, can } from '../../../domain/identity/permissions';
import { totalNeeds } from '../../../domain/plan/need-answers';
import { listNeedAnswers, listNeedCalls } from '../../../prisma/stores/need-store';
import type { ApiContext } from '../../api-context';
import { defineRoute } from '../../http/route';
import { requireEntrySource } from '../../intake/find-thing';
import { answerNeeds, askNeeds, closeNeeds } from './ask-needs';
import { draftNextYear } from './draft-next-year';

const tag = 'plan';

const ask = defineRoute({
  method: 'post',
  path: '/need-calls',
  tag,
  summary: "Đề nghị đăng ký nhu cầu: asks units for next year's needs, with a deadline and its ladder",
  status: 201,
  action: 'need.ask',
  body: askNeedsBody,
  response: askedNeeds,
  handler: async ({ ctx, actor, body, deed, authorize }) => {
    authorize({});
    return askNeeds(ctx.database, deed('ask-needs', null), body, await ctx.calendarOf(actor.committeeId));
  },
});

const list = defineRoute({
  method: 'get',
  path: '/need-calls',
  tag,
  summary: 'Calls for needs; an officer sees those that asked the own unit',
  action: 'need.read',
  response: needCallList,
  handler: async ({ ctx, actor }) => ({
    items: (await listNeedCalls(ctx.database, actor.committeeId, ownUnits(actor))).map((call) =>
      presentCall(actor, call),
    ),
    abilities: abilitiesOf(actor, { committeeId: actor.committeeId }, ['need.ask']),
  }),
});

const show = defineRoute({
  method: 'get',
  path: '/need-calls/:id',
  tag,
  summary: 'One call with totals per kind and the answers; an officer sees the own unit alone',
  action: 'need.read',
  params: idParams,
  response: needCallDetail,
  handler: async ({ ctx, actor, params }) => {
    const call = await findCall(ctx, actor, params.id);
    const own = ownUnits(actor);
    const all = await listNeedAnswers(ctx.database, params.id);
    const answers = own ? all.filter(({ unitId }) => own.includes(unitId)) : all;
    return {
      ...presentCall(actor, call),
      kinds: totalNeeds(call.kinds, answers),
      answers: answers.map((answer) => ({
        ...answer,
        abilities:
          call.state === 'open'
            ? abilitiesOf(actor, { committeeId: actor.committeeId, unitId: answer.unitId }, ['need.answer'])
            : [],
      })),
    };
  },
});

const answer = defineRoute({
  method: 'put',
  path: '/need-calls/:id/answers/:unitId',
  tag,
  summary: 'Numbers per kind, or nothing: không có nhu cầu',
  action: 'need.answer',
  params: needAnswerParams,
  body: answerNeedsBody,
  response: answeredNeeds,
  handler: ({ ctx, actor, params, body, deed, authorize }) => {
    authorize({ unitId: params.unitId });
    requireEntrySource(actor, params.unitId, body.source);
    return answerNeeds(ctx.database, deed('answer-needs', params.id), params, body);
  },
});

const close = defineRoute({
  method: 'post',
  path: '/need-calls/:id/closing',
  tag,
  summary: 'Takes no more answers',
  action: 'need.ask',
  params: idParams,
  response: askedNeeds.pick({ needCallId: true }),
  handler: ({ ctx, params, deed, authorize }) => {
    authorize({});
    return closeNeeds(ctx.database, deed('close-needs', params.id), params.id);
  },
});

const nextYear = defineRoute({
  method: 'post',
  path: '/plans/:id/next-year',
  tag,
  summary: "Next year's plan as a draft: what is carried on first, then what units need",
  status: 201,
  action: 'plan.import',
  params: idParams,
  body: nextYearBody,
  response: nextYearDraft,
  handler: ({ ctx, params, body, deed, authorize }) => {
    authorize({});
    return draftNextYear(ctx.database, deed('draft-next-year', params.id), params.id, body);
  },
});

export const needRoutes = [ask, list, show, answer, close, nextYear];

/** Null for staff, who see every unit. */
function ownUnits(actor: Actor): readonly string[] | null {
  return can(actor, 'need.read', { committeeId: actor.committeeId }) ? null : unitsOf(actor, 'unit-officer');
}

async function findCall(ctx: ApiContext, actor: Actor, id: string) {
  const found = (await listNeedCalls(ctx.database, actor.committeeId, ownUnits(actor))).find((call) => call.id === id);
  if (!found) throw new DomainError('not-found', { noun: 'need-call' });
  return found;
}

function presentCall<Call extends { state: string }>(actor: Actor, call: Call) {
  const abilities = call.state === 'open' ? abilitiesOf(actor, { committeeId: actor.committeeId }, ['need.ask']) : [];
  return { ...call, abilities };
}
