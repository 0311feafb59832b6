/** One line of the document as a person would count it; in a .docx one paragraph, or one row of a table of items. */
export interface SourceLine {
  /** 1-based. */
  number: number;
  text: string;
  /** A style or Markdown mark says it is a heading. */
  heading?: boolean;
  /** Level of an automatic number whose digits stand nowhere in the text, 0-based. */
  autoLevel?: number;
  /** A list mark that stands nowhere in the text. */
  bullet?: boolean;
  /** Cells of a table row; `table` tells the tables apart. */
  cells?: string[];
  table?: number;
  /** Text of a footnote, with its mark in front. */
  footnote?: boolean;
}

export type PlanFormat = 'docx' | 'markdown' | 'text';

/** A paragraph of the plan: one line, several wrapped ones, or a part of a line (a table cell, a column). */
export interface Paragraph {
  text: string;
  /** The text cut at wide gaps: the two columns of a heading or signature block typed with spaces. */
  columns: string[];
  lines: number[];
  heading: boolean;
  autoLevel: number | null;
  bullet: boolean;
  footnote: boolean;
  /** Table cells under a heading: read as "label: text". */
  fromTable: boolean;
  tableHeading: boolean;
}
