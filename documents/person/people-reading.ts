import type { FileNoteCode, PersonDraft, PersonField, SkipReason } from '../../contracts/person/people-import';
import type { PlainDate } from '../../domain/dates';
import type { RowNote } from './row-notes';

export interface PeopleInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly today: PlainDate;
  /** Takes text of TCVN3 and VNI fonts as decoded; else such rows are refused, and said to be. */
  readonly convertLegacyFonts: boolean;
  /** Headings of the office's own, for columns nobody else would know; they count before the usual ones. */
  readonly headings?: readonly KnownHeading[];
}

/** What a column of this heading (any case, any accents) holds; null: it is left unread. */
export interface KnownHeading {
  readonly heading: string;
  readonly field: PersonField | null;
}

export interface ReadPerson {
  readonly row: number;
  readonly person: PersonDraft;
  readonly unread: Partial<Record<PersonField, string>>;
  readonly notes: RowNote[];
}

export interface SkippedRow {
  readonly row: number;
  code: SkipReason;
  readonly text: string;
}

/** A list as read, before its messages get words. */
export interface PeopleReading {
  readonly fileName: string;
  readonly sheet: string;
  readonly heading: { readonly fromRow: number; readonly toRow: number };
  readonly columns: readonly {
    readonly column: string;
    readonly heading: string;
    readonly field: PersonField | null;
  }[];
  readonly notes: readonly { readonly code: FileNoteCode; readonly params: Record<string, string | number> }[];
  readonly people: readonly ReadPerson[];
  readonly skipped: readonly SkippedRow[];
}
