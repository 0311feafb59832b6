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
    openIntakes: z.int().describe('Intakes not closed that are pinned to this version'),
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

export const versionPreview = z.object({
  version: z.int().describe('The number it would get'),
  intakes: z
    .array(
      z.object({
        id,
        name: z.string(),
        version: z.int(),
        stage: z.string(),
        stageText: z.string(),
        canMove: z.boolean().describe('False: the new version has no such stage, the intake would have to stay'),
      }),
    )
    .describe('Intakes that run on older versions: they stay there until a person moves them'),
});

export const storedVersion = z.object({ id, version: z.int() });
