import { z } from 'zod';
import { OFFICIAL_DAY_KINDS } from '../../domain/calendar/official-day';
import { dateOut, plainDate, text } from '../common/fields';

export const calendarQuery = z.strictObject({
  from: plainDate.optional(),
  to: plainDate.optional(),
});

export const calendarDay = z
  .object({ date: dateOut, kind: z.string(), basis: z.string(), provisional: z.boolean() })
  .meta({ id: 'CalendarDay' });

export const calendarAnswer = z.object({
  revision: z.int(),
  days: z.array(calendarDay),
  abilities: z.array(z.string()),
});

export const dayParams = z.strictObject({ date: plainDate });

export const dayBody = z.strictObject({
  kind: z.enum(OFFICIAL_DAY_KINDS),
  basis: text(300),
  provisional: z.boolean().default(false),
});
