import type { DecidingAuthority } from '../intake/procedure';
import { matchOrgan, type NamedOrgan } from './match-organ';
import type { PlannedItem, PlannedOrgan } from './planned-plan';

/** Which unit or body of the record each organ of an item is, and who therefore leads, decides, reviews and delivers. */
export interface ItemOrgans {
  readonly organs: readonly (PlannedOrgan & { unitId: string | null; bodyId: string | null })[];
  readonly leadingBodyId: string | null;
  readonly decidingBodyId: string | null;
  readonly reviewUnitId: string | null;
  readonly deliveringUnitId: string | null;
  /** Kept as the plan says it when the school is none of our units. */
  readonly deliveringText: string | null;
}

/**
 * Cơ quan tham mưu reviews, the leading body decides unless only the procedure's own authority exists. What is not clear stays
 * null and is shown for a person to fill in: 2.5 is advised by "các cơ quan", which is no unit.
 */
export function assignOrgans(
  item: Pick<PlannedItem, 'organs'>,
  known: readonly NamedOrgan[],
  defaults: { decidingBody: (authority: DecidingAuthority) => string | null; authority: DecidingAuthority },
): ItemOrgans {
  const organs = item.organs.map((organ) => {
    const match = matchOrgan(organ.text, known);
    return {
      ...organ,
      unitId: match?.kind === 'unit' ? match.id : null,
      bodyId: match?.kind === 'body' ? match.id : null,
    };
  });
  const first = (role: PlannedOrgan['role'], key: 'unitId' | 'bodyId') =>
    organs.find((organ) => organ.role === role && organ[key] !== null)?.[key] ?? null;
  const leadingBodyId = first('leading', 'bodyId');
  const delivering = organs.find((organ) => organ.role === 'delivering') ?? null;
  return {
    organs,
    leadingBodyId,
    decidingBodyId: leadingBodyId ?? defaults.decidingBody(defaults.authority),
    reviewUnitId: first('advising', 'unitId'),
    deliveringUnitId: first('delivering', 'unitId'),
    deliveringText: delivering?.text ?? null,
  };
}
