import { DomainError } from '../../domain/errors';
import { holdsPlace, requireTransition, type LineAct, type LineState } from '../../domain/nomination/line-states';
import { placeChange } from '../../domain/review/decide-lines';
import { movePlaces } from '../../domain/review/quota-ledger';
import { lockLines, writeLines, type LockedLine } from '../../prisma/stores/nominee-line-store';
import { lockQuotas, writeQuotaMoves } from '../../prisma/stores/quota-store';
import type { IntakeWork } from '../intake/intake-work';

/** What one line becomes by an act of the class or of the higher authority. */
export interface LearnerMove {
  lineId: string;
  to: LineState;
  reasonText?: string | null;
  /** Left out: the line stays in its class. */
  trainingClassId?: string | null;
}

/** Locks the lines named, all of this intake. Throws DomainError `not-found` when one is not. */
export async function lockLearners({ deed, intake }: IntakeWork, lineIds: readonly string[]): Promise<LockedLine[]> {
  const ids = [...new Set(lineIds)];
  const lines = await lockLines(deed.tx, deed.committeeId, intake.id, ids);
  if (lines.length < ids.length) throw new DomainError('not-found', { noun: 'nominee-line' });
  return lines;
}

/**
 * Moves lines as the act allows, with their places of the quota ledger. Throws DomainError `line-state-closed`, `quota-exceeded`
 * (a line that comes back takes its place again).
 */
export async function moveLearners(
  work: IntakeWork,
  act: LineAct,
  lines: readonly LockedLine[],
  moves: readonly LearnerMove[],
): Promise<void> {
  if (moves.length === 0) return;
  const { deed, intake } = work;
  const known = new Map(lines.map((line) => [line.id, line]));
  const placed = moves.map((move) => {
    const line = known.get(move.lineId)!;
    requireTransition(act, line.state, move.to);
    return { move, line };
  });
  const changes = placed.flatMap(({ move, line }) => placeChange(line, move.to));
  if (changes.length > 0) {
    const quotas = await lockQuotas(deed.tx, intake.id, [...new Set(changes.map(({ unitId }) => unitId))]);
    const by = { reason: act, accountId: deed.accountId, at: deed.at };
    await writeQuotaMoves(deed.tx, deed.committeeId, movePlaces(quotas, changes), by);
  }
  const writes = placed.map(({ move, line }) => ({
    lineId: line.id,
    state: move.to,
    holdsPlace: holdsPlace(move.to),
    reasonCode: null,
    reasonText: move.reasonText ?? null,
    rank: line.rank,
    trainingClassId: move.trainingClassId,
  }));
  await writeLines(deed.tx, writes, null);
}
