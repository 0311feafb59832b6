import { useState } from 'react';

export interface Sending {
  /** Why it was refused, until it is sent again or forgotten. */
  error: unknown;
  isSending: boolean;
  /** Resolves to whether it was done; a refusal is kept in `error`. */
  send(deed: () => Promise<unknown>): Promise<boolean>;
  forget(): void;
}

/** Sends what a dialog is for, and holds its refusal for the dialog to show. */
export function useSending(): Sending {
  const [error, setError] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  return {
    error,
    isSending,
    forget: () => setError(null),
    send: async (deed) => {
      setSending(true);
      setError(null);
      try {
        await deed();
        return true;
      } catch (caught) {
        setError(caught);
        return false;
      } finally {
        setSending(false);
      }
    },
  };
}
