import { chosenState } from '../../domain/nomination/line-entry';
import type { ReviewVerdict } from '../../domain/intake/intake-commands';
import { DomainError } from '../../domain/errors';
import { decideLines, type DecidedLine } from '../../domain/review/decide-lines';
import type { LineReasonCode } from '../../domain/review/reason-codes';
import { lockLines, standsOnAny, type LockedLine } from '../../prisma/stores/nominee-line-store';
import type { IntakeDeed, IntakeWork } from '../intake/intake-work';
import { applyChanges } from '../nomination/change-lines';
import { giveBack, notifyReturned } from '../nomination/return-list';
import { requireReserveFirst } from './reserve-first';

const ACTION_OF_VERDICT = {
  shortlist: 'line-shortlisted',
  return: 'line-returned',
  reject: 'line-rejected',
  reserve: 'line-reserved',
} as const satisfies Record<ReviewVerdict, string>;

/**
 * Thẩm định, per line or in bulk: all verdicts of a command or none, in a few statements. What is returned goes back to its units, which
 * are reminded; each unit gets one mail.
 */
export const reviewLines: IntakeDeed<'review-lines'> = async (work, data) => {
  const { deed, intake, ahead } = work;
  const ids = data.decisions.map(({ lineId }) => lineId);
  const lines = await (ahead.lines ?? lockLines(deed.tx, deed.committeeId, intake.id, ids));
  if (await (ahead.own ?? standsOnAny(deed.tx, deed.accountId, ids))) throw new DomainError('own-nomination');
  const decided = decideLines(lines, data.decisions);
  await requireReserveFirst(work, newcomersOf(lines, decided));
  const chosen = chosenState(intake.stage, work.procedure);
  await applyChanges(
    deed,
    intake.id,
    'review',
    lines,
    decided.map(({ line, state, reasonCode, reasonText, rank }) => ({
      lineId: line.id,
      state: state === 'shortlisted' ? chosen : state,
      reasonCode: reasonCode as LineReasonCode | null,
      reasonText,
      rank,
    })),
    ahead.quotas,
  );
  auditVerdicts(work, decided);
  await tellUnits(work, decided);
  return countVerdicts(decided);
};

/** Those who would take a place they do not hold yet. */
function newcomersOf(lines: readonly LockedLine[], decided: readonly DecidedLine[]) {
  const known = new Map(lines.map((line) => [line.id, line]));
  return decided
    .filter(({ line, verdict }) => verdict === 'shortlist' && !line.holdsPlace)
    .map(({ line, reasonText }) => ({
      lineId: line.id,
      isReserve: line.state === 'reserve',
      isReplacement: known.get(line.id)!.isReplacement,
      reason: reasonText,
    }));
}

/** One event per verdict of a command, with its lines: 240 people decided at once are one act. */
function auditVerdicts({ deed, intake }: IntakeWork, decided: readonly DecidedLine[]): void {
  for (const verdict of Object.keys(ACTION_OF_VERDICT) as ReviewVerdict[]) {
    const those = decided.filter((each) => each.verdict === verdict);
    if (those.length === 0) continue;
    const needsReason = verdict === 'return' || verdict === 'reject';
    deed.audit({
      noun: 'review',
      action: ACTION_OF_VERDICT[verdict],
      subjectId: those.length === 1 ? those[0]!.line.id : intake.id,
      intakeId: intake.id,
      data: {
        lines: those.map(({ line }) => line.id),
        ...(needsReason ? { reasons: those.map(({ reasonCode }) => reasonCode ?? '') } : {}),
        ...(verdict === 'reserve' ? { ranks: those.map(({ rank }) => String(rank)) } : {}),
      },
    });
  }
}

async function tellUnits(work: IntakeWork, decided: readonly DecidedLine[]): Promise<void> {
  const { deed, intake } = work;
  const returned = decided.filter(({ verdict }) => verdict === 'return');
  if (returned.length > 0) {
    const lists = returned.flatMap(({ line }) => (line.listId ? [{ id: line.listId, unitId: line.unitId }] : []));
    await giveBack(work, lists, null);
  }
  for (const unitId of new Set(decided.map(({ line }) => line.unitId))) {
    const counts = countVerdicts(decided.filter(({ line }) => line.unitId === unitId));
    if (counts.returned > 0) notifyReturned(work, unitId, { ...counts, lines: counts.returned });
    else
      deed.notify({
        kind: 'line-decided',
        recipientRole: 'unit-officer',
        recipientUnitId: unitId,
        params: { intakeId: intake.id, unitId, ...counts },
        dedupeKey: `line-decided:${intake.id}:${unitId}:${intake.revision}`,
        intakeId: intake.id,
      });
  }
}

function countVerdicts(decided: readonly DecidedLine[]) {
  const count = (verdict: ReviewVerdict) => decided.filter((each) => each.verdict === verdict).length;
  return {
    shortlisted: count('shortlist'),
    returned: count('return'),
    rejected: count('reject'),
    reserved: count('reserve'),
  };
}
