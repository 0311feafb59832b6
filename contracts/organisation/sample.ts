import { z } from 'zod';
import { email, id, text } from '../common/fields';

/** The committee that takes the sample's place, and whoever looks after it from now on: the one who asks. */
export const replaceSampleBody = z.strictObject({
  confirm: z.literal(true),
  committee: z.strictObject({
    name: text(200),
    shortName: text(100),
    symbol: text(20).describe('As in document numbers: "TU"'),
    preset: z.enum(['town-2023', 'commune-2025']),
  }),
  administrator: z.strictObject({
    displayName: text(120),
    email,
    password: z.string().max(512).describe('12 to 128 characters; the next sign-in needs it'),
  }),
});

export const replacedSample = z.object({ committeeId: id, csrfToken: z.string() });
