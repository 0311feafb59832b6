import { deedResult, idParams } from '../../contracts/common/fields';
import {
  excessBody,
  itemExcessBody,
  itemQuotaEffectQuery,
  itemQuotaBody,
  quotaBody,
  quotaEffectAnswer,
  quotaEffectQuery,
  quotasAnswer,
} from '../../contracts/review/review';
import { abilitiesOf } from '../../domain/identity/permissions';
import type { LineState } from '../../domain/nomination/line-states';
import { statesBefore } from '../../domain/nomination/line-states';
import { quotaEffect } from '../../domain/review/quota-effect';
import { listReserveQueue } from '../../prisma/stores/place-offer-store';
import { listHoldingLines, readQuotas, type QuotaScope } from '../../prisma/stores/quota-store';
import type { ApiContext } from '../api-context';
import { actOnItem } from '../engine';
import { defineRoute } from '../http/route';
import { findIntakeThing } from '../intake/find-thing';
import { findItemThing } from '../plan/find-item-thing';
import { intakeCommandRoute } from '../intake/intake-command-route';

const tag = 'review';

const ofIntake = defineRoute({
  method: 'get',
  path: '/intakes/:id/quotas',
  tag,
  summary: 'The quotas of the intake, its units and classes, and of its item; the places taken, and every change',
  action: 'submission.read',
  params: idParams,
  response: quotasAnswer,
  handler: async ({ ctx, actor, authorize, params }) => {
    const thing = await findIntakeThing(ctx, actor, params.id);
    authorize(thing);
    const rows = await readQuotas(ctx.database, actor.committeeId, { intakeId: params.id });
    return {
      items: rows.map(presentQuota),
      abilities: abilitiesOf(actor, thing, ['intake.grant-quota', 'intake.allow-excess']),
    };
  },
});

const effect = defineRoute({
  method: 'get',
  path: '/intakes/:id/quota-effect',
  tag,
  summary: 'What a grant or an excess would do, before it is recorded',
  action: 'submission.read',
  params: idParams,
  query: quotaEffectQuery,
  response: quotaEffectAnswer,
  handler: async ({ ctx, actor, authorize, params, query }) => {
    authorize(await findIntakeThing(ctx, actor, params.id));
    const { unitId = null, classId = null, ...asked } = query;
    const scope = { intakeId: params.id, trainingClassId: classId, unitId };
    return effectOf(ctx, actor.committeeId, scope, asked);
  },
});

const effectOfItem = defineRoute({
  method: 'get',
  path: '/plan-items/:id/quota-effect',
  tag,
  summary: "What a grant or an excess of the item's quota would do, before it is recorded",
  action: 'submission.read',
  params: idParams,
  query: itemQuotaEffectQuery,
  response: quotaEffectAnswer,
  handler: async ({ ctx, actor, authorize, params, query }) => {
    authorize(await findItemThing(ctx, actor, params.id));
    const { unitId = null, ...asked } = query;
    return effectOf(ctx, actor.committeeId, { planItemId: params.id, unitId }, asked);
  },
});

const ofItem = defineRoute({
  method: 'get',
  path: '/plan-items/:id/quotas',
  tag,
  summary: 'The quotas of the item over all its intakes',
  action: 'submission.read',
  params: idParams,
  response: quotasAnswer,
  handler: async ({ ctx, actor, authorize, params }) => {
    const thing = await findItemThing(ctx, actor, params.id);
    authorize(thing);
    const rows = await readQuotas(ctx.database, actor.committeeId, { planItemId: params.id });
    return {
      items: rows.map(presentQuota),
      abilities: abilitiesOf(actor, thing, ['item.grant-item-quota', 'item.allow-item-excess']),
    };
  },
});

const grantOfItem = defineRoute({
  method: 'post',
  path: '/plan-items/:id/quotas',
  tag,
  summary: 'Records a quota from above for the item; its intakes share it',
  status: 201,
  action: 'item.grant-item-quota',
  params: idParams,
  body: itemQuotaBody,
  response: deedResult,
  handler: async ({ ctx, actor, authorize, params, body, key }) => {
    authorize(await findItemThing(ctx, actor, params.id));
    return actOnItem(ctx, actor, params.id, 'grant-item-quota', body, key);
  },
});

const exceedOfItem = defineRoute({
  method: 'post',
  path: '/plan-items/:id/quota-excesses',
  tag,
  summary: "Allows places beyond the item's quota, by name and on a basis",
  status: 201,
  action: 'item.allow-item-excess',
  params: idParams,
  body: itemExcessBody,
  response: deedResult,
  handler: async ({ ctx, actor, authorize, params, body, key }) => {
    authorize(await findItemThing(ctx, actor, params.id));
    return actOnItem(ctx, actor, params.id, 'allow-item-excess', body, key);
  },
});

export const quotaRoutes = [
  ofIntake,
  effect,
  ofItem,
  effectOfItem,
  grantOfItem,
  exceedOfItem,
  intakeCommandRoute({
    path: '/intakes/:id/quotas',
    tag,
    summary: 'Records a quota from above, or its change, for the intake, a unit or a class',
    name: 'grant-quota',
    body: quotaBody,
    data: (body) => body,
  }),
  intakeCommandRoute({
    path: '/intakes/:id/quota-excesses',
    tag,
    summary: 'Allows places beyond the quota, by name and on a basis',
    name: 'allow-excess',
    body: excessBody,
    data: (body) => body,
  }),
];

function presentQuota(row: Awaited<ReturnType<typeof readQuotas>>[number]) {
  const changes = row.changes.map((change) => ({
    ...change,
    kind: change.kind as 'granted' | 'excess',
    changedAt: change.changedAt.toISOString(),
  }));
  return { ...row, changes };
}

/** Whose places a quota would open or leave over. Over a whole item nobody in reserve is named: each of its intakes has an order of its own. */
async function effectOf(
  ctx: Pick<ApiContext, 'database'>,
  committeeId: string,
  scope: QuotaScope,
  asked: { granted: number; excess?: number | undefined },
) {
  const { unitId, intakeId = null } = scope;
  const whole = scope.intakeId === undefined ? { planItemId: scope.planItemId } : { intakeId: scope.intakeId };
  const rows = await readQuotas(ctx.database, committeeId, whole);
  const known = rows.find(
    (row) =>
      row.intakeId === intakeId &&
      row.planItemId === (scope.planItemId ?? null) &&
      row.unitId === unitId &&
      row.trainingClassId === (scope.trainingClassId ?? null),
  );
  const holders = await listHoldingLines(ctx.database, scope);
  const queue = intakeId ? await listReserveQueue(ctx.database, committeeId, intakeId) : [];
  const reserve = queue.filter(({ state }) => state === 'reserve');
  const used = known?.used ?? holders.length;
  const after = { granted: asked.granted, excess: asked.excess ?? known?.excess ?? 0 };
  const early = statesBefore('review');
  const result = quotaEffect(
    { unitId, used },
    after,
    holders.map((line) => ({ ...line, isApproved: !early.includes(line.state as LineState) })),
    reserve,
  );
  const people = [...holders, ...reserve];
  const named = (ids: readonly string[]) =>
    ids.map((lineId) => {
      const { fullName, unitId: unit } = people.find((line) => line.id === lineId)!;
      return { lineId, fullName, unitId: unit };
    });
  return {
    before: known ? { granted: known.granted, excess: known.excess } : null,
    after,
    used,
    free: result.free,
    over: result.over,
    nextInReserve: named(result.nextInReserve),
    lastHolders: named(result.lastHolders),
  };
}
