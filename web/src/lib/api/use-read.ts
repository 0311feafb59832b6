import { keepPreviousData, useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useApi } from './api-context';

export interface ReadOptions {
  /** Not asked while false: an id that is not known yet. */
  enabled?: boolean;
  /** Nouns of audit events that make it be read again; left out: every change does. */
  nouns?: readonly string[];
  /** While a new filter is asked for, what stood there stays. */
  keepPrevious?: boolean;
}

/** Reads one resource of the API and reads it again when something it shows has changed. The key of a reading is its path. */
export function useRead<Answer>(path: string, options: ReadOptions = {}): UseQueryResult<Answer> {
  const api = useApi();
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => api.read<Answer>(path, signal),
    enabled: options.enabled ?? true,
    meta: { nouns: options.nouns },
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** A list in pages: `path` may have a query of its own. `items` holds every page read so far. */
export function useReadList<Item>(path: string, options: ReadOptions & { limit?: number } = {}) {
  const api = useApi();
  const limit = options.limit ?? 50;
  const query = useInfiniteQuery({
    queryKey: [path, 'list', limit],
    queryFn: ({ pageParam, signal }) => api.read<Page<Item>>(withQuery(path, { limit, cursor: pageParam }), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page<Item>) => page.nextCursor,
    enabled: options.enabled ?? true,
    meta: { nouns: options.nouns },
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
  const items = query.data?.pages.flatMap((page) => page.items);
  return { ...query, items };
}

/** Adds values to a path that may have a query already; what is null, undefined or '' is left out. */
export function withQuery(
  path: string,
  values: Readonly<Record<string, string | number | boolean | null | undefined>>,
): string {
  const [base = '', query = ''] = path.split('?');
  const search = new URLSearchParams(query);
  for (const [name, value] of Object.entries(values))
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  const text = search.toString();
  return text ? `${base}?${text}` : base;
}
