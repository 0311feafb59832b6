import { z } from 'zod';
import { REORGANISATION_KINDS } from '../../domain/organisation/reorganisation';
import { dateOut, id, optionalText, plainDate, text } from '../common/fields';
import { UNIT_TREES } from './units-import';

const newborn = z.strictObject({
  name: text(200),
  shortName: optionalText(100),
  kind: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
    .nullish(),
  tree: z.enum(UNIT_TREES).nullish(),
  symbol: optionalText(40),
  personIds: z.array(id).max(2_000).optional().describe('Of a split: who goes with this part'),
  intakeIds: z
    .array(id)
    .max(200)
    .optional()
    .describe('Of a split: open intakes whose list, quota and reminders go to this part; the others go to the first'),
});

/** Đổi tên · Sáp nhập · Chia tách. */
export const reorganisationBody = z.strictObject({
  kind: z.enum(REORGANISATION_KINDS),
  fromIds: z.array(id).min(1).max(50).describe('Units that end'),
  intoId: id.nullish().describe('A unit that goes on and takes the others in'),
  into: z.array(newborn).max(20).default([]).describe('Units that begin; the first is the main heir'),
  effectiveOn: plainDate,
  basis: text(300).describe('Number and date of the paper'),
});
export type ReorganisationBody = z.output<typeof reorganisationBody>;

export const confirmedReorganisation = reorganisationBody.extend({
  stamp: z.string().max(100).describe('Of the preview: what was shown is what is done'),
});

const moves = z.object({
  waitingCalls: z.int().describe('Calls still to be answered'),
  lists: z.int(),
  lines: z.int().describe('People on open lists'),
  quotas: z.int(),
  intakes: z.int().describe('Intakes entrusted to these units'),
  planItems: z.int(),
  reminders: z.int(),
  calls: z.int(),
  submissions: z.int(),
  budgetLines: z.int(),
  accounts: z.int(),
  people: z.int(),
  unitsBelow: z.int(),
});

export const reorganisationPreview = z.object({
  stamp: z.string(),
  ends: z.array(z.object({ id, name: z.string() })),
  begins: z.array(z.object({ id: id.nullable(), name: z.string(), people: z.int().nullable() })),
  moves,
  intakes: z.array(z.object({ id, name: z.string() })),
});

export const reorganisationAnswer = z.object({
  unitIds: z.array(id).describe('The heirs, the main one first'),
  moves,
  intakes: z.int(),
});

export const successionAnswer = z.object({
  items: z.array(
    z.object({
      direction: z.enum(['predecessor', 'successor']),
      unitId: id,
      name: z.string(),
      kind: z.string(),
      effectiveOn: dateOut,
      basis: z.string(),
    }),
  ),
});
