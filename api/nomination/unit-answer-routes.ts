import { z } from 'zod';
import { id } from '../../contracts/common/fields';
import { unitAnswersPage, unitAnswersQuery } from '../../contracts/nomination/unit-answers';
import { dateOf } from '../../domain/dates';
import { visibleUnits } from '../../domain/identity/actor';
import { wordsOf } from '../../i18n/translate';
import { listUnitAnswers, NO_DEADLINE } from '../../prisma/stores/unit-answer-store';
import { cutPage, decodeCursor } from '../http/cursor';
import { defineRoute } from '../http/route';
import { viewDeadline } from '../inbox/deadline-words';

const answerCursor = z.tuple([z.int(), z.iso.date(), id, id]);

const list = defineRoute({
  method: 'get',
  path: '/unit-answers',
  tag: 'nomination',
  summary: 'What the units called by running intakes have answered; whoever is waited for comes first',
  action: 'nomination.read',
  query: unitAnswersQuery,
  response: unitAnswersPage,
  handler: async ({ ctx, actor, query, language, now, t }) => {
    const { limit, cursor, ...filter } = query;
    const rows = await listUnitAnswers(ctx.database, actor.committeeId, {
      ...filter,
      unitIds: visibleUnits(actor),
      limit,
      after: decodeCursor(cursor, answerCursor),
    });
    const { items, nextCursor } = cutPage(rows, limit, (row) => [
      row.rank,
      row.deadlineOn ?? NO_DEADLINE,
      row.intakeId,
      row.unitId,
    ]);
    const calendar = await ctx.calendarOf(actor.committeeId);
    const words = wordsOf(language).intake.unitStates;
    return {
      items: items.map(({ rank: _rank, ...row }) => ({
        ...row,
        stateText: words[row.state],
        answeredAt: row.answeredAt?.toISOString() ?? null,
        ...viewDeadline(row.deadlineOn, dateOf(now), calendar, t),
      })),
      nextCursor,
    };
  },
});

export const unitAnswerRoutes = [list];
