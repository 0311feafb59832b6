import { z } from 'zod';
import { UNIT_STATES } from '../../domain/nomination/list-states';
import { dateOut, id, instant } from '../common/fields';
import { pageOf, pageQuery } from '../common/page';

const yesOrNo = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .meta({ type: 'boolean' });

export const unitAnswersQuery = pageQuery.extend({
  waiting: yesOrNo.optional().describe('Only those who still owe an answer, or only the others'),
  intakeId: id.optional(),
  unitName: z.string().max(100).optional().describe('Part of the name of a unit, with or without accents'),
});

/** One unit called by one intake, and how it has answered. */
export const unitAnswer = z
  .object({
    intakeId: id,
    intakeName: z.string(),
    itemCode: z.string(),
    unitId: id,
    unitName: z.string(),
    state: z.enum(UNIT_STATES),
    stateText: z.string(),
    waiting: z.boolean().describe('It still owes its answer'),
    listId: id.nullable(),
    receiptCode: z.string().nullable(),
    paperOwed: z.boolean(),
    lines: z.int().describe('People on the list, without those who withdrew'),
    answeredAt: instant.nullable(),
    deadlineOn: dateOut.nullable(),
    workingDaysLeft: z.int().nullable(),
    isOverdue: z.boolean(),
    deadlineText: z.string(),
  })
  .meta({ id: 'UnitAnswer' });

export const unitAnswersPage = pageOf(unitAnswer);
