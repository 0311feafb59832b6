import { addDays, dateOf } from '../../../domain/dates';
import { newId } from '../../../prisma/ids';
import { buildAccount, buildIntake, type BuiltIntake } from '../../support/factories/intake';
import { startApi, type RunningApi } from '../../support/running-api';
import type { SignedInClient } from '../../support/signed-in-client';

let api: RunningApi;
let intake: BuiltIntake;
let officer: SignedInClient;
let stranger: SignedInClient;
let reviewer: SignedInClient;
let auditor: SignedInClient;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api?.stop());

beforeEach(async () => {
  intake = await buildIntake(api.db, { units: 2, deadlineOn: addDays(dateOf(new Date()), 20) });
  const committeeId = intake.committee.id;
  officer = await api.as(await buildAccount(api.db, committeeId, 'unit-officer', intake.unitIds[0]!));
  stranger = await api.as(await buildAccount(api.db, committeeId, 'unit-officer', intake.unitIds[1]!));
  auditor = await api.as(await buildAccount(api.db, committeeId, 'auditor'));
  reviewer = await api.as(intake.committee.accounts.reviewer);
});

const people = (...names: string[]) => names.map((fullName) => ({ fullName, birth: '05/1985' }));
const draft = (who: SignedInClient, more: object = {}) =>
  who.send('POST', `/intakes/${intake.id}/nomination-lists`, {
    unitId: intake.unitIds[0],
    lines: people('Nguyễn Văn Ân', 'Đỗ Thị Ánh'),
    ...more,
  });
interface Line {
  id: string;
  fullName: string;
  state: string;
  group: string;
  abilities: string[];
}

test('a unit writes its list, sends it, and the reviewer decides: all through the public API', async () => {
  const { body, status } = await draft(officer);
  expect([status, body]).toEqual([201, { listId: expect.any(String), revision: 2, lines: 2 }]);
  const { listId } = body as { listId: string };
  const shown = (await officer.get(`/nomination-lists/${listId}`)).body as { lines: Line[]; stateText: string };
  expect(shown.stateText).toBe('Đang soạn');

  const sent = await officer.send('POST', `/nomination-lists/${listId}/submissions`, { revision: 2 });
  expect([sent.status, sent.body]).toEqual([201, expect.objectContaining({ version: 1, lines: 2 })]);

  const decisions = shown.lines.map(({ id }) => ({ lineId: id, verdict: 'shortlist' }));
  const decided = await reviewer.send('POST', `/intakes/${intake.id}/review-decisions`, { decisions });
  expect([decided.status, decided.body]).toEqual([201, { shortlisted: 2, returned: 0, rejected: 0, reserved: 0 }]);

  const found = await reviewer.get(`/intakes/${intake.id}/nominee-lines?group=chosen&name=do%20thi`);
  const { items } = found.body as { items: Line[] };
  expect(items.map(({ fullName, state }) => [fullName, state])).toEqual([['Đỗ Thị Ánh', 'shortlisted']]);
  expect(items[0]!.abilities).toContain('intake.review-lines');

  const page = (await reviewer.get(`/intakes/${intake.id}`)).body as { stageText: string; numbers: { groups: object } };
  expect(page.stageText).toBe('Đăng ký, cử người đi học');
  expect(page.numbers.groups).toMatchObject({ chosen: 2, waiting: 0 });
  const units = (await reviewer.get(`/intakes/${intake.id}/units`)).body as { items: { stateText: string }[] };
  expect(units.items.map(({ stateText }) => stateText).sort()).toEqual(['Chưa gửi', 'Đã gửi'].sort());
  const events = (await auditor.get(`/intakes/${intake.id}/events`)).body as { items: { action: string }[] };
  expect(events.items.map(({ action }) => action)).toEqual(['line-shortlisted', 'list-submitted', 'list-drafted']);
});

test('nobody writes the list of another unit, and an auditor writes nothing', async () => {
  expect((await draft(stranger)).status).toBe(403);
  expect((await draft(auditor)).status).toBe(403);
});

test('an officer sees the own unit only', async () => {
  const { body } = await draft(officer);
  const { listId } = body as { listId: string };
  expect((await stranger.get(`/nomination-lists/${listId}`)).status).toBe(403);
  const seen = (await stranger.get(`/intakes/${intake.id}/nominee-lines`)).body as { items: Line[] };
  expect(seen.items).toEqual([]);
});

