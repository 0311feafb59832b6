import type { CellRange } from './cell-reference';
import type { RichText } from './read-shared-strings';
import type { CellStyle } from './read-styles';

/** A cell that holds something. */
export interface SheetCell {
  /** A = 1. */
  readonly column: number;
  /** As stored: legacy fonts not decoded, nothing trimmed. Of a number: its digits. */
  readonly content: RichText;
  /** Set when the cell holds a number or a date, which is a count of days. */
  readonly number: number | null;
  readonly kind: 'text' | 'number' | 'boolean' | 'error';
  readonly style: CellStyle;
  /** The content is the stored result of a formula, or nothing when the formula has none. */
  readonly formula: boolean;
}

export interface SheetRow {
  /** As Excel numbers it, from 1. */
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: readonly SheetCell[];
}

/** What is known only once every row has passed. */
export interface SheetTail {
  readonly merges: readonly CellRange[];
  /** Columns beyond the limit held something and were not read. */
  readonly widthCut: boolean;
}

/** Takes the rows of a sheet as they come; answering false ends the reading. */
export type VisitRow = (row: SheetRow) => boolean;
