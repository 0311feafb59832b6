import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context';
import { isProblem } from '../api/problem';
import type { Session } from './session-context';

export const SESSION_KEY = ['/session'] as const;

/** Who is signed in, or null; the token of the session goes to the API client. */
export function useSessionReading() {
  const api = useApi();
  return useQuery<Session | null>({
    queryKey: SESSION_KEY,
    queryFn: async ({ signal }) => {
      try {
        const session = await api.read<Session>('/session', signal);
        api.setToken(session.csrfToken);
        return session;
      } catch (error) {
        if (!isProblem(error, 'unauthenticated')) throw error;
        api.setToken(null);
        return null;
      }
    },
    meta: { nouns: [] },
    staleTime: 5 * 60_000,
  });
}
