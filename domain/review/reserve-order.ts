/** A line in reserve (dự phòng) with its order. */
export interface ReserveLine {
  readonly id: string;
  readonly unitId: string;
  readonly rank: number | null;
  readonly listOrder: number;
}

/**
 * Who is next for a freed place: first the reserve of the unit that freed it, in rank, then of all units in rank. A person decides;
 * this only says the order.
 */
export function orderReserve(reserve: readonly ReserveLine[], freedByUnitId: string | null): ReserveLine[] {
  const ofUnit = (line: ReserveLine) => (line.unitId === freedByUnitId ? 0 : 1);
  const rank = (line: ReserveLine) => line.rank ?? Number.MAX_SAFE_INTEGER;
  return [...reserve].sort(
    (a, b) => ofUnit(a) - ofUnit(b) || rank(a) - rank(b) || a.listOrder - b.listOrder || (a.id < b.id ? -1 : 1),
  );
}
