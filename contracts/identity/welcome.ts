import { z } from 'zod';
import { language, role } from './sign-in';

/** What whoever comes without a session is shown. */
export const welcomeAnswer = z.object({
  localRoles: z
    .array(z.object({ role, name: z.string(), post: z.string().nullable() }))
    .describe('Sample accounts that one click signs in as; empty but on the own machine with sample data'),
  inboxUrl: z.string().nullable().describe('Page of the caught mail; null where mail really leaves'),
});

export const languageChoice = z.strictObject({ language });
