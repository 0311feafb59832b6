/** Work of which so much may be under way at once for one thing, such as the updates of one workflow. */
export interface InFlight {
  /** Runs `work` once there is a place for `key`; in the order they came. */
  enter<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
}

export function createInFlight({ places }: { places: number }): InFlight {
  const known = new Map<string, { taken: number; waiting: (() => void)[] }>();
  return {
    async enter(key, work) {
      const those = known.get(key) ?? { taken: 0, waiting: [] };
      known.set(key, those);
      // Whoever leaves hands the place on, so it is never free while somebody waits.
      if (those.taken < places) those.taken += 1;
      else await new Promise<void>((resolve) => those.waiting.push(resolve));
      try {
        return await work();
      } finally {
        const next = those.waiting.shift();
        if (next) next();
        else if ((those.taken -= 1) === 0) known.delete(key);
      }
    },
  };
}
