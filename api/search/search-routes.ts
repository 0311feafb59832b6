import { SEARCH_KINDS, searchAnswer, searchQuery } from '../../contracts/search/search';
import { visibleUnits } from '../../domain/identity/actor';
import { mayEver, type Action } from '../../domain/identity/permissions';
import { searchRecords } from '../../prisma/stores/search-store';
import { defineRoute } from '../http/route';

const OF_EACH_KIND = 5;

const READING: Readonly<Record<(typeof SEARCH_KINDS)[number], Action>> = {
  item: 'plan.read',
  intake: 'intake.read',
  person: 'person.read',
  unit: 'organisation.read',
  submission: 'submission.read',
  document: 'document.read',
  class: 'class.read',
};

const search = defineRoute({
  method: 'get',
  path: '/search',
  tag: 'search',
  summary: 'Finds people, units, items, intakes, submissions, documents and classes by part of a name or number',
  query: searchQuery,
  response: searchAnswer,
  handler: async ({ ctx, actor, query }) => {
    const scope = {
      kinds: SEARCH_KINDS.filter((kind) => mayEver(actor, READING[kind])),
      unitIds: visibleUnits(actor),
      text: query.q,
      limit: OF_EACH_KIND,
    };
    return { items: await searchRecords(ctx.database, actor.committeeId, scope) };
  },
});

export const searchRoutes = [search];
