import type { LineState } from './line-states';

/** Who may stand on a list that is posted: chosen by the authority, or learning, or with a result. Nobody who is still being decided about. */
export const PUBLIC_STATES: readonly LineState[] = ['approved', 'awaiting-call-up', 'enrolled', 'completed', 'failed'];

/** What a posted list says of a person, and no more (Luật 91/2025/QH15: only what the purpose needs). */
export interface PublicEntry {
  readonly fullName: string;
  readonly unitName: string;
  /** Told only where two of one name come from one unit. */
  readonly position: string | null;
}

interface KnownEntry {
  readonly fullName: string;
  readonly unitName: string;
  readonly position: string | null;
}

/** Names and units; the post only tells namesakes of one unit apart. */
export function publicEntries(lines: readonly KnownEntry[]): PublicEntry[] {
  const times = new Map<string, number>();
  for (const line of lines) times.set(keyOf(line), (times.get(keyOf(line)) ?? 0) + 1);
  return lines.map((line) => ({
    fullName: line.fullName,
    unitName: line.unitName,
    position: (times.get(keyOf(line)) ?? 0) > 1 ? line.position : null,
  }));
}

function keyOf({ fullName, unitName }: Pick<KnownEntry, 'fullName' | 'unitName'>): string {
  return `${fullName.toLocaleLowerCase('vi')}\n${unitName}`;
}
