import { z } from 'zod';
import { REVIEW_REASON_CODES } from '../../domain/review/reason-codes';
import { abilities, dateOut, id, instant, optionalText, plainDate, text } from '../common/fields';
import { onBehalf } from '../nomination/lists';

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

const unitOrAll = id.nullable().describe('Null: of all units');
const classOrIntake = id.nullish().describe('Of one class, whose seats it counts; left out: of the intake');
const places = z.int().min(0).max(100_000);

export const itemQuotaBody = z.strictObject({ unitId: unitOrAll, granted: places, basis: text(500) });
export const itemExcessBody = z.strictObject({ unitId: unitOrAll, excess: places, basis: text(500) });
export const quotaBody = itemQuotaBody.extend({ classId: classOrIntake });
export const excessBody = itemExcessBody.extend({ classId: classOrIntake });

const quota = z.object({
  id,
  planItemId: id.nullable().describe('Set: of the item, shared by its intakes'),
  intakeId: id.nullable(),
  trainingClassId: id.nullable(),
  unitId: id.nullable(),
  granted: z.int(),
  excess: z.int(),
  used: z.int(),
  free: z.int(),
  basis: z.string(),
  excessBasis: z.string().nullable(),
  revision: z.int(),
  changes: z.array(
    z.object({
      kind: z.enum(['granted', 'excess']),
      before: z.int().nullable(),
      after: z.int(),
      basis: z.string(),
      changedBy: id.nullable(),
      changedAt: instant,
    }),
  ),
});
export const quotasAnswer = z.object({ items: z.array(quota), abilities });

/** What a grant or an excess would do. */
export const quotaEffectQuery = z.strictObject({
  unitId: id.optional(),
  classId: id.optional(),
  granted: z.coerce.number().int().min(0).max(100_000),
  excess: z.coerce.number().int().min(0).max(100_000).optional(),
});
export const itemQuotaEffectQuery = quotaEffectQuery.omit({ classId: true });
const person = z.object({ lineId: id, fullName: z.string(), unitId: id });
export const quotaEffectAnswer = z.object({
  before: z.object({ granted: z.int(), excess: z.int() }).nullable().describe('Null: there was only an estimate'),
  after: z.object({ granted: z.int(), excess: z.int() }),
  used: z.int(),
  free: z.int(),
  over: z.int().describe('Places held beyond it; above nought the change is refused'),
  nextInReserve: z.array(person).describe('Who would be next, in order; nobody is chosen by the change itself'),
  lastHolders: z.array(person).describe('Whose places would have to be freed first; never somebody approved'),
});

export const offerBody = z.strictObject({
  freedById: id.nullish().describe('The line whose place it was: its unit comes first'),
  deadlineOn: plainDate.nullish().describe("Left out: the procedure's working days"),
  reason: optionalText(1000).describe('Needed when somebody before in the order is passed over'),
});
export const offerAnswerBody = z.strictObject({
  answer: z.enum(['confirmed', 'declined']),
  reason: optionalText(1000).describe('Needed for declined'),
  onBehalf,
});

const offer = z.object({
  id,
  lineId: id,
  freedById: id.nullable(),
  state: z.enum(['offered', 'confirmed', 'declined', 'withdrawn']),
  inOrder: z.boolean(),
  reason: z.string().nullable(),
  deadlineOn: dateOut,
  isLate: z.boolean().describe('Offered, and its day has passed; a person takes it back, time does not'),
  offeredBy: id,
  offeredAt: instant,
  settledBy: id.nullable(),
  settledAt: instant.nullable(),
  answerReason: z.string().nullable(),
  source: z.string().nullable(),
});

/** One ordered list for quota and reserve. */
export const reserveAnswer = z.object({
  free: z.int().nullable().describe('Places left by the quotas of intake and item; null: only an estimate'),
  freedPlaces: z.array(
    person.extend({
      unitName: z.string(),
      state: z.string(),
      stateText: z.string(),
      freedAt: instant,
      next: id.nullable(),
    }),
  ),
  queue: z.array(
    person.extend({
      unitName: z.string(),
      position: z.string().nullable(),
      state: z.enum(['reserve', 'offered']),
      rank: z.int().nullable(),
      place: z.int().describe('From 1, as places that belong to no unit are offered'),
      offer: offer.nullable(),
      abilities,
    }),
  ),
  offers: z.array(offer),
});
