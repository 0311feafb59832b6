import { created } from '../../contracts/identity/accounts';
import { idParams } from '../../contracts/common/fields';
import {
  newService,
  presetApplied,
  presetBody,
  presetParams,
  presetsAnswer,
  serviceEnd,
  servicesAnswer,
  treeAnswer,
  treeQuery,
} from '../../contracts/organisation/structure';
import { UNIT_TREES } from '../../contracts/organisation/units-import';
import { dateOf } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { findPreset, ORGANISATION_PRESETS } from '../../domain/organisation/presets';
import { orderTree } from '../../domain/organisation/unit-tree';
import { runDeed } from '../../prisma/stores/deed';
import { listStandingPlaces } from '../../prisma/stores/organisation/reorganisation-store';
import { addService, endService, listServedUnits, listServices } from '../../prisma/stores/organisation/service-store';
import { findUnit } from '../../prisma/stores/organisation/unit-store';
import { findPerson } from '../../prisma/stores/person/person-store';
import { defineRoute } from '../http/route';
import { applyPreset } from './apply-preset';

const tag = 'organisation';

const trees = defineRoute({
  method: 'get',
  path: '/organisation-tree',
  tag,
  summary: 'Units of a day in three trees, Party, State and Front, each below its parent',
  action: 'organisation.read',
  query: treeQuery,
  response: treeAnswer,
  handler: async ({ ctx, actor, query, now }) => {
    const on = query.on ?? dateOf(now);
    const standing = (await listStandingPlaces(ctx.database, actor.committeeId))
      .filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || validTo > on))
      .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
    const served = await listServedUnits(ctx.database, actor.committeeId, on);
    return {
      on,
      trees: UNIT_TREES.map((tree) => ({
        tree,
        units: orderTree(standing.filter((unit) => unit.tree === tree)).map((unit) => ({
          ...unit,
          serves: served.filter(({ unitId }) => unitId === unit.id).map(({ servedUnitId }) => servedUnitId),
        })),
      })),
    };
  },
});

const presets = defineRoute({
  method: 'get',
  path: '/organisation-presets',
  tag,
  summary: 'Presets of organs and bodies: thị xã 2023, xã/phường 2025',
  action: 'organisation.read',
  response: presetsAnswer,
  handler: async () => ({
    items: ORGANISATION_PRESETS.map((preset) => ({
      ...preset,
      units: [...preset.units],
      bodies: [...preset.bodies],
      decides: { ...preset.decides },
    })),
  }),
});

const apply = defineRoute({
  method: 'post',
  path: '/organisation-presets/:code/applications',
  tag,
  summary: 'Adds the organs and bodies of a preset that the committee does not have yet',
  status: 201,
  action: 'organisation.save',
  params: presetParams,
  body: presetBody,
  response: presetApplied,
  handler: ({ ctx, params, body, deed, authorize }) => {
    authorize({});
    const { place, validFrom = null } = body;
    return applyPreset(ctx.database, deed('apply-preset', null), findPreset(params.code)!, { place, validFrom });
  },
});

const services = defineRoute({
  method: 'get',
  path: '/units/:id/services',
  tag,
  summary: 'Whom a unit and its people serve besides, and who serves it',
  action: 'organisation.read',
  params: idParams,
  response: servicesAnswer,
  handler: async ({ ctx, actor, params }) => ({
    items: await listServices(ctx.database, actor.committeeId, params.id),
  }),
});

const serve = defineRoute({
  method: 'post',
  path: '/units/:id/services',
  tag,
  summary: 'A unit, or one of its people, serves another unit from a day on',
  status: 201,
  action: 'organisation.save',
  params: idParams,
  body: newService,
  response: created,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    authorize({});
    const { personId = null, ...service } = body;
    for (const unitId of [params.id, body.servedUnitId])
      if (!(await findUnit(ctx.database, actor.committeeId, unitId)))
        throw new DomainError('not-found', { noun: 'unit' });
    if (personId && (await findPerson(ctx.database, actor.committeeId, personId))?.unitId !== params.id)
      throw new DomainError('not-found', { noun: 'person' });
    if (!personId && params.id === body.servedUnitId) throw new DomainError('unit-tree-circular');
    return runDeed(ctx.database, deed('add-service', params.id), async ({ tx, audit }) => {
      const server = personId ? { unitId: null, personId } : { unitId: params.id, personId: null };
      const id = await addService(tx, { ...service, ...server, committeeId: actor.committeeId });
      const data = { service: id, served: body.servedUnitId, person: personId, from: body.validFrom };
      audit({ noun: 'organisation', action: 'service-added', subjectId: params.id, data });
      return { id };
    });
  },
});

const endServing = defineRoute({
  method: 'post',
  path: '/unit-services/:id/end',
  tag,
  summary: 'Ends a service: the day is the first without it',
  action: 'organisation.save',
  params: idParams,
  body: serviceEnd,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    authorize({});
    await runDeed(ctx.database, deed('end-service', params.id), async ({ tx, audit }) => {
      const served = await endService(tx, actor.committeeId, params.id, body.validTo);
      if (!served) throw new DomainError('not-found', { noun: 'unit-service' });
      const data = { service: params.id, validTo: body.validTo };
      audit({ noun: 'organisation', action: 'service-ended', subjectId: served, data });
      return null;
    });
    return undefined;
  },
});

export const structureRoutes = [trees, presets, apply, services, serve, endServing];
