import { z } from 'zod';
import { created } from '../../contracts/identity/accounts';
import { id, idParams } from '../../contracts/common/fields';
import {
  newPerson,
  newPost,
  peoplePage,
  peopleQuery,
  personChanges,
  personWithPosts,
} from '../../contracts/person/people';
import { DomainError } from '../../domain/errors';
import { visibleUnits } from '../../domain/identity/actor';
import { abilitiesOf, type Actor } from '../../domain/identity/permissions';
import { runDeed } from '../../prisma/stores/deed';
import { findUnit } from '../../prisma/stores/organisation/unit-store';
import {
  findPerson,
  insertPerson,
  insertPost,
  listPeople,
  listPosts,
  updatePerson,
  type PersonRow,
} from '../../prisma/stores/person/person-store';
import { cutPage, decodeCursor } from '../http/cursor';
import { defineRoute } from '../http/route';

const tag = 'person';

const list = defineRoute({
  method: 'get',
  path: '/people',
  tag,
  summary: 'People of the register by given name; search with or without accents',
  action: 'person.read',
  query: peopleQuery,
  response: peoplePage,
  handler: async ({ ctx, actor, query }) => {
    const after = decodeCursor(query.cursor, z.tuple([z.string(), id]));
    const { limit, search } = query;
    const unitIds = unitsToShow(actor, query.unitId);
    const rows = await listPeople(ctx.database, actor.committeeId, { limit, after, search, unitIds });
    const { items, nextCursor } = cutPage(rows, limit, (row) => [row.sortName, row.id]);
    return { items: items.map((row) => presentPerson(row, actor)), nextCursor };
  },
});

const read = defineRoute({
  method: 'get',
  path: '/people/:id',
  tag,
  summary: 'One person with the posts held over time',
  action: 'person.read',
  params: idParams,
  response: personWithPosts,
  handler: async ({ ctx, actor, params, authorize }) => {
    const row = await requirePerson(ctx.database, actor, params.id);
    authorize({ unitId: row.unitId });
    return { ...presentPerson(row, actor), posts: await listPosts(ctx.database, actor.committeeId, row.id) };
  },
});

const add = defineRoute({
  method: 'post',
  path: '/people',
  tag,
  summary: 'Add a person to the register',
  status: 201,
  action: 'person.save',
  body: newPerson,
  response: created,
  handler: async ({ ctx, actor, body, deed, authorize }) => {
    authorize({ unitId: body.unitId });
    await requireUnit(ctx.database, actor, body.unitId);
    return runDeed(ctx.database, deed('person-added', null), async ({ tx, audit }) => {
      const personId = await insertPerson(tx, actor.committeeId, body);
      audit({ noun: 'person', action: 'added', subjectId: personId, data: { unitId: body.unitId ?? null } });
      return { id: personId };
    });
  },
});

const change = defineRoute({
  method: 'patch',
  path: '/people/:id',
  tag,
  summary: 'Correct or complete a person',
  action: 'person.save',
  params: idParams,
  body: personChanges,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    const row = await requirePerson(ctx.database, actor, params.id);
    authorize({ unitId: row.unitId });
    const { revision, ...fields } = body;
    // Moving somebody to another unit needs the right there too.
    if (fields.unitId !== undefined) authorize({ unitId: fields.unitId });
    await requireUnit(ctx.database, actor, fields.unitId);
    await runDeed(ctx.database, deed('person-edited', params.id), async ({ tx, audit }) => {
      const done = await updatePerson(tx, actor.committeeId, params.id, revision, fields);
      if (!done) throw new DomainError('revision-conflict', { current: row.revision });
      audit({ noun: 'person', action: 'edited', subjectId: params.id, data: { fields: Object.keys(fields) } });
      return null;
    });
    return undefined;
  },
});

const recordPost = defineRoute({
  method: 'post',
  path: '/people/:id/posts',
  tag,
  summary: 'Record a post held at a unit for a time',
  status: 201,
  action: 'person.save',
  params: idParams,
  body: newPost,
  response: created,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    const row = await requirePerson(ctx.database, actor, params.id);
    authorize({ unitId: row.unitId });
    authorize({ unitId: body.unitId });
    await requireUnit(ctx.database, actor, body.unitId);
    if (body.validTo && body.validTo <= body.validFrom)
      throw new DomainError('period-invalid', { from: body.validFrom, to: body.validTo });
    return runDeed(ctx.database, deed('post-recorded', params.id), async ({ tx, audit }) => {
      const { validTo = null, ...post } = body;
      const postId = await insertPost(tx, { ...post, validTo, personId: params.id, committeeId: actor.committeeId });
      const data = { postId, unitId: body.unitId, validFrom: body.validFrom };
      audit({ noun: 'person', action: 'post-recorded', subjectId: params.id, data });
      return { id: postId };
    });
  },
});

export const personRoutes = [list, read, add, change, recordPost];

function unitsToShow(actor: Actor, asked: string | undefined): readonly string[] | undefined {
  const visible = visibleUnits(actor);
  if (visible === 'all') return asked ? [asked] : undefined;
  return asked ? visible.filter((unitId) => unitId === asked) : visible;
}

async function requirePerson(reader: Parameters<typeof findPerson>[0], actor: Actor, personId: string) {
  const row = await findPerson(reader, actor.committeeId, personId);
  if (!row) throw new DomainError('not-found', { noun: 'person' });
  return row;
}

async function requireUnit(reader: Parameters<typeof findUnit>[0], actor: Actor, unitId: string | null | undefined) {
  if (unitId && !(await findUnit(reader, actor.committeeId, unitId)))
    throw new DomainError('not-found', { noun: 'unit' });
}

function presentPerson(row: PersonRow, actor: Actor) {
  const thing = { committeeId: row.committeeId, unitId: row.unitId, personId: row.id };
  return { ...row, abilities: abilitiesOf(actor, thing, ['person.save']) };
}
