import { z } from 'zod';

/** Keyset pagination: `cursor` is what the last answer gave as `nextCursor`, and says nothing to a client. */
export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('Rows of one answer'),
  cursor: z.string().max(500).optional().describe('`nextCursor` of the answer before'),
});

/** `{ items, nextCursor }`; `nextCursor` is null on the last page. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
