import { DomainError } from '../errors';

export type ImportAct =
  | { readonly row: number; readonly act: 'take' | 'skip' | 'as-new' }
  | { readonly row: number; readonly act: 'as-person'; readonly personId: string };

/** A row of a list that was read, as far as the decision about it looks. */
export interface DecidableRow {
  readonly row: number;
  readonly verdict: 'accepted' | 'doubtful' | 'refused';
  readonly match: 'new' | 'same' | 'changed' | 'doubtful';
  readonly personId: string | null;
}

/** What becomes of a row: nothing; somebody new (`sure`: a person said so); or somebody of the register. */
export type RowFate =
  | { readonly kind: 'skip' }
  | { readonly kind: 'new'; readonly sure: boolean }
  | { readonly kind: 'person'; readonly personId: string };

/**
 * Accepted rows are taken unless a person says otherwise; doubtful ones only when one says so; refused ones never. Throws
 * `import-row-undecided` for a decision that says too little, or asks for what cannot be taken.
 */
export function fateOf(row: DecidableRow, decision: ImportAct | undefined): RowFate {
  if (decision === undefined) return row.verdict === 'accepted' ? fateOf(row, { row: row.row, act: 'take' }) : SKIP;
  if (decision.act === 'skip') return SKIP;
  if (row.verdict === 'refused') throw new DomainError('import-row-undecided', { row: row.row });
  if (decision.act === 'as-person') return { kind: 'person', personId: decision.personId };
  if (decision.act === 'as-new') return { kind: 'new', sure: true };
  if (row.match === 'doubtful') throw new DomainError('import-row-undecided', { row: row.row });
  return row.personId === null ? { kind: 'new', sure: false } : { kind: 'person', personId: row.personId };
}

const SKIP: RowFate = { kind: 'skip' };
