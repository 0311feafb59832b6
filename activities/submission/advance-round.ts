import { canCloseRound } from '../../domain/submission/close-round';
import { writeRound } from '../../prisma/stores/opinion-round-store';
import type { RecordView } from '../../workflows/record-messages';
import { concludeLines } from './conclude-round';
import { roundViewOf, standingOf, tallyOf, waitingLines, type RoundWork } from './round-work';

/** Closes the round where everybody has answered and the change window is over, and writes where it stands. Ends every deed on a round. */
export async function advanceRound(work: RoundWork): Promise<RecordView> {
  const { round, deed } = work;
  if (round.state === 'open') {
    const decision = canCloseRound(standingOf(work), 'itself', deed.at);
    if (decision.closes) {
      await concludeLines(work, certainOutcomes(work), { ground: decision.ground, by: null, meetingId: null });
    }
  }
  round.revision += 1;
  round.nextDueAt = await writeRound(deed.tx, round);
  return roundViewOf(round);
}

/** What is certain among the lines that wait. */
export function certainOutcomes(work: RoundWork): { lineId: string; outcome: 'agreed' | 'not-agreed' }[] {
  return waitingLines(work).flatMap((line) => {
    const { certainty } = tallyOf(work, line);
    return certainty === 'open' ? [] : [{ lineId: line.id, outcome: certainty }];
  });
}
