import { unitKey } from './unit-key';

export interface NamedUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly code: string;
}

/** Finds a unit by any usual way to write its name; a name two units bear finds neither. */
export function unitFinder(units: readonly NamedUnit[]): (written: string) => string | null {
  const byKey = new Map<string, string | null>();
  for (const { id, name, shortName, code } of units) {
    for (const key of new Set([unitKey(name), unitKey(shortName), unitKey(code)])) {
      const other = byKey.get(key);
      byKey.set(key, other === undefined || other === id ? id : null);
    }
  }
  return (written) => byKey.get(unitKey(written)) ?? null;
}
