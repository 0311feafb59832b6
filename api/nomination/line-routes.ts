import { z } from 'zod';
import { deedResult, id, idParams } from '../../contracts/common/fields';
import { emptyBody, linesPage, linesQuery, reasonBody, replacementBody } from '../../contracts/nomination/lists';
import { visibleUnits } from '../../domain/identity/actor';
import { lineStatesOf } from '../../domain/nomination/line-states';
import { listLines } from '../../prisma/stores/nomination-reading-store';
import { cutPage, decodeCursor } from '../http/cursor';
import { defineRoute } from '../http/route';
import { findIntakeThing, findLineThing } from '../intake/find-thing';
import { nominationCommandRoute } from '../intake/intake-command-route';
import { removeDraftLine } from './edit-list';
import { presentLine } from './present-nomination';
import { confirmAddedLine } from './record-paper';

const tag = 'nomination';
const lineCursor = z.tuple([id, z.int(), id]);

const list = defineRoute({
  method: 'get',
  path: '/intakes/:id/nominee-lines',
  tag,
  summary: 'People on the lists of an intake, by unit and order; by group, unit or name if asked',
  action: 'nomination.read',
  params: idParams,
  query: linesQuery,
  response: linesPage,
  handler: async ({ ctx, actor, authorize, params, query, language }) => {
    const thing = await findIntakeThing(ctx, actor, params.id);
    authorize(thing);
    const { limit, cursor, group, unitId, ...filter } = query;
    const rows = await listLines(ctx.database, actor.committeeId, params.id, {
      ...filter,
      ...(group ? { states: lineStatesOf(group) } : {}),
      unitIds: narrowTo(visibleUnits(actor), unitId),
      limit,
      after: decodeCursor(cursor, lineCursor),
    });
    const { items, nextCursor } = cutPage(rows, limit, (row) => [row.unitId, row.listOrder, row.id]);
    return { items: items.map((row) => presentLine(actor, language, row, thing)), nextCursor };
  },
});

const remove = defineRoute({
  method: 'delete',
  path: '/nominee-lines/:id',
  tag,
  summary: 'Removes one person from a list that is being written',
  action: 'nomination.draft',
  params: idParams,
  response: deedResult,
  handler: async ({ ctx, actor, authorize, params, deed }) => {
    const line = await findLineThing(ctx, actor, params.id);
    authorize(line);
    return removeDraftLine(ctx.database, deed('remove-draft-line', params.id), line);
  },
});

const confirm = defineRoute({
  method: 'post',
  path: '/nominee-lines/:id/confirmations',
  tag,
  summary: 'The unit confirms somebody who was taken in at the class door',
  status: 201,
  action: 'nomination.draft',
  params: idParams,
  body: emptyBody,
  response: deedResult,
  handler: async ({ ctx, actor, authorize, params, deed }) => {
    const line = await findLineThing(ctx, actor, params.id);
    authorize(line);
    return confirmAddedLine(ctx.database, deed('confirm-line', params.id), line);
  },
});

const withdraw = nominationCommandRoute('line', {
  path: '/nominee-lines/:id/withdrawals',
  tag,
  summary: 'The unit withdraws one person; a place is free',
  name: 'withdraw-line',
  body: reasonBody,
  data: (lineId, body) => ({ lineId, ...body }),
});

const decline = nominationCommandRoute('line', {
  path: '/nominee-lines/:id/refusals',
  tag,
  summary: 'The person does not take part, with the reason',
  name: 'decline-line',
  body: reasonBody,
  data: (lineId, body) => ({ lineId, ...body }),
});

const replace = nominationCommandRoute('line', {
  path: '/nominee-lines/:id/replacements',
  tag,
  summary: 'Another person of the same unit comes instead, up to the last day',
  name: 'replace-line',
  body: replacementBody,
  data: (lineId, body) => ({ lineId, ...body }),
});

const promote = nominationCommandRoute('line', {
  path: '/nominee-lines/:id/promotions',
  tag: 'review',
  summary: 'A free place goes to this person in reserve',
  name: 'promote-reserve',
  body: reasonBody,
  data: (lineId, body) => ({ lineId, ...body }),
});

export const lineRoutes = [list, remove, confirm, withdraw, decline, replace, promote];

/** A unit asked for, within what may be seen. */
function narrowTo(visible: 'all' | readonly string[], unitId: string | undefined): 'all' | readonly string[] {
  if (!unitId) return visible;
  return visible === 'all' || visible.includes(unitId) ? [unitId] : [];
}
