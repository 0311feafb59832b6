import { z } from 'zod';
import { DOUBTS, OUTCOMES } from '../../domain/eligibility/finding';
import { STUDY_FORMS } from '../../domain/eligibility/person-facts';
import { dateOut, id, instant, plainDate, text } from '../common/fields';
import { pageOf, pageQuery } from '../common/page';

export const CHECK_RESULTS = [...OUTCOMES, 'met-by-special-case'] as const;

/** A code ("qd57-intermediate"), or family/level, whose edition is chosen by the day ("political-theory-training/intermediate"). */
export const standards = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}(?:\/[a-z0-9][a-z0-9-]{0,59})?$/);

export const checkBody = z.strictObject({
  on: plainDate.optional().describe('Everything is computed as of this day; today when left out'),
  lineIds: z.array(id).min(1).max(2_000).optional().describe('All lines of the intake when left out'),
  ruleSet: standards.optional().describe('In place of the standards of the intake'),
});

const counts = z.partialRecord(z.enum(CHECK_RESULTS), z.int());
export const checkAnswer = z.object({ ruleSet: z.string(), on: dateOut, checked: z.int(), counts });

export const standardsBody = z.strictObject({
  ruleSet: standards.nullable().describe('Null: as the item says'),
  studyForm: z
    .enum(STUDY_FORMS)
    .nullish()
    .transform((value) => value ?? null),
});

/** Trường hợp đặc biệt: who decided, why, and by which paper. */
export const specialCaseBody = z.strictObject({
  decidedBy: text(200),
  reason: text(1000),
  documentNumber: text(60),
  documentDate: plainDate.nullish().transform((value) => value ?? null),
});

const specialCase = z.object({
  decidedBy: z.string(),
  reason: z.string(),
  documentNumber: z.string(),
  documentDate: dateOut.nullable(),
});

const finding = z.object({
  ruleId: z.string(),
  kind: z.string(),
  kindText: z.string(),
  outcome: z.enum(OUTCOMES),
  outcomeText: z.string(),
  doubt: z.enum(DOUBTS).nullable(),
  doubtText: z.string().nullable(),
  clause: z.string().nullable(),
  citation: z.string().describe('Clause and text, with what is to be known of it: superseded, not checked'),
  verified: z.boolean(),
  message: z.string().describe('Why, in plain words'),
  data: z.record(z.string(), z.unknown()).describe('The facts looked at, as they stood'),
});

export const checkOut = z
  .object({
    id,
    lineId: id,
    unitId: id,
    unitName: z.string(),
    fullName: z.string(),
    personId: id.nullable(),
    ruleSet: z.object({ code: z.string(), name: z.string(), inForce: z.boolean() }),
    on: dateOut,
    result: z.enum(CHECK_RESULTS),
    resultText: z.string(),
    specialCase: specialCase.nullable(),
    findings: z.array(finding),
    checkedAt: instant,
    checkedBy: z.string().nullable(),
  })
  .meta({ id: 'EligibilityCheck' });

export const checksQuery = pageQuery.extend({
  result: z.enum(CHECK_RESULTS).optional(),
  lineId: id.optional(),
});
export const checksPage = pageOf(checkOut).extend({
  standards: z
    .object({
      chosen: z.string().nullable(),
      ruleSet: z.string().nullable(),
      studyForm: z.enum(STUDY_FORMS).nullable(),
    })
    .describe('What the intake is checked by today; ruleSet null: a person must choose'),
  counts,
});
export const specialCaseAnswer = z.object({ checkId: id, result: z.enum(CHECK_RESULTS) });
