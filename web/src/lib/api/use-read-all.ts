import { useEffect } from 'react';
import { useReadList, type ReadOptions } from './use-read';

/** A list that is needed whole (the units of a choice): every page is read, one after the other. */
export function useReadAll<Item>(path: string, options: ReadOptions = {}) {
  const list = useReadList<Item>(path, { ...options, limit: 200 });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return list;
}
