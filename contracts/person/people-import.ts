import { z } from 'zod';
import { ROW_MESSAGES, type RowMessageCode } from '../../domain/person/row-messages';

/**
 * What the reader of a list of people (.xlsx) found, row by row, for a person to check. Nothing here is in the register yet.
 * Rows are numbered as Excel shows them; columns by letter.
 */

/** What a column can hold (domain-facts: fields of a nominee list). Parts of one field come joined in `personDraft`. */
export const PERSON_FIELDS = [
  'order',
  'fullName',
  'familyName',
  'givenName',
  'birth',
  'birthMale',
  'birthFemale',
  'birthDay',
  'birthMonth',
  'birthYear',
  'gender',
  'genderMale',
  'genderFemale',
  'ethnicity',
  'religion',
  'homeTown',
  'unit',
  'position',
  'partyPosition',
  'governmentPosition',
  'massPosition',
  'rank',
  'rankOn',
  'partyProbationaryOn',
  'partyOfficialOn',
  'partyCardNumber',
  'schooling',
  'education',
  'politicalTheoryLevel',
  'stateManagement',
  'foreignLanguage',
  'informatics',
  'planning',
  'rating',
  'discipline',
  'studyForm',
  'wish',
  'phone',
  'email',
  'idNumber',
  'remarks',
] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

export { ROW_MESSAGES, type RowMessageCode };

/** What is said of the file as a whole. */
export const FILE_NOTES = [
  'macros',
  'external-links',
  'embedded-objects',
  'sheets-not-read',
  'columns-not-read',
  'columns-unknown',
  'date-system-1904',
  'legacy-font-found',
  'legacy-font-converted',
  'unit-from-section',
  'no-unit-column',
] as const;
export type FileNoteCode = (typeof FILE_NOTES)[number];

/** Rows inside or below the table that hold no person; each is named, so that none is lost unseen. */
export const SKIP_REASONS = [
  'section',
  'heading-repeated',
  'numbering',
  'number-only',
  'continuation',
  'below-table',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

const text = z.string().nullable();
/** "1985", "05/1985" or "17/05/1985": no more exact than the paper. */
const partialDate = z
  .string()
  .regex(/^(?:(?:\d{2}\/)?\d{2}\/)?\d{4}$/)
  .nullable();
const params = z.record(z.string(), z.union([z.string(), z.number()]));
/** Vietnamese and English. */
const words = { reason: z.string(), reasonEn: z.string() };

export const personDraftSchema = z.object({
  fullName: text,
  birth: partialDate,
  gender: z.enum(['male', 'female']).nullable(),
  ethnicity: text,
  religion: text,
  homeTown: text,
  unit: text,
  position: text,
  partyPosition: text,
  governmentPosition: text,
  massPosition: text,
  rank: text,
  rankOn: partialDate,
  partyProbationaryOn: partialDate,
  partyOfficialOn: partialDate,
  partyCardNumber: text,
  schooling: text,
  education: text,
  politicalTheoryLevel: z.enum(['none', 'elementary', 'intermediate', 'advanced']).nullable(),
  stateManagement: text,
  foreignLanguage: text,
  informatics: text,
  planning: z.boolean().nullable().describe('whether planned for; post, term and decision are never kept'),
  ratings: z.array(z.object({ year: z.int(), grade: z.enum(['not-completed', 'completed', 'good', 'excellent']) })),
  discipline: text,
  studyForm: z.enum(['full-time', 'part-time']).nullable(),
  wish: text,
  phone: text,
  email: text,
  idNumber: text,
  remarks: text,
});
/** A person as one row has them; null where the row says nothing. */
export type PersonDraft = z.infer<typeof personDraftSchema>;

export const rowMessageSchema = z.object({
  row: z.int(),
  column: z.string().nullable().describe('"C"; null when it is about the whole row'),
  field: z.enum(PERSON_FIELDS).nullable(),
  code: z.enum(Object.keys(ROW_MESSAGES) as [RowMessageCode, ...RowMessageCode[]]),
  severity: z.enum(['refused', 'doubtful', 'noted']),
  params,
  ...words,
});
export type RowMessage = z.infer<typeof rowMessageSchema>;

const readRow = z.object({
  row: z.int(),
  person: personDraftSchema,
  unread: z
    .partialRecord(z.enum(PERSON_FIELDS), z.string())
    .describe('what a field holds that could not be taken, as written'),
  messages: z.array(rowMessageSchema),
});

export const peopleImportSchema = z.object({
  fileName: z.string(),
  dryRun: z.boolean(),
  sheet: z.string(),
  heading: z.object({ fromRow: z.int(), toRow: z.int() }),
  columns: z.array(z.object({ column: z.string(), heading: z.string(), field: z.enum(PERSON_FIELDS).nullable() })),
  counts: z.object({
    read: z.int().describe('accepted + refused + doubtful'),
    accepted: z.int(),
    refused: z.int(),
    doubtful: z.int(),
    skipped: z.int(),
  }),
  notes: z.array(z.object({ code: z.enum(FILE_NOTES), params, ...words })),
  accepted: z.array(readRow),
  refused: z.array(readRow),
  doubtful: z.array(readRow),
  skipped: z.array(z.object({ row: z.int(), code: z.enum(SKIP_REASONS), text: z.string(), ...words })),
});
export type PeopleImport = z.infer<typeof peopleImportSchema>;
