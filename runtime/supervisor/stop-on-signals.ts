export interface StopActions {
  report: (line: string) => void;
  /** The orderly way. */
  stop: () => Promise<void>;
  /** For whoever cannot wait, and when the orderly way takes too long. */
  kill: () => void;
}

export interface StopControl {
  isStopping(): boolean;
  /** Stops as a signal would, then exits with `code`. */
  now(code: number): Promise<void>;
}

const WHOLE_LIMIT_MS = 15_000;
/** A shell and npm may each pass the same Ctrl-C on: only a later one is a person's second wish. */
const SAME_PRESS_MS = 1_000;

/** Ctrl-C, a polite kill, and a closed terminal all stop everything in order; a second Ctrl-C at once. */
export function stopOnSignals(actions: StopActions): StopControl {
  let stoppingSince: number | undefined;

  async function stop(code: number): Promise<void> {
    stoppingSince = performance.now();
    const limit = setTimeout(() => killAndExit(1), WHOLE_LIMIT_MS);
    await actions.stop().catch((error: unknown) => console.error(error));
    clearTimeout(limit);
    process.exit(code);
  }

  function killAndExit(code: number): void {
    actions.kill();
    process.exit(code);
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stoppingSince === undefined) {
        actions.report('Đang dừng…');
        void stop(0);
      } else if (performance.now() - stoppingSince > SAME_PRESS_MS) {
        killAndExit(130);
      }
    });
  }
  // A closed terminal takes its output with it; that must not end us before the servers are stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

  return { isStopping: () => stoppingSince !== undefined, now: stop };
}
