import { playPlaces } from '../../support/play-places';
import { openActivityBench } from '../../support/activity-database';

const bench = openActivityBench();

test('many at once who take, free, offer, confirm and change a quota never go over by one and never lose a place', async () => {
  const played = await playPlaces(bench.db, { parallel: 16, rounds: 8, seed: 20_261_127 });
  expect(played.faults).toEqual([]);
  expect(played.acts).toBe(16 * 8);
  // Both happened, or nothing was shown.
  expect(played.carriedOut).toBeGreaterThan(20);
  expect(played.refused).toBeGreaterThan(20);
});
