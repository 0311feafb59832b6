import { z } from 'zod';
import { abilities, dateOut, email, id, optionalText, plainDate, text } from '../common/fields';
import { pageOf, pageQuery } from '../common/page';

/** "1985", "05/1985", "17/05/1985": as the paper list has it. */
const birth = z
  .string()
  .regex(/^((0[1-9]|[12]\d|3[01])\/)?((0[1-9]|1[0-2])\/)?(19|20)\d{2}$/)
  .nullish();

const fields = {
  fullName: text(120),
  birth,
  gender: z.enum(['male', 'female']).nullish(),
  ethnicity: optionalText(60),
  unitId: id.nullish(),
  position: optionalText(200),
  partyProbationaryOn: optionalText(10),
  partyOfficialOn: optionalText(10),
  education: optionalText(200),
  politicalTheoryLevel: z.enum(['none', 'elementary', 'intermediate', 'advanced']).nullish(),
  email: email.nullish(),
  phone: optionalText(40),
};

export const person = z
  .object({
    id,
    fullName: z.string(),
    birth: z.string().nullable(),
    gender: z.string().nullable(),
    ethnicity: z.string().nullable(),
    unitId: id.nullable(),
    position: z.string().nullable(),
    partyProbationaryOn: z.string().nullable(),
    partyOfficialOn: z.string().nullable(),
    education: z.string().nullable(),
    politicalTheoryLevel: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    sample: z.boolean(),
    revision: z.int(),
    abilities,
  })
  .meta({ id: 'Person' });

export const post = z.object({
  id,
  unitId: id,
  title: z.string(),
  group: z.string().nullable(),
  validFrom: dateOut,
  validTo: dateOut.nullable(),
});

export const personWithPosts = person.extend({ posts: z.array(post) }).meta({ id: 'PersonWithPosts' });
export const peoplePage = pageOf(person);

export const peopleQuery = pageQuery.extend({
  search: z.string().trim().min(2).max(100).optional().describe('Part of a name, with or without accents'),
  unitId: id.optional(),
});

export const newPerson = z.strictObject(fields);
export const personChanges = z.strictObject({ ...fields, fullName: text(120).optional(), revision: z.int().min(1) });

export const newPost = z.strictObject({
  unitId: id,
  title: text(200),
  group: optionalText(60),
  validFrom: plainDate,
  validTo: plainDate.nullish(),
});
