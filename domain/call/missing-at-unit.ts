/** What a unit owes an intake: its list, the lines returned to it, or the signed paper of a list that came by word. */
export interface MissingAtUnit {
  /** State of the unit in the intake; anything but the three below owes no list. */
  readonly state: string;
  readonly returnedLines: number;
  readonly paperOwed: boolean;
}

export const MISSING_KINDS = ['unanswered', 'drafting', 'returned', 'paper'] as const;
export type MissingKind = (typeof MISSING_KINDS)[number];

/** Each thing that is missing, in the order in which it is asked for. */
export function missingKinds({ state, paperOwed }: MissingAtUnit): MissingKind[] {
  const list = MISSING_KINDS.find((kind) => kind === state);
  return [...(list && list !== 'paper' ? [list] : []), ...(paperOwed ? (['paper'] as const) : [])];
}
