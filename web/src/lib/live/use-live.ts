import { useQueryClient, type Query } from '@tanstack/react-query';
import { useEffect } from 'react';

interface Change {
  noun: string;
  subjectId?: string;
  intakeId: string | null;
}

/** Many changes at once (a bulk review) are one reading. */
const GATHER_MS = 400;

/**
 * What others do shows within two seconds: the API tells what changed, and what is on the screen is read again. Forms hold their own state,
 * so nothing that is being typed is lost. A connection that comes back reads everything anew.
 */
export function useLive(isSignedIn: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isSignedIn) return undefined;
    const source = new EventSource('/api/events');
    const nouns = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasAway = false;
    const refresh = () => {
      timer = undefined;
      const changed = new Set(nouns);
      nouns.clear();
      void queries.invalidateQueries({ predicate: (query) => concerns(query, changed) });
    };
    source.addEventListener('change', (event) => {
      nouns.add((JSON.parse((event as MessageEvent<string>).data) as Change).noun);
      timer ??= setTimeout(refresh, GATHER_MS);
    });
    source.onerror = () => {
      wasAway = true;
    };
    source.onopen = () => {
      if (wasAway) void queries.invalidateQueries();
      wasAway = false;
    };
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [isSignedIn, queries]);
}

function concerns(query: Query, changed: ReadonlySet<string>): boolean {
  const nouns = query.meta?.nouns as readonly string[] | undefined;
  return !nouns || nouns.some((noun) => changed.has(noun));
}
