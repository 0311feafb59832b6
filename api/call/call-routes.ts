import { z } from 'zod';
import { callPage, callsQuery, recordCallBody, recordedCall } from '../../contracts/call/call-task';
import { id, idParams } from '../../contracts/common/fields';
import { DomainError } from '../../domain/errors';
import { can } from '../../domain/identity/permissions';
import { findCallReach, listCallTasks } from '../../prisma/stores/call-store';
import { cutPage, decodeCursor } from '../http/cursor';
import { defineRoute } from '../http/route';
import { recordCall } from './record-call';

const list = defineRoute({
  method: 'get',
  path: '/call-tasks',
  tag: 'call',
  summary: 'Cần gọi điện: units that are silent, leaders who have not answered',
  action: 'overdue.read',
  query: callsQuery,
  response: callPage,
  handler: async ({ ctx, actor, query }) => {
    const after = decodeCursor(query.cursor, z.tuple([id]))?.[0] ?? null;
    const rows = await listCallTasks(ctx.database, actor.committeeId, { ...query, after });
    const { items, nextCursor } = cutPage(rows, query.limit, (row) => [row.id]);
    const reaches = await Promise.all(items.map((row) => findCallReach(ctx.database, actor.committeeId, row.id)));
    return {
      items: items.map((row, index) => ({
        ...row,
        abilities: can(actor, 'call.record', { committeeId: actor.committeeId, ...reaches[index] })
          ? ['call.record']
          : [],
      })),
      nextCursor,
    };
  },
});

const record = defineRoute({
  method: 'post',
  path: '/call-tasks/:id/calls',
  tag: 'call',
  summary: 'Records one telephone call and its outcome',
  status: 201,
  action: 'call.record',
  params: idParams,
  body: recordCallBody,
  response: recordedCall,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    const reach = await findCallReach(ctx.database, actor.committeeId, params.id);
    if (!reach) throw new DomainError('not-found', { noun: 'call-task' });
    authorize(reach);
    return recordCall(ctx.database, deed('record-call', params.id), params.id, body);
  },
});

export const callRoutes = [list, record];
