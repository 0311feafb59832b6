import type { Listening } from './listening';

/** What `finish_deed` tells of each audit event. Ids only. */
export interface Change {
  committeeId: string;
  noun: string;
  subjectId: string;
  intakeId: string | null;
}

type Listener = (change: Change) => void;

export interface ChangeFeed {
  /** Answers with the function that ends it. */
  subscribe(committeeId: string, listener: Listener): () => void;
}

/** Hands each change to the readers of its committee. */
export function createChangeFeed(listening: Pick<Listening, 'hear'>): ChangeFeed {
  const listeners = new Map<string, Set<Listener>>();
  return {
    subscribe(committeeId, listener) {
      const group = listeners.get(committeeId) ?? new Set<Listener>();
      group.add(listener);
      listeners.set(committeeId, group);
      listening.hear('lo_trinh_changes', deliver);
      return () => {
        group.delete(listener);
        if (group.size === 0) listeners.delete(committeeId);
      };
    },
  };

  function deliver(payload: string): void {
    const change = JSON.parse(payload) as Change;
    for (const listener of listeners.get(change.committeeId) ?? []) listener(change);
  }
}
