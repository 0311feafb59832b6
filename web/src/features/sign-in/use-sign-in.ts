import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../lib/api/api-context';

/** The ways in. After each, everything is read anew under the new session. */
export function useSignIn() {
  const api = useApi();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const [isRunning, setRunning] = useState(false);

  /** Whether it went well; why not is in `problem`. */
  async function attempt(path: string, body: unknown): Promise<boolean> {
    setRunning(true);
    setProblem(null);
    try {
      await api.send({ method: 'POST', path, body });
      return true;
    } catch (error) {
      setProblem(error);
      return false;
    } finally {
      setRunning(false);
    }
  }

  async function enter(path: string, body: unknown): Promise<boolean> {
    const isIn = await attempt(path, body);
    if (isIn) await queries.invalidateQueries();
    return isIn;
  }

  return {
    problem,
    isRunning,
    signInLocally: (role: string) => enter('/sign-in/local', { role }),
    signInByPassword: (email: string, password: string) => enter('/sign-in/password', { email, password }),
    signInByCode: (email: string, code: string) => enter('/sign-in/code', { email, code }),
    askForCode: (email: string) => attempt('/sign-in/codes', { email }),
  };
}
