import { canonicalJson } from '../audit/canonical-json';
import { DomainError } from '../errors';
import type { AmendedLine, AmendmentData } from './round-commands';

/** A line of the submission as it stands before an amendment. */
export interface StandingLine extends AmendedLine {
  readonly id: string;
  readonly ordinal: number;
  readonly outcome: string | null;
  readonly roundId: string | null;
}

/** What becomes of one line, with the words members are shown: "sửa", "bổ sung", "bỏ". */
export interface LineAmendment {
  readonly kind: 'changed' | 'added' | 'removed';
  readonly ordinal: number;
  readonly roundId: string;
  readonly before: StandingLine | null;
  readonly after: AmendedLine | null;
}

/** Trích yếu or nội dung trình, before and after. It is of every line, and so of every round. */
export interface WordingChange {
  readonly kind: 'title' | 'summary';
  readonly before: string;
  readonly after: string;
}

/** What an amendment changes of the words that stand over all lines. */
export function planWording(
  before: { readonly title: string; readonly summary: string },
  { title, summary }: Pick<AmendmentData, 'title' | 'summary'>,
): WordingChange[] {
  const asked = [
    ['title', title?.trim()],
    ['summary', summary?.trim()],
  ] as const;
  return asked.flatMap(([kind, after]) =>
    after && after !== before[kind] ? [{ kind, before: before[kind], after }] : [],
  );
}

/**
 * Bổ sung, sửa tờ trình: which lines go round again. `roundOfBody` names the open round of each body that is asked; `isReworded`: the words over all lines change too. Throws DomainError `amendment-empty`,
 * `submission-line-concluded`, `amendment-needs-round`, `opinion-line-unknown` for a line that is named twice.
 */
export function planAmendment(
  lines: readonly StandingLine[],
  data: Pick<AmendmentData, 'changed' | 'added' | 'removedLineIds'>,
  roundOfBody: ReadonlyMap<string, string>,
  isReworded = false,
): LineAmendment[] {
  const known = new Map(lines.map((line) => [line.id, line]));
  const take = (lineId: string): StandingLine & { roundId: string } => {
    const line = known.get(lineId);
    if (!line || !known.delete(lineId)) throw new DomainError('opinion-line-unknown', { lineId });
    const roundId = roundOfBody.get(line.bodyId);
    if (line.outcome !== null || !roundId) throw new DomainError('submission-line-concluded', { lineId });
    return { ...line, roundId };
  };
  const changed = data.changed.map(({ lineId, line }): LineAmendment => {
    const before = take(lineId);
    // Another body would be another round: that is a supplementary submission.
    return {
      kind: 'changed',
      ordinal: before.ordinal,
      roundId: before.roundId,
      before,
      after: { ...line, bodyId: before.bodyId },
    };
  });
  const removed = data.removedLineIds.map((lineId): LineAmendment => {
    const before = take(lineId);
    return { kind: 'removed', ordinal: before.ordinal, roundId: before.roundId, before, after: null };
  });
  const last = Math.max(0, ...lines.map(({ ordinal }) => ordinal));
  const added = data.added.map((line, index): LineAmendment => {
    const roundId = roundOfBody.get(line.bodyId);
    if (!roundId) throw new DomainError('amendment-needs-round', { bodyId: line.bodyId });
    return { kind: 'added', ordinal: last + index + 1, roundId, before: null, after: line };
  });
  const changes = [...changed, ...removed, ...added];
  const real = changes.filter(({ before, after }) => !before || !after || differs(before, after));
  if (real.length === 0 && !isReworded) throw new DomainError('amendment-empty');
  requireSomethingLeft(lines, real);
  return real;
}

/** A round that loses all its lines is recalled, not amended. */
function requireSomethingLeft(lines: readonly StandingLine[], changes: readonly LineAmendment[]): void {
  for (const roundId of new Set(changes.map((change) => change.roundId))) {
    const waiting = lines.filter((line) => line.roundId === roundId && line.outcome === null).length;
    const gone = changes.filter((change) => change.roundId === roundId && change.kind === 'removed').length;
    const more = changes.filter((change) => change.roundId === roundId && change.kind === 'added').length;
    if (waiting - gone + more <= 0) throw new DomainError('amendment-empty');
  }
}

function differs(before: AmendedLine, after: AmendedLine): boolean {
  return (
    before.subject !== after.subject ||
    before.nomineeLineId !== after.nomineeLineId ||
    before.planItemId !== after.planItemId ||
    canonicalJson(before.details) !== canonicalJson(after.details)
  );
}
