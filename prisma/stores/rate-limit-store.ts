import type { Reader } from '../client';

/**
 * Adds `by` to the count of a key in its window and answers with the count of the whole window, over all processes. One statement, so no
 * two processes can both see the last free place.
 */
export async function countRequest(reader: Reader, key: string, windowStart: Date, by = 1): Promise<number> {
  const [row] = await reader.$queryRaw<{ count: number }[]>`
    INSERT INTO rate_limit (key, window_start, count) VALUES (${key}, ${windowStart}, ${by})
    ON CONFLICT (key, window_start) DO UPDATE SET count = rate_limit.count + ${by} RETURNING count`;
  return row?.count ?? by;
}

/** Windows that ended before `before` say nothing any more. */
export async function forgetOldWindows(reader: Reader, before: Date): Promise<void> {
  await reader.rateLimit.deleteMany({ where: { windowStart: { lt: before } } });
}
