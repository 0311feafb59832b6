import { z } from 'zod';
import { created } from '../../contracts/identity/accounts';
import { id, idParams } from '../../contracts/common/fields';
import { newUnit, unit, unitChanges, unitPage, unitQuery } from '../../contracts/organisation/organisation';
import { DomainError } from '../../domain/errors';
import { abilitiesOf, type Actor } from '../../domain/identity/permissions';
import { requireNoCircle } from '../../domain/organisation/unit-tree';
import { runDeed } from '../../prisma/stores/deed';
import { listStandingPlaces } from '../../prisma/stores/organisation/reorganisation-store';
import { findUnit, insertUnit, listUnits, updateUnit, type UnitRow } from '../../prisma/stores/organisation/unit-store';
import { cutPage, decodeCursor } from '../http/cursor';
import { defineRoute } from '../http/route';

const tag = 'organisation';

const list = defineRoute({
  method: 'get',
  path: '/units',
  tag,
  summary: 'Organs and units, by name; `on` leaves out those that did not stand that day',
  action: 'organisation.read',
  query: unitQuery,
  response: unitPage,
  handler: async ({ ctx, actor, query }) => {
    const after = decodeCursor(query.cursor, z.tuple([z.string(), id]));
    const { limit, kind, on } = query;
    const rows = await listUnits(ctx.database, actor.committeeId, { limit, after, kind, on });
    const { items, nextCursor } = cutPage(rows, limit, (row) => [row.name, row.id]);
    return { items: items.map((row) => presentUnit(row, actor)), nextCursor };
  },
});

const read = defineRoute({
  method: 'get',
  path: '/units/:id',
  tag,
  summary: 'One unit',
  action: 'organisation.read',
  params: idParams,
  response: unit,
  handler: async ({ ctx, actor, params }) => {
    const row = await findUnit(ctx.database, actor.committeeId, params.id);
    if (!row) throw new DomainError('not-found', { noun: 'unit' });
    return presentUnit(row, actor);
  },
});

const add = defineRoute({
  method: 'post',
  path: '/units',
  tag,
  summary: 'Add a unit',
  status: 201,
  action: 'organisation.save',
  body: newUnit,
  response: created,
  handler: async ({ ctx, actor, body, deed, authorize }) => {
    authorize({});
    await requireParent(ctx.database, actor, body.parentId);
    return runDeed(ctx.database, deed('unit-added', null), async ({ tx, audit }) => {
      const unitId = await insertUnit(tx, { ...body, committeeId: actor.committeeId });
      audit({ noun: 'organisation', action: 'unit-added', subjectId: unitId, data: { code: body.code } });
      return { id: unitId };
    });
  },
});

const change = defineRoute({
  method: 'patch',
  path: '/units/:id',
  tag,
  summary: 'Change a unit, or end it with `validTo`',
  action: 'organisation.save',
  params: idParams,
  body: unitChanges,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    authorize({});
    const { revision, ...changes } = body;
    const known = await findUnit(ctx.database, actor.committeeId, params.id);
    if (!known) throw new DomainError('not-found', { noun: 'unit' });
    if (changes.validTo && changes.validTo <= known.validFrom)
      throw new DomainError('period-invalid', { from: known.validFrom, to: changes.validTo });
    await requireParent(ctx.database, actor, changes.parentId);
    if (changes.parentId) await requirePlace(ctx.database, actor, params.id, changes.parentId);
    await runDeed(ctx.database, deed('unit-edited', params.id), async ({ tx, audit }) => {
      const done = await updateUnit(tx, actor.committeeId, params.id, revision, changes);
      if (!done) throw new DomainError('revision-conflict', { current: known.revision });
      const action = changes.validTo ? 'unit-ended' : 'unit-edited';
      audit({ noun: 'organisation', action, subjectId: params.id, data: { fields: Object.keys(changes) } });
      return null;
    });
    return undefined;
  },
});

export const unitRoutes = [list, read, add, change];

/** Throws DomainError `unit-tree-circular` when the unit would stand below itself. */
async function requirePlace(reader: Parameters<typeof findUnit>[0], actor: Actor, unitId: string, parentId: string) {
  const units = await listStandingPlaces(reader, actor.committeeId);
  requireNoCircle(units.map((unit) => (unit.id === unitId ? { ...unit, parentId } : unit)));
}

async function requireParent(
  reader: Parameters<typeof findUnit>[0],
  actor: Actor,
  parentId: string | null | undefined,
) {
  if (parentId && !(await findUnit(reader, actor.committeeId, parentId)))
    throw new DomainError('not-found', { noun: 'unit' });
}

function presentUnit(row: UnitRow, actor: Actor) {
  return {
    ...row,
    abilities: abilitiesOf(actor, { committeeId: row.committeeId, unitId: row.id }, ['organisation.save']),
  };
}
