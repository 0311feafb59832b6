import { z } from 'zod';
import { FILE_NOTES } from '../person/people-import';
import { email, id, optionalText, plainDate, text } from '../common/fields';

/**
 * What the reader of a list of units (.xlsx) found, row by row, for a person to check; and what that person then takes in. Rows are
 * numbered as Excel shows them; columns by letter.
 */

export const UNIT_TREES = ['party', 'state', 'front', 'other'] as const;

/** Kinds the software knows by name. Others are data and stay as they are written. */
export const UNIT_KINDS = [
  'office',
  'organisation-board',
  'advising-organ',
  'training-centre',
  'school',
  'base-committee',
  'party-cell',
  'state-organ',
  'front',
  'other',
] as const;

export const UNIT_FIELDS = [
  'order',
  'name',
  'shortName',
  'symbol',
  'tree',
  'parent',
  'email',
  'phone',
  'signatory',
  'validFrom',
  'remarks',
] as const;
export type UnitField = (typeof UNIT_FIELDS)[number];

/** Every message about a row and what it makes of the row: refused, doubtful (a person must say yes), or only noted. */
export const UNIT_MESSAGES = {
  'name-missing': 'refused',
  'name-too-long': 'refused',
  'name-is-people': 'doubtful',
  'tree-guessed': 'noted',
  'tree-unknown': 'doubtful',
  'email-unreadable': 'doubtful',
  'email-several': 'doubtful',
  'phone-unreadable': 'doubtful',
  'date-unreadable': 'refused',
  'text-too-long': 'refused',
  'text-garbled': 'refused',
  'legacy-font': 'refused',
  'legacy-font-converted': 'noted',
  'cell-error': 'refused',
  'row-hidden': 'doubtful',
  'duplicate-row': 'refused',
  'known-unit': 'noted',
  'similar-known-unit': 'doubtful',
  'parent-unknown': 'doubtful',
} as const satisfies Record<string, 'refused' | 'doubtful' | 'noted'>;
export type UnitMessageCode = keyof typeof UNIT_MESSAGES;

const params = z.record(z.string(), z.union([z.string(), z.number()]));
/** Vietnamese and English. */
const words = { reason: z.string(), reasonEn: z.string() };
const written = z.string().nullable();

export const unitDraft = z.object({
  name: written,
  shortName: written,
  symbol: written,
  kind: z.enum(UNIT_KINDS),
  tree: z.enum(UNIT_TREES),
  parent: written.describe('the name of the unit above, as written'),
  email: written,
  phone: written,
  signatory: written,
  validFrom: written.describe('YYYY-MM-DD'),
});
/** A unit as one row has it; null where the row says nothing. */
export type UnitDraft = z.infer<typeof unitDraft>;

const message = z.object({
  row: z.int(),
  column: z.string().nullable().describe('"C"; null when it is about the whole row'),
  field: z.enum(UNIT_FIELDS).nullable(),
  code: z.enum(Object.keys(UNIT_MESSAGES) as [UnitMessageCode, ...UnitMessageCode[]]),
  severity: z.enum(['refused', 'doubtful', 'noted']),
  params,
  ...words,
});

const readRow = z.object({
  row: z.int(),
  unit: unitDraft,
  known: id.nullable().describe('the unit of the record that the row is about'),
  change: z.enum(['add', 'complete', 'same']),
  messages: z.array(message),
});

export const unitsPreview = z
  .object({
    fileName: z.string(),
    sheet: z.string(),
    heading: z.object({ fromRow: z.int(), toRow: z.int() }),
    columns: z.array(z.object({ column: z.string(), heading: z.string(), field: z.enum(UNIT_FIELDS).nullable() })),
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
    skipped: z.array(z.object({ row: z.int(), text: z.string() })),
  })
  .meta({ id: 'UnitsPreview' });
export type UnitsPreview = z.infer<typeof unitsPreview>;

export const unitsFileQuery = z.strictObject({
  convertLegacyFonts: z
    .enum(['true', 'false'])
    .default('false')
    .describe('take text of TCVN3 and VNI fonts as converted'),
});

/** What was checked, and perhaps corrected, on the page. */
export const unitsToImport = z.strictObject({
  validFrom: plainDate.describe('from when the units stand that have no date of their own'),
  rows: z
    .array(
      z.strictObject({
        row: z.int().min(1).max(1_048_576),
        known: id.nullish().describe('completes this unit instead of adding one; only what the row holds is written'),
        name: text(200),
        shortName: optionalText(100),
        symbol: optionalText(40),
        kind: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
        tree: z.enum(UNIT_TREES),
        parent: optionalText(200).describe('name of a unit of the record or of another row'),
        email: email.nullish(),
        phone: optionalText(40),
        signatory: optionalText(120),
        validFrom: plainDate.nullish(),
      }),
    )
    .min(1)
    .max(2_000),
});
export type UnitsToImport = z.output<typeof unitsToImport>;

export const unitsImported = z.object({
  added: z.array(z.object({ row: z.int(), id })),
  completed: z.array(z.object({ row: z.int(), id })),
  unchanged: z.int(),
});
export type UnitsImported = z.infer<typeof unitsImported>;
