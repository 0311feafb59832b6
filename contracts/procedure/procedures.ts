import { z } from 'zod';
import { abilities, id, optionalText, jsonValue } from '../common/fields';

const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

export const procedureSummary = z
  .object({
    id,
    code: z.string(),
    version: z.int(),
    name: z.string(),
    basis: z.string().nullable(),
    createdAt: z.string(),
    retired: z.boolean(),
    definition: z.unknown(),
  })
  .meta({ id: 'Procedure' });

export const procedureList = z.object({ items: z.array(procedureSummary), abilities });
export const procedureQuery = z.strictObject({ code: code.optional() });
export const codeParams = z.strictObject({ code });

export const newVersion = z.strictObject({
  definition: z.record(z.string(), jsonValue).describe('The procedure without `version`, which is counted here'),
  basis: optionalText(300),
});

export const storedVersion = z.object({ id, version: z.int() });
