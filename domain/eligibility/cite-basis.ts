import type { PlainDate } from '../dates';
import type { CitedBasis } from './finding';
import { standingOf, successorsOn, type LegalBasis } from './legal-basis';

/** A text as it is cited on a day: what it stands for, and what is in force in its place. Null for a code the register does not know. */
export function citeBasis(code: string, legalBases: readonly LegalBasis[], on: PlainDate): CitedBasis | null {
  const basis = legalBases.find((each) => each.code === code);
  if (!basis) return null;
  return {
    code,
    organ: basis.organ,
    number: basis.number,
    issuedOn: basis.issuedOn,
    standing: standingOf(basis, on),
    replacedBy: successorsOn(code, legalBases, on).map(({ number }) => number),
  };
}
