import { unitKey } from '../person/unit-key';

export interface KnownUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

/** How a written name stands to the units of the record: it is one of them, it may be one of them, or it is new. */
export type UnitMatch = { kind: 'same' | 'similar'; unit: KnownUnit } | null;

/** Compares by a key that forgives accents, tone places and usual abbreviations; several that fit leave the choice to a person. */
export function matchUnit(name: string, known: readonly KnownUnit[]): UnitMatch {
  const key = unitKey(name);
  const byName = known.filter((unit) => unitKey(unit.name) === key);
  if (byName.length === 1) return { kind: 'same', unit: byName[0]! };
  if (byName.length > 1) return { kind: 'similar', unit: byName[0]! };
  const near = known.find((unit) => unitKey(unit.shortName) === key || placeKey(unit.name) === placeKey(name));
  return near ? { kind: 'similar', unit: near } : null;
}

/** Without the word of the committee's own level at the end: "Hội Nông dân" and "Hội Nông dân thị xã". */
function placeKey(name: string): string {
  return unitKey(name).replace(/ (?:thi xa|huyen|thanh pho)$/, '');
}
