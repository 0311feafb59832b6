import { z } from 'zod';
import { DOCUMENT_SYSTEMS, DOCUMENT_TYPE_CODES } from '../../domain/document/document-type';
import { text } from '../common/fields';

/** `paragraphs`: a list of texts. `count`: a whole number, written with two digits at least. `money`: whole đồng. */
export const PAPER_FIELD_TYPES = ['text', 'paragraphs', 'date', 'count', 'money', 'choice', 'flag', 'list'] as const;

/**
 * `issued`: with number, place, signature and recipients. `letter`: a công văn, its abstract stands under the number. `annex`: goes with
 * another paper, without a head. `sheet`: a list to be signed. `slip`: filled in by one person. `minutes`: signed by chair and secretary.
 */
export const PAPER_KINDS = ['issued', 'letter', 'annex', 'sheet', 'slip', 'minutes'] as const;

const name = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);

const plainField = z.strictObject({
  name,
  label: text(200).describe('Vietnamese, for the form'),
  type: z.enum(PAPER_FIELD_TYPES).exclude(['list']),
  required: z.boolean(),
  max: z.int().min(1).max(20_000).optional().describe('Characters of a text, items of paragraphs'),
  options: z.array(z.string()).max(50).optional().describe('Of a choice'),
});

const listField = z.strictObject({
  name,
  label: text(200),
  type: z.literal('list'),
  required: z.boolean().describe('At least one item'),
  max: z.int().min(1).max(2_000).optional(),
  fields: z.array(plainField).min(1).max(30),
});

const margin = z.number().min(5).max(60).describe('Millimetres');

/** What stands beside the .docx of a template: what it is called and what it must be given. */
export const paperTemplateDescription = z
  .strictObject({
    code: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/),
    name: text(200),
    system: z.enum(DOCUMENT_SYSTEMS),
    kind: z.enum(PAPER_KINDS),
    documentType: z.enum(DOCUMENT_TYPE_CODES).nullable().describe('Whose register gives the number; null: it has none'),
    margins: z.strictObject({ top: margin, bottom: margin, left: margin, right: margin }).optional(),
    fields: z
      .array(z.union([plainField, listField]))
      .min(1)
      .max(80),
  })
  .meta({ id: 'PaperTemplateDescription' });

export type PaperTemplateDescription = z.infer<typeof paperTemplateDescription>;
export type PlainPaperField = z.infer<typeof plainField>;
export type PaperField = PaperTemplateDescription['fields'][number];
export type PaperKind = PaperTemplateDescription['kind'];
