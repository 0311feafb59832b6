import { DomainError } from '../../domain/errors';
import { holdsPlace, requireTransition, type LineAct, type LineState } from '../../domain/nomination/line-states';
import { placeChange, seatChange } from '../../domain/review/decide-lines';
import { movePlaces, type PlaceChange, type QuotaRow } from '../../domain/review/quota-ledger';
import type { LineReasonCode } from '../../domain/review/reason-codes';
import type { Deed } from '../../prisma/stores/deed';
import { lockLines, writeLines, type LockedLine } from '../../prisma/stores/nominee-line-store';
import { settleOffers } from '../../prisma/stores/place-offer-store';
import { lockQuotas, writeQuotaMoves } from '../../prisma/stores/quota-store';

/** What becomes of one line. Reason and rank that are not given are cleared. */
export interface LineChange {
  readonly lineId: string;
  readonly state: LineState;
  readonly reasonCode?: LineReasonCode | null;
  readonly reasonText?: string | null;
  readonly rank?: number | null;
  /** Left out: the line stays in its class; null takes it out. */
  readonly trainingClassId?: string | null;
}

const VERDICTS: readonly LineAct[] = ['review', 'finish-review', 'promote-reserve', 'answer-offer'];
const OFFER_ACTS: readonly LineAct[] = ['answer-offer', 'withdraw-offer'];

/**
 * Takes lines of one intake to new states by an act, all or none, in a few statements however many they are: the transition table is
 * asked, places are taken and freed under the quotas' row locks. Answers with the lines as they were. Throws DomainError `not-found`,
 * `line-state-closed`, `quota-exceeded`.
 */
export async function changeLines(
  deed: Deed,
  intakeId: string,
  act: LineAct,
  changes: readonly LineChange[],
): Promise<LockedLine[]> {
  if (changes.length === 0) return [];
  const ids = changes.map(({ lineId }) => lineId);
  const lines = await lockLines(deed.tx, deed.committeeId, intakeId, ids);
  await applyChanges(deed, intakeId, act, lines, changes);
  return lines;
}

/** As {@link changeLines}, for lines (and, where given, quotas) that are locked already. */
export async function applyChanges(
  deed: Deed,
  intakeId: string,
  act: LineAct,
  lines: readonly LockedLine[],
  changes: readonly LineChange[],
  quotas?: Promise<QuotaRow[]>,
): Promise<void> {
  const known = new Map(lines.map((line) => [line.id, line]));
  const placeChanges = changes.flatMap(({ lineId, state, trainingClassId }) => {
    const line = known.get(lineId);
    if (!line) throw new DomainError('not-found', { noun: 'nominee-line', id: lineId });
    requireTransition(act, line.state, state);
    return [...placeChange(line, state), ...seatChange(line, state, trainingClassId)];
  });
  await takePlaces(deed, intakeId, placeChanges, act, quotas);
  writeLines(
    deed.tx,
    changes.map((change) => ({
      ...change,
      holdsPlace: holdsPlace(change.state),
      reasonCode: change.reasonCode ?? null,
      reasonText: change.reasonText ?? null,
      rank: change.rank ?? null,
    })),
    VERDICTS.includes(act) ? { by: deed.accountId, at: deed.at } : null,
    deed.at,
  );
  const offered = lines.filter(({ state }) => state === 'offered').map(({ id }) => id);
  // Whoever ends while a place is offered to them takes the offer along.
  if (offered.length > 0 && !OFFER_ACTS.includes(act))
    await settleOffers(deed.tx, offered, { state: 'withdrawn', by: deed.accountId, at: deed.at });
}

/** Takes and frees places of the quota ledger. Throws DomainError `quota-exceeded`; without a quota nothing is refused. */
export async function takePlaces(
  deed: Deed,
  intakeId: string,
  changes: readonly PlaceChange[],
  reason: string,
  quotas?: Promise<QuotaRow[]>,
): Promise<void> {
  if (changes.length === 0) return;
  const units = [...new Set(changes.map(({ unitId }) => unitId))];
  const classes = [...new Set(changes.flatMap(({ classId }) => classId ?? []))];
  const moves = movePlaces(await (quotas ?? lockQuotas(deed.tx, intakeId, units, classes)), changes);
  if (moves.length === 0) return;
  writeQuotaMoves(deed.tx, deed.committeeId, moves, { reason, accountId: deed.accountId, at: deed.at });
}
