import { z } from 'zod';
import { created } from '../../contracts/identity/accounts';
import { id, idParams } from '../../contracts/common/fields';
import {
  newPerson,
  newPost,
  peoplePage,
  peopleQuery,
  personChanges,
  personDetail,
  personFields,
  personHistory,
  postEnd,
} from '../../contracts/person/people';
import { DomainError } from '../../domain/errors';
import { visibleUnits } from '../../domain/identity/actor';
import { can, mayEver, type Actor } from '../../domain/identity/permissions';
import { FIELD_CLASSES, REGISTER_FIELDS } from '../../domain/person/field-classes';
import { applyPatch, changesOf, newRecord, type PersonPatch } from '../../domain/person/person-record';
import { wordsOf } from '../../i18n/translate';
import { runDeed } from '../../prisma/stores/deed';
import { findUnit } from '../../prisma/stores/organisation/unit-store';
import { findMergedInto } from '../../prisma/stores/person/merge-store';
import {
  endPost,
  findPerson,
  insertPeople,
  insertPost,
  listPeople,
  listPosts,
  listVersions,
  recordOf,
  updatePeople,
} from '../../prisma/stores/person/person-store';
import { recordAccess } from '../../prisma/stores/privacy/access-store';
import { cutPage, decodeCursor } from '../http/cursor';
import { defineRoute } from '../http/route';
import { isSensitive, personThing, presentDetail, presentSummary, sensitiveFieldsOf } from './present-person';

const tag = 'person';

const list = defineRoute({
  method: 'get',
  path: '/people',
  tag,
  summary: 'People of the register by given name, basic data only; search with or without accents',
  action: 'person.read',
  query: peopleQuery,
  response: peoplePage,
  handler: async ({ ctx, actor, query }) => {
    const after = decodeCursor(query.cursor, z.tuple([z.string(), id]));
    const { limit, search } = query;
    const unitIds = unitsToShow(actor, query.unitId);
    const rows = await listPeople(ctx.database, actor.committeeId, { limit, after, search, unitIds });
    const { items, nextCursor } = cutPage(rows, limit, (row) => [row.sortName, row.id]);
    return { items: items.map((row) => presentSummary(row, actor)), nextCursor };
  },
});

const fieldList = defineRoute({
  method: 'get',
  path: '/person-fields',
  tag,
  summary: 'The fields of the register: their class, and whether this account may see them',
  action: 'person.read',
  response: personFields,
  handler: ({ actor, language }) => {
    const maySee = mayEver(actor, 'sensitive-data.read');
    const words = wordsOf(language).person.fields;
    const items = REGISTER_FIELDS.map((field) => {
      const fieldClass = FIELD_CLASSES[field];
      return { field, class: fieldClass, name: words[field], visible: fieldClass === 'basic' || maySee };
    });
    return Promise.resolve({ items });
  },
});

const read = defineRoute({
  method: 'get',
  path: '/people/:id',
  tag,
  summary:
    'One person with the posts held over time (of two that were merged, the one kept); seeing sensitive fields is written down',
  action: 'person.read',
  params: idParams,
  response: personDetail,
  handler: async ({ ctx, actor, params, authorize, now }) => {
    const keptId = await findMergedInto(ctx.database, actor.committeeId, params.id);
    const row = await requirePerson(ctx.database, actor, keptId ?? params.id);
    authorize(personThing(row));
    const detail = presentDetail(row, actor, await listPosts(ctx.database, actor.committeeId, row.id));
    const fields = detail.withheld.length > 0 ? [] : sensitiveFieldsOf(row);
    const { committeeId, accountId } = actor;
    const access = { committeeId, accountId, personId: row.id, subject: 'person', records: 1, purpose: null, at: now };
    if (fields.length > 0) await recordAccess(ctx.database, { ...access, kind: 'view', fields });
    return detail;
  },
});

const history = defineRoute({
  method: 'get',
  path: '/people/:id/history',
  tag,
  summary: 'What was changed on a person, when, by whom and from where; the latest first',
  action: 'person.read',
  params: idParams,
  response: personHistory,
  handler: async ({ ctx, actor, params, authorize }) => {
    const row = await requirePerson(ctx.database, actor, params.id);
    authorize(personThing(row));
    const maySee = can(actor, 'sensitive-data.read', personThing(row));
    const versions = await listVersions(ctx.database, actor.committeeId, row.id);
    const items = versions.map((version, index) => {
      const next = index === 0 ? recordOf(row) : versions[index - 1]!.snapshot;
      const patch = { ...next, ...next.details } as PersonPatch;
      const gone = Object.fromEntries(
        Object.keys(version.snapshot.details)
          .filter((field) => !(field in next.details))
          .map((field) => [field, null]),
      );
      const changes = changesOf(version.snapshot, { ...patch, ...gone });
      const { revision, source, changedBy } = version;
      return {
        revision,
        source,
        changedBy,
        changedAt: version.changedAt.toISOString(),
        changes: changes.map(({ field, before, after }) =>
          maySee || !isSensitive(field) ? { field, before, after } : { field },
        ),
      };
    });
    return { items };
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
      const [personId] = await insertPeople(tx, actor.committeeId, [newRecord(body)]);
      audit({ noun: 'person', action: 'added', subjectId: personId!, data: { unitId: body.unitId ?? null } });
      return { id: personId! };
    });
  },
});

const change = defineRoute({
  method: 'patch',
  path: '/people/:id',
  tag,
  summary: 'Correct or complete a person: fields left out stay, null takes away',
  action: 'person.save',
  params: idParams,
  body: personChanges,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    const row = await requirePerson(ctx.database, actor, params.id);
    authorize(personThing(row));
    const { revision, ...patch } = body;
    // Moving somebody to another unit needs the right there too.
    if (patch.unitId !== undefined) authorize({ unitId: patch.unitId });
    await requireUnit(ctx.database, actor, patch.unitId);
    await runDeed(ctx.database, deed('person-edited', params.id), async ({ tx, audit, accountId, at }) => {
      const written = { id: row.id, revision, before: row, after: applyPatch(row, patch) };
      const late = await updatePeople(tx, actor.committeeId, [written], { source: 'edit', by: accountId, at });
      if (row.revision !== revision || late.length > 0)
        throw new DomainError('revision-conflict', { current: row.revision });
      const fields = changesOf(row, patch).map(({ field }) => field);
      audit({ noun: 'person', action: 'edited', subjectId: params.id, data: { fields } });
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
    authorize(personThing(row));
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

const stopPost = defineRoute({
  method: 'post',
  path: '/people/:id/posts/:postId/end',
  tag,
  summary: 'End a post on a day: that day it is held no more',
  action: 'person.save',
  params: z.strictObject({ id, postId: id }),
  body: postEnd,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    const row = await requirePerson(ctx.database, actor, params.id);
    authorize(personThing(row));
    await runDeed(ctx.database, deed('post-ended', params.id), async ({ tx, audit }) => {
      const { committeeId } = actor;
      const done = await endPost(tx, { committeeId, personId: row.id, id: params.postId, validTo: body.validTo });
      if (!done) throw new DomainError('not-found', { noun: 'post' });
      const data = { postId: params.postId, validTo: body.validTo };
      audit({ noun: 'person', action: 'post-ended', subjectId: row.id, data });
      return null;
    });
    return undefined;
  },
});

export const personRoutes = [list, fieldList, read, history, add, change, recordPost, stopPost];

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
