import { z } from 'zod';
import { CITING_KINDS } from '../../domain/eligibility/basis-citation';
import { abilities, dateOut, optionalText, plainDate } from '../common/fields';

const subject = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,119}$/)
  .describe('Code of a procedure, "code.system" of a template, id of a unit, code of a norm');

export const citationsQuery = z.strictObject({
  kind: z.enum(CITING_KINDS).optional(),
  subject: subject.optional(),
  on: plainDate.optional().describe('Today when left out'),
});
export const citationParams = z.strictObject({ kind: z.enum(CITING_KINDS), subject });

const citation = z.strictObject({
  basis: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
    .describe('Code of the legal basis'),
  clause: optionalText(200),
  validFrom: plainDate.nullable(),
  validTo: plainDate.nullable(),
});

export const citationsBody = z.strictObject({
  revision: z.int().min(0).describe('As it was read; 0: as shipped'),
  citations: z.array(citation).max(20),
});

const citationOut = z.object({
  basis: z.string(),
  clause: z.string().nullable(),
  validFrom: dateOut.nullable(),
  validTo: dateOut.nullable(),
  holds: z.boolean().describe('On the day asked for'),
  number: z.string().nullable().describe('Null: the register holds no such text'),
  organ: z.string().nullable(),
  note: z.string().nullable().describe('What is to be known of the text: not checked, superseded by which, over'),
});

export const citedOut = z
  .object({
    kind: z.enum(CITING_KINDS),
    subject: z.string(),
    name: z.string(),
    citations: z.array(citationOut),
    warning: z.string().nullable().describe('Where something rests on a text that is over, or on none'),
    own: z.boolean().describe("The office's own; else as shipped"),
    revision: z.int(),
  })
  .meta({ id: 'BasisCitations' });
export const citationsAnswer = z.object({ items: z.array(citedOut), abilities });
