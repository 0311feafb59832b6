import { calendarAnswer, calendarQuery, dayBody, dayParams } from '../../contracts/calendar/calendar-days';
import { abilitiesOf } from '../../domain/identity/permissions';
import { DomainError } from '../../domain/errors';
import {
  bumpCalendarRevision,
  listOpenIntakeIds,
  readCalendarDays,
  readCalendarRevision,
  removeCalendarDay,
  saveCalendarDay,
} from '../../prisma/stores/calendar-store';
import { runDeed } from '../../prisma/stores/deed';
import type { ApiContext } from '../api-context';
import { tellRecord } from '../engine';
import { defineRoute } from '../http/route';

const tag = 'calendar';

const list = defineRoute({
  method: 'get',
  path: '/calendar-days',
  tag,
  summary: 'Official days of the working calendar: holidays, compensatory and swapped days',
  action: 'calendar.read',
  query: calendarQuery,
  response: calendarAnswer,
  handler: async ({ ctx, actor, query }) => {
    const days = await readCalendarDays(ctx.database, actor.committeeId);
    return {
      revision: await readCalendarRevision(ctx.database, actor.committeeId),
      days: days.filter(({ date }) => (!query.from || date >= query.from) && (!query.to || date <= query.to)),
      abilities: abilitiesOf(actor, { committeeId: actor.committeeId }, ['calendar.save']),
    };
  },
});

const save = defineRoute({
  method: 'put',
  path: '/calendar-days/:date',
  tag,
  summary: 'Set an official day; deadlines that run are computed anew and those concerned told',
  action: 'calendar.save',
  params: dayParams,
  body: dayBody,
  handler: async ({ ctx, actor, params, body, deed, authorize }) => {
    authorize({});
    await runDeed(ctx.database, deed('calendar-day-set', null), async ({ tx, audit }) => {
      await saveCalendarDay(tx, actor.committeeId, { ...body, date: params.date });
      const revision = await bumpCalendarRevision(tx, actor.committeeId);
      const data = { date: params.date, kind: body.kind, basis: body.basis, revision };
      audit({ noun: 'calendar', action: 'day-set', subjectId: actor.committeeId, data });
      return null;
    });
    await tellOpenIntakes(ctx, actor.committeeId);
    return undefined;
  },
});

const remove = defineRoute({
  method: 'delete',
  path: '/calendar-days/:date',
  tag,
  summary: 'Take an official day out of the calendar',
  action: 'calendar.save',
  params: dayParams,
  handler: async ({ ctx, actor, params, deed, authorize }) => {
    authorize({});
    await runDeed(ctx.database, deed('calendar-day-removed', null), async ({ tx, audit }) => {
      const removed = await removeCalendarDay(tx, actor.committeeId, params.date);
      if (!removed) throw new DomainError('not-found', { noun: 'calendar-day' });
      const revision = await bumpCalendarRevision(tx, actor.committeeId);
      const data = { date: params.date, revision };
      audit({ noun: 'calendar', action: 'day-removed', subjectId: actor.committeeId, data });
      return null;
    });
    await tellOpenIntakes(ctx, actor.committeeId);
    return undefined;
  },
});

export const calendarRoutes = [list, save, remove];

/** Each open intake looks at its record again and finds the newer calendar. The day is saved already: reconcile tells who was missed. */
async function tellOpenIntakes(ctx: ApiContext, committeeId: string): Promise<void> {
  for (const intakeId of await listOpenIntakeIds(ctx.database, committeeId)) {
    try {
      await tellRecord(ctx, 'intake', intakeId, committeeId);
    } catch (error) {
      ctx.logger.warn({ err: error, intakeId }, 'calendar changed; the engine could not be told');
      return;
    }
  }
}
