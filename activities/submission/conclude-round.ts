import type { CloseGround } from '../../domain/submission/close-round';
import { isRoundOver } from '../../domain/submission/round-commands';
import { moveSubmission } from '../../domain/submission/submission-states';
import { reservedOpinions } from '../../domain/submission/tally';
import { closeCallTasks } from '../../prisma/stores/call-task-store';
import { revokeOpinionLinks } from '../../prisma/stores/link-store';
import {
  addConclusion,
  countByIntake,
  freePlaces,
  lockIntakesOfLines,
  writeLineOutcomes,
  type LineOutcome,
} from '../../prisma/stores/opinion-conclusion-store';
import { lockSiblingRounds } from '../../prisma/stores/opinion-round-store';
import { ASKING_STAGE, stopReminders } from '../../prisma/stores/reminder-store';
import { changeSubmission, lockSubmission } from '../../prisma/stores/submission-store';
import { roundParams, tallyOf, waitingLines, type RoundWork } from './round-work';

interface Conclusion {
  ground: CloseGround;
  /** Null: the round closed by itself. */
  by: string | null;
  meetingId: string | null;
}

/**
 * Writes the outcome of these lines, their people and places, in this transaction (design §4.5); the signals that follow only move stages. The round ends
 * with its last line, the submission with its last round.
 */
export async function concludeLines(
  work: RoundWork,
  outcomes: readonly LineOutcome[],
  conclusion: Conclusion,
): Promise<void> {
  const { deed, round, contents } = work;
  if (outcomes.length === 0) return;
  const ids = outcomes.map(({ lineId }) => lineId);
  const tallies = tallyLines(work, outcomes);
  await lockIntakesOfLines(deed.tx, ids);
  const { refusedHolders } = await writeLineOutcomes(deed.tx, outcomes, { at: deed.at, by: conclusion.by });
  if (refusedHolders.length > 0) {
    await freePlaces(deed.tx, deed.committeeId, refusedHolders, {
      at: deed.at,
      by: conclusion.by,
      reason: 'not-agreed',
    });
  }
  const conclusionId = addConclusion(deed.tx, {
    committeeId: deed.committeeId,
    submissionId: round.submissionId,
    roundId: round.id,
    meetingId: conclusion.meetingId,
    ground: conclusion.ground,
    tally: { base: round.incumbents, threshold: round.closingRule.threshold, lines: tallies },
    concludedBy: conclusion.by,
    concludedAt: deed.at,
  });
  const decided = new Map(outcomes.map(({ lineId, outcome }) => [lineId, outcome]));
  for (const line of contents.lines) line.outcome = decided.get(line.id) ?? line.outcome;
  await tellIntakes(work, conclusionId, ids, conclusion.ground);
  if (waitingLines(work).length === 0) await endRound(work, conclusion);
}

function tallyLines(work: RoundWork, outcomes: readonly LineOutcome[]) {
  const decided = new Map(outcomes.map(({ lineId, outcome }) => [lineId, outcome]));
  return work.contents.lines
    .filter(({ id }) => decided.has(id))
    .map((line) => {
      const { base: _base, certainty: _certainty, ...counts } = tallyOf(work, line);
      return { ...counts, outcome: decided.get(line.id) };
    });
}

async function tellIntakes(
  work: RoundWork,
  conclusionId: string,
  lineIds: string[],
  ground: CloseGround,
): Promise<void> {
  const { deed, round, follow } = work;
  const intakes = await countByIntake(deed.tx, lineIds);
  const total = { agreed: 0, notAgreed: 0 };
  for (const { intakeId, reviewUnitId, agreed, notAgreed } of intakes) {
    total.agreed += agreed;
    total.notAgreed += notAgreed;
    follow.tellIntakes.push(intakeId);
    deed.audit({
      noun: 'submission',
      action: 'concluded',
      subjectId: round.submissionId,
      intakeId,
      data: { round: round.id, conclusion: conclusionId, ground, agreed, notAgreed },
    });
    deed.notify({
      kind: 'round-concluded',
      recipientRole: 'reviewer',
      recipientUnitId: reviewUnitId ?? undefined,
      params: { ...roundParams(work), intakeId, agreed, notAgreed },
      dedupeKey: `round-concluded:${conclusionId}:${intakeId}`,
      intakeId,
      roundId: round.id,
    });
  }
  if (intakes.length === 0) {
    deed.audit({
      noun: 'submission',
      action: 'concluded',
      subjectId: round.submissionId,
      data: { round: round.id, conclusion: conclusionId, ground, lines: lineIds.length },
    });
  }
  const reserved = work.contents.lines.filter((line) => reservedOpinions(tallyOf(work, line)) > 0).length;
  deed.notify({
    kind: 'round-concluded',
    recipientRole: 'office-coordinator',
    params: { ...roundParams(work), ...total, reserved },
    dedupeKey: `round-concluded:${conclusionId}:office`,
    roundId: round.id,
  });
}

/** No line waits any more: links die, nobody is reminded or telephoned, and the submission may have its conclusion. */
async function endRound(work: RoundWork, { ground, by }: Conclusion): Promise<void> {
  const { deed, round } = work;
  round.state = 'concluded';
  round.closedBy = by;
  round.closedAt = deed.at;
  round.closeGround = ground;
  revokeOpinionLinks(deed.tx, [round.id], deed.at, 'concluded');
  stopReminders(deed.tx, { roundId: round.id }, deed.at, { stage: ASKING_STAGE });
  closeCallTasks(deed.tx, { roundId: round.id }, deed.at, 'round-ended');
  deed.audit({
    noun: 'submission',
    action: 'round-closed',
    subjectId: round.submissionId,
    data: { round: round.id, ground },
  });
  const siblings = await lockSiblingRounds(deed.tx, round);
  if (siblings.some(({ state }) => !isRoundOver(state))) return;
  const submission = await lockSubmission(deed.tx, deed.committeeId, round.submissionId);
  if (!submission) throw new Error('a round always has its submission');
  changeSubmission(deed.tx, submission.id, {
    state: moveSubmission(submission.state, 'conclude'),
    endedAt: deed.at,
  });
}
