import { compareEntries, nameKey, type Comparable } from './find-doubles';
import { toneKey } from './tone-key';

/** A person of the register a row may be. */
export interface KnownPerson extends Comparable {
  readonly id: string;
}

/**
 * `new`: nobody in the register is like it; `known`: surely this person; `doubtful`: one or several may be, and a person must say which.
 */
export type RegisterMatch =
  | { readonly kind: 'new' }
  | { readonly kind: 'known'; readonly personId: string }
  | { readonly kind: 'doubtful'; readonly candidateIds: readonly string[] };

/** At most so many are shown for one row. */
const MAX_CANDIDATES = 10;

/** Finds people of the register, through the place of the tone mark, case, accents and abbreviated units. */
export class RegisterMatcher {
  private readonly byName = new Map<string, KnownPerson[]>();
  private readonly byNumber = new Map<string, KnownPerson[]>();

  constructor(known: readonly KnownPerson[]) {
    for (const person of known) {
      add(this.byName, nameKey(person.fullName), person);
      if (person.idNumber !== null) add(this.byNumber, person.idNumber, person);
    }
  }

  match(row: Comparable): RegisterMatch {
    const sameNumber = row.idNumber === null ? [] : (this.byNumber.get(row.idNumber) ?? []);
    const sameName = this.byName.get(nameKey(row.fullName)) ?? [];
    const related = [...new Set([...sameNumber, ...sameName])].flatMap((person) => {
      const kind = compareEntries(person, row);
      return kind === null ? [] : [{ person, kind: isSurely(person, row, kind) ? ('sure' as const) : kind }];
    });
    const sure = related.filter(({ kind }) => kind === 'sure');
    const others = related.length - sure.length;
    // Whoever bears the same number decides, whatever namesakes there are.
    const byNumber = sure.filter(({ person }) => row.idNumber !== null && person.idNumber === row.idNumber);
    if (byNumber.length === 1) return { kind: 'known', personId: byNumber[0]!.person.id };
    if (sure.length === 1 && others === 0) return { kind: 'known', personId: sure[0]!.person.id };
    if (related.length === 0) return { kind: 'new' };
    return { kind: 'doubtful', candidateIds: related.slice(0, MAX_CANDIDATES).map(({ person }) => person.id) };
  }
}

/** One entry twice, or one number under one name (however its tone marks stand). */
function isSurely(person: KnownPerson, row: Comparable, kind: 'same' | 'same-number' | 'similar'): boolean {
  if (kind === 'same') return true;
  const isNumber = row.idNumber !== null && person.idNumber === row.idNumber;
  return isNumber && toneKey(person.fullName) === toneKey(row.fullName);
}

function add(index: Map<string, KnownPerson[]>, key: string, person: KnownPerson): void {
  const found = index.get(key);
  if (found) found.push(person);
  else index.set(key, [person]);
}
