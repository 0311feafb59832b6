import { z } from 'zod';
import { DOSSIER_TYPES } from '../../domain/nomination/dossier-file';
import { abilities, id, instant, optionalText, text } from '../common/fields';

const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

export const dossierPaperParams = z.strictObject({ id, code });
export const dossierQuery = z.strictObject({ unitId: id.optional() });

const paper = z.object({ code: z.string(), name: z.string(), required: z.boolean() });

/** What every person of the intake still owes. */
export const dossiersAnswer = z.object({
  papers: z.array(paper),
  missing: z.int().describe('Required papers missing over all people'),
  units: z.array(
    z.object({
      unitId: id,
      unitName: z.string(),
      people: z.int(),
      complete: z.int().describe('People whose dossier lacks nothing'),
      missing: z.int(),
    }),
  ),
  lines: z.array(
    z.object({
      lineId: id,
      fullName: z.string(),
      unitId: id,
      missing: z.array(z.string()).describe('Codes of papers'),
    }),
  ),
});

export const dossierDetail = z.object({
  lineId: id,
  intakeId: id,
  unitId: id,
  missing: z.array(z.string()),
  bytes: z.int(),
  maxBytes: z.int(),
  papers: z.array(
    paper.extend({
      isMissing: z.boolean(),
      seen: z
        .object({ id, note: z.string().nullable(), seenBy: id, seenAt: instant })
        .nullable()
        .describe('Đã xem bản giấy'),
      files: z.array(
        z.object({
          id,
          fileName: z.string(),
          mediaType: z.enum(DOSSIER_TYPES),
          size: z.int(),
          addedBy: id,
          addedAt: instant,
        }),
      ),
    }),
  ),
  abilities,
});

export const paperSeenBody = z.strictObject({ note: optionalText(500) });
export const paperRemovalBody = z.strictObject({ reason: text(500) });
export const paperAnswer = z.object({ paperId: id.nullable(), missing: z.array(z.string()) });
