import { z } from 'zod';
import { REGISTER_FIELDS } from '../../domain/person/field-classes';
import { abilities, id, instant } from '../common/fields';
import { pageOf, pageQuery } from '../common/page';
import { onBehalf } from '../nomination/lists';
import { FILE_NOTES, PERSON_FIELDS, personDraftSchema, rowMessageSchema, SKIP_REASONS } from './people-import';

const VERDICTS = ['accepted', 'doubtful', 'refused'] as const;
/** What a row is to the register: somebody new, as it stands, with changed fields, or perhaps somebody who is in it. */
const MATCHES = ['new', 'same', 'changed', 'doubtful'] as const;
const OUTCOMES = ['added', 'changed', 'unchanged', 'skipped'] as const;

const yes = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .meta({ type: 'boolean' });

export const importQuery = z.strictObject({
  unitId: id.optional().describe('For rows that name no unit; an officer of one unit may leave it out'),
  convertLegacyFonts: yes.optional().describe('Takes TCVN3 and VNI text as converted; else such rows are refused'),
});
export const listImportQuery = importQuery.extend({ unitId: id.describe('Whose list it is') });

const count = z.int();
export const importSummary = z
  .object({
    id,
    purpose: z.enum(['register', 'nomination-list']),
    unitId: id.nullable(),
    intakeId: id.nullable(),
    fileName: z.string(),
    sheet: z.string(),
    heading: z.object({ fromRow: z.int(), toRow: z.int() }),
    columns: z.array(z.object({ column: z.string(), heading: z.string(), field: z.enum(PERSON_FIELDS).nullable() })),
    notes: z.array(z.object({ code: z.enum(FILE_NOTES), reason: z.string() })),
    skipped: z.array(z.object({ row: z.int(), code: z.enum(SKIP_REASONS), text: z.string(), reason: z.string() })),
    counts: z.object({
      read: count,
      accepted: count,
      doubtful: count,
      refused: count,
      skipped: count,
      new: count,
      same: count,
      changed: count,
      mayBeRegistered: count,
    }),
    state: z.enum(['previewed', 'confirmed', 'discarded']),
    createdAt: instant,
    confirmedAt: instant.nullable(),
    result: z.partialRecord(z.enum(OUTCOMES), count).nullable(),
    abilities,
  })
  .meta({ id: 'PeopleImport' });

export const importsPage = z.object({ items: z.array(importSummary) });

export const importRowsQuery = pageQuery.extend({
  verdict: z.enum(VERDICTS).optional(),
  match: z.enum(MATCHES).optional(),
});

const candidate = z.object({
  id,
  fullName: z.string(),
  birth: z.string().nullable(),
  unitName: z.string().nullable(),
  position: z.string().nullable(),
});

export const importRow = z.object({
  row: z.int().describe('As Excel numbers it'),
  verdict: z.enum(VERDICTS),
  person: personDraftSchema,
  unread: z.partialRecord(z.enum(PERSON_FIELDS), z.string()),
  messages: z.array(rowMessageSchema.omit({ reasonEn: true })),
  unitId: id.nullable(),
  match: z.enum(MATCHES),
  personId: id.nullable(),
  candidates: z.array(candidate).describe('People of the register it is, or may be'),
  changes: z.array(z.object({ field: z.enum(REGISTER_FIELDS), before: z.unknown(), after: z.unknown() })),
  eligibility: z
    .object({
      ruleSet: z.string(),
      result: z.enum(['met', 'unmet', 'needs-review']),
      resultText: z.string(),
      reasons: z.array(z.string()).describe('Whatever is not met, in words, with its clause'),
    })
    .nullable()
    .describe('Of a nomination list: the standards of the intake; null where none apply'),
  outcome: z.enum(OUTCOMES).nullable(),
});
export const importRowsPage = pageOf(importRow);

/** Accepted rows are taken unless said otherwise, doubtful ones only when said; refused ones never. */
export const confirmImportBody = z.strictObject({
  decisions: z
    .array(
      z.discriminatedUnion('act', [
        z.strictObject({ row: z.int(), act: z.enum(['take', 'skip', 'as-new']) }),
        z.strictObject({ row: z.int(), act: z.literal('as-person'), personId: id }),
      ]),
    )
    .max(20_000)
    .default([]),
});
export const confirmListImportBody = confirmImportBody.extend({ onBehalf });
export type ImportDecision = z.output<typeof confirmImportBody>['decisions'][number];

export const importResult = z.object({
  importId: id,
  listId: id.optional(),
  added: count,
  changed: count,
  unchanged: count,
  skipped: count,
});
