import { z } from 'zod';
import {
  SIGNING_CAPACITIES,
  SUBMISSION_LINE_KINDS,
  SUBMISSION_STATES,
} from '../../domain/submission/submission-states';
import { abilities, dateOut, id, instant, optionalText, plainDate, text } from '../common/fields';
import { pageOf, pageQuery } from '../common/page';

const details = z.record(z.string(), z.union([z.string().max(2000), z.number(), z.boolean(), z.null()])).optional();
/** Left out: the body the intake, its item or its procedure names. */
const bodyId = id.optional();

/** One line of a draft: a person found fit, the opening of a class, a change of the plan or of a deadline. */
export const draftLine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), nomineeLineId: id, bodyId }),
  z.strictObject({ kind: z.literal('class-opening'), intakeId: id, subject: text(500), details, bodyId }),
  z.strictObject({
    kind: z.literal('plan-change'),
    planItemId: id,
    intakeId: id.optional(),
    subject: text(500),
    details,
    bodyId,
  }),
  z.strictObject({ kind: z.literal('deadline-change'), intakeId: id, subject: text(500), details, bodyId }),
]);

export type DraftLine = z.output<typeof draftLine>;

export const draftBody = z.strictObject({
  number: optionalText(60).describe('Số, ký hiệu tờ trình, as the submitting organ registers it'),
  title: text(500),
  summary: text(8000),
  dueOn: plainDate.optional().describe("Left out: the procedure's own working days from today"),
  contactPhone: optionalText(40),
  supplementaryToId: id.nullish().describe('Tờ trình bổ sung: the submission it adds to'),
  lines: z.array(draftLine).max(2000).default([]),
  allShortlistedOf: z.array(id).max(50).default([]).describe('Intakes whose shortlisted people all stand in it'),
});

export type DraftBody = z.output<typeof draftBody>;

export const editBody = draftBody.omit({ supplementaryToId: true }).extend({ revision: z.int().min(1) });
export const signBody = z.strictObject({ revision: z.int().min(1), capacity: z.enum(SIGNING_CAPACITIES) });
export const reasonBody = z.strictObject({ reason: text(1000) });
const lineChange = z.strictObject({
  lineId: id,
  subject: text(500).optional(),
  details,
  nomineeLineId: id.optional().describe('Another person in this place'),
});

/** Bổ sung, sửa: only what changes; everything else stands, and so do the opinions on it. */
export const amendmentBody = z.strictObject({
  revision: z.int().min(1),
  reason: text(1000).describe('Shown to whoever is asked again'),
  changed: z.array(lineChange).max(2000).default([]),
  added: z.array(draftLine).max(2000).default([]),
  removedLineIds: z.array(id).max(2000).default([]),
  title: text(500).optional().describe('Left out: as it was. Opinions stand; whoever gave one is told'),
  summary: text(8000).optional(),
  dueOn: plainDate.nullish().describe('A later day for the rounds concerned'),
});

export type AmendmentBody = z.output<typeof amendmentBody>;

const shownLine = z.object({ subject: z.string(), details: z.record(z.string(), z.unknown()) });

export const amendmentAnswer = z.object({
  version: z.int(),
  reason: z.string(),
  madeBy: z.string(),
  madeByName: z.string(),
  madeAt: instant,
  changes: z.array(
    z.object({
      kind: z.enum(['changed', 'added', 'removed', 'title', 'summary']),
      ordinal: z.int(),
      bodyId: z.string().nullable().describe('Null for title and summary, which are of all lines'),
      lineId: z.string().nullable(),
      before: shownLine.nullable(),
      after: shownLine.nullable(),
    }),
  ),
});

export const draftedAnswer = z.object({ submissionId: z.string(), revision: z.int(), lines: z.int() });
export const changedAnswer = z.object({ submissionId: z.string(), state: z.enum(SUBMISSION_STATES) });

export const submissionsQuery = pageQuery.extend({
  state: z.enum(SUBMISSION_STATES).optional(),
  intakeId: id.optional(),
});

export const submissionRow = z.object({
  id: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  state: z.enum(SUBMISSION_STATES),
  dueOn: dateOut,
  lines: z.int(),
  draftedAt: instant,
});

export const submissionsAnswer = pageOf(submissionRow);

const lineAnswer = z.object({
  id: z.string(),
  ordinal: z.int(),
  kind: z.enum(SUBMISSION_LINE_KINDS),
  intakeId: z.string().nullable(),
  nomineeLineId: z.string().nullable(),
  planItemId: z.string().nullable(),
  bodyId: z.string(),
  bodyName: z.string(),
  subject: z.string(),
  details: z.record(z.string(), z.unknown()),
  outcome: z.string().nullable(),
  roundId: z.string().nullable(),
  voidedAt: instant.nullable(),
  voidReason: z.string().nullable(),
});

export const submissionAnswer = z
  .object({
    id: z.string(),
    number: z.string().nullable(),
    title: z.string(),
    summary: z.string(),
    state: z.enum(SUBMISSION_STATES),
    stateWords: z.string(),
    version: z.int(),
    contentHash: z.string().nullable(),
    dueOn: dateOut,
    supplementaryToId: z.string().nullable(),
    supplements: z
      .array(z.object({ id: z.string(), number: z.string().nullable(), state: z.enum(SUBMISSION_STATES) }))
      .describe('Tờ trình bổ sung of this one'),
    amendments: z.array(amendmentAnswer),
    draftedBy: z.string(),
    draftedByName: z.string(),
    draftedAt: instant,
    signedBy: z.string().nullable(),
    signedByName: z.string().nullable(),
    signedFor: z.string().nullable().describe('"thay đồng chí … theo ủy quyền"; null for an own signature'),
    signedAt: instant.nullable(),
    signingCapacity: z.string().nullable(),
    takenInAt: instant.nullable(),
    endedAt: instant.nullable(),
    endReason: z.string().nullable(),
    contactPhone: z.string().nullable(),
    revision: z.int(),
    lines: z.array(lineAnswer),
    rounds: z.array(z.object({ id: z.string(), bodyId: z.string(), bodyName: z.string(), state: z.string() })),
    abilities,
  })
  .meta({ id: 'Submission' });
