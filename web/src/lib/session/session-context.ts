import { createContext, useContext } from 'react';
import type { z } from 'zod';
import type { sessionAnswer } from '../../../../contracts/identity/sign-in';

export type Session = z.output<typeof sessionAnswer>;

/** Null: nobody is signed in. */
export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session | null {
  return useContext(SessionContext);
}

/** For pages that only whoever is signed in reaches. */
export function useOwnSession(): Session {
  const session = useSession();
  if (!session) throw new Error('this page is for signed-in accounts');
  return session;
}

/** Whether there is anything the account may do this to, as the API says: for menus. Buttons ask the `abilities` of the record. */
export function useMay(action: string): boolean {
  return useSession()?.mayEver.includes(action) ?? false;
}