test('whoever enters a list for a unit says by what way it came', async () => {
  const refused = await draft(reviewer);
  expect([refused.status, refused.body]).toEqual([422, expect.objectContaining({ code: 'entry-source-required' })]);
  const entered = await draft(reviewer, { onBehalf: { source: 'chat', reference: 'ảnh chụp ngày 12/3' } });
  expect(entered.status).toBe(201);
  const list = await api.db.nominationList.findFirstOrThrow({ where: { intakeId: intake.id } });
  expect(list).toMatchObject({ enteredOnBehalf: true, source: 'chat', paperOwed: true });
  const paper = await reviewer.send('PUT', `/nomination-lists/${list.id}/paper`, {
    state: 'received',
    reference: 'CV 12',
  });
  expect(paper.status).toBe(200);
  expect(await api.db.nominationList.findUniqueOrThrow({ where: { id: list.id } })).toMatchObject({ paperOwed: false });
});

test('an edit of an older reading is refused with the revision that holds; the newer stays', async () => {
  const { listId } = (await draft(officer)).body as { listId: string };
  const edit = (revision: number, name: string) =>
    officer.send('PUT', `/nomination-lists/${listId}`, { revision, lines: people(name) });
  expect((await edit(2, 'Lê Văn Cường')).status).toBe(200);
  const late = await edit(2, 'Phạm Văn Dũng');
  expect([late.status, late.body]).toEqual([409, expect.objectContaining({ code: 'revision-conflict' })]);
  const lines = await api.db.nomineeLine.findMany({ where: { listId } });
  expect(lines.map(({ fullName }) => fullName)).toEqual(['Lê Văn Cường']);
});

test('a draft line is removed; one that was sent is not', async () => {
  const { listId } = (await draft(officer)).body as { listId: string };
  const [first, second] = await api.db.nomineeLine.findMany({ where: { listId }, orderBy: { listOrder: 'asc' } });
  expect((await officer.send('DELETE', `/nominee-lines/${first!.id}`, undefined)).status).toBe(200);
  await officer.post(`/nomination-lists/${listId}/submissions`, { revision: 2 });
  const refused = await officer.send('DELETE', `/nominee-lines/${second!.id}`, undefined);
  expect([refused.status, refused.body]).toEqual([409, expect.objectContaining({ code: 'line-state-closed' })]);
});

test('lines come page by page, each once', async () => {
  await draft(officer, { lines: people('A B', 'C D', 'E F') });
  const names: string[] = [];
  for (let cursor = ''; ;) {
    const query = cursor ? `?limit=2&cursor=${encodeURIComponent(cursor)}` : '?limit=2';
    const { items, nextCursor } = (await reviewer.get(`/intakes/${intake.id}/nominee-lines${query}`)).body as {
      items: Line[];
      nextCursor: string | null;
    };
    names.push(...items.map(({ fullName }) => fullName));
    if (!nextCursor) break;
    cursor = nextCursor;
  }
  expect(names).toEqual(['A B', 'C D', 'E F']);
});

test('the same key gives the same answer; another body under it is refused', async () => {
  const path = `/intakes/${intake.id}/no-demand-answers`;
  const key = newId();
  const first = await officer.send('POST', path, { unitId: intake.unitIds[0] }, key);
  expect(first.status).toBe(201);
  expect((await officer.send('POST', path, { unitId: intake.unitIds[0] }, key)).body).toEqual(first.body);
  const other = await officer.send('POST', path, { unitId: intake.unitIds[0], lateReason: 'x' }, key);
  expect([other.status, other.body]).toEqual([409, expect.objectContaining({ code: 'idempotency-key-reused' })]);
});

test('an intake of another committee is not there, and a wrong shape names its field', async () => {
  const foreign = await buildIntake(api.db);
  expect((await reviewer.get(`/intakes/${foreign.id}`)).status).toBe(404);
  const bad = await reviewer.send('POST', `/intakes/${intake.id}/review-decisions`, { decisions: [] });
  expect([bad.status, JSON.stringify(bad.body)]).toEqual([400, expect.stringContaining('body.decisions')]);
});

test('intakes are listed by their deadline, an officer seeing those that called the own unit', async () => {
  const listed = (await officer.get('/intakes?status=open')).body as {
    items: { id: string; remaining: { kind: string } }[];
  };
  expect(listed.items.map(({ id, remaining }) => [id, remaining.kind])).toEqual([[intake.id, 'days-left']]);
  const elsewhere = await api.as(
    await buildAccount(api.db, intake.committee.id, 'unit-officer', intake.committee.centreUnitId),
  );
  expect((await elsewhere.get('/intakes')).body).toMatchObject({ items: [] });
});

test('the deadline of a stage is moved through the API', async () => {
  const toOn = addDays(intake.deadlineOn, 3);
  const moved = await reviewer.send('POST', `/intakes/${intake.id}/deadline-changes`, {
    stage: 'nomination',
    toOn,
    reason: 'Bão',
  });
  expect([moved.status, moved.body]).toEqual([201, { stage: 'nomination', deadlineOn: toOn, stagesMoved: 1 }]);
});
