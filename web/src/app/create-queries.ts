import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { AwayError, isProblem, mayTryAgain } from '../lib/api/problem';
import { SESSION_KEY } from '../lib/session/use-session-reading';

const TRIES = 3;

/** Readings try again while the server is away; an answer that the session has ended makes the session be read again, and the shell asks to sign in. */
export function createQueries(): QueryClient {
  const noticeEnd = (error: unknown) => {
    if (isProblem(error, 'unauthenticated')) void queries.invalidateQueries({ queryKey: SESSION_KEY });
  };
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noticeEnd }),
    mutationCache: new MutationCache({ onError: noticeEnd }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        refetchOnWindowFocus: true,
        retry: (count, error) => count < TRIES && mayTryAgain(error),
        retryDelay: (count, error) => (error instanceof AwayError ? 1_000 * 2 ** count : 2_000 * 2 ** count),
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return queries;
}
