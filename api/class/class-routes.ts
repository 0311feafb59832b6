import { z } from 'zod';
import { id, idParams } from '../../contracts/common/fields';
import {
  attendanceBody,
  cancelSessionBody,
  certificatesAnswer,
  certificatesBody,
  classDetail,
  classList,
  editClassBody,
  moveSessionBody,
  planClassBody,
  plannedClass,
  plannedSessions,
  planSessionsBody,
  sessionChanged,
} from '../../contracts/class/training-class';
import { CLASS_STATES } from '../../domain/class/class-states';
import { DomainError } from '../../domain/errors';
import { abilitiesOf } from '../../domain/identity/permissions';
import { findClass, findSessionClass, listClasses } from '../../prisma/stores/class-store-views';
import type { ApiContext } from '../api-context';
import { tellRecord } from '../engine';
import { defineRoute } from '../http/route';
import type { Actor } from '../../domain/identity/permissions';
import { presentClass, reachOfClass, reachOfIntake, unitsShown } from './class-reach';
import { issueCertificates } from './issue-certificates';
import { editClass, planClass, planSessions } from './plan-class';
import { cancelSession, moveSession, takeAttendance } from './run-session';

const tag = 'class';

const list = defineRoute({
  method: 'get',
  path: '/classes',
  tag,
  summary: 'Classes by their first day',
  action: 'class.read',
  query: z.strictObject({ intakeId: id.optional(), state: z.enum(CLASS_STATES).optional() }),
  response: classList,
  handler: async ({ ctx, actor, query }) => {
    const rows = await listClasses(ctx.database, actor.committeeId, { ...query, unitIds: unitsShown(actor) });
    // A centre plans the classes of those intakes that it delivers.
    const reach = query.intakeId ? await reachOfIntake(ctx, actor, query.intakeId) : {};
    return {
      items: rows.map((row) => presentClass(actor, row)),
      abilities: abilitiesOf(actor, { ...reach, committeeId: actor.committeeId }, ['class.plan']),
    };
  },
});

const show = defineRoute({
  method: 'get',
  path: '/classes/:id',
  tag,
  summary: 'One class: sessions, learners, attendance, results',
  action: 'class.read',
  params: idParams,
  response: classDetail,
  handler: async ({ ctx, actor, params, authorize }) => {
    const found = await findClass(ctx.database, actor.committeeId, params.id, unitsShown(actor));
    if (!found) throw new DomainError('not-found', { noun: 'class' });
    authorize(await reachOfIntake(ctx, actor, found.intakeId));
    return presentClass(actor, found);
  },
});

const plan = defineRoute({
  method: 'post',
  path: '/intakes/:id/classes',
  tag,
  summary: 'Plans a class of an intake',
  status: 201,
  action: 'class.plan',
  params: idParams,
  body: planClassBody,
  response: plannedClass,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    authorize(await reachOfIntake(ctx, actor, params.id));
    const planned = await planClass(ctx.database, deed('plan-class', params.id), params.id, body);
    await tellRecord(ctx, 'intake', params.id, actor.committeeId);
    return planned;
  },
});

const edit = defineRoute({
  method: 'patch',
  path: '/classes/:id',
  tag,
  summary: 'Edits a class; dates move by postponing it',
  action: 'class.plan',
  params: idParams,
  body: editClassBody,
  response: z.object({ classId: id }),
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    authorize(await reachOfClass(ctx, actor, params.id));
    return editClass(ctx.database, deed('edit-class', params.id), params.id, body);
  },
});

const addSessions = defineRoute({
  method: 'post',
  path: '/classes/:id/sessions',
  tag,
  summary: 'Plans sessions, on any day; public holidays warn',
  status: 201,
  action: 'class.plan',
  params: idParams,
  body: planSessionsBody,
  response: plannedSessions,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    authorize(await reachOfClass(ctx, actor, params.id));
    return planSessions(ctx.database, deed('plan-sessions', params.id), params.id, body);
  },
});

const move = defineRoute({
  method: 'post',
  path: '/sessions/:id/moves',
  tag,
  summary: 'Moves a session to another day or half day',
  action: 'class.plan',
  params: idParams,
  body: moveSessionBody,
  response: sessionChanged,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    authorize(await reachOfSession(ctx, actor, params.id));
    return moveSession(ctx.database, deed('move-session', params.id), params.id, body);
  },
});

const cancel = defineRoute({
  method: 'post',
  path: '/sessions/:id/cancellation',
  tag,
  summary: 'Cancels a session that was not held',
  action: 'class.plan',
  params: idParams,
  body: cancelSessionBody,
  response: sessionChanged,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    authorize(await reachOfSession(ctx, actor, params.id));
    return cancelSession(ctx.database, deed('cancel-session', params.id), params.id, body);
  },
});

const attend = defineRoute({
  method: 'put',
  path: '/sessions/:id/attendance',
  tag,
  summary: 'Điểm danh: the grid of one session',
  action: 'class.attendance',
  params: idParams,
  body: attendanceBody,
  response: z.object({ sessionId: id, marked: z.int() }),
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    authorize(await reachOfSession(ctx, actor, params.id));
    return takeAttendance(ctx.database, deed('take-attendance', params.id), params.id, body);
  },
});

const certify = defineRoute({
  method: 'post',
  path: '/classes/:id/certificates',
  tag,
  summary: 'Bằng, giấy chứng nhận with their numbers of the register',
  status: 201,
  action: 'class.certificate',
  params: idParams,
  body: certificatesBody,
  response: certificatesAnswer,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    authorize(await reachOfClass(ctx, actor, params.id));
    return issueCertificates(ctx.database, deed('issue-certificates', params.id), params.id, body);
  },
});

async function reachOfSession(ctx: ApiContext, actor: Actor, sessionId: string) {
  const classId = await findSessionClass(ctx.database, actor.committeeId, sessionId);
  if (!classId) throw new DomainError('not-found', { noun: 'session' });
  return reachOfClass(ctx, actor, classId);
}

export const classRoutes = [list, show, plan, edit, addSessions, move, cancel, attend, certify];
