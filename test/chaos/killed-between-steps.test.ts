import { createDeedMaker, type DeedMaker } from './binding-deeds';
import { openChaosPlace, type ChaosPlace } from './chaos-place';
import { killBetweenSteps, SHORT_KILLS } from './kill-between-steps';
import { readLedger } from './read-ledger';

let place: ChaosPlace;
let maker: DeedMaker;

beforeAll(async () => {
  place = await openChaosPlace();
  maker = createDeedMaker(place);
}, 120_000);

afterAll(() => place.close(), 60_000);

test.each(SHORT_KILLS)(
  'one $deed is one deed though $victim is killed $moment',
  async (kill) => {
    const outcome = await killBetweenSteps(place, maker, kill);
    expect(outcome.status).toBeLessThan(300);
    expect(Object.entries(outcome.counts).filter(([, count]) => count !== 1)).toEqual([]);
  },
  120_000,
);

test('after all kills numbers run without gap or double, the audit chains hold, and every mail came once by its Message-ID', async () => {
  const ledger = await readLedger(place);
  expect(ledger.numbers).toEqual(ledger.numbers.map((_, index) => index + 1));
  expect(ledger).toMatchObject({ auditFault: null, lost: [], unknown: [], waiting: 0 });
  expect(ledger.sent).toBeGreaterThan(0);
}, 120_000);
