import { z } from 'zod';
import type { PlainDate } from '../../domain/dates';

/**
 * What the reader of a plan document found, for a person to check beside the document before it becomes a plan.
 * Nothing here is a promise yet. Line numbers are 1-based and point into `lines`.
 */

const lineNumber = z.number().int().positive();
const lineNumbers = z.array(lineNumber);

/** "YYYY-MM-DD", a date of the calendar. */
const plainDate = z.iso.date() as unknown as z.ZodType<PlainDate, string>;

/** Why the reader doubts a field; the words are in `documents/plan/reading-words.ts`. */
export const UNSURE_REASONS = [
  'missing',
  'inferred',
  'several-candidates',
  'unusual-label',
  'ambiguous-date',
  'excluded-day',
  'computed-per-class',
  'range-reversed',
  'unreadable-value',
  'duplicate-code',
  'numbering-assigned',
  'outside-known-section',
] as const;
export const unsureReasonSchema = z.enum(UNSURE_REASONS);
export type UnsureReason = z.infer<typeof unsureReasonSchema>;

/** A mark on a field: the line to look at (null when the document holds none for it) and the reason. */
export const unsureSchema = z.object({ sourceLine: lineNumber.nullable(), why: unsureReasonSchema });
export type Unsure = z.infer<typeof unsureSchema>;

/** A value, the lines it was read from, and a mark when it should be checked with care. */
function extracted<T extends z.ZodType>(value: T) {
  return z.object({ value, lines: lineNumbers, unsure: unsureSchema.nullable() });
}
export type Extracted<T> = { value: T; lines: number[]; unsure: Unsure | null };

/** Whole numbers; `estimate` when the plan says "dự kiến" or "khoảng" (an estimate warns, never binds). */
export const expectedRangeSchema = z.object({
  min: z.number().int().nonnegative(),
  max: z.number().int().nonnegative(),
  estimate: z.boolean(),
});
export type ExpectedRange = z.infer<typeof expectedRangeSchema>;

const draftParagraphSchema = z.object({ text: z.string(), lines: lineNumbers });
export type DraftParagraph = z.infer<typeof draftParagraphSchema>;

/** A paper the plan rests on ("Căn cứ", "Thực hiện …"). */
export const legalBasisSchema = z.object({
  type: z.string().nullable().describe('Quy định, Hướng dẫn, Nghị định …'),
  number: z.string().nullable().describe('57-QĐ/TW, 04/2019/NQ-HĐND'),
  date: plainDate.nullable(),
  organ: z.string().nullable(),
  abstract: z.string().nullable(),
  text: z.string(),
  lines: lineNumbers,
  unsure: unsureSchema.nullable(),
});
export type DraftLegalBasis = z.infer<typeof legalBasisSchema>;

/** One line of organs under the label the document itself uses. */
export const draftOrgansSchema = z.object({
  label: z.string().nullable(),
  organs: z.array(z.string()),
  text: z.string(),
  lines: lineNumbers,
  unsure: unsureSchema.nullable(),
});
export type DraftOrgans = z.infer<typeof draftOrgansSchema>;

export const dueKindSchema = z.enum(['complete-by', 'open-by', 'within-year']);

/** `date` is the last day that still counts; `from` the first one when the plan names a quarter, half-year or span. */
export const draftDueSchema = z.object({
  label: z.string().nullable().describe('"Thời gian thực hiện"; null when it was said in passing'),
  kind: dueKindSchema,
  date: plainDate,
  from: plainDate.nullable(),
  text: z.string(),
});
export type DraftDue = z.infer<typeof draftDueSchema>;

/** Learners of one kind with their own numbers; an item has at least one. */
export const draftLearnerGroupSchema = z.object({
  name: z.string(),
  classes: extracted(expectedRangeSchema.nullable()),
  learners: extracted(expectedRangeSchema.nullable()),
  learnersPerClass: extracted(expectedRangeSchema.nullable()),
  onDemand: z.boolean().describe('"theo nhu cầu và số lượng thực tế": no number by intent'),
  lines: lineNumbers,
});
export type DraftLearnerGroup = z.infer<typeof draftLearnerGroupSchema>;

/** đào tạo (ends with a degree) or bồi dưỡng (ends with a certificate of attendance). */
export const workKindSchema = z.enum(['training', 'refresher']);
export type WorkKind = z.infer<typeof workKindSchema>;

export const proposedProcedureSchema = z.enum([
  'local-class',
  'hosted-class',
  'send-out',
  'by-composition',
  'open-enrolment',
]);
export type ProposedProcedure = z.infer<typeof proposedProcedureSchema>;

