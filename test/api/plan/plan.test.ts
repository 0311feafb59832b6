import { addDays, dateOf, yearOf } from '../../../domain/dates';
import { buildAccount, buildUnit } from '../../support/factories/intake';
import { buildRealPlan, readRealPlan, type BuiltPlan } from '../../support/factories/plan';
import { startApi, type RunningApi } from '../../support/running-api';
import type { SignedInClient } from '../../support/signed-in-client';

let api: RunningApi;
let plan: BuiltPlan;
let head: SignedInClient;
let officer: SignedInClient;
let auditor: SignedInClient;
const today = dateOf(new Date());

beforeAll(async () => {
  api = await startApi();
  plan = await buildRealPlan(api.db, { active: false });
  head = await api.as(plan.committee.accounts['review-head']);
  officer = await api.as(await buildAccount(api.db, plan.committee.id, 'unit-officer', plan.committee.centreUnitId));
  auditor = await api.as(await buildAccount(api.db, plan.committee.id, 'auditor'));
});

afterAll(() => api?.stop());

interface Item {
  id: string;
  code: string;
  status: string;
  learners: object;
  abilities: string[];
}

test('a checked draft becomes a plan, comes into force, and its items open intakes, all through the public API', async () => {
  const imported = await head.send('POST', '/plans', { draft: readRealPlan(), year: yearOf(today) });
  expect([imported.status, imported.body]).toEqual([201, expect.objectContaining({ items: 9, groups: 10 })]);
  const { planId } = imported.body as { planId: string };
  const activated = await head.send('POST', `/plans/${planId}/activation`, {});
  expect([activated.status, (activated.body as { itemIds: string[] }).itemIds.length]).toEqual([200, 9]);
  const again = await head.send('POST', `/plans/${planId}/activation`, {});
  expect([again.status, again.body]).toEqual([409, expect.objectContaining({ code: 'plan-state' })]);

  const shown = (await officer.get(`/plans/${planId}`)).body as { items: Item[]; state: string };
  expect([shown.state, shown.items.map(({ code }) => code)]).toEqual([
    'active',
    ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4', '2.5'],
  ]);
  const item = shown.items.find(({ code }) => code === '1.2')!;
  expect(item).toMatchObject({ learners: { planned: { min: 80, max: 80 }, amended: null, actual: 0 }, abilities: [] });

  const unitIds = [await buildUnit(api.db, plan.committee.id)];
  const body = { name: 'Lớp sơ cấp', plannedOpenOn: today, dueOn: addDays(today, 120), unitIds };
  const key = 'open-the-first-intake';
  const opened = await head.send('POST', `/plan-items/${item.id}/intakes`, body, key);
  expect([opened.status, opened.body]).toEqual([
    201,
    expect.objectContaining({ status: 'open', plannedOpenOn: today }),
  ]);
  expect((await head.send('POST', `/plan-items/${item.id}/intakes`, body, key)).body).toEqual(opened.body);

  const closing = { outcome: 'done', reason: 'Xong' };
  const refused = await head.send('POST', `/plan-items/${item.id}/closing`, closing);
  expect([refused.status, refused.body]).toEqual([409, expect.objectContaining({ code: 'item-has-open-intakes' })]);
  const detail = (await auditor.get(`/plan-items/${item.id}`)).body as Item & {
    intakes: { stage: string }[];
    organs: object[];
  };
  expect(detail.intakes.map(({ stage }) => stage)).toEqual(['nomination']);
  expect(detail.organs).toHaveLength(6);
});

test('before it is in force, a person says who reviews and by what procedure; afterwards the date moves by its own act', async () => {
  const itemId = plan.itemIds['2.5']!;
  const edit = { revision: 1, reviewUnitId: plan.committee.reviewUnitId, dueOn: '2026-11-30' };
  expect((await head.send('PATCH', `/plan-items/${itemId}`, edit)).status).toBe(200);
  const stale = await head.send('PATCH', `/plan-items/${itemId}`, edit);
  expect([stale.status, stale.body]).toEqual([409, expect.objectContaining({ code: 'revision-conflict' })]);
  const row = await api.db.planItem.findUniqueOrThrow({ where: { id: itemId } });
  expect(row).toMatchObject({ reviewUnitId: plan.committee.reviewUnitId, revision: 2 });
});

