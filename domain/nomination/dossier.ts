import type { DossierPaper } from '../intake/procedure';

/** A paper of the checklist that is there, as a file or as seen on paper. */
export interface GivenPaper {
  readonly code: string;
}

/** Codes of the papers still owed (còn thiếu), in the order of the checklist; a paper that is not required is never missing. */
export function missingPapers(checklist: readonly DossierPaper[], given: readonly GivenPaper[]): string[] {
  const there = new Set(given.map(({ code }) => code));
  return checklist.filter(({ code, required }) => required !== false && !there.has(code)).map(({ code }) => code);
}
