import { identityOf, sameLine, type DraftLine, type ListDraft } from './list-draft';

/** One person on whom the two lists differ; null where a list does not have them. */
export interface LineDifference {
  key: string;
  mine: DraftLine | null;
  theirs: DraftLine | null;
  /** Whose change it is, where only one of the two changed anything. */
  changedBy: 'me' | 'them' | 'both';
}

/** Where the list typed here and the one now on record differ, person by person. */
export function compareLists(draft: ListDraft, theirs: readonly DraftLine[]): LineDifference[] {
  const find = (lines: readonly DraftLine[], key: string) => lines.find((line) => identityOf(line) === key) ?? null;
  const keys = [...new Set([...draft.lines, ...theirs].map(identityOf))];
  return keys.flatMap((key) => {
    const [mine, other, base] = [find(draft.lines, key), find(theirs, key), find(draft.base, key)];
    if (isSame(mine, other)) return [];
    const changedBy = isSame(mine, base) ? 'them' : isSame(other, base) ? 'me' : 'both';
    return [{ key, mine, theirs: other, changedBy } as const];
  });
}

/** The list after each difference was decided. The order is mine; whom only the other list has come at its end. */
export function mergeLists(
  draft: ListDraft,
  theirs: readonly DraftLine[],
  keeps: Readonly<Record<string, 'mine' | 'theirs'>>,
): DraftLine[] {
  const chosen = (key: string, mine: DraftLine | null): DraftLine | null => {
    const other = theirs.find((line) => identityOf(line) === key) ?? null;
    if (isSame(mine, other) || keeps[key] === 'theirs') return other;
    // A line the other took off the record comes back as a new one.
    return mine && !other && mine.id ? withoutId(mine) : mine;
  };
  const mineFirst = draft.lines.flatMap((line) => chosen(identityOf(line), line) ?? []);
  const rest = theirs.filter(({ key }) => !draft.lines.some((line) => identityOf(line) === key));
  return [...mineFirst, ...rest.flatMap((line) => chosen(line.key, null) ?? [])];
}

function withoutId({ id: _id, ...line }: DraftLine): DraftLine {
  return { ...line, key: crypto.randomUUID() };
}

function isSame(a: DraftLine | null, b: DraftLine | null): boolean {
  return a === null || b === null ? a === b : sameLine(a, b);
}
