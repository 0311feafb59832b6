import { z } from 'zod';
import { abilities, email, id } from '../common/fields';

export const undeliveredMails = z.object({
  items: z.array(
    z
      .object({
        id,
        kind: z.string(),
        state: z.enum(['failed', 'undeliverable', 'bounced']),
        reason: z.string().nullable().describe('"smtp-550", "bounce-5.1.1", "no-recipient" …'),
        intakeId: id.nullable(),
        intakeName: z.string().nullable(),
        roundId: id.nullable(),
        submissionNumber: z.string().nullable(),
        personId: id.nullable(),
        unitId: id.nullable(),
        recipient: z.string().nullable(),
        role: z.string().nullable(),
        address: z.string().nullable().describe('Only for those who may send it again'),
        phone: z.string().nullable(),
        at: z.string(),
        abilities,
      })
      .meta({ id: 'UndeliveredMail' }),
  ),
});

/** Nothing: the same address. An address alone: this mail once. With `correct`: the account or unit has it from now on. */
export const resendBody = z
  .strictObject({ email: email.optional(), correct: z.boolean().default(false) })
  .refine((body) => !body.correct || body.email !== undefined, { error: 'empty', path: ['email'] });

export const resentMail = z.object({
  notificationId: id.describe('The new mail'),
  addressCorrected: z.boolean(),
});

export const askedOnPaper = z.object({ notificationId: id, callTasksClosed: z.int() });
