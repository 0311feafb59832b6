import { deedResult, idParams } from '../../contracts/common/fields';
import { classReasonBody, openClassBody, postponeClassBody, resultsBody } from '../../contracts/class/training-class';
import { higherAnswerBody } from '../../contracts/document/higher-answer';
import { actOnIntake } from '../engine';
import { defineRoute } from '../http/route';
import { reachOfClass, reachOfIntake } from './class-reach';

/** What moves a stage or a person goes through the intake's workflow. */
const tag = 'class';

const open = defineRoute({
  method: 'post',
  path: '/classes/:id/openings',
  tag,
  summary: 'Khai giảng: enrols people; on an open class, those who came later',
  action: 'intake.open-class',
  params: idParams,
  body: openClassBody,
  response: deedResult,
  handler: async ({ ctx, actor, params, body, key, authorize }) => {
    const reach = await reachOfClass(ctx, actor, params.id);
    authorize(reach);
    return actOnIntake(ctx, actor, reach.id, 'open-class', { classId: params.id, ...body }, key);
  },
});

const postpone = defineRoute({
  method: 'post',
  path: '/classes/:id/postponements',
  tag,
  summary: 'Lùi thời gian mở lớp; its paper may follow',
  action: 'intake.postpone-class',
  params: idParams,
  body: postponeClassBody,
  response: deedResult,
  handler: async ({ ctx, actor, params, body, key, authorize }) => {
    const reach = await reachOfClass(ctx, actor, params.id);
    authorize(reach);
    return actOnIntake(ctx, actor, reach.id, 'postpone-class', { classId: params.id, ...body }, key);
  },
});

const cancel = defineRoute({
  method: 'post',
  path: '/classes/:id/cancellation',
  tag,
  summary: 'Cancels a class; its learners are approved again',
  action: 'intake.cancel-class',
  params: idParams,
  body: classReasonBody,
  response: deedResult,
  handler: async ({ ctx, actor, params, body, key, authorize }) => {
    const reach = await reachOfClass(ctx, actor, params.id);
    authorize(reach);
    return actOnIntake(ctx, actor, reach.id, 'cancel-class', { classId: params.id, ...body }, key);
  },
});

const results = defineRoute({
  method: 'post',
  path: '/classes/:id/results',
  tag,
  summary: 'Records results, in parts or at once; a later one corrects',
  action: 'intake.record-results',
  params: idParams,
  body: resultsBody,
  response: deedResult,
  handler: async ({ ctx, actor, params, body, key, authorize }) => {
    const reach = await reachOfClass(ctx, actor, params.id);
    authorize(reach);
    return actOnIntake(ctx, actor, reach.id, 'record-results', { classId: params.id, ...body }, key);
  },
});

const close = defineRoute({
  method: 'post',
  path: '/classes/:id/closing',
  tag,
  summary: 'Bế giảng: every learner has a result',
  action: 'intake.close-class',
  params: idParams,
  response: deedResult,
  handler: async ({ ctx, actor, params, key, authorize }) => {
    const reach = await reachOfClass(ctx, actor, params.id);
    authorize(reach);
    return actOnIntake(ctx, actor, reach.id, 'close-class', { classId: params.id }, key);
  },
});

const finish = defineRoute({
  method: 'post',
  path: '/intakes/:id/classes-finished',
  tag,
  summary: 'No further class: approved people without one wait for a call-up',
  action: 'intake.finish-classes',
  params: idParams,
  body: classReasonBody,
  response: deedResult,
  handler: async ({ ctx, actor, params, body, key, authorize }) => {
    authorize(await reachOfIntake(ctx, actor, params.id));
    return actOnIntake(ctx, actor, params.id, 'finish-classes', body, key);
  },
});

const higherAnswer = defineRoute({
  method: 'post',
  path: '/intakes/:id/higher-answers',
  tag: 'intake',
  summary: 'The answer of the school or the level above, per person; it may come in parts',
  status: 201,
  action: 'intake.record-higher-answer',
  params: idParams,
  body: higherAnswerBody,
  response: deedResult,
  handler: async ({ ctx, actor, params, body, key, authorize }) => {
    authorize(await reachOfIntake(ctx, actor, params.id));
    return actOnIntake(ctx, actor, params.id, 'record-higher-answer', body, key);
  },
});

export const classCommandRoutes = [open, postpone, cancel, results, close, finish, higherAnswer];
