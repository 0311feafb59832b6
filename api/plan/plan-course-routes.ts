import { idParams } from '../../contracts/common/fields';
import { planCourse } from '../../contracts/plan/plan-course';
import { dateOf, type PlainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { visibleUnits } from '../../domain/identity/actor';
import { findIntakes } from '../../prisma/stores/intake-reading-store';
import {
  readCourseCalls,
  readCourseItems,
  readCourseStages,
  readUnitNames,
} from '../../prisma/stores/plan-course-store';
import { findPlan } from '../../prisma/stores/plan-store-views';
import { defineRoute } from '../http/route';
import { viewDeadline } from '../inbox/deadline-words';
import { createIntakePresenter } from '../intake/present-intake';
import { proceduresOf } from '../intake/procedures-of';
import { outlookOf, presentCourseIntake } from './present-course';

const course = defineRoute({
  method: 'get',
  path: '/plans/:id/course',
  tag: 'plan',
  summary: 'How a plan goes: numbers, intakes with their stages, and the days ahead of what has not begun',
  action: 'plan.read',
  params: idParams,
  response: planCourse,
  handler: async ({ ctx, actor, params, language, now, t }) => {
    const { database } = ctx;
    const plan = await findPlan(database, actor.committeeId, params.id);
    if (!plan) throw new DomainError('not-found', { noun: 'plan' });
    const calls = await readCourseCalls(database, plan.id, visibleUnits(actor));
    const intakeIds = calls.map(({ intakeId }) => intakeId);
    const [rows, stages, numbers, units] = await Promise.all([
      findIntakes(database, actor.committeeId, intakeIds),
      readCourseStages(database, intakeIds),
      readCourseItems(database, plan.id),
      readUnitNames(database, [...new Set(calls.flatMap(({ unitIds }) => unitIds))]),
    ]);
    const presenter = await createIntakePresenter(ctx, actor, language, now, await proceduresOf(ctx, actor, rows));
    const today = dateOf(now);
    const intakeOf = new Map(rows.map((row) => [row.id, row]));
    const items = await Promise.all(
      plan.items.map(async (item) => {
        const dueOn: PlainDate = item.amendedDueOn ?? item.dueOn;
        const due = viewDeadline(item.status === 'closed' ? null : dueOn, today, presenter.calendar, t);
        const { id: itemId, ...rest } = numbers.find(({ id }) => id === item.id)!;
        const { decidingBodyName, reviewUnitName, deliveringUnitName, ...counts } = rest;
        const intakes = calls.flatMap((call) => {
          const row = intakeOf.get(call.intakeId);
          if (row?.planItemId !== item.id) return [];
          const own = stages.filter(({ intakeId }) => intakeId === row.id);
          return [presentCourseIntake(presenter, row, call, own)];
        });
        return {
          itemId,
          decidingBodyName,
          reviewUnitName,
          deliveringUnitName,
          dueText: due.deadlineText,
          dueWorkingDaysLeft: due.workingDaysLeft,
          numbers: counts,
          intakes,
          outlook:
            item.counts.intakesLive + item.counts.intakesClosed > 0 || item.status === 'closed'
              ? null
              : await outlookOf(ctx, actor.committeeId, { ...item, dueOn }, presenter),
        };
      }),
    );
    return { planId: plan.id, year: plan.year, today, items, units };
  },
});

export const planCourseRoutes = [course];
