import { z } from 'zod';
import { InvalidInput } from './validate';

/** What a keyset cursor holds: the sort values of the last row, then its id. */
export type CursorValues = readonly (string | number | null)[];

export function encodeCursor(values: CursorValues): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Reads a cursor this API made. Throws `invalid-input` for anything else. */
export function decodeCursor<Schema extends z.ZodType>(
  text: string | undefined,
  schema: Schema,
): z.output<Schema> | null {
  if (text === undefined) return null;
  const result = schema.safeParse(parseJson(text));
  if (result.success) return result.data;
  throw new InvalidInput(result.error.issues.map((issue) => ({ ...issue, path: ['cursor'], where: 'query' })));
}

/** Cuts the row that was read beyond the page, and makes the next cursor of the last row kept. */
export function cutPage<Row>(rows: Row[], limit: number, cursorOf: (row: Row) => CursorValues) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(cursorOf(last)) : null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
