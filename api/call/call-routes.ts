import { z } from 'zod';
import { callPage, callsQuery, recordCallBody, recordedCall } from '../../contracts/call/call-task';
import { id, idParams } from '../../contracts/common/fields';
import { describeMissing } from '../../documents/call/write-chat-text';
import { dateOf } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { can } from '../../domain/identity/permissions';
import { findCallReach, listCallTasks } from '../../prisma/stores/call-store';
import { wordsOf, type Language } from '../../i18n/translate';
import { readOwingUnits } from '../../prisma/stores/missing-store';
import type { ApiContext } from '../api-context';
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
  handler: async ({ ctx, actor, query, now, language }) => {
    const after = decodeCursor(query.cursor, z.tuple([id]))?.[0] ?? null;
    const isAll = query.all === 'true' || query.state === 'closed';
    const filter = { ...query, after, dueBy: isAll ? undefined : (query.dueBy ?? dateOf(now)) };
    const rows = await listCallTasks(ctx.database, actor.committeeId, filter);
    const { items, nextCursor } = cutPage(rows, query.limit, (row) => [row.id]);
    const reasons: Readonly<Record<string, string>> = wordsOf(language).call.reasons;
    const missing = await missingOf(ctx, actor.committeeId, items, language);
    const reaches = await Promise.all(items.map((row) => findCallReach(ctx.database, actor.committeeId, row.id)));
    return {
      items: items.map((row, index) => ({
        ...row,
        reasonText: reasons[row.reason] ?? row.reason,
        missing: missing(row),
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

/** What each unit on a page of the list owes, read once per intake. */
async function missingOf(
  ctx: ApiContext,
  committeeId: string,
  tasks: readonly { intakeId: string | null; unitId: string | null }[],
  language: Language,
) {
  const intakeIds = [...new Set(tasks.flatMap(({ intakeId, unitId }) => (intakeId && unitId ? [intakeId] : [])))];
  const owing = await Promise.all(intakeIds.map((intakeId) => readOwingUnits(ctx.database, committeeId, { intakeId })));
  return ({ intakeId, unitId }: { intakeId: string | null; unitId: string | null }): string | null => {
    const debt = owing.flat().find((each) => each.intakeId === intakeId && each.unitId === unitId);
    return debt ? describeMissing(debt, language) : null;
  };
}
