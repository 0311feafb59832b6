import { z } from 'zod';
import {
  doublesPage,
  doublesQuery,
  mergeAnswer,
  mergeBody,
  mergePreview,
  mergePreviewQuery,
} from '../../contracts/person/merges';
import { DomainError } from '../../domain/errors';
import type { Actor } from '../../domain/identity/actor';
import { compareEntries } from '../../domain/person/find-doubles';
import { mergeRecords, planMerge } from '../../domain/person/merge-records';
import { valueOf } from '../../domain/person/person-record';
import { wordsOf, type Language } from '../../i18n/translate';
import { runDeed } from '../../prisma/stores/deed';
import { countHeld, findMergeObstacles, listSharedNames, moveToPerson } from '../../prisma/stores/person/merge-store';
import {
  findPerson,
  readPeople,
  recordOf,
  updatePeople,
  type PersonRow,
} from '../../prisma/stores/person/person-store';
import { cutPage, decodeCursor } from '../http/cursor';
import { defineRoute } from '../http/route';

const tag = 'person';
const action = 'person.merge';

const doubles = defineRoute({
  method: 'get',
  path: '/people-doubles',
  tag,
  summary: 'Pairs of the register that are, or may be, one person: across tone marks, case, accents, abbreviated units',
  action,
  query: doublesQuery,
  response: doublesPage,
  handler: async ({ ctx, actor, query }) => {
    const [after] = decodeCursor(query.cursor, z.tuple([z.string()])) ?? [''];
    const found = await listSharedNames(ctx.database, actor.committeeId, { after, limit: query.limit });
    const { items, nextCursor } = cutPage(found, query.limit, ({ key }) => [key]);
    const people = await readPeople(
      ctx.database,
      actor.committeeId,
      items.flatMap(({ ids }) => ids),
    );
    const byId = new Map(people.map((person) => [person.id, person]));
    return { items: items.flatMap(({ ids }) => pairsAmong(ids.flatMap((id) => byId.get(id) ?? []))), nextCursor };
  },
});

const preview = defineRoute({
  method: 'get',
  path: '/person-merges/preview',
  tag,
  summary: 'What would go over, what would be filled in, where the two differ, and why they cannot be merged yet',
  action,
  query: mergePreviewQuery,
  response: mergePreview,
  handler: async ({ ctx, actor, query, language }) => {
    const { keep, gone } = await findBoth(ctx.database, actor, query);
    const { filled, differing } = planMerge(keep, gone);
    const obstacles = await findMergeObstacles(ctx.database, keep.id, gone.id);
    return {
      keep,
      gone,
      moved: await countHeld(ctx.database, actor.committeeId, gone.id),
      filled: [...filled],
      differing: differing.map((field) => ({ field, keep: valueOf(keep, field), gone: valueOf(gone, field) })),
      obstacles: obstacles.map((code) => ({ code, text: obstacleWords(language)[code] })),
    };
  },
});

const merge = defineRoute({
  method: 'post',
  path: '/person-merges',
  tag,
  summary: 'Two entries become one: lines, accounts, posts, seats and opinions go over in one act',
  status: 201,
  action,
  body: mergeBody,
  response: mergeAnswer,
  handler: async ({ ctx, actor, body, deed, authorize, language }) => {
    authorize({});
    return runDeed(ctx.database, deed('merge-people', body.keepId), async ({ tx, audit, accountId, at }) => {
      const { committeeId } = actor;
      const { keep, gone } = await findBoth(tx, actor, body);
      const obstacles = await findMergeObstacles(tx, keep.id, gone.id);
      if (obstacles.length > 0) {
        const words = obstacleWords(language);
        throw new DomainError('merge-obstructed', { obstacles: obstacles.map((code) => words[code]) });
      }
      const moved = await countHeld(tx, committeeId, gone.id);
      const after = mergeRecords(recordOf(keep), recordOf(gone), body.take);
      const written = { id: keep.id, revision: body.keepRevision, before: keep, after };
      const late = await updatePeople(tx, committeeId, [written], { source: 'merge', by: accountId, at });
      if (late.length > 0 || gone.revision !== body.goneRevision)
        throw new DomainError('revision-conflict', { current: keep.revision });
      const ids = { committeeId, keptId: keep.id, goneId: gone.id };
      await moveToPerson(tx, { ...ids, snapshot: recordOf(gone), by: accountId, at });
      audit({ noun: 'person', action: 'merged', subjectId: keep.id, data: { gone: gone.id, ...moved } });
      return { id: keep.id, moved };
    });
  },
});

export const mergeRoutes = [doubles, preview, merge];

async function findBoth(
  reader: Parameters<typeof findPerson>[0],
  actor: Actor,
  { keepId, goneId }: { keepId: string; goneId: string },
) {
  const keep = await findPerson(reader, actor.committeeId, keepId);
  const gone = keepId === goneId ? null : await findPerson(reader, actor.committeeId, goneId);
  if (!keep || !gone) throw new DomainError('not-found', { noun: 'person' });
  return { keep, gone };
}

function pairsAmong(people: readonly PersonRow[]) {
  const entries = people.map((person) => ({
    person,
    entry: {
      fullName: person.fullName,
      birth: person.birth,
      unit: person.unitId,
      idNumber: person.details.idNumber ?? null,
    },
  }));
  return entries.flatMap((one, index) =>
    entries.slice(index + 1).flatMap((other) => {
      const kind = compareEntries(one.entry, other.entry);
      return kind === null ? [] : [{ kind, people: [one.person, other.person] }];
    }),
  );
}

function obstacleWords(language: Language) {
  return wordsOf(language).person.mergeObstacles;
}
