import { withoutAccents } from '../nomination/nominee-name';
import { isNotAfter, parsePartialDate } from './partial-date';
import { toneKey } from './tone-key';
import { unitKey } from './unit-key';

/** What two entries are compared by; null where an entry says nothing. */
export interface Comparable {
  readonly fullName: string;
  /** "1985", "05/1985", "17/05/1985". */
  readonly birth: string | null;
  readonly unit: string | null;
  readonly idNumber: string | null;
}

/** `same`: the very same entry, written otherwise at most; `same-number`: one number, two entries; `similar`: a person must look. */
export interface Double {
  readonly index: number;
  readonly of: number;
  readonly kind: 'same' | 'same-number' | 'similar';
}

/**
 * Entries that repeat an earlier one, each with the first it repeats: across the place of the tone mark (hoà/hòa), case, accents, i/y, and
 * abbreviated unit names. Names of different spelling, or one name at two units, are only similar.
 */
export function findDoubles(entries: readonly Comparable[]): Double[] {
  const doubles: Double[] = [];
  const byName = new Map<string, number[]>();
  const byNumber = new Map<string, number>();
  entries.forEach((entry, index) => {
    const key = nameKey(entry.fullName);
    const earlier = byName.get(key);
    const sameNumber = entry.idNumber === null ? undefined : byNumber.get(entry.idNumber);
    const found = earlier ? strongest(entries, index, earlier.slice(0, MAX_COMPARED)) : null;
    if (found?.kind === 'same') doubles.push(found);
    else if (sameNumber !== undefined) doubles.push({ index, of: sameNumber, kind: 'same-number' });
    else if (found) doubles.push(found);
    if (earlier) earlier.push(index);
    else byName.set(key, [index]);
    if (entry.idNumber !== null && sameNumber === undefined) byNumber.set(entry.idNumber, index);
  });
  return doubles;
}

/** A file of ten thousand equal names must not cost a hundred million comparisons. */
const MAX_COMPARED = 200;

/** How two entries relate, whichever stands first; null: nothing says that they are one person. */
export function compareEntries(one: Comparable, other: Comparable): Double['kind'] | null {
  const kind = nameKey(one.fullName) === nameKey(other.fullName) ? compare(one, other) : null;
  if (kind === 'same') return kind;
  return one.idNumber !== null && one.idNumber === other.idNumber ? 'same-number' : kind;
}

function strongest(entries: readonly Comparable[], index: number, earlier: readonly number[]): Double | null {
  let similar: Double | null = null;
  for (const of of earlier) {
    const kind = compare(entries[of]!, entries[index]!);
    if (kind === 'same') return { index, of, kind };
    if (kind === 'similar') similar ??= { index, of, kind };
  }
  return similar;
}

function compare(one: Comparable, other: Comparable): 'same' | 'similar' | null {
  if (!mayBeOneDay(one.birth, other.birth)) return null;
  const sameUnit = one.unit !== null && other.unit !== null && unitKey(one.unit) === unitKey(other.unit);
  // Two numbers tell two people apart, however alike the rest is; two units and no birth date say too little.
  if (one.idNumber !== null && other.idNumber !== null && one.idNumber !== other.idNumber) return null;
  const sameBirth = one.birth !== null && one.birth === other.birth;
  if (sameBirth && (sameUnit || (one.unit === null && other.unit === null))) {
    return toneKey(one.fullName) === toneKey(other.fullName) ? 'same' : 'similar';
  }
  if (one.birth === null && other.birth === null) return sameUnit || one.unit === other.unit ? 'similar' : null;
  return sameBirth || sameUnit ? 'similar' : null;
}

/** Could both be the date of one birth? A missing one could be any. */
function mayBeOneDay(one: string | null, other: string | null): boolean {
  const [first, second] = [
    one === null ? null : parsePartialDate(one),
    other === null ? null : parsePartialDate(other),
  ];
  if (first === null || second === null) return true;
  return isNotAfter(first, second.latest) !== 'no' && isNotAfter(second, first.latest) !== 'no';
}

/** Without accents, and with i for a closing y (Lý/Lí, Quý/Quí): the same as `name_key` of the record. */
export function nameKey(name: string): string {
  return withoutAccents(name)
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .replace(/(?<=[hklmstv]|qu)y\b/g, 'i');
}
