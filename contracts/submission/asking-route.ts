import { z } from 'zod';
import { ASKING_ORDERS, CLOSING_THRESHOLDS } from '../../domain/intake/procedure';
import { ROUTE_PROBLEMS } from '../../domain/submission/asking-route';
import { dateOut } from '../common/fields';

/** Trước khi gửi: who will be asked, in what order, by which means, what closes it, until when. */
export const askingRoute = z
  .object({
    dueOn: dateOut,
    canSend: z.boolean(),
    bodies: z.array(
      z.object({
        bodyId: z.string(),
        bodyName: z.string(),
        threshold: z.enum(CLOSING_THRESHOLDS),
        thresholdWords: z.string(),
        asking: z.enum(ASKING_ORDERS),
        askingWords: z.string(),
        changeWindowMinutes: z.int(),
        incumbents: z.int(),
        members: z.array(
          z.object({
            personId: z.string(),
            name: z.string(),
            postTitle: z.string(),
            order: z.int(),
            required: z.boolean(),
            means: z.enum(['mail', 'paper']),
            meansWords: z.string(),
            absentUntil: dateOut.nullable(),
            isSubmitter: z.boolean(),
            conflicts: z.array(z.object({ lineId: z.string(), subject: z.string() })),
          }),
        ),
        lines: z.array(
          z.object({
            lineId: z.string(),
            subject: z.string(),
            base: z.int(),
            recused: z.int(),
            needed: z.int(),
            isDecidable: z.boolean(),
          }),
        ),
        problems: z.array(z.object({ code: z.enum(ROUTE_PROBLEMS), words: z.string() })),
      }),
    ),
  })
  .meta({ id: 'AskingRoute' });
