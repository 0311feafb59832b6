import { z } from 'zod';
import { id } from '../../contracts/common/fields';
import { myWorkPage, myWorkQuery } from '../../contracts/inbox/my-work';
import { dateOf } from '../../domain/dates';
import type { Actor } from '../../domain/identity/actor';
import type { WorkKind } from '../../domain/inbox/work-kinds';
import type { RequestKind } from '../../domain/privacy/subject-request';
import type { Translate } from '../../i18n/translate';
import { cursorOf, listWork } from '../../prisma/stores/inbox/work-store';
import type { ApiContext } from '../api-context';
import { cutPage, decodeCursor } from '../http/cursor';
import { defineRoute } from '../http/route';
import { viewDeadline } from './deadline-words';

const list = defineRoute({
  method: 'get',
  path: '/my-work',
  tag: 'inbox',
  summary: 'Everything that waits for the account, the earliest deadline first',
  query: myWorkQuery,
  response: myWorkPage,
  handler: ({ ctx, actor, query, now, t }) => readMyWork(ctx, actor, query, now, t),
});

export const inboxRoutes = [list];

/** A request of a data subject is named by its kind; nobody's name stands in a list of work. */
export function titleOf({ kind, title }: { kind: string; title: string }, t: Translate): string {
  if (kind === 'retention-proposal') return t('person.retentionTitle');
  return kind === 'subject-request' ? t(`person.requestKinds.${title as RequestKind}`) : title;
}

/** One page of "Việc của tôi", for the API and for the page. */
export async function readMyWork(
  ctx: ApiContext,
  actor: Actor,
  query: { limit: number; cursor?: string | undefined; kind?: WorkKind | undefined },
  now: Date,
  t: Translate,
) {
  const after = decodeCursor(query.cursor, z.tuple([z.iso.date(), z.string(), id]));
  const today = dateOf(now);
  const rows = await listWork(ctx.database, actor, { limit: query.limit, after, today, kind: query.kind });
  const { items, nextCursor } = cutPage(rows, query.limit, cursorOf);
  const calendar = await ctx.calendarOf(actor.committeeId);
  return {
    items: items.map((row) => ({
      ...row,
      title: titleOf(row, t),
      since: row.since?.toISOString() ?? null,
      ...viewDeadline(row.deadlineOn, today, calendar, t, row.kind === 'opinion-to-give' ? 'opinion' : null),
    })),
    nextCursor,
  };
}
