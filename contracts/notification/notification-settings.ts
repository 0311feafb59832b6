import { z } from 'zod';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time' });

/** Setting `notification`: whatever is left out is as usual (`domain/notification/notification-settings.ts`). */
export const notificationSettings = z.strictObject({
  digestAt: time.refine((value) => value >= '05:00' && value <= '12:00', { error: 'range' }).optional(),
  quietFrom: time.optional(),
  quietTo: time.optional(),
  quietOnRestDays: z.boolean().optional(),
  signOfLifeHours: z.int().min(1).max(80).optional().describe('Working hours'),
});
