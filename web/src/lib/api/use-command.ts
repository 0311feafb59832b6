import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useApi } from './api-context';
import type { Command } from './client';
import { mayTryAgain } from './problem';

/** `Command` without its key, which {@link useCommand} gives. */
export type Deed = Omit<Command, 'key'>;

/**
 * Sends deeds. One and the same deed keeps its Idempotency-Key until an answer is known, so that a double press, a lost connection and a
 * second try carry it out once. After it, what the page shows is read again.
 */
export function useCommand<Answer = Record<string, unknown>>() {
  const api = useApi();
  const queries = useQueryClient();
  const sent = useRef<{ deed: string; key: string } | null>(null);
  const mutation = useMutation<Answer, unknown, Deed>({
    mutationFn: async (deed) => {
      const text = JSON.stringify([deed.method, deed.path, deed.body, deed.file?.name, deed.file?.size]);
      if (sent.current?.deed !== text) sent.current = { deed: text, key: crypto.randomUUID() };
      try {
        const answer = await api.send<Answer>({ ...deed, key: sent.current.key });
        sent.current = null;
        return answer;
      } catch (error) {
        if (!mayTryAgain(error)) sent.current = null;
        throw error;
      }
    },
    onSuccess: () => queries.invalidateQueries(),
  });
  return {
    /** Rejects as the API refuses; `problem` then holds it too. */
    run: mutation.mutateAsync,
    isRunning: mutation.isPending,
    problem: mutation.error,
    answer: mutation.data,
    reset: mutation.reset,
  };
}
