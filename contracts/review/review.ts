import { z } from 'zod';
import { REVIEW_REASON_CODES } from '../../domain/review/reason-codes';
import { id, optionalText, text } from '../common/fields';

export const reviewDecisionsBody = z.strictObject({
  decisions: z
    .array(
      z.strictObject({
        lineId: id,
        verdict: z.enum(['shortlist', 'return', 'reject', 'reserve']),
        reasonCode: z.enum(REVIEW_REASON_CODES).nullish().describe('Needed for return and reject; "other" needs words'),
        reasonText: optionalText(1000),
        rank: z.int().min(1).max(9999).nullish().describe('Needed for reserve'),
      }),
    )
    .min(1)
    .max(1000),
});

const unitOrIntake = id.nullable().describe('Null: of the whole intake');

export const quotaBody = z.strictObject({
  unitId: unitOrIntake,
  granted: z.int().min(0).max(100_000),
  basis: text(500),
});
export const excessBody = z.strictObject({
  unitId: unitOrIntake,
  excess: z.int().min(0).max(100_000),
  basis: text(500),
});

export const quotasAnswer = z.object({
  items: z.array(
    z.object({
      id,
      unitId: id.nullable(),
      granted: z.int(),
      excess: z.int(),
      used: z.int(),
      basis: z.string(),
      excessBasis: z.string().nullable(),
    }),
  ),
});
