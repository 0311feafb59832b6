import { z } from 'zod';
import { DELIVERY_ACTIONS } from '../../domain/notification/bounce';
import { instant } from '../common/fields';

/** What a mail service tells of our mails; signed as Standard Webhooks 1.0 writes it. */
export const mailEventsBody = z.strictObject({
  events: z
    .array(
      z.strictObject({
        messageId: z.string().max(200).describe('Message-ID of the mail'),
        action: z.enum(DELIVERY_ACTIONS),
        status: z
          .string()
          .regex(/^[245]\.\d{1,3}\.\d{1,3}$/)
          .nullish()
          .describe('Enhanced status code, RFC 3463'),
        at: instant,
      }),
    )
    .min(1)
    .max(1_000),
});

export const takenMailEvents = z.object({
  taken: z.int(),
  known: z.int().describe('Came before'),
  foreign: z.int().describe('Of no mail of ours'),
});
