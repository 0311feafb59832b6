import { z } from 'zod';
import {
  EDUCATION_LEVELS,
  MANAGEMENT_LEVELS,
  RATING_GRADES,
  THEORY_LEVELS,
  WORKER_KINDS,
} from '../../domain/eligibility/person-facts';
import { parsePartialDate } from '../../domain/person/partial-date';
import { SENSITIVE_FIELDS, REGISTER_FIELDS } from '../../domain/person/field-classes';
import { abilities, dateOut, email, id, instant, plainDate, text } from '../common/fields';
import { pageOf, pageQuery } from '../common/page';

/** Text typed by a person; blank counts as none. Left out: not spoken of. */
function maybeText(max: number) {
  return z
    .string()
    .max(max)
    .nullable()
    .transform((value) => value?.normalize('NFC').trim() || null)
    .meta({ type: ['string', 'null'], maxLength: max })
    .optional();
}

/** "1985", "05/1985", "17/05/1985": as exact as the paper is, and a day of the calendar. */
const partialDate = z
  .string()
  .regex(/^((0[1-9]|[12]\d|3[01])\/)?((0[1-9]|1[0-2])\/)?(19|20)\d{2}$/)
  .refine((value) => parsePartialDate(value) !== null, { error: 'date' });
const maybeDate = partialDate.nullable();

const period = z.strictObject({ from: maybeDate, until: maybeDate, note: z.string().max(300).nullable() });
const periods = z.array(period).max(50).nullable().optional();

/** What can be said of a person: a field left out stays as it is, null takes it away. */
const fields = {
  birth: maybeDate.optional(),
  gender: z.enum(['male', 'female']).nullable().optional(),
  ethnicity: maybeText(60),
  unitId: id.nullable().optional(),
  position: maybeText(200),
  partyProbationaryOn: maybeDate.optional(),
  partyOfficialOn: maybeDate.optional(),
  education: maybeText(300),
  politicalTheoryLevel: z
    .enum(['none', ...THEORY_LEVELS])
    .nullable()
    .optional(),
  email: email.nullable().optional(),
  phone: maybeText(40),
  religion: maybeText(60),
  homeTown: maybeText(200),
  partyPosition: maybeText(200),
  governmentPosition: maybeText(200),
  massPosition: maybeText(200),
  rank: maybeText(200),
  rankOn: maybeDate.optional(),
  partyCardNumber: maybeText(40),
  partyLeftOn: maybeDate.optional(),
  schooling: maybeText(60),
  stateManagement: maybeText(200),
  foreignLanguage: maybeText(200),
  informatics: maybeText(200),
  idNumber: z
    .string()
    .regex(/^(?:\d{12}|\d{9})$/)
    .nullable()
    .optional(),
  remarks: maybeText(500),
  planningAttested: z
    .boolean()
    .nullable()
    .optional()
    .describe('Thuộc quy hoạch: có / không; never the post, the term or the decision'),
  ratings: z
    .array(z.strictObject({ year: z.int().min(1950).max(2100), grade: z.enum(RATING_GRADES) }))
    .max(60)
    .nullable()
    .optional(),
  degrees: z
    .array(
      z.strictObject({
        level: z.enum(EDUCATION_LEVELS),
        field: z.string().max(200).nullable(),
        graduatedOn: maybeDate,
      }),
    )
    .max(20)
    .nullable()
    .optional(),
  theoryPapers: z
    .array(
      z.strictObject({
        level: z.enum(THEORY_LEVELS),
        paper: z.enum(['diploma', 'confirmation']).nullable(),
        number: z.string().max(60).nullable(),
        issuedOn: maybeDate,
      }),
    )
    .max(20)
    .nullable()
    .optional(),
  workerKind: z.enum(WORKER_KINDS).nullable().optional(),
  massOrganisationMember: z.boolean().nullable().optional(),
  serviceFrom: maybeDate.optional(),
  disciplineNote: maybeText(300),
  discipline: periods,
  proceedings: periods,
};

export const newPerson = z.strictObject({ fullName: text(120), ...fields });
export const personChanges = z.strictObject({
  ...fields,
  fullName: text(120).optional(),
  revision: z.int().min(1),
});

/** What a list of people shows: basic data only. */
export const personSummary = z
  .object({
    id,
    fullName: z.string(),
    birth: z.string().nullable(),
    gender: z.string().nullable(),
    unitId: id.nullable(),
    unitName: z.string().nullable(),
    position: z.string().nullable(),
    education: z.string().nullable(),
    politicalTheoryLevel: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    sample: z.boolean(),
    revision: z.int(),
    abilities,
  })
  .meta({ id: 'Person' });

export const peoplePage = pageOf(personSummary);

export const peopleQuery = pageQuery.extend({
  search: z.string().trim().min(2).max(100).optional().describe('Part of a name, with or without accents'),
  unitId: id.optional(),
});

const post = z.object({
  id,
  unitId: id,
  unitName: z.string().describe('As the unit is called today; a past unit keeps its name'),
  title: z.string(),
  group: z.string().nullable(),
  managedBy: z.string().nullable(),
  validFrom: dateOut,
  validTo: dateOut.nullable(),
});

/** Any value of a field; its shape is that of the request. */
const fieldValue = z.unknown();

/** Everything the account may see of one person. Fields it may not see are absent and named in `withheld`. */
export const personDetail = personSummary
  .extend({
    fields: z.partialRecord(z.enum(REGISTER_FIELDS), fieldValue).describe('Every field recorded, by name'),
    withheld: z.array(z.enum(SENSITIVE_FIELDS)).describe('Sensitive fields this account may not see'),
    posts: z.array(post),
  })
  .meta({ id: 'PersonWithPosts' });

export const newPost = z.strictObject({
  unitId: id,
  title: text(200),
  group: z
    .string()
    .max(60)
    .nullish()
    .transform((value) => value?.trim() || null),
  managedBy: z
    .enum(MANAGEMENT_LEVELS)
    .nullish()
    .transform((value) => value ?? null),
  validFrom: plainDate,
  validTo: plainDate.nullish(),
});
export const postEnd = z.strictObject({ validTo: plainDate });

export const personHistory = z.object({
  items: z.array(
    z.object({
      revision: z.int().describe('The revision this change made'),
      changedAt: instant,
      changedBy: z.string().nullable().describe('Display name of the account'),
      source: z.string(),
      changes: z.array(
        z.object({ field: z.enum(REGISTER_FIELDS), before: fieldValue.optional(), after: fieldValue.optional() }),
      ),
    }),
  ),
});

export const personFields = z.object({
  items: z.array(
    z.object({
      field: z.enum(REGISTER_FIELDS),
      class: z.enum(['basic', 'sensitive']),
      name: z.string(),
      visible: z.boolean().describe('Whether this account may see it anywhere'),
    }),
  ),
});
