import { calendarAnswer, calendarQuery } from '../../contracts/calendar/calendar-days';
import { abilitiesOf } from '../../domain/identity/permissions';
import { readCalendarDays } from '../../prisma/stores/calendar-store';
import { defineRoute } from '../http/route';

const listDays = defineRoute({
  method: 'get',
  path: '/calendar-days',
  tag: 'calendar',
  summary: 'Official days of the working calendar',
  action: 'calendar.read',
  query: calendarQuery,
  response: calendarAnswer,
  handler: async ({ ctx, actor, query }) => {
    const days = await readCalendarDays(ctx.database, actor.committeeId);
    return {
      revision: 1,
      days: days.filter(({ date }) => (!query.from || date >= query.from) && (!query.to || date <= query.to)),
      abilities: abilitiesOf(actor, { committeeId: actor.committeeId }, ['calendar.save']),
    };
  },
});

export const calendarRoutes = [listDays];
