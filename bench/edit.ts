import { lineIdsOf } from '../test/support/play-intake';
import { seedIntake } from '../test/support/seed-record';
import type { BenchPlace } from './bench-place';
import { measureInTurn, median, ratioFigure, type Figure } from './figure';

const WARM_UP = 30;
const TIMES = 150;

/** One line decided in review, over HTTP, stored and answered, against a bare update with one empty local activity. */
export async function benchEdit({ database, floor, openOffice }: BenchPlace): Promise<Figure[]> {
  const { committee, reviewer } = await openOffice();
  const list = { state: 'submitted', lines: WARM_UP + TIMES } as const;
  const intake = await seedIntake(database, committee, { stage: 'review', units: 1 }, list);
  const lineIds = await lineIdsOf(database, intake.id);
  const bare = await floor.start();
  const decide = (index: number) =>
    reviewer.post(`/api/intakes/${intake.id}/review-decisions`, {
      decisions: [{ lineId: lineIds[index], verdict: 'shortlist' }],
    });
  for (let index = 0; index < WARM_UP; index += 1) {
    await decide(index);
    await bare.update('light');
  }
  const samples = await measureInTurn(
    TIMES,
    (turn) => decide(WARM_UP + turn),
    () => bare.update('light'),
  );
  await bare.end();
  return [ratioFigure('edit', median(samples.ours), median(samples.floor), 1.5)];
}
