import { z } from 'zod';
import { REGISTER_FIELDS } from '../../domain/person/field-classes';
import { id } from '../common/fields';
import { pageOf, pageQuery } from '../common/page';

const entry = z.object({
  id,
  fullName: z.string(),
  birth: z.string().nullable(),
  unitName: z.string().nullable(),
  position: z.string().nullable(),
  revision: z.int(),
});

export const doublesQuery = pageQuery;
export const doublesPage = pageOf(
  z.object({
    kind: z.enum(['same', 'same-number', 'similar']),
    people: z.array(entry).length(2),
  }),
);

export const mergePreviewQuery = z.strictObject({ keepId: id, goneId: id });
const held = z.object({ lines: z.int(), accounts: z.int(), posts: z.int(), seats: z.int(), opinions: z.int() });

export const mergePreview = z.object({
  keep: entry,
  gone: entry,
  moved: held.describe('What goes over to the one who is kept'),
  filled: z.array(z.enum(REGISTER_FIELDS)).describe('Fields only the other entry holds: they are taken over'),
  differing: z
    .array(z.object({ field: z.enum(REGISTER_FIELDS), keep: z.unknown(), gone: z.unknown() }))
    .describe('Fields both hold differently: the one kept counts, unless `take` names the field'),
  obstacles: z.array(z.object({ code: z.string(), text: z.string() })),
});

export const mergeBody = z.strictObject({
  keepId: id,
  goneId: id,
  keepRevision: z.int().min(1),
  goneRevision: z.int().min(1),
  take: z.array(z.enum(REGISTER_FIELDS)).max(60).default([]).describe('Fields in which the other entry counts'),
});
export const mergeAnswer = z.object({ id, moved: held });
