import { z } from 'zod';
import { abilities, dateOut, email, id, jsonValue, optionalText, plainDate, text } from '../common/fields';
import { pageOf, pageQuery } from '../common/page';

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

export const unit = z
  .object({
    id,
    code: z.string(),
    kind: z.string(),
    tree: z.string(),
    name: z.string(),
    shortName: z.string(),
    symbol: z.string().nullable(),
    parentId: id.nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    signatory: z.string().nullable(),
    validFrom: dateOut,
    validTo: dateOut.nullable(),
    sample: z.boolean(),
    revision: z.int(),
    abilities,
  })
  .meta({ id: 'Unit' });

export const unitPage = pageOf(unit);
export const unitQuery = pageQuery.extend({ kind: z.string().max(60).optional(), on: plainDate.optional() });

export const newUnit = z.strictObject({
  code,
  kind: code,
  tree: z.enum(['party', 'state', 'front', 'other']).default('party'),
  name: text(200),
  shortName: text(100),
  symbol: optionalText(40),
  parentId: id.nullish(),
  email: email.nullish(),
  phone: optionalText(40),
  signatory: optionalText(120),
  validFrom: plainDate,
});

export const unitChanges = z.strictObject({
  revision: z.int().min(1),
  name: text(200).optional(),
  shortName: text(100).optional(),
  symbol: optionalText(40).optional(),
  parentId: id.nullable().optional(),
  email: email.nullable().optional(),
  phone: optionalText(40).optional(),
  signatory: optionalText(120).optional(),
  validTo: plainDate.nullable().optional(),
});

export const bodyMember = z.object({
  id,
  personId: id,
  fullName: z.string(),
  post: z.string(),
  postTitle: z.string(),
  ordinal: z.int(),
  validFrom: dateOut,
  validTo: dateOut.nullable(),
});

export const body = z
  .object({
    id,
    kind: z.string(),
    name: z.string(),
    system: z.string(),
    members: z.array(bodyMember),
    vacancies: z
      .array(z.object({ post: z.string(), postTitle: z.string(), since: dateOut }))
      .describe('Posts that nobody holds on the day'),
    abilities,
  })
  .meta({ id: 'Body' });

export const bodies = z.object({ items: z.array(body) });
export const bodiesQuery = z.strictObject({ on: plainDate.optional() });

export const newBody = z.strictObject({ kind: code, name: text(200), system: z.enum(['party', 'state']) });

export const newMember = z.strictObject({
  personId: id,
  post: code,
  postTitle: text(120),
  ordinal: z.int().min(1).max(999),
  validFrom: plainDate,
});

export const memberEnd = z.strictObject({ validTo: plainDate });
export const memberParams = z.strictObject({ id, memberId: id });

export const settings = z.object({
  items: z.array(z.object({ key: z.string(), value: z.unknown(), revision: z.int() })),
  abilities,
});
export const settingParams = z.strictObject({ key: code });
export const settingBody = z.strictObject({
  value: jsonValue,
  revision: z.int().min(0).describe('0 for a setting that does not exist yet'),
});

export const committee = z.object({
  id,
  name: z.string(),
  shortName: z.string(),
  symbol: z.string(),
  preset: z.string(),
  sample: z.boolean(),
});
