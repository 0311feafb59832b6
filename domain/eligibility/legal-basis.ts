import type { PlainDate } from '../dates';

/** Căn cứ: a text that rules, norms, templates and organs point to. Organ and number together name it: "/TU" alone does not. */
export interface LegalBasis {
  readonly code: string;
  readonly organ: string;
  readonly number: string;
  readonly issuedOn: PlainDate | null;
  readonly title: string;
  /** First and last day in force, both included; null: not known, or no end known. */
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  /** Codes of what took its place, in whole or for the part named in `note`. */
  readonly successors: readonly string[];
  /** False: "chưa đối chiếu bản gốc": organ, number, date, validity or successor were not read in a text. */
  readonly verified: boolean;
  readonly note: string | null;
}

/** What a text stands for on a day (đã được thay thế, còn hiệu lực …). */
export type BasisStanding = 'in-force' | 'not-yet' | 'superseded' | 'ended';

/** `superseded`: over, and another has taken its place; `ended`: over, and none is known. */
export function standingOf(basis: LegalBasis, on: PlainDate): BasisStanding {
  if (basis.validFrom !== null && on < basis.validFrom) return 'not-yet';
  if (basis.validTo === null || on <= basis.validTo) return 'in-force';
  return basis.successors.length > 0 ? 'superseded' : 'ended';
}

/**
 * Those in force on the day in place of a text that is over, through any number of steps; empty while it is in force itself. Steps
 * whose text is unknown to the register are left out.
 */
export function successorsOn(code: string, register: readonly LegalBasis[], on: PlainDate): readonly LegalBasis[] {
  const seen = new Set<string>([code]);
  const follow = (basis: LegalBasis): LegalBasis[] =>
    basis.successors.flatMap((next) => {
      const found = register.find((each) => each.code === next);
      if (!found || seen.has(next)) return [];
      seen.add(next);
      return standingOf(found, on) === 'in-force' ? [found] : follow(found);
    });
  const start = register.find((each) => each.code === code);
  return !start || standingOf(start, on) === 'in-force' ? [] : follow(start);
}
