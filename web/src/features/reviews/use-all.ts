import { useEffect } from 'react';
import { useReadList } from '../../lib/api/use-read';

const PAGE = 200;

/** A list read to its end, page after page; what has come is there at once. */
export function useAll<Item>(path: string, nouns: readonly string[], enabled = true) {
  const list = useReadList<Item>(path, { limit: PAGE, nouns, enabled });
  const { hasNextPage, isFetchingNextPage, fetchNextPage, error } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !error) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, error]);
  return { ...list, isComplete: !hasNextPage };
}
