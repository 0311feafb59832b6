import type { AnswerAhead } from '../../prisma/stores/answer-ahead-store';
import type { Listening } from './listening';

/** Answers that the record holds already, while the engine still writes its history; see docs/decisions/0014-answered-from-the-record.md. */
export interface AnswerFeed {
  /**
   * What comes first: the answer told ahead under `updateId`, or what the engine says. The engine is waited for in the background then;
   * how it ends changes nothing for whoever has the answer.
   */
  first<Answer>(updateId: string, engine: Promise<Answer>, ofAhead: (ahead: AnswerAhead) => Answer): Promise<Answer>;
  /** Resolves once the engine has been heard on all that was answered ahead of it. */
  settled(): Promise<void>;
}

export function createAnswerFeed(listening: Pick<Listening, 'hear'>): AnswerFeed {
  const waiting = new Map<string, Set<(ahead: AnswerAhead) => void>>();
  const behind = new Set<Promise<unknown>>();

  return {
    async first(updateId, engine, ofAhead) {
      listening.hear('lo_trinh_answers', deliver);
      const group = waiting.get(updateId) ?? new Set();
      waiting.set(updateId, group);
      let hear: (ahead: AnswerAhead) => void = () => undefined;
      const told = new Promise<AnswerAhead>((resolve) => {
        hear = resolve;
        group.add(resolve);
      });
      try {
        return await Promise.race([engine, told.then(ofAhead)]);
      } finally {
        group.delete(hear);
        if (group.size === 0) waiting.delete(updateId);
        keepBehind(engine);
      }
    },
    async settled() {
      await Promise.all(behind);
    },
  };

  function keepBehind(engine: Promise<unknown>): void {
    const heard: Promise<unknown> = engine
      .catch(() => undefined) // The deed is done; a workflow that missed it is told by the next act, see api/engine.ts.
      .then(() => behind.delete(heard));
    behind.add(heard);
  }

  function deliver(payload: string): void {
    const ahead = JSON.parse(payload) as AnswerAhead;
    for (const hear of waiting.get(ahead.updateId) ?? []) hear(ahead);
  }
}
