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
