import { agreement, askOpinions } from '../test/support/ask-opinions';
import { seedReviewedIntake } from '../test/support/seed-record';
import type { OpenOffice } from '../test/support/open-office';
import type { BenchPlace } from './bench-place';
import { measureInTurn, median, ratioFigure, type Figure } from './figure';

const ROUNDS = 30;
const WARM_UP_ROUNDS = 5;
const LINES = 8;

/** An opinion over HTTP, stored and answered, one at a time, against a bare update with one empty activity. */
export async function benchDecision(place: BenchPlace): Promise<Figure[]> {
  const office = await place.openOffice();
  await measureOpinions(place, office, WARM_UP_ROUNDS);
  const { ours, floor } = await measureOpinions(place, office, ROUNDS);
  return [ratioFigure('decision', median(ours), median(floor), 1.3)];
}

/** Every member's first opinion in each round; as many bare updates, on as many bare workflows. */
async function measureOpinions(place: BenchPlace, office: OpenOffice, rounds: number) {
  const samples = { ours: [] as number[], floor: [] as number[] };
  for (let each = 0; each < rounds; each += 1) {
    const intake = await seedReviewedIntake(place.database, office.committee, LINES);
    const round = await askOpinions(office, intake.id);
    const bare = await place.floor.start();
    const body = agreement(round);
    const path = `/api/opinion-rounds/${round.roundId}/opinions`;
    const measured = await measureInTurn(
      office.members.length,
      (turn) => office.members[turn]!.post(path, body),
      () => bare.update('durable'),
    );
    samples.ours.push(...measured.ours);
    samples.floor.push(...measured.floor);
    await bare.end();
  }
  return samples;
}
