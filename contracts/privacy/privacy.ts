import { z } from 'zod';
import { REQUEST_KINDS, REQUEST_STATES } from '../../domain/privacy/subject-request';
import { abilities, dateOut, id, instant, optionalText, plainDate, text } from '../common/fields';
import { pageOf, pageQuery } from '../common/page';

/** As `PUT /settings/processing-purposes` keeps them. */
const purpose = z.strictObject({
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  name: z.strictObject({ vi: text(300), en: text(300) }),
  ground: z.enum(['law', 'public-duty', 'consent']),
  basis: z.string().max(60).nullable(),
  classes: z.array(z.enum(['basic', 'sensitive'])).min(1),
  retentionYears: z.int().min(0).max(100),
  verified: z.boolean(),
});
export const purposesAnswer = z.object({
  items: z.array(purpose.omit({ name: true }).extend({ name: z.string(), basisText: z.string().nullable() })),
});

export const accessQuery = pageQuery.extend({
  personId: id.optional(),
  accountId: id.optional(),
  kind: z.enum(['view', 'export']).optional(),
});
export const accessPage = pageOf(
  z.object({
    id,
    kind: z.enum(['view', 'export']),
    accountId: id,
    accountName: z.string().nullable(),
    personId: id.nullable(),
    subject: z.string(),
    fields: z.array(z.string()),
    records: z.int(),
    purpose: z.string().nullable(),
    at: instant,
  }),
);

export const newRequest = z.strictObject({
  kind: z.enum(REQUEST_KINDS),
  personId: id.nullish().transform((value) => value ?? null),
  requester: text(200).describe('Who asks, and how they were known to be that person'),
  text: text(2000),
  receivedOn: plainDate.optional().describe('Today when left out; never in the future'),
});
export const requestsQuery = z.strictObject({ state: z.enum(REQUEST_STATES).optional(), personId: id.optional() });
export const requestOut = z
  .object({
    id,
    kind: z.enum(REQUEST_KINDS),
    kindText: z.string(),
    personId: id.nullable(),
    requester: z.string(),
    text: z.string(),
    receivedOn: dateOut,
    dueOn: dateOut,
    state: z.enum(REQUEST_STATES),
    answer: z.string().nullable(),
    answeredAt: instant.nullable(),
    isLate: z.boolean(),
    abilities,
  })
  .meta({ id: 'SubjectRequest' });
export const requestsAnswer = z.object({ items: z.array(requestOut), abilities });
export const requestCreated = z.object({ id, dueOn: dateOut });
export const requestAnswerBody = z.strictObject({ state: z.enum(['answered', 'refused']), answer: text(4000) });

export const dataCopyBody = z.strictObject({ requestId: id.nullish().transform((value) => value ?? null) });
export const dataCopy = z.object({
  person: z.record(z.string(), z.unknown()),
  posts: z.array(z.record(z.string(), z.unknown())),
  lines: z.array(z.record(z.string(), z.unknown())),
  seenBy: z.array(z.record(z.string(), z.unknown())),
  purposes: z.array(z.string()),
});

export const holdBody = z.strictObject({ reason: optionalText(500) });
export const erasureBody = z.strictObject({
  reason: text(500),
  requestId: id.nullish().transform((value) => value ?? null),
});
export const erasureCheck = z.object({
  hold: z.string().nullable().describe('Why the data are held; null: they are not'),
  obstacles: z.array(z.object({ code: z.string(), text: z.string() })),
  archiveYears: z.int(),
});
export const erasureAnswer = z.object({ id, lines: z.int(), files: z.int() });
export const retentionAnswer = z.object({ importRows: z.int() });

export const retentionProposal = z
  .object({
    id,
    state: z.enum(['open', 'settled']),
    proposedAt: instant,
    importRows: z.int().describe('Rows of lists read on trial, kept longer than 30 days'),
    people: z
      .array(z.object({ id, fullName: z.string(), unitName: z.string().nullable(), lastUsedOn: dateOut.nullable() }))
      .describe('In the register, and nothing has needed them for as long as the purpose allows'),
    reason: z.string().nullable(),
    deletedRows: z.int().nullable(),
    erased: z.int(),
    settledAt: instant.nullable(),
    settledBy: z.string().nullable(),
    abilities,
  })
  .meta({ id: 'RetentionProposal' });
export const retentionProposals = z.object({ items: z.array(retentionProposal), registerYears: z.int() });

export const retentionDecision = z.strictObject({
  deleteImportRows: z.boolean(),
  erase: z.array(id).max(500).describe('Of the people proposed; the others stay'),
  reason: text(500),
});
export const retentionSettled = z.object({ deletedRows: z.int(), erased: z.int() });
