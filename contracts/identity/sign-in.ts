import { z } from 'zod';
import { ROLES } from '../../domain/identity/role';
import { email, id, instant } from '../common/fields';

export const language = z.enum(['vi', 'en']);
export const role = z.enum(ROLES);

export const passwordSignIn = z.strictObject({ email, password: z.string().min(1).max(512) });
export const codeRequest = z.strictObject({ email });
export const codeSignIn = z.strictObject({ email, code: z.string().regex(/^\d{6}$/) });
export const localSignIn = z.strictObject({ role });

/** The same answer whether or not the address belongs to an account. */
export const codeRequested = z.object({ validMinutes: z.int() });

export const sessionAnswer = z
  .object({
    account: z.object({ id, email: z.string(), displayName: z.string(), language, sample: z.boolean() }),
    committee: z.object({ id, name: z.string(), shortName: z.string(), sample: z.boolean() }),
    personId: id.nullable(),
    roles: z.array(z.object({ role, unitId: id.nullable() })),
    bodyIds: z.array(id),
    method: z.string(),
    expiresAt: instant,
    csrfToken: z.string().describe('For the header X-CSRF-Token of changing requests'),
    abilities: z.array(z.string()).describe('Acts the account may do to anything of the committee'),
    mayEver: z.array(z.string()).describe('Acts there is something at all the account may do them to: for menus'),
  })
  .meta({ id: 'Session' });

export const signedInAnswer = z.object({ csrfToken: z.string() });
export const endedSessions = z.object({ ended: z.int() });

export const newPassword = z.strictObject({
  current: z.string().max(512).nullish().describe('Needed once a password is set'),
  password: z.string().max(512),
});
export const newPersonalCode = z.strictObject({ code: z.string().max(20) });
