import {
  UNIT_MESSAGES,
  type UnitDraft,
  type UnitField,
  type UnitMessageCode,
} from '../../contracts/organisation/units-import';
import type { FileNoteCode } from '../../contracts/person/people-import';

export interface UnitsInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly convertLegacyFonts: boolean;
}

type Params = Record<string, string | number>;

/** A message before its words. */
export interface UnitNote {
  readonly column: number | null;
  readonly field: UnitField | null;
  readonly code: UnitMessageCode;
  readonly params: Params;
}

export interface ReadUnit {
  readonly row: number;
  readonly unit: UnitDraft;
  readonly notes: UnitNote[];
}

export interface UnitColumn {
  readonly column: number;
  readonly heading: string;
  readonly field: UnitField | null;
}

/** A list as read, before its messages get words. */
export interface UnitsReading {
  readonly fileName: string;
  readonly sheet: string;
  readonly heading: { readonly fromRow: number; readonly toRow: number };
  readonly columns: readonly UnitColumn[];
  readonly notes: readonly { readonly code: FileNoteCode; readonly params: Params }[];
  readonly units: readonly ReadUnit[];
  readonly skipped: readonly { readonly row: number; readonly text: string }[];
}

/** What a row becomes by its messages: refused by any refusal, doubtful by any doubt, else accepted. */
export function verdictOfUnit(notes: readonly { code: UnitMessageCode }[]): 'accepted' | 'refused' | 'doubtful' {
  const severities = notes.map(({ code }) => UNIT_MESSAGES[code]);
  if (severities.includes('refused')) return 'refused';
  return severities.includes('doubtful') ? 'doubtful' : 'accepted';
}
