const MEGABYTE = 1024 * 1024;

/** What a workbook may cost. A list of 10,000 people with every column is about 3 MB packed and 30 MB unpacked. */
export interface ReadLimits {
  /** The packed file, bytes. */
  readonly fileBytes: number;
  /** Files inside the package. */
  readonly entries: number;
  /** One unpacked part, bytes. */
  readonly partBytes: number;
  /** All parts that are read, unpacked, bytes. */
  readonly totalBytes: number;
  /** Rows that hold something. */
  readonly rows: number;
  /** Columns; what stands further right is not read. */
  readonly columns: number;
  /** Cells that hold something. */
  readonly cells: number;
  /** Texts of the shared table. */
  readonly strings: number;
  /** Pieces of texts with a font of their own. */
  readonly runs: number;
  readonly merges: number;
  /** Old generation of the reading thread, megabytes. */
  readonly heapMegabytes: number;
  /** A backstop: what the other limits let pass takes a second or two. */
  readonly milliseconds: number;
}

export const READ_LIMITS: ReadLimits = {
  fileBytes: 10 * MEGABYTE,
  entries: 1_000,
  partBytes: 48 * MEGABYTE,
  totalBytes: 64 * MEGABYTE,
  rows: 20_000,
  columns: 200,
  cells: 1_000_000,
  strings: 450_000,
  runs: 100_000,
  merges: 20_000,
  heapMegabytes: 112,
  milliseconds: 30_000,
};

/** Excel holds at most this much in one cell; more is no work of Excel. */
export const MAX_CELL_TEXT = 32_767;
