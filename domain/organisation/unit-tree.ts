import { DomainError } from '../errors';

export interface PlacedUnit {
  readonly id: string;
  readonly parentId: string | null;
}

/** Throws `unit-tree-circular` when a unit stands below itself, directly or through others. */
export function requireNoCircle(units: readonly PlacedUnit[]): void {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  for (const { id } of units) {
    const above = new Set([id]);
    for (let at = parents.get(id) ?? null; at !== null; at = parents.get(at) ?? null) {
      if (above.has(at)) throw new DomainError('unit-tree-circular');
      above.add(at);
    }
  }
}

/** Units in the order of a tree, each below its parent, siblings as they came; whose parent is elsewhere stands at the top. */
export function orderTree<U extends PlacedUnit>(units: readonly U[]): (U & { depth: number })[] {
  const here = new Set(units.map(({ id }) => id));
  const below = new Map<string | null, U[]>();
  for (const unit of units) {
    const parent = unit.parentId && here.has(unit.parentId) ? unit.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const walk = (parent: string | null, depth: number): (U & { depth: number })[] =>
    (below.get(parent) ?? []).flatMap((unit) => [{ ...unit, depth }, ...walk(unit.id, depth + 1)]);
  return walk(null, 0);
}
