import { z } from 'zod';
import { SHIPPED_PROCEDURE_CODES } from '../../domain/intake/procedure';
import { NEED_STATES } from '../../domain/plan/need-answers';
import { abilities, dateOut, id, optionalText, plainDate, text } from '../common/fields';
import { workKindSchema } from './draft-plan';

const kind = z.strictObject({
  code: text(20),
  title: text(300),
  workKind: workKindSchema,
  procedureCode: z.enum(SHIPPED_PROCEDURE_CODES),
});

/** Đề nghị các đơn vị đăng ký nhu cầu đào tạo, bồi dưỡng năm sau. */
export const askNeedsBody = z.strictObject({
  year: z.int().min(2000).max(2100),
  title: text(300),
  deadlineOn: plainDate,
  kinds: z
    .array(kind)
    .min(1)
    .max(50)
    .refine((kinds) => new Set(kinds.map(({ code }) => code)).size === kinds.length, { error: 'range' }),
  unitIds: z.array(id).min(1).max(500),
});
export const askedNeeds = z.object({ needCallId: id, units: z.int() });

/** No needs at all: "không có nhu cầu". */
export const answerNeedsBody = z.strictObject({
  needs: z
    .array(z.strictObject({ kind: text(20), learners: z.int().min(0).max(10_000), note: optionalText(300) }))
    .max(50),
  note: optionalText(1_000),
  source: z
    .enum(['letter', 'mail', 'telephone', 'chat', 'in-person'])
    .optional()
    .describe('By what way it came, where somebody else enters it'),
});
export const answeredNeeds = z.object({ state: z.enum(NEED_STATES), learners: z.int() });

export const needAnswerParams = z.strictObject({ id, unitId: id });

const needCallHead = {
  id,
  year: z.int(),
  title: z.string(),
  deadlineOn: dateOut,
  state: z.enum(['open', 'closed']),
  units: z.int(),
  answered: z.int(),
  noNeed: z.int(),
  abilities,
};
export const needCallList = z.object({ items: z.array(z.object(needCallHead)), abilities });
export const needCallDetail = z
  .object({
    ...needCallHead,
    kinds: z.array(kind.extend({ learners: z.int(), units: z.int() })),
    answers: z.array(
      z.object({
        unitId: id,
        unitName: z.string(),
        phone: z.string().nullable(),
        state: z.enum(NEED_STATES),
        needs: z.array(z.object({ kind: z.string(), learners: z.int(), note: z.string().nullish() })),
        note: z.string().nullable(),
        answeredAt: z.string().nullable(),
        abilities,
      }),
    ),
  })
  .meta({ id: 'NeedCall' });

/** What next year's plan begins with. */
export const nextYearBody = z.strictObject({
  needCallId: id.nullish().describe('Whose answers become items'),
  title: optionalText(300),
});
export const nextYearDraft = z.object({
  planId: id,
  year: z.int(),
  carriedOn: z.int(),
  fromNeeds: z.int(),
});