/** `because` quotes the words of the plan that decided it. */
export const draftProcedureSchema = z.object({ id: proposedProcedureSchema, because: z.array(z.string()) });

export const draftItemSchema = z.object({
  code: z.string().describe("1.1; the document's own numbering, unique in the draft"),
  group: z.string().nullable().describe('code of its entry in `groups`'),
  title: z.string().describe('the first sentence, without numbers and remarks'),
  text: z.string().describe('the whole text of the item, labels excluded'),
  workKind: extracted(workKindSchema.nullable()),
  procedure: extracted(draftProcedureSchema.nullable()),
  due: extracted(draftDueSchema.nullable()),
  learnerGroups: z.array(draftLearnerGroupSchema).min(1),
  leading: z.array(draftOrgansSchema),
  advising: z.array(draftOrgansSchema),
  coordinating: z.array(draftOrgansSchema),
  delivering: z.array(draftOrgansSchema),
  otherFields: z
    .array(z.object({ label: z.string(), text: z.string(), lines: lineNumbers, unsure: unsureSchema.nullable() }))
    .describe('labelled lines that are neither organs nor due: place, money, duration …'),
  remarks: z.array(draftParagraphSchema),
  footnotes: z.array(z.string()).describe('marks of the footnotes it refers to'),
  lines: lineNumbers,
  unsure: z.array(unsureSchema.extend({ field: z.string() })).describe('doubts about the item as a whole'),
});
export type DraftItem = z.infer<typeof draftItemSchema>;

export const draftPlanSchema = z.object({
  fileName: z.string(),
  format: z.enum(['docx', 'markdown', 'text']),
  layout: extracted(z.enum(['party', 'state']).nullable()),
  number: extracted(z.string().nullable()),
  organ: extracted(z.string().nullable()),
  issuedOn: extracted(plainDate.nullable()),
  title: extracted(z.string().nullable()),
  year: extracted(z.number().int().nullable()),
  header: z.array(draftParagraphSchema).describe('organ and motto lines above the title'),
  opening: z.array(draftParagraphSchema).describe('"… ban hành Kế hoạch … như sau:"'),
  sections: z.array(
    z.object({
      kind: z.enum(['purposes', 'items', 'budget', 'assignments', 'recipients', 'appendix', 'other']),
      heading: z.string(),
      lines: lineNumbers,
    }),
  ),
  tableHeadings: z.array(draftParagraphSchema).describe('heading rows of tables of items'),
  legalBases: z.array(legalBasisSchema),
  citedPapers: z
    .array(legalBasisSchema.pick({ type: true, number: true, date: true, organ: true, lines: true }))
    .describe('papers named anywhere else, such as 395-QĐ/TU in item 2.1'),
  purposes: z.array(draftParagraphSchema),
  groups: z.array(
    z.object({ code: z.string(), title: z.string(), workKind: workKindSchema.nullable(), lines: lineNumbers }),
  ),
  items: z.array(draftItemSchema).min(1),
  budget: z.object({
    amountVnd: extracted(z.number().int().nonnegative().nullable()),
    basis: extracted(z.string().nullable()).describe('where the money comes from'),
    spendingNorms: extracted(legalBasisSchema.nullable()),
    paragraphs: z.array(draftParagraphSchema),
  }),
  assignments: z.array(
    z.object({ organs: z.array(z.string()), duties: z.array(z.string()), text: z.string(), lines: lineNumbers }),
  ),
  closing: z.array(draftParagraphSchema).describe('"Trên đây là Kế hoạch …"'),
  recipients: z.array(
    z.object({
      name: z.string(),
      purpose: z.string().nullable().describe('"báo cáo", "để thực hiện"'),
      lines: lineNumbers,
    }),
  ),
  signatory: z.object({
    name: extracted(z.string().nullable()),
    capacity: extracted(z.string().nullable()).describe('T/M BAN THƯỜNG VỤ'),
    post: extracted(z.string().nullable()).describe('PHÓ BÍ THƯ'),
  }),
  footnotes: z.array(
    z.object({
      mark: z.string(),
      text: z.string(),
      lines: lineNumbers,
      referencedAt: lineNumbers,
      unsure: unsureSchema.nullable(),
    }),
  ),
  lines: z
    .array(z.object({ number: lineNumber, text: z.string(), uses: z.array(z.string()) }))
    .describe('every line that is not blank, as read, with the paths of the fields it went to: items.0.due'),
  unplaced: z
    .array(z.object({ line: lineNumber, text: z.string() }))
    .describe('lines, or parts of lines, that found no field'),
});

/** A plan as read from its document (bản dự thảo để kiểm tra), before a person confirms it. */
export type DraftPlan = z.infer<typeof draftPlanSchema>;
