import { z } from 'zod';
import { OUTCOMES } from '../../domain/eligibility/finding';
import { LINE_GROUPS, LINE_STATES } from '../../domain/nomination/line-states';
import { LIST_STATES } from '../../domain/nomination/list-states';
import { abilities, dateOut, id, instant, optionalText, plainDate, text } from '../common/fields';
import { pageOf, pageQuery } from '../common/page';

/** "1985", "05/1985" or "17/05/1985": as much as is known. */
const birth = z
  .string()
  .regex(/^((0?[1-9]|[12]\d|3[01])\/)?((0?[1-9]|1[0-2])\/)?(19|20)\d{2}$/)
  .nullish()
  .transform((value) => value ?? null);
const gender = z
  .enum(['male', 'female'])
  .nullish()
  .transform((value) => value ?? null);

export const nominee = z.strictObject({
  personId: id.optional().describe('Of the register; left out for someone who stands only on this list'),
  fullName: text(100),
  birth,
  gender,
  position: optionalText(200),
});

/** Nhập thay đơn vị. */
export const entrySource = z.strictObject({
  source: z.enum(['letter', 'mail', 'telephone', 'chat', 'in-person']),
  reference: optionalText(200),
  on: plainDate.nullish().transform((value) => value ?? null),
});
export const onBehalf = entrySource.nullish().transform((value) => value ?? null);

const reason = text(1000);
const lateReason = optionalText(1000);

const draftFields = {
  lines: z
    .array(nominee.extend({ id: id.optional().describe('Of a line that stands on the list already') }))
    .max(500)
    .describe('In the order of the list'),
  unitSignatory: optionalText(200),
  note: optionalText(1000),
  onBehalf,
};

export const draftListBody = z.strictObject({ unitId: id, ...draftFields });
export const editListBody = z.strictObject({ revision: z.int().min(1), ...draftFields });
export type DraftFields = Omit<z.output<typeof editListBody>, 'revision'>;

export const submitListBody = z.strictObject({ revision: z.int().min(1), lateReason });
export const reasonBody = z.strictObject({ reason });
export const noDemandBody = z.strictObject({ unitId: id, onBehalf, lateReason });
export const closeUnitBody = z.strictObject({ unitId: id, as: z.enum(['no-demand', 'unanswered']), reason });
export const compositionBody = z.strictObject({
  groups: z
    .array(text(100))
    .max(50)
    .default([])
    .describe('Post groups of the register; empty: those of the item, or every post'),
  on: plainDate.nullish().describe('The day whose posts count; left out: today'),
  removeGone: z.boolean().default(false).describe('Whoever was drawn and left the post is withdrawn'),
});
export const excusesBody = z.strictObject({
  unitId: id,
  excused: z.array(z.strictObject({ lineId: id, reason })).max(500),
  missing: z
    .array(z.strictObject({ nominee, reason }))
    .max(100)
    .default([])
    .describe('Who should stand on the drawn list and does not'),
  onBehalf,
});
export const replacementBody = z.strictObject({ replacement: nominee, reason });
export const additionalLineBody = z.strictObject({
  unitId: id,
  nominee,
  origin: z.enum(['on-instruction', 'at-class']),
  reason,
  classId: id.nullish().transform((value) => value ?? null),
});
export const paperBody = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('owed'), dueOn: plainDate.nullable() }),
  z.strictObject({ state: z.literal('received'), reference: optionalText(200) }),
]);

export const listAnswer = z.object({ listId: id, revision: z.int(), lines: z.int() });
export const emptyBody = z.strictObject({});

export const listOut = z.object({
  id,
  intakeId: id,
  unitId: id,
  state: z.enum(LIST_STATES),
  stateText: z.string(),
  version: z.int(),
  noDemand: z.boolean(),
  unitSignatory: z.string().nullable(),
  note: z.string().nullable(),
  submittedAt: instant.nullable(),
  enteredOnBehalf: z.boolean(),
  source: z.string().nullable(),
  sourceReference: z.string().nullable(),
  sourceOn: dateOut.nullable(),
  lateReason: z.string().nullable(),
  paperOwed: z.boolean(),
  paperDueOn: dateOut.nullable(),
  paperReceivedAt: instant.nullable(),
  receiptCode: z.string().nullable(),
  returnReason: z.string().nullable(),
  revision: z.int(),
  abilities,
});

export const lineOut = z.object({
  id,
  listId: id.nullable(),
  unitId: id,
  unitName: z.string(),
  personId: id.nullable(),
  listOrder: z.int(),
  fullName: z.string(),
  birth: z.string().nullable(),
  gender: z.string().nullable(),
  position: z.string().nullable(),
  state: z.enum(LINE_STATES),
  stateText: z.string(),
  group: z.enum(LINE_GROUPS),
  reasonCode: z.string().nullable(),
  reasonText: z.string().nullable(),
  rank: z.int().nullable(),
  origin: z.string(),
  originReason: z.string().nullable(),
  replacesId: id.nullable(),
  holdsPlace: z.boolean(),
  approvalOwed: z.boolean().describe('Attends already; a supplementary submission is owed'),
  confirmationOwed: z.boolean().describe('Came to the class door; the unit confirms later'),
  trainingClassId: id.nullable(),
  eligibility: z
    .enum([...OUTCOMES, 'met-by-special-case'])
    .nullable()
    .describe('Of the latest check of standards; null: never checked, or none apply'),
  eligibilityText: z.string().nullable(),
  revision: z.int(),
  abilities,
});

/** `true` or `false` in a query string. */
const yesOrNo = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .meta({ type: 'boolean' });

export const linesQuery = pageQuery.extend({
  group: z.enum(LINE_GROUPS).optional(),
  unitId: id.optional(),
  name: z.string().max(100).optional().describe('Part of a name, with or without accents'),
  approvalOwed: yesOrNo.optional(),
});
export const linesPage = pageOf(lineOut);
export const listsAnswer = z.object({ items: z.array(listOut) });
export const listDetail = listOut.extend({
  lines: z.array(lineOut),
  versions: z.array(
    z.object({
      version: z.int(),
      submittedAt: instant,
      submittedBy: id,
      snapshot: z.unknown().describe('The lines as sent'),
    }),
  ),
});
