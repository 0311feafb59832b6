import { z } from 'zod';
import { id } from '../common/fields';

/** What can be found from the head of every page. */
export const SEARCH_KINDS = ['item', 'intake', 'person', 'unit', 'submission', 'document', 'class'] as const;

export const searchQuery = z.strictObject({
  q: z.string().trim().min(2).max(100).describe('Part of a name, title, code or number, with or without accents'),
});

export const searchAnswer = z.object({
  items: z.array(
    z.object({
      kind: z.enum(SEARCH_KINDS),
      id,
      title: z.string(),
      detail: z.string().nullable().describe('What tells it from others of that title: a unit, a number, a date'),
    }),
  ),
});
