import { deedResult, idParams } from '../../contracts/common/fields';
import {
  demandBody,
  demandCallBody,
  demandCalled,
  demandParams,
  demandsAnswer,
} from '../../contracts/nomination/composition';
import { visibleUnits } from '../../domain/identity/actor';
import { DomainError } from '../../domain/errors';
import { abilitiesOf } from '../../domain/identity/permissions';
import { runDeed } from '../../prisma/stores/deed';
import { answerDemand, askDemand, listDemands } from '../../prisma/stores/demand-store';
import { findUnit } from '../../prisma/stores/organisation/unit-store';
import { defineRoute } from '../http/route';
import { requireEntrySource } from '../intake/find-thing';
import { findItemThing } from '../plan/find-item-thing';

const tag = 'nomination';

const list = defineRoute({
  method: 'get',
  path: '/plan-items/:id/demands',
  tag,
  summary: 'Nhu cầu: how many people each unit says it needs to send, before any names',
  action: 'plan.read',
  params: idParams,
  response: demandsAnswer,
  handler: async ({ ctx, actor, params }) => {
    const thing = await findItemThing(ctx, actor, params.id);
    const seen = visibleUnits(actor);
    const rows = (await listDemands(ctx.database, actor.committeeId, params.id)).filter(
      ({ unitId }) => seen === 'all' || seen.includes(unitId),
    );
    return {
      total: rows.reduce((sum, { people }) => sum + (people ?? 0), 0),
      waiting: rows.filter(({ people }) => people === null).length,
      items: rows.map((row) => ({
        ...row,
        askedAt: row.askedAt?.toISOString() ?? null,
        answeredAt: row.answeredAt?.toISOString() ?? null,
      })),
      abilities: abilitiesOf(actor, seen === 'all' ? thing : { ...thing, calledUnitIds: seen }, [
        'demand.ask',
        'demand.answer',
      ]),
    };
  },
});

const ask = defineRoute({
  method: 'post',
  path: '/plan-items/:id/demand-calls',
  tag,
  summary: 'Asks units for a number by a day; one that has answered is not asked again',
  status: 201,
  action: 'demand.ask',
  params: idParams,
  body: demandCallBody,
  response: demandCalled,
  handler: async ({ ctx, actor, authorize, params, body, deed }) => {
    authorize(await findItemThing(ctx, actor, params.id));
    return runDeed(ctx.database, deed('ask-demand', params.id), async ({ tx, at, audit, notify }) => {
      const { committeeId } = actor;
      const units = await askDemand(tx, { committeeId, planItemId: params.id, at, ...body });
      for (const unitId of units)
        notify({
          kind: 'demand-asked',
          recipientRole: 'unit-officer',
          recipientUnitId: unitId,
          params: { planItemId: params.id, unitId, toOn: body.dueOn },
          dedupeKey: `demand-asked:${params.id}:${unitId}:${body.dueOn}`,
        });
      const data = { units: units.length, dueOn: body.dueOn };
      audit({ noun: 'nomination', action: 'demand-asked', subjectId: params.id, data });
      return { asked: units.length };
    });
  },
});

const answer = defineRoute({
  method: 'put',
  path: '/plan-items/:id/demands/:unitId',
  tag,
  summary: 'A unit, or somebody for it, says how many people it needs to send; 0 is an answer',
  action: 'demand.answer',
  params: demandParams,
  body: demandBody,
  response: deedResult,
  handler: async ({ ctx, actor, authorize, params, body, deed }) => {
    const thing = await findItemThing(ctx, actor, params.id);
    authorize({ ...thing, unitId: params.unitId });
    requireEntrySource(actor, params.unitId, body.onBehalf);
    if (!(await findUnit(ctx.database, actor.committeeId, params.unitId)))
      throw new DomainError('not-found', { noun: 'unit' });
    const { onBehalf, ...said } = body;
    return runDeed(ctx.database, deed('answer-demand', params.id), async ({ tx, at, accountId, audit }) => {
      const row = { committeeId: actor.committeeId, planItemId: params.id, unitId: params.unitId, ...said };
      await answerDemand(tx, row, onBehalf, { accountId, at });
      const data = { unit: params.unitId, people: body.people, source: onBehalf?.source ?? null };
      audit({ noun: 'nomination', action: 'demand-answered', subjectId: params.id, data });
      return { unitId: params.unitId, people: body.people };
    });
  },
});

export const demandRoutes = [list, ask, answer];
