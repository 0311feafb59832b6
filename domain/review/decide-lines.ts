import { DomainError } from '../errors';
import type { ReviewDecision, ReviewVerdict } from '../intake/intake-commands';
import { holdsPlace, requireTransition, type LineState } from '../nomination/line-states';
import type { PlaceChange } from './quota-ledger';
import { requireReviewReason } from './reason-codes';

/** What the rule must know of a line under review. */
export interface ReviewedLine {
  readonly id: string;
  readonly unitId: string;
  readonly listId: string | null;
  readonly state: LineState;
  readonly holdsPlace: boolean;
  readonly trainingClassId?: string | null;
  /** It stands in a submission that is drafted, signed or on its way. */
  readonly inSubmission: boolean;
}

export interface DecidedLine {
  readonly line: ReviewedLine;
  readonly verdict: ReviewVerdict;
  readonly state: LineState;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  readonly rank: number | null;
}

export const STATE_OF_VERDICT: Readonly<Record<ReviewVerdict, LineState>> = {
  shortlist: 'shortlisted',
  return: 'returned',
  reject: 'rejected',
  reserve: 'reserve',
};

/**
 * Thẩm định: what a reviewer's verdicts make of the lines, all or none. Throws DomainError `not-found` for a line of another intake,
 * `line-decided-twice`, `line-in-submission` (recall or amend it first), `line-state-closed`, `reason-required`, `rank-required`.
 */
export function decideLines(lines: readonly ReviewedLine[], decisions: readonly ReviewDecision[]): DecidedLine[] {
  const known = new Map(lines.map((line) => [line.id, line]));
  const decided = decisions.map((decision): DecidedLine => {
    const line = known.get(decision.lineId);
    if (!line) throw new DomainError('not-found', { noun: 'nominee-line', id: decision.lineId });
    if (line.inSubmission) throw new DomainError('line-in-submission', { lineId: line.id });
    const state = STATE_OF_VERDICT[decision.verdict];
    requireTransition('review', line.state, state);
    const needsReason = decision.verdict === 'return' || decision.verdict === 'reject';
    const reason = needsReason ? requireReviewReason(decision.reasonCode, decision.reasonText) : null;
    return {
      line,
      verdict: decision.verdict,
      state,
      reasonCode: reason?.code ?? null,
      reasonText: reason?.text ?? (decision.reasonText?.trim() || null),
      rank: decision.verdict === 'reserve' ? requireRank(decision) : null,
    };
  });
  if (new Set(decided.map(({ line }) => line.id)).size < decided.length) throw new DomainError('line-decided-twice');
  return decided;
}

/** The places that the verdicts take and free. */
export function placeChangesOf(decided: readonly DecidedLine[]): PlaceChange[] {
  return decided.flatMap(({ line, state }) => placeChange(line, state));
}

/** The change of place when one line goes into a state: none, taken, or freed. */
export function placeChange(line: Pick<ReviewedLine, 'id' | 'unitId' | 'holdsPlace'>, state: LineState): PlaceChange[] {
  if (holdsPlace(state) === line.holdsPlace) return [];
  return [{ lineId: line.id, unitId: line.unitId, change: line.holdsPlace ? -1 : 1 }];
}

/** The seats in classes that a line leaves and takes when it goes into a state; `classId` undefined: it stays in its class. */
export function seatChange(
  line: Pick<ReviewedLine, 'id' | 'unitId' | 'holdsPlace' | 'trainingClassId'>,
  state: LineState,
  classId: string | null | undefined,
): PlaceChange[] {
  const before = line.holdsPlace ? (line.trainingClassId ?? null) : null;
  const after = holdsPlace(state) ? (classId === undefined ? (line.trainingClassId ?? null) : classId) : null;
  if (before === after) return [];
  const seat = { lineId: line.id, unitId: line.unitId };
  return [
    ...(before === null ? [] : [{ ...seat, classId: before, change: -1 as const }]),
    ...(after === null ? [] : [{ ...seat, classId: after, change: 1 as const }]),
  ];
}

function requireRank({ lineId, rank }: ReviewDecision): number {
  if (!rank || !Number.isInteger(rank) || rank < 1) throw new DomainError('rank-required', { lineId });
  return rank;
}
