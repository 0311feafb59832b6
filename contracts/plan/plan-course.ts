import { z } from 'zod';
import { INTAKE_STATUSES } from '../../domain/intake/intake-commands';
import { STAGES } from '../../domain/intake/stage';
import { dateOut, id, instant } from '../common/fields';

const stageBar = z.object({
  stage: z.enum(STAGES),
  stageText: z.string(),
  opensOn: dateOut,
  deadlineOn: dateOut,
  originalDeadlineOn: dateOut,
  enteredAt: instant.nullable(),
  leftAt: instant.nullable(),
});

export const courseIntake = z
  .object({
    id,
    ordinal: z.int(),
    name: z.string(),
    status: z.enum(INTAKE_STATUSES),
    statusText: z.string(),
    stage: z.enum(STAGES),
    stageText: z.string(),
    stageNumber: z.int(),
    stageCount: z.int(),
    plannedOpenOn: dateOut,
    dueOn: dateOut,
    stageDeadlineOn: dateOut.nullable(),
    workingDaysLeft: z.int().nullable(),
    isOverdue: z.boolean(),
    deadlineText: z.string(),
    holderText: z.string().nullable(),
    heldSince: instant.nullable(),
    calledUnitIds: z.array(id),
    stages: z.array(stageBar),
  })
  .meta({ id: 'CourseIntake' });

export const courseItem = z
  .object({
    itemId: id,
    decidingBodyName: z.string().nullable(),
    reviewUnitName: z.string().nullable(),
    deliveringUnitName: z.string().nullable(),
    dueText: z.string().describe('Working days to the day the item must finish, in words'),
    dueWorkingDaysLeft: z.int().nullable(),
    numbers: z.object({ nominated: z.int(), approved: z.int(), attended: z.int(), completed: z.int() }),
    intakes: z.array(courseIntake),
    outlook: z
      .object({ shortfallDays: z.int(), pastDue: z.boolean(), stages: z.array(stageBar) })
      .nullable()
      .describe('For an item without an intake: the days its stages must hold, computed backwards from its date'),
  })
  .meta({ id: 'CourseItem' });

/** How a plan goes: what its list, timeline and calendar show. */
export const planCourse = z
  .object({
    planId: id,
    year: z.int(),
    today: dateOut,
    items: z.array(courseItem),
    units: z.array(z.object({ id, name: z.string() })).describe('Units called by any of its intakes'),
  })
  .meta({ id: 'PlanCourse' });
