import { z } from 'zod';
import { abilities, dateOut, email, id, optionalText, plainDate, text } from '../common/fields';
import { pageOf, pageQuery } from '../common/page';
import { language, role } from './sign-in';

export const accountRole = z.object({
  id,
  role,
  unitId: id.nullable(),
  validFrom: dateOut,
  validTo: dateOut.nullable(),
});

export const account = z
  .object({
    id,
    email: z.string(),
    displayName: z.string(),
    phone: z.string().nullable(),
    personId: id.nullable(),
    language,
    disabled: z.boolean(),
    hasPassword: z.boolean(),
    hasPersonalCode: z.boolean(),
    personalCodeLocked: z.boolean(),
    sample: z.boolean(),
    revision: z.int(),
    roles: z.array(accountRole),
    abilities,
  })
  .meta({ id: 'Account' });

export const accountPage = pageOf(account);
export const accountsQuery = pageQuery.extend({
  q: z.string().max(100).optional().describe('Part of a name or address, with or without accents'),
});

export const newAccount = z.strictObject({
  email,
  displayName: text(120),
  phone: optionalText(40),
  personId: id.nullish(),
  language: language.default('vi'),
});

export const accountChanges = z.strictObject({
  revision: z.int().min(1),
  email: email.optional(),
  displayName: text(120).optional(),
  phone: optionalText(40).optional(),
  personId: id.nullable().optional(),
  language: language.optional(),
  disabled: z.boolean().optional(),
});

export const newRole = z.strictObject({
  role,
  unitId: id.nullish(),
  validFrom: plainDate.optional(),
  validTo: plainDate.nullish(),
});

export const roleParams = z.strictObject({ id, roleId: id });
export const created = z.object({ id });

export const deviceInvitation = z.object({
  url: z.string().describe('To open on the device; good once'),
  qrSvg: z.string(),
  expiresAt: z.string(),
});

export const devices = z.object({
  items: z.array(
    z.object({ id, label: z.string(), registeredAt: z.string(), lastUsedAt: z.string(), expiresAt: z.string() }),
  ),
});

export const deviceParams = z.strictObject({ id, deviceId: id });
