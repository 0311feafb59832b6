import { z } from 'zod';
import { dateOut, id } from '../common/fields';

/** Text to paste into a chat: names of units, never of people; empty when nobody owes anything. */
export const chatText = z.object({ text: z.string(), units: z.int(), intakes: z.int() });

/** Who would be reminded now, and what the reminder would ask for. */
export const reminderPreview = z.object({
  deadlineOn: dateOut.nullable(),
  units: z.array(
    z.object({
      unitId: id,
      unitName: z.string(),
      state: z.string(),
      returnedLines: z.int(),
      paperOwed: z.boolean(),
      missing: z.string().describe('In words'),
      lastRemindedAt: z.string().nullable(),
      remindableFrom: z.string().nullable().describe('null: now; else not before, four working hours after the last'),
      hasMailbox: z.boolean().describe('false: nobody would get a mail; telephone'),
    }),
  ),
});
