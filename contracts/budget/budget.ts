import { z } from 'zod';
import { BUDGET_ENTRY_KINDS } from '../../domain/budget/budget-rules';
import { abilities, id, optionalText, text } from '../common/fields';

/** Whole đồng; a thousand billion is more than any plan of this kind holds. */
const amount = z.int().min(0).max(1_000_000_000_000);

export const budgetLineBody = z
  .strictObject({
    planItemId: id.nullable().default(null),
    holderUnitId: id.nullable().default(null).describe('Đơn vị sử dụng kinh phí'),
    name: text(300).describe('Nội dung chi'),
    planned: amount.default(0),
    allotted: amount.nullable().default(null).describe('Dự toán được giao'),
    allottedBasis: optionalText(300),
  })
  .refine(({ allotted, allottedBasis }) => allotted === null || allottedBasis !== null, { error: 'empty' });

export const editBudgetLineBody = z
  .strictObject({
    revision: z.int(),
    holderUnitId: id.nullable().optional(),
    name: text(300).optional(),
    planned: amount.optional(),
    allotted: amount.nullable().optional(),
    allottedBasis: text(300).optional().describe('Needed with an allotment'),
  })
  .refine((edit) => typeof edit.allotted !== 'number' || edit.allottedBasis !== undefined, { error: 'empty' });

export const budgetEntryBody = z.strictObject({
  kind: z
    .enum(BUDGET_ENTRY_KINDS)
    .describe('commit: dự chi; spend: chi; settle: chi từ khoản đã dự chi; release: hủy dự chi'),
  amount: amount.min(1),
  reference: optionalText(200).describe('Chứng từ'),
  note: optionalText(500),
});

export const budgetLine = z
  .object({
    id,
    planItemId: id.nullable(),
    holderUnitId: id.nullable(),
    name: z.string(),
    planned: z.int(),
    amended: z.int().nullable().describe('Sau điều chỉnh'),
    allotted: z.int().nullable(),
    allottedBasis: z.string().nullable(),
    committed: z.int(),
    spent: z.int(),
    remaining: z.int(),
    revision: z.int(),
  })
  .meta({ id: 'BudgetLine' });

const totals = z.object({
  planned: z.int(),
  allotted: z.int(),
  committed: z.int(),
  spent: z.int(),
  remaining: z.int(),
});

export const budgetList = z.object({
  items: z.array(budgetLine),
  totals,
  plannedByPlan: z.int().nullable().describe('Kinh phí dự kiến of the plan document'),
  abilities,
});

export const savedLine = z.object({ budgetLineId: id, revision: z.int() });
export const recordedEntry = z.object({
  entryId: id,
  committed: z.int(),
  spent: z.int(),
  remaining: z.int(),
});
export const entryList = z.object({
  items: z.array(
    z.object({
      id,
      kind: z.enum(BUDGET_ENTRY_KINDS),
      amount: z.int(),
      reference: z.string().nullable(),
      note: z.string().nullable(),
      recordedAt: z.string(),
    }),
  ),
});
