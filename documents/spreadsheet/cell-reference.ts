/** "BC12" → 55; 0 when there is no column in it. A = 1. */
export function columnOfReference(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length && index < 4; index += 1) {
    const unit = reference.charCodeAt(index) & ~32;
    if (unit < 65 || unit > 90) break;
    column = column * 26 + unit - 64;
  }
  return column;
}

/** 55 → "BC". */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A rectangle of cells, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** "A1:C3"; null when it is no range of a sheet. */
export function parseRange(text: string): CellRange | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(text);
  if (!match) return null;
  const range = {
    left: columnOfReference(match[1]!),
    top: Number(match[2]),
    right: columnOfReference(match[3]!),
    bottom: Number(match[4]),
  };
  return range.top >= 1 && range.top <= range.bottom && range.left <= range.right ? range : null;
}