test('an amendment stands beside the planned figures, and an item outside the plan begins at once', async () => {
  const active = await buildRealPlan(api.db);
  const board = await api.as(active.committee.accounts['review-head']);
  const amendment = {
    basis: 'Thông báo số 12-TB/TU',
    effectiveOn: '2026-08-03',
    changes: [{ itemId: active.itemIds['2.2'], classes: { min: 2, max: 2 } }],
    additions: [
      {
        code: '2.6',
        title: 'Tập huấn chuyển đổi số',
        text: 'Tập huấn chuyển đổi số cho cán bộ cơ sở',
        workKind: 'refresher',
        procedureCode: 'open-enrolment',
        dueKind: 'complete-by',
        dueOn: '2027-11-30',
        classes: { min: 1, max: 1 },
        learners: { min: null, max: 60 },
        reviewUnitId: active.committee.reviewUnitId,
      },
    ],
  };
  const answer = await board.send('POST', `/plans/${active.imported.planId}/amendments`, amendment);
  expect(answer.status).toBe(201);
  const shown = (await board.get(`/plans/${active.imported.planId}`)).body as {
    items: (Item & { classes: object; origin: string })[];
  };
  expect(shown.items.find(({ code }) => code === '2.2')!.classes).toMatchObject({
    planned: { min: 3, max: 4 },
    amended: { min: 2, max: 2 },
    actual: 0,
  });
  expect(shown.items.at(-1)).toMatchObject({ code: '2.6', origin: 'off-plan', status: 'active' });
});

test('an amendment that moves a day and ends an item is carried out by the items, once, and says so', async () => {
  const active = await buildRealPlan(api.db);
  const board = await api.as(active.committee.accounts['review-head']);
  const { planId } = active.imported;
  const [moved, ended] = [active.itemIds['2.2']!, active.itemIds['1.4']!];
  const toOn = addDays(today, 90);
  const amendment = {
    basis: 'Kết luận của Ban Thường vụ',
    effectiveOn: today,
    changes: [
      { itemId: moved, dueOn: toOn },
      { itemId: ended, cancelled: true },
    ],
  };
  const { body, status } = await board.send('POST', `/plans/${planId}/amendments`, amendment);
  const { amendmentId, parts } = body as { amendmentId: string; parts: object[] };
  expect([status, parts]).toEqual([
    201,
    expect.arrayContaining([
      expect.objectContaining({ itemId: moved, act: 'due', toOn, state: 'done', problem: null }),
      expect.objectContaining({ itemId: ended, act: 'cancelled', state: 'done' }),
    ]),
  ]);
  const rows = await api.db.planItem.findMany({ where: { id: { in: [moved, ended] } } });
  expect(rows.find(({ id }) => id === ended)).toMatchObject({ status: 'closed', outcome: 'cancelled' });
  expect(
    rows
      .find(({ id }) => id === moved)!
      .amendedDueOn?.toISOString()
      .slice(0, 10),
  ).toBe(toOn);
  const again = await board.send('POST', `/plan-amendments/${amendmentId}/attempts`, {});
  expect([again.status, (again.body as { parts: object[] }).parts]).toEqual([200, parts]);
  const changes = await api.db.deadlineChange.count({ where: { planItemId: moved } });
  const done = await api.db.auditEvent.count({ where: { subjectId: planId, action: 'amendment-part-done' } });
  expect([changes, done]).toEqual([1, 2]);
});

test('what an item refused of an amendment says why; tried again once the obstacle is gone, it is done', async () => {
  const active = await buildRealPlan(api.db);
  const board = await api.as(active.committee.accounts['review-head']);
  const { planId } = active.imported;
  const itemId = active.itemIds['2.2']!;
  const toOn = addDays(today, 60);
  const amended = { basis: 'Kết luận', effectiveOn: today, changes: [{ itemId, dueOn: toOn }] };
  const { body } = await board.send('POST', `/plans/${planId}/amendments`, amended);
  const { amendmentId } = body as { amendmentId: string };
  // As it stands after a day that had passed was refused: the item has another day.
  await api.db.planAmendmentPart.updateMany({
    where: { amendmentId },
    data: {
      state: 'refused',
      problem: 'deadline-not-later',
      attempts: 1,
      toOn: new Date(`${addDays(today, 61)}T00:00:00Z`),
    },
  });
  const shown = (await board.get(`/plans/${planId}`)).body as { amendments: { parts: object[] }[] };
  expect(shown.amendments[0]!.parts).toMatchObject([{ state: 'refused', problem: 'deadline-not-later' }]);
  const tried = await board.send('POST', `/plan-amendments/${amendmentId}/attempts`, {});
  expect(tried.body).toMatchObject({ parts: [{ state: 'done', problem: null, toOn: addDays(today, 61) }] });
  expect((await officer.send('POST', `/plan-amendments/${amendmentId}/attempts`, {})).status).toBe(403);
  expect((await head.send('POST', `/plan-amendments/${amendmentId}/attempts`, {})).status).toBe(404);
});

test('a unit officer and an auditor steer nothing; another committee is not there', async () => {
  const itemId = plan.itemIds['1.2']!;
  const closing = { outcome: 'no-demand', reason: 'Không' };
  for (const who of [officer, auditor])
    expect((await who.send('POST', `/plan-items/${itemId}/closing`, closing)).status).toBe(403);
  const stranger = await api.as((await buildRealPlan(api.db)).committee.accounts['review-head']);
  expect((await stranger.get(`/plan-items/${itemId}`)).status).toBe(404);
  expect((await stranger.send('POST', `/plan-items/${itemId}/closing`, closing)).status).toBe(404);
  expect((await head.send('POST', '/plans', { draft: {} })).status).toBe(400);
});
