import { z } from 'zod';
import { isPlainDate } from '../../domain/dates';
import type { PaperField, PlainPaperField } from './paper-template';

/** Stable codes of what can be wrong with a value. */
export const PAPER_DATA_FAULTS = [
  'missing',
  'unknown',
  'wrong-type',
  'too-long',
  'date-invalid',
  'not-an-option',
  'control-character',
] as const;
export type PaperDataFault = (typeof PAPER_DATA_FAULTS)[number];

export interface PaperDataProblem {
  /** "recipients.2.name". */
  readonly field: string;
  readonly fault: PaperDataFault;
}

type PlainValue = string | number | boolean | readonly string[] | null;
/** Checked values of a paper; a field that was not given is absent. */
export type PaperData = Readonly<Record<string, PlainValue | readonly Readonly<Record<string, PlainValue>>[]>>;

const MAX_TEXT = 5_000;
const MAX_ITEMS = 500;
/** XML 1.0 has no place for these, not even escaped. */
const NOT_IN_XML = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff\p{Cs}]/u;

/** Checks values against the fields of a template. An empty text counts as not given. */
export function parsePaperData(
  fields: readonly PaperField[],
  data: unknown,
): { data: PaperData; problems: [] } | { data: null; problems: readonly PaperDataProblem[] } {
  const parsed = recordOf(fields).safeParse(data, { reportInput: true });
  if (parsed.success) return { data: parsed.data as PaperData, problems: [] };
  return { data: null, problems: parsed.error.issues.flatMap(problemsOf) };
}

function recordOf(fields: readonly PaperField[]): z.ZodType {
  return z.strictObject(Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])));
}

function fieldSchema(field: PaperField): z.ZodType {
  const value = field.type === 'list' ? listSchema(field) : plainSchema(field);
  const given = z.preprocess((raw) => (isBlank(raw) ? undefined : raw), field.required ? value : value.optional());
  // A key that is absent must reach the check of its field.
  return field.required ? given : given.optional();
}

function isBlank(raw: unknown): boolean {
  return raw === null || (typeof raw === 'string' && raw.trim() === '') || (Array.isArray(raw) && raw.length === 0);
}

function listSchema(field: Extract<PaperField, { type: 'list' }>): z.ZodType {
  return z.array(recordOf(field.fields)).max(field.max ?? MAX_ITEMS, { error: 'too-long' });
}

function plainSchema(field: PlainPaperField): z.ZodType {
  switch (field.type) {
    case 'text':
      return paperText(field.max ?? MAX_TEXT);
    case 'paragraphs':
      return z.array(paperText(MAX_TEXT)).max(field.max ?? MAX_ITEMS, { error: 'too-long' });
    case 'date':
      return z.string().refine(isPlainDate, { error: 'date-invalid' });
    case 'count':
    case 'money':
      return z.int().min(0);
    case 'flag':
      return z.boolean();
    case 'choice':
      return z.string().refine((value) => field.options?.includes(value) ?? false, { error: 'not-an-option' });
  }
}

/** Composed (NFC), otherwise to the letter: spelling is the office's own. */
function paperText(max: number): z.ZodType {
  return z
    .string()
    .max(max, { error: 'too-long' })
    .transform((value) => value.normalize('NFC').trim())
    .refine((value) => value !== '', { error: 'missing' })
    .refine((value) => !NOT_IN_XML.test(value), { error: 'control-character' });
}

function problemsOf(issue: z.core.$ZodIssue): PaperDataProblem[] {
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: field === '' ? key : `${field}.${key}`, fault: 'unknown' }));
  }
  const known = PAPER_DATA_FAULTS.find((fault) => fault === issue.message);
  if (known) return [{ field, fault: known }];
  return [{ field, fault: issue.code === 'invalid_type' && issue.input === undefined ? 'missing' : 'wrong-type' }];
}
