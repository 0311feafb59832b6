import supertest from 'supertest';
import { openApiBench } from '../../support/api-bench';
import { buildAccount } from '../../support/factories/intake';
import { buildRealPlan } from '../../support/factories/plan';

const bench = openApiBench();

test('before anything is opened, a plan shows the days the steps of each item must hold, last step last', async () => {
  const plan = await buildRealPlan(bench.db, { active: false });
  const { cookie } = await bench.as(plan.committee.accounts['review-head']);
  const { status, body } = await supertest(bench.app)
    .get(`/api/plans/${plan.imported.planId}/course`)
    .set({ Cookie: cookie });
  expect([status, body.items.length, body.units]).toEqual([200, 9, []]);
  for (const item of body.items) {
    const days: string[] = item.outlook.stages.map(({ deadlineOn }: { deadlineOn: string }) => deadlineOn);
    expect(days).toEqual(days.toSorted());
    expect([item.intakes, item.numbers.nominated]).toEqual([[], 0]);
  }
});

test('a plan of another committee has no course here, and nobody sees one without a session', async () => {
  const plan = await buildRealPlan(bench.db, { active: false });
  const other = await buildRealPlan(bench.db, { active: false });
  const { cookie } = await bench.as(await buildAccount(bench.db, other.committee.id, 'auditor'));
  const path = `/api/plans/${plan.imported.planId}/course`;
  expect((await supertest(bench.app).get(path).set({ Cookie: cookie })).status).toBe(404);
  expect((await supertest(bench.app).get(path)).status).toBe(401);
});

test('with nothing overdue the summary is empty and the workbook still opens', async () => {
  const plan = await buildRealPlan(bench.db, { active: false });
  const { cookie } = await bench.as(await buildAccount(bench.db, plan.committee.id, 'administrator'));
  const summary = await supertest(bench.app).get('/api/overdue/summary').set({ Cookie: cookie });
  expect(summary.body).toEqual({ total: 0, kinds: [], holders: [], callsOpen: 0 });
  const workbook = await supertest(bench.app).get('/api/overdue/workbook').set({ Cookie: cookie }).buffer(true);
  expect([workbook.status, workbook.headers['content-type']]).toEqual([200, expect.stringContaining('spreadsheetml')]);
});
