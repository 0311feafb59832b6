import type { PersonField } from '../../contracts/person/people-import';
import { ROW_MESSAGES, type RowMessageCode } from '../../domain/person/row-messages';

type Params = Record<string, string | number>;

/** A message before its words. */
export interface RowNote {
  readonly column: number | null;
  readonly field: PersonField | null;
  readonly code: RowMessageCode;
  readonly params: Params;
}

/** What a row becomes by its messages: refused by any refusal, doubtful by any doubt, else accepted. */
export function verdictOf(notes: readonly RowNote[]): 'accepted' | 'refused' | 'doubtful' {
  const severities = notes.map((note) => ROW_MESSAGES[note.code]);
  if (severities.includes('refused')) return 'refused';
  return severities.includes('doubtful') ? 'doubtful' : 'accepted';
}

/** Numbers that identify a person are not repeated in messages. */
const UNQUOTED: ReadonlySet<PersonField> = new Set(['idNumber', 'partyCardNumber', 'phone', 'religion', 'ethnicity']);

export function quote(field: PersonField, text: string): Params {
  if (UNQUOTED.has(field)) return {};
  return { value: text.length > 60 ? `${text.slice(0, 59)}…` : text };
}
