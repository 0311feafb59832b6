/** Who holds a post of the composition (thành phần triệu tập) on a day. */
export interface Holder {
  readonly personId: string;
  readonly unitId: string;
}

/** Somebody on a list that was drawn before. */
export interface DrawnLine {
  readonly id: string;
  readonly personId: string | null;
  readonly unitId: string;
  readonly origin: string;
}

export interface CompositionDifference<H extends Holder, L extends DrawnLine> {
  /** Hold a post and stand on no list. */
  readonly added: readonly H[];
  /** Were drawn, and hold no such post any more. Who came by another way (said by the unit, on instruction) is never among them. */
  readonly gone: readonly L[];
  /** Hold the post at another unit by now. */
  readonly moved: readonly { readonly line: L; readonly unitId: string }[];
  readonly unchanged: number;
  /** Units called in which nobody holds such a post. */
  readonly emptyUnits: readonly string[];
}

/** What drawing (again) as of a day would change; nothing of it happens by itself. */
export function compareComposition<H extends Holder, L extends DrawnLine>(
  holders: readonly H[],
  standing: readonly L[],
  calledUnitIds: readonly string[],
): CompositionDifference<H, L> {
  const lineOf = new Map(standing.flatMap((line) => (line.personId ? [[line.personId, line] as const] : [])));
  const holderOf = new Map(holders.map((holder) => [holder.personId, holder]));
  const added = holders.filter(({ personId }) => !lineOf.has(personId));
  const gone = standing.filter(
    ({ origin, personId }) => origin === 'drawn' && personId !== null && !holderOf.has(personId),
  );
  const moved = standing.flatMap((line) => {
    const holder = line.personId ? holderOf.get(line.personId) : undefined;
    return holder && holder.unitId !== line.unitId ? [{ line, unitId: holder.unitId }] : [];
  });
  const filled = new Set(holders.map(({ unitId }) => unitId));
  return {
    added,
    gone,
    moved,
    unchanged: standing.length - gone.length - moved.length,
    emptyUnits: calledUnitIds.filter((unitId) => !filled.has(unitId)),
  };
}
