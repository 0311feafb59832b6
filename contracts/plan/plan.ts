import { z } from 'zod';
import { DUE_KINDS } from '../../domain/intake/stage-schedule';
import { SHIPPED_PROCEDURE_CODES } from '../../domain/intake/procedure';
import { PLAN_STATES } from '../../domain/plan/plan-states';
import { AMENDMENT_CHANGES, AMENDMENT_PART_STATES } from '../../domain/plan/amendment-changes';
import { abilities, dateOut, id, optionalText, plainDate, text } from '../common/fields';
import { draftPlanSchema, workKindSchema } from './draft-plan';
import { itemSummary } from './plan-item';

export const planSummary = z
  .object({
    id,
    year: z.int(),
    number: z.string().nullable(),
    title: z.string(),
    organ: z.string(),
    issuedOn: dateOut.nullable(),
    state: z.enum(PLAN_STATES),
    items: z.int(),
    itemsClosed: z.int(),
    plannedBudget: z.int().nullable().describe('đồng'),
    sample: z.boolean(),
  })
  .meta({ id: 'PlanSummary' });

export const planList = z.object({ items: z.array(planSummary), abilities });

/** One thing an amendment changed, with what held before. */
export const amendmentChange = z.object({
  kind: z.enum(AMENDMENT_CHANGES),
  itemId: id.nullable(),
  itemCode: z.string().nullable(),
  budgetLineId: id.nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** What an item does itself, and whether it has. */
export const amendmentPart = z.object({
  itemId: id,
  itemCode: z.string(),
  act: z.enum(['due', 'cancelled']),
  toOn: dateOut.nullable(),
  state: z.enum(AMENDMENT_PART_STATES),
  problem: z.string().nullable().describe('The code of what refused it'),
});

export const planDetail = z
  .object({
    ...planSummary.omit({ items: true, itemsClosed: true }).shape,
    legalBases: z.array(z.string()),
    purposes: z.array(z.string()),
    duties: z.array(z.string()),
    recipients: z.array(z.string()),
    signatory: z.string().nullable(),
    capacity: z.string().nullable(),
    signatoryPost: z.string().nullable(),
    budgetBasis: z.string().nullable(),
    items: z.array(itemSummary),
    amendments: z.array(
      z.object({
        id,
        number: z.string().nullable(),
        issuedOn: dateOut.nullable(),
        basis: z.string(),
        effectiveOn: dateOut,
        recordedAt: z.string(),
        paperOwed: z.boolean(),
        paperDueOn: dateOut.nullable(),
        changes: z.array(amendmentChange),
        parts: z.array(amendmentPart).describe('What items carry out themselves'),
      }),
    ),
    revision: z.int(),
    abilities,
  })
  .meta({ id: 'Plan' });

/** The bytes of the document go in the body; the draft comes back for a person to check, nothing is stored. */
export const planPreview = z.object({ draft: draftPlanSchema }).meta({ id: 'PlanPreview' });

const year = z.int().min(2000).max(2100);

export const importPlanBody = z.strictObject({
  draft: draftPlanSchema,
  year: year.optional().describe('Re-dates the whole plan to this year'),
  sourceFileId: id.nullish(),
});

export const importedPlan = z.object({
  planId: id,
  year: z.int(),
  items: z.int(),
  groups: z.int(),
  unmatchedOrgans: z.array(z.string()).describe('Organs kept as text: no unit or body of the record bears the name'),
  supplied: z.array(z.string()).describe('What the plan did not say, as "1.3: due"'),
});

export const activatedPlan = z.object({ planId: id, itemIds: z.array(id) });

const count = z.int().min(0).max(100_000).nullable();
const range = z
  .strictObject({ min: count, max: count })
  .refine((value) => value.min === null || value.max === null || value.min <= value.max, { error: 'range' });

/**
 * Điều chỉnh, bổ sung Kế hoạch as one document: figures, dates and endings of items, items that the plan did not have, money. Without
 * a number its paper is owed.
 */
export const amendPlanBody = z.strictObject({
  number: optionalText(60).describe('Số, ký hiệu of the amending paper; left out: the paper follows later'),
  issuedOn: plainDate.nullish(),
  paperDueOn: plainDate.nullish().describe('By when the paper is to follow; five working days unless given'),
  basis: text(500).describe('Thông báo, Kết luận, Công văn số …'),
  effectiveOn: plainDate,
  changes: z
    .array(
      z.strictObject({
        itemId: id,
        classes: range.optional(),
        learners: range.optional(),
        dueOn: plainDate.optional(),
        cancelled: z.literal(true).optional().describe('Không thực hiện'),
      }),
    )
    .max(200)
    .default([]),
  money: z
    .array(z.strictObject({ budgetLineId: id, amount: z.int().min(0).max(1_000_000_000_000) }))
    .max(200)
    .default([])
    .describe('Dự kiến sau điều chỉnh, đồng'),
  additions: z
    .array(
      z.strictObject({
        code: text(20),
        title: text(500),
        text: text(5_000),
        workKind: workKindSchema,
        procedureCode: z.enum(SHIPPED_PROCEDURE_CODES),
        dueKind: z.enum(DUE_KINDS),
        dueOn: plainDate,
        classes: range,
        learners: range,
        basis: optionalText(500).describe("Its own ground; the amendment's unless given"),
        decidingBodyId: id.nullish(),
        reviewUnitId: id.nullish(),
        deliveringUnitId: id.nullish(),
      }),
    )
    .max(50)
    .default([]),
});

export const amendmentPaperBody = z.strictObject({ number: text(60), issuedOn: plainDate });
export const amendmentPaper = z.object({ amendmentId: id, number: z.string() });

export const amendmentAttempt = z.object({ amendmentId: id, parts: z.array(amendmentPart) });
export const amendedPlan = amendmentAttempt.extend({ addedItemIds: z.array(id) });
