import { canCloseRound } from '../../domain/submission/close-round';
import { writeRound } from '../../prisma/stores/opinion-round-store';
import { savedAs, type Saved } from '../saved';
import { askInOrder } from './ask-in-order';
import { concludeLines } from './conclude-round';
import { roundViewOf, standingOf, tallyOf, waitingLines, type RoundWork } from './round-work';

/**
 * Closes the round where no answer is missing and the change window is over, asks the next where members are asked in order, and writes where it
 * stands. Ends every deed on a round.
 */
export async function advanceRound(work: RoundWork): Promise<Saved> {
  const { round, deed } = work;
  if (round.state === 'open') {
    const decision = canCloseRound(standingOf(work), 'itself', deed.at);
    if (decision.closes) {
      await concludeLines(work, certainOutcomes(work), { ground: decision.ground, by: null, meetingId: null });
    } else {
      // What cannot close by itself is not looked at again for a window that is over.
      if (round.changeWindowEndsAt && round.changeWindowEndsAt <= deed.at) round.changeWindowEndsAt = null;
      await askInOrder(work);
    }
  }
  return saveRound(work);
}

export function saveRound({ round, deed }: RoundWork): Saved {
  round.revision += 1;
  const written = writeRound(deed.tx, round);
  return savedAs(written, (nextDueAt) => roundViewOf({ ...round, nextDueAt }));
}

/** What is certain among the lines that wait. */
export function certainOutcomes(work: RoundWork): { lineId: string; outcome: 'agreed' | 'not-agreed' }[] {
  return waitingLines(work).flatMap((line) => {
    const { certainty } = tallyOf(work, line);
    return certainty === 'open' ? [] : [{ lineId: line.id, outcome: certainty }];
  });
}
