import { z } from 'zod';
import {
  ATTESTATIONS,
  EDUCATION_LEVELS,
  MANAGEMENT_LEVELS,
  RATING_GRADES,
  STUDY_FORMS,
  THEORY_LEVELS,
  WORKER_KINDS,
  type PersonFacts,
} from '../../domain/eligibility/person-facts';
import { parsePartialDate, type PartialDate } from '../../domain/person/partial-date';
import { plainDate, text } from '../common/fields';

/** "1985", "05/1985", "17/05/1985", or the same as ISO. */
const partialDate = z.string().transform((value, context): PartialDate => {
  const date = parsePartialDate(value);
  if (date) return date;
  context.addIssue({ code: 'custom', message: 'date' });
  return z.NEVER;
});

const maybeDate = partialDate.nullish().transform((value) => value ?? null);

/** A code of the register or of a rule set: "commune-civil-servant". */
const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

const period = { from: maybeDate, until: maybeDate };
const periods = z.array(ordered(z.strictObject({ ...period, note: text(300).optional() }))).max(50);

const education = z.union([
  z.enum(EDUCATION_LEVELS).transform((level) => [{ level, graduatedOn: null }]),
  z.array(z.strictObject({ level: z.enum(EDUCATION_LEVELS), graduatedOn: maybeDate })).max(20),
]);

const politicalTheory = z.union([
  z.literal('none').transform(() => []),
  z
    .array(
      z.strictObject({
        level: z.enum(THEORY_LEVELS),
        paper: z
          .enum(['diploma', 'confirmation'])
          .nullish()
          .transform((value) => value ?? null),
        issuedOn: maybeDate,
      }),
    )
    .max(20),
]);

/** Who decided a special case, why, and by which paper. */
export const specialCase = z.strictObject({
  decidedBy: text(200),
  reason: text(1000),
  documentNumber: text(60),
  documentDate: plainDate.nullish().transform((value) => value ?? null),
});

/**
 * PERSON.json of `eligibility check`: what is known of one person. What is left out was never recorded and leads to "needs review"; an empty
 * list, or `party: null`, says that there is none.
 */
export const personFile = z
  .strictObject({
    id: text(100).optional(),
    fullName: text(120).optional(),
    birth: partialDate.optional(),
    gender: z.enum(['female', 'male']).optional(),
    ethnicity: text(60).optional(),
    workerKind: z.enum(WORKER_KINDS).optional(),
    massOrganisationMember: z.boolean().optional(),
    party: z
      .strictObject({ probationaryOn: maybeDate, officialOn: maybeDate, leftOn: maybeDate })
      .nullable()
      .optional(),
    education: education.optional(),
    politicalTheory: politicalTheory.optional(),
    ratings: z
      .array(z.strictObject({ year: z.int().min(1950).max(2100), grade: z.enum(RATING_GRADES) }))
      .max(60)
      .optional(),
    posts: z
      .array(
        ordered(
          z.strictObject({
            title: text(200),
            group: code.nullish().transform((value) => value ?? null),
            managedBy: z
              .enum(MANAGEMENT_LEVELS)
              .nullish()
              .transform((value) => value ?? null),
            ...period,
          }),
        ),
      )
      .max(50)
      .optional(),
    serviceFrom: partialDate.optional(),
    serviceCommitmentMonths: z.int().min(0).max(1200).optional(),
    attestations: z.partialRecord(z.enum(ATTESTATIONS), z.boolean()).optional(),
    discipline: periods.optional(),
    proceedings: periods.optional(),
    training: z
      .array(
        ordered(
          z.strictObject({
            programme: code,
            state: z.enum(['registered', 'studying', 'completed', 'not-completed']),
            ...period,
          }),
        ),
      )
      .max(100)
      .optional(),
    papers: z.array(code).max(100).optional(),
    studyForm: z.enum(STUDY_FORMS).optional(),
    specialCase: specialCase.optional(),
  })
  .transform(({ id, fullName, specialCase: special, ...facts }) => ({
    id: id ?? null,
    fullName: fullName ?? null,
    specialCase: special,
    facts: facts satisfies PersonFacts as PersonFacts,
  }));

/** PEOPLE.json of a preview. */
export const peopleFile = z.array(personFile).max(20_000);

/** A period that surely ends before it begins is a slip of the pen. */
function ordered<Shape extends z.ZodType<{ from: PartialDate | null; until: PartialDate | null }>>(shape: Shape) {
  return shape.refine(({ from, until }) => !from || !until || from.earliest <= until.latest, { message: 'period' });
}
