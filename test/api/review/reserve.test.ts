import { addDays, dateOf } from '../../../domain/dates';
import { buildAccount, buildIntake, type BuiltIntake } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';
import { startApi, type RunningApi } from '../../support/running-api';
import type { SignedInClient } from '../../support/signed-in-client';

let api: RunningApi;
let intake: BuiltIntake;
let officer: SignedInClient;
let stranger: SignedInClient;
let reviewer: SignedInClient;
let chosen: string[];
let reserve: string[];

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.stop());

beforeEach(async () => {
  intake = await buildIntake(api.db, { stage: 'approval', units: 2, deadlineOn: addDays(dateOf(new Date()), 20) });
  const [first, second] = intake.unitIds as [string, string];
  const committeeId = intake.committee.id;
  officer = await api.as(await buildAccount(api.db, committeeId, 'unit-officer', first));
  stranger = await api.as(await buildAccount(api.db, committeeId, 'unit-officer', second));
  reviewer = await api.as(intake.committee.accounts.reviewer);
  chosen = (await buildList(api.db, intake, { unitId: first, state: 'submitted', lineState: 'shortlisted', lines: 1 }))
    .lineIds;
  reserve = (await buildList(api.db, intake, { unitId: second, state: 'submitted', lineState: 'reserve', lines: 2 }))
    .lineIds;
  for (const [index, id] of reserve.entries())
    await api.db.nomineeLine.update({ where: { id }, data: { rank: index + 1 } });
});

const grant = (granted: number) =>
  reviewer.send('POST', `/intakes/${intake.id}/quotas`, { unitId: null, granted, basis: 'Công văn số 12' });

interface Reserve {
  free: number | null;
  freedPlaces: { lineId: string; next: string | null; stateText: string }[];
  queue: { lineId: string; place: number; state: string; abilities: string[]; offer: { deadlineOn: string } | null }[];
}
const read = async (who: SignedInClient) => (await who.get(`/intakes/${intake.id}/reserve`)).body as Reserve;

test('a freed place is shown with who is next, offered, and confirmed by the unit', async () => {
  expect((await grant(1)).status).toBe(201);
  await officer.send('POST', `/nominee-lines/${chosen[0]}/refusals`, { reason: 'Chuyển công tác' });
  const before = await read(reviewer);
  expect(before.free).toBe(1);
  expect(before.freedPlaces).toMatchObject([{ lineId: chosen[0], next: reserve[0], stateText: 'Xin không tham gia' }]);
  expect(before.queue.map(({ lineId, place }) => [lineId, place])).toEqual([
    [reserve[0], 1],
    [reserve[1], 2],
  ]);
  expect(before.queue[0]!.abilities).toEqual(['intake.offer-place', 'intake.promote-reserve']);

  const body = { freedById: chosen[0] };
  expect((await stranger.send('POST', `/nominee-lines/${reserve[0]}/offers`, body)).status).toBe(403);
  const offered = await reviewer.send('POST', `/nominee-lines/${reserve[0]}/offers`, body);
  expect([offered.status, offered.body]).toEqual([201, expect.objectContaining({ inOrder: true })]);
  const after = await read(stranger);
  expect(after.queue[0]).toMatchObject({ state: 'offered', abilities: ['intake.answer-offer'] });
  const work = (await stranger.get('/my-work')).body as { items: { kind: string }[] };
  expect(work.items.map(({ kind }) => kind)).toContain('place-to-confirm');

  const answer = `/nominee-lines/${reserve[0]}/offer-answers`;
  expect((await officer.send('POST', answer, { answer: 'confirmed' })).status).toBe(403);
  expect((await reviewer.send('POST', answer, { answer: 'confirmed' })).body).toMatchObject({
    code: 'entry-source-required',
  });
  expect((await stranger.send('POST', answer, { answer: 'confirmed' })).body).toMatchObject({ state: 'shortlisted' });
  expect((await read(reviewer)).freedPlaces).toEqual([]);
  expect((await stranger.send('POST', answer, { answer: 'confirmed' })).status).toBe(409);
});

test('a unit sees its own people of the reserve only', async () => {
  expect((await read(officer)).queue).toEqual([]);
  expect((await read(stranger)).queue).toHaveLength(2);
});

test('the effect of a quota is seen before it is recorded, and each change keeps its basis', async () => {
  await grant(3);
  const effect = await reviewer.get(`/intakes/${intake.id}/quota-effect?granted=2`);
  expect(effect.body).toMatchObject({
    before: { granted: 3, excess: 0 },
    after: { granted: 2, excess: 0 },
    used: 1,
    free: 1,
    over: 0,
    nextInReserve: [{ lineId: reserve[0] }],
    lastHolders: [],
  });
  const less = await reviewer.get(`/intakes/${intake.id}/quota-effect?granted=0`);
  expect(less.body).toMatchObject({ over: 1, lastHolders: [{ lineId: chosen[0] }] });
  expect((await grant(0)).body).toMatchObject({ code: 'quota-below-used' });
  await grant(2);
  const { items } = (await reviewer.get(`/intakes/${intake.id}/quotas`)).body as {
    items: { granted: number; free: number; changes: { before: number | null; after: number }[] }[];
  };
  expect(items).toMatchObject([
    {
      granted: 2,
      free: 1,
      changes: [
        { before: 3, after: 2 },
        { before: null, after: 3 },
      ],
    },
  ]);
  expect((await officer.get(`/intakes/${intake.id}/quotas`)).status).toBe(403);
});

test("an item's quota binds its intakes, and only the head allows more", async () => {
  const item = `/plan-items/${intake.planItemId}`;
  await api.db.planItem.update({
    where: { id: intake.planItemId },
    data: { reviewUnitId: intake.committee.reviewUnitId },
  });
  const granted = await reviewer.send('POST', `${item}/quotas`, { unitId: null, granted: 1, basis: 'Công văn số 5' });
  expect(granted.status).toBe(201);
  expect((await reviewer.send('POST', `/nominee-lines/${reserve[0]}/offers`, {})).body).toMatchObject({
    code: 'quota-exceeded',
  });
  const more = { unitId: null, excess: 1, basis: 'Thông báo số 3' };
  expect((await reviewer.send('POST', `${item}/quota-excesses`, more)).status).toBe(403);
  const head = await api.as(intake.committee.accounts['review-head']);
  expect((await head.send('POST', `${item}/quota-excesses`, more)).status).toBe(201);
  expect((await reviewer.send('POST', `/nominee-lines/${reserve[0]}/offers`, {})).status).toBe(201);
});

test('what a quota of the whole item would do is shown too: places of all its intakes, and nobody of one reserve', async () => {
  const of = `/plan-items/${intake.planItemId}/quota-effect`;
  const effect = await reviewer.get(`${of}?granted=3`);
  expect([effect.status, effect.body]).toEqual([
    200,
    expect.objectContaining({ before: null, used: 1, free: 2, over: 0, nextInReserve: [] }),
  ]);
  const less = await reviewer.get(`${of}?granted=0`);
  expect(less.body).toMatchObject({ over: 1, lastHolders: [{ lineId: chosen[0] }] });
  expect((await officer.get(`${of}?granted=1`)).status).toBe(403);
  expect((await reviewer.get(`${of}?granted=-1`)).status).toBe(400);
});
