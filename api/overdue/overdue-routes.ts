import { z } from 'zod';
import { id } from '../../contracts/common/fields';
import { overduePage, overdueQuery, overdueSummary } from '../../contracts/overdue/overdue';
import { writeOverdueWorkbook } from '../../documents/overdue/write-overdue-workbook';
import { dateOf, type PlainDate } from '../../domain/dates';
import { abilitiesOf, type Action, type Actor } from '../../domain/identity/permissions';
import type { OverdueKind } from '../../domain/inbox/work-kinds';
import { wordsOf, type Language, type Translate } from '../../i18n/translate';
import { countOpenCalls } from '../../prisma/stores/call-store';
import { countOverdue, type OverdueCount } from '../../prisma/stores/overdue/count-overdue';
import { listOverdue, overdueCursorOf, type OverdueRow } from '../../prisma/stores/overdue/overdue-store';
import type { ApiContext } from '../api-context';
import { cutPage, decodeCursor } from '../http/cursor';
import { Reply } from '../http/reply';
import { defineRoute } from '../http/route';
import { leadersOf, viewDeadline } from '../inbox/deadline-words';
import { nameHolder } from '../inbox/holder-words';
import { titleOf } from '../inbox/my-work-routes';
import { summariseOverdue } from './summarise-overdue';

const ACTS: readonly Action[] = [
  'intake.remind',
  'call.record',
  'intake.reassign',
  'intake.move-deadline',
  'intake.escalate',
];

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Rows of the workbook at most. */
const WRITTEN_AT_MOST = 2_000;

const list = defineRoute({
  method: 'get',
  path: '/overdue',
  tag: 'overdue',
  summary: 'What is overdue: who holds it, since when, how often reminded and telephoned',
  action: 'overdue.read',
  query: overdueQuery,
  response: overduePage,
  handler: ({ ctx, actor, query, now, t, language }) => readOverdue(ctx, actor, query, { now, t, language }),
});

const summary = defineRoute({
  method: 'get',
  path: '/overdue/summary',
  tag: 'overdue',
  summary: 'How much is overdue, of which kind and with whom; the longest overdue first',
  action: 'overdue.read',
  response: overdueSummary,
  handler: async ({ ctx, actor, now, t, language }) => {
    const today = dateOf(now);
    const [counts, callsOpen, calendar] = await Promise.all([
      countOverdue(ctx.database, actor.committeeId, today),
      countOpenCalls(ctx.database, actor.committeeId),
      ctx.calendarOf(actor.committeeId),
    ]);
    const words = {
      holder: (each: OverdueCount) => nameHolder(each, wordsOf(language).pages.holders) ?? '',
      deadline: (on: PlainDate, { holderKind }: OverdueCount) =>
        viewDeadline(on, today, calendar, t, leadersOf(holderKind)),
    };
    return { ...summariseOverdue(counts, words), callsOpen };
  },
});

const workbook = defineRoute({
  method: 'get',
  path: '/overdue/workbook',
  tag: 'overdue',
  summary: 'What is overdue as a workbook (.xlsx): who holds it, since when, reminders and calls',
  action: 'overdue.read',
  produces: XLSX,
  handler: async ({ ctx, actor, now, t, language }) => {
    const { items } = await readOverdue(ctx, actor, { limit: WRITTEN_AT_MOST }, { now, t, language });
    const bytes = await writeOverdueWorkbook(items, dateOf(now), language);
    const headers = { 'Content-Type': XLSX, 'Content-Disposition': 'attachment; filename="qua-han.xlsx"' };
    return new Reply(200, headers, Buffer.from(bytes));
  },
});

export const overdueRoutes = [summary, workbook, list];

/** One page of "Quá hạn, cần đôn đốc", for the API and for the page. */
export async function readOverdue(
  ctx: ApiContext,
  actor: Actor,
  query: { limit: number; cursor?: string | undefined; kind?: OverdueKind | undefined },
  { now, t, language }: { now: Date; t: Translate; language: Language },
) {
  const today = dateOf(now);
  const after = decodeCursor(query.cursor, z.tuple([z.iso.date(), z.string(), id]));
  const page = { limit: query.limit, after, kind: query.kind };
  const rows = await listOverdue(ctx.database, actor.committeeId, today, page);
  const { items, nextCursor } = cutPage(rows, query.limit, overdueCursorOf);
  const calendar = await ctx.calendarOf(actor.committeeId);
  return {
    items: items.map((row) => {
      const { workingDaysLeft, deadlineText } = viewDeadline(
        row.deadlineOn,
        today,
        calendar,
        t,
        leadersOf(row.holderKind),
      );
      const { kind, intakeId, roundId, itemCode, title, stage, deadlineOn, reminders, calls, callOpen } = row;
      const head = {
        kind,
        id: row.id,
        intakeId,
        roundId,
        itemCode,
        title: titleOf({ kind, title }, t),
        stage,
        deadlineOn,
        workingDaysLeft,
        deadlineText,
      };
      return {
        ...head,
        holder: presentHolder(row, language),
        reminders,
        lastRemindedAt: row.lastRemindedAt?.toISOString() ?? null,
        calls,
        callOpen,
        abilities: abilitiesOf(actor, thingOf(row, actor), ACTS),
      };
    }),
    nextCursor,
  };
}

function thingOf(row: OverdueRow, actor: Actor) {
  const { reviewUnitId, deliveringUnitId } = row;
  return { committeeId: actor.committeeId, unitId: row.holderUnitId, reviewUnitId, deliveringUnitId };
}

function presentHolder(row: OverdueRow, language: Language) {
  return {
    kind: row.holderKind,
    unitId: row.holderUnitId,
    unitName: row.holderUnitName,
    accountId: row.holderAccountId,
    accountName: row.holderAccountName,
    phone: row.phone,
    since: row.since?.toISOString() ?? null,
    text: nameHolder(row, wordsOf(language).pages.holders) ?? '',
  };
}
