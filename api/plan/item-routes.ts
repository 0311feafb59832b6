import { deedResult, idParams } from '../../contracts/common/fields';
import {
  cancelItemBody,
  closeItemBody,
  deadlineHistory,
  editItemBody,
  itemDetail,
  moveDueBody,
  openedIntake,
  openIntakeBody,
  reasonBody,
} from '../../contracts/plan/plan-item';
import { DomainError } from '../../domain/errors';
import type { PlanState } from '../../domain/plan/plan-states';
import { findItem, findPlanOfItem, listDeadlineChanges } from '../../prisma/stores/plan-store-views';
import type { ApiContext } from '../api-context';
import { actOnItem } from '../engine';
import { defineRoute } from '../http/route';
import { editItem } from './edit-item';
import { idOfCommand } from './intake-id';
import { presentItem } from './present-item';

const show = defineRoute({
  method: 'get',
  path: '/plan-items/:id',
  tag: 'plan',
  summary: 'One item of a plan: its promise, its organs, its intakes',
  action: 'plan.read',
  params: idParams,
  response: itemDetail,
  handler: async ({ ctx, actor, params }) => {
    const item = await findItem(ctx.database, actor.committeeId, params.id);
    const plan = await findPlanOfItem(ctx.database, actor.committeeId, params.id);
    if (!item || !plan) throw new DomainError('not-found', { noun: 'plan-item' });
    return { ...item, ...presentItem(actor, item, plan.state as PlanState), planYear: plan.year };
  },
});

const edit = defineRoute({
  method: 'patch',
  path: '/plan-items/:id',
  tag: 'plan',
  summary: 'Entrusts an item; before activation also its procedure and due date',
  action: 'plan.edit',
  params: idParams,
  body: editItemBody,
  response: deedResult,
  handler: async ({ ctx, params, body, deed, authorize }) => {
    authorize({});
    return editItem(ctx.database, deed('edit-item', params.id), params.id, body);
  },
});

const openIntake = defineRoute({
  method: 'post',
  path: '/plan-items/:id/intakes',
  tag: 'plan',
  summary: 'A new đợt, at once or on a day; also one taken in as it stands',
  status: 201,
  action: 'item.open-intake',
  params: idParams,
  body: openIntakeBody,
  response: openedIntake,
  handler: async ({ ctx, actor, params, body, key, authorize }) => {
    authorize(await reachOf(ctx, actor.committeeId, params.id));
    // The same key makes the same id, so a retry is the same command.
    const command = { ...body, intakeId: idOfCommand(actor.accountId, key) };
    return openedIntake.parse(await actOnItem(ctx, actor, params.id, 'open-intake', command, key));
  },
});

const close = defineRoute({
  method: 'post',
  path: '/plan-items/:id/closing',
  tag: 'plan',
  summary: 'Hoàn thành · Không phát sinh · Chuyển tiếp · Không thực hiện',
  action: 'item.close-item',
  params: idParams,
  body: closeItemBody,
  response: deedResult,
  handler: async ({ ctx, actor, params, body, key, authorize }) => {
    authorize(await reachOf(ctx, actor.committeeId, params.id));
    return actOnItem(ctx, actor, params.id, 'close-item', body, key);
  },
});

const moveDue = defineRoute({
  method: 'post',
  path: '/plan-items/:id/due-dates',
  tag: 'plan',
  summary: 'Moves the date by which the item must finish, with a reason',
  action: 'item.move-due',
  params: idParams,
  body: moveDueBody,
  response: deedResult,
  handler: async ({ ctx, actor, params, body, key, authorize }) => {
    authorize(await reachOf(ctx, actor.committeeId, params.id));
    return actOnItem(ctx, actor, params.id, 'move-due', body, key);
  },
});

const suspend = defineRoute({
  method: 'post',
  path: '/plan-items/:id/suspension',
  tag: 'plan',
  summary: 'Tạm dừng an item with its open intakes',
  action: 'item.suspend-item',
  params: idParams,
  body: reasonBody,
  response: deedResult,
  handler: async ({ ctx, actor, params, body, key, authorize }) => {
    authorize(await reachOf(ctx, actor.committeeId, params.id));
    return actOnItem(ctx, actor, params.id, 'suspend-item', body, key);
  },
});

const resume = defineRoute({
  method: 'post',
  path: '/plan-items/:id/resumption',
  tag: 'plan',
  summary: 'Goes on with a suspended item',
  action: 'item.resume-item',
  params: idParams,
  body: reasonBody,
  response: deedResult,
  handler: async ({ ctx, actor, params, body, key, authorize }) => {
    authorize(await reachOf(ctx, actor.committeeId, params.id));
    return actOnItem(ctx, actor, params.id, 'resume-item', body, key);
  },
});

const cancel = defineRoute({
  method: 'post',
  path: '/plan-items/:id/cancellation',
  tag: 'plan',
  summary: 'Không thực hiện: its intakes are cancelled with it',
  action: 'item.cancel-item',
  params: idParams,
  body: cancelItemBody,
  response: deedResult,
  handler: async ({ ctx, actor, params, body, key, authorize }) => {
    authorize(await reachOf(ctx, actor.committeeId, params.id));
    return actOnItem(ctx, actor, params.id, 'cancel-item', body, key);
  },
});

const deadlines = defineRoute({
  method: 'get',
  path: '/intakes/:id/deadline-changes',
  tag: 'intake',
  summary: 'Every move of a deadline of the intake, with its reason',
  action: 'intake.read',
  params: idParams,
  response: deadlineHistory,
  handler: async ({ ctx, actor, params }) => ({
    items: await listDeadlineChanges(ctx.database, actor.committeeId, params.id),
  }),
});

/** The organs an item is entrusted to. Throws DomainError `not-found`. */
async function reachOf(ctx: ApiContext, committeeId: string, itemId: string) {
  const item = await findItem(ctx.database, committeeId, itemId);
  if (!item) throw new DomainError('not-found', { noun: 'plan-item' });
  return { reviewUnitId: item.reviewUnitId, deliveringUnitId: item.deliveringUnitId };
}

export const itemRoutes = [show, edit, openIntake, close, moveDue, suspend, resume, cancel, deadlines];
