import { z } from 'zod';
import { CALL_OUTCOMES } from '../../domain/call/call-outcomes';
import { abilities, dateOut, id, optionalText, plainDate } from '../common/fields';
import { pageOf, pageQuery } from '../common/page';

export const callsQuery = z.strictObject({
  ...pageQuery.shape,
  state: z.enum(['open', 'closed']).default('open'),
  all: z.enum(['true', 'false']).default('false').describe('With those for whom a later day was agreed'),
  intakeId: id.optional(),
  roundId: id.optional(),
  dueBy: plainDate
    .optional()
    .describe('The day as of which it is asked; today unless given. A call put off returns on its day'),
});

export const callTask = z
  .object({
    id,
    intakeId: id.nullable(),
    intakeName: z.string().nullable(),
    roundId: id.nullable(),
    unitId: id.nullable(),
    personId: id.nullable(),
    whom: z.string(),
    position: z.string().nullable(),
    phone: z.string().nullable(),
    reason: z.string(),
    reasonText: z.string(),
    submissionNumber: z.string().nullable(),
    missing: z.string().nullable().describe('What the unit owes, in words'),
    state: z.enum(['open', 'closed']),
    openedAt: z.string(),
    dueOn: dateOut.nullable(),
    nextCallOn: dateOut.nullable(),
    calls: z.array(
      z.object({
        at: z.string(),
        by: id,
        byName: z.string().nullable().describe('Who called'),
        outcome: z.enum(CALL_OUTCOMES),
        note: z.string().nullable(),
        nextCallOn: dateOut.nullable(),
      }),
    ),
    closedReason: z.string().nullable(),
    revision: z.int(),
    abilities,
  })
  .meta({ id: 'CallTask' });

export const callPage = pageOf(callTask);

export const recordCallBody = z.strictObject({
  outcome: z.enum(CALL_OUTCOMES),
  note: optionalText(500),
  nextCallOn: plainDate.nullish().describe('Hẹn gọi lại'),
});

export const recordedCall = z.object({ callTaskId: id, state: z.enum(['open', 'closed']), calls: z.int() });
