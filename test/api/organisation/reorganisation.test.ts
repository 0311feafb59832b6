import { openApiBench } from '../../support/api-bench';
import { buildAccount, buildCommittee, buildIntake, type BuiltIntake } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';
import { newId } from '../../../prisma/ids';
import { toDbDate } from '../../../prisma/plain-dates';
import { plainDate } from '../../../domain/dates';
import { nomineeName } from '../../../domain/nomination/nominee-name';

// The day in Viet Nam is 2026-03-02.
const bench = openApiBench();

async function office(units = 3) {
  const committee = await buildCommittee(bench.db);
  const intake = await buildIntake(bench.db, { committee, stage: 'review', units });
  const administrator = await bench.as(await buildAccount(bench.db, committee.id, 'administrator'));
  return { committee, intake, administrator, units: intake.unitIds };
}

const act = (more: object) => ({ effectiveOn: '2026-03-02', basis: 'Quyết định số 9-QĐ/TU', ...more });

async function carryOut(administrator: Awaited<ReturnType<typeof office>>['administrator'], body: object) {
  const { body: preview } = await administrator.post('/api/unit-reorganisations/preview', body).expect(200);
  const done = await administrator.post('/api/unit-reorganisations', { ...body, stamp: preview.stamp }).expect(201);
  return { preview, done: done.body };
}

async function buildPerson(intake: BuiltIntake, unitId: string) {
  const [id, committeeId] = [newId(), intake.committee.id];
  await bench.db.person.create({ data: { id, committeeId, ...nomineeName('Trần Thị Bình'), unitId } });
  const post = {
    personId: id,
    unitId,
    title: 'Bí thư',
    group: 'secretaries',
    validFrom: toDbDate(plainDate('2024-01-01')),
  };
  await bench.db.personPost.create({ data: { ...post, id: newId(), committeeId } });
  return id;
}

test('units merged into a new one leave it their open list, quota, call, people and accounts; what was keeps its name', async () => {
  const { intake, administrator, units, committee } = await office();
  const [first, second, third] = units as [string, string, string];
  const one = await buildList(bench.db, intake, {
    unitId: first,
    state: 'submitted',
    lines: 3,
    lineState: 'shortlisted',
  });
  const two = await buildList(bench.db, intake, { unitId: second, state: 'submitted', lines: 2 });
  const gone = one.lineIds[2]!;
  await bench.db.nomineeLine.update({ where: { id: gone }, data: { state: 'withdrawn', holdsPlace: false } });
  const quota = { committeeId: committee.id, intakeId: intake.id, basis: 'x' };
  const quotaId = newId();
  await bench.db.quota.create({ data: { ...quota, id: quotaId, unitId: first, granted: 4, used: 2 } });
  await bench.db.quotaEntry.createMany({
    data: one.lineIds.slice(0, 2).map((lineId) => ({
      id: newId(),
      committeeId: committee.id,
      quotaId,
      lineId,
      change: 1,
      reason: 'x',
      recordedAt: intake.at,
    })),
  });
  const personId = await buildPerson(intake, second);
  const officer = await buildAccount(bench.db, committee.id, 'unit-officer', second);

  const body = act({ kind: 'merge', fromIds: [first, second], into: [{ name: 'Đảng ủy phường Mới' }] });
  const { preview, done } = await carryOut(administrator, body);
  expect(preview.moves).toMatchObject({ lists: 2, lines: 4, quotas: 1, people: 1, accounts: 1 });
  expect(preview.intakes).toEqual([{ id: intake.id, name: 'Đợt 1' }]);
  const heir = done.unitIds[0];

  const lines = await bench.db.nomineeLine.findMany({ where: { intakeId: intake.id }, orderBy: { listOrder: 'asc' } });
  const moved = lines.filter(({ unitId }) => unitId === heir);
  expect(moved.map(({ listOrder }) => listOrder)).toEqual([1, 2, 3, 4]);
  expect(lines.find(({ id }) => id === gone)).toMatchObject({ unitId: first, listId: one.id });
  const lists = await bench.db.nominationList.findMany({ where: { intakeId: intake.id } });
  expect(lists.filter(({ id }) => [one.id, two.id].includes(id)).map(({ state }) => state)).toEqual([
    'closed',
    'closed',
  ]);
  const list = lists.find(({ unitId }) => unitId === heir)!;
  expect(list).toMatchObject({ state: 'submitted', version: 1 });
  expect(await bench.db.nominationListVersion.count({ where: { listId: list.id } })).toBe(1);
  expect(await bench.db.quota.findMany({ where: { intakeId: intake.id } })).toMatchObject([
    { unitId: heir, granted: 4, used: 2 },
  ]);
  const called = await bench.db.intakeUnit.findMany({ where: { intakeId: intake.id } });
  const stateOf = (unitId: string) => called.find((row) => row.unitId === unitId)?.state;
  expect([stateOf(first), stateOf(second), stateOf(third), stateOf(heir)]).toEqual([
    'closed',
    'closed',
    'unanswered',
    'submitted',
  ]);

  const posts = await bench.db.personPost.findMany({ where: { personId }, orderBy: { validFrom: 'asc' } });
  expect(posts).toMatchObject([
    { unitId: second, validTo: new Date('2026-03-02T00:00:00Z') },
    { unitId: heir, title: 'Bí thư', validTo: null },
  ]);
  const roles = await bench.db.accountRole.findMany({ where: { accountId: officer }, orderBy: { validFrom: 'asc' } });
  expect(roles.map(({ unitId }) => unitId)).toEqual([second, heir]);
  const old = await bench.db.unit.findUniqueOrThrow({ where: { id: first } });
  expect(old.validTo).toEqual(new Date('2026-03-02T00:00:00Z'));
  const { body: came } = await administrator.get(`/api/units/${heir}/succession`).expect(200);
  const cameFrom = came.items.filter(({ direction }: { direction: string }) => direction === 'predecessor');
  expect(new Set(cameFrom.map(({ unitId }: { unitId: string }) => unitId))).toEqual(new Set([first, second]));
  const event = await bench.db.auditEvent.findFirstOrThrow({ where: { subjectId: heir, action: 'units-reorganised' } });
  expect(event.canonical).toContain('"kind":"merge"');
  expect(event.canonical).not.toContain('phường Mới');
});

test('a unit that goes on takes in another; whoever owed an answer leaves it owing one', async () => {
  const { intake, administrator, units } = await office();
  const [stays, goes] = units as [string, string];
  const known = await buildList(bench.db, intake, { unitId: stays, state: 'submitted', lines: 1 });
  await buildList(bench.db, intake, { unitId: goes, state: 'draft', lines: 2 });
  await carryOut(administrator, act({ kind: 'merge', fromIds: [goes], intoId: stays }));
  const list = await bench.db.nominationList.findUniqueOrThrow({ where: { id: known.id } });
  expect(list.state).toBe('returned');
  expect(await bench.db.nomineeLine.count({ where: { listId: known.id } })).toBe(3);
  const row = await bench.db.intakeUnit.findFirstOrThrow({ where: { intakeId: intake.id, unitId: stays } });
  expect(row.state).toBe('unanswered');
});

test('people of a unit that had no quota count from now on, and what is held beyond it stands as an excess', async () => {
  const { intake, administrator, units, committee } = await office();
  const [first, second] = units as [string, string];
  await buildList(bench.db, intake, { unitId: first, state: 'submitted', lines: 1 });
  await buildList(bench.db, intake, { unitId: second, state: 'submitted', lines: 3, lineState: 'shortlisted' });
  const quota = { committeeId: committee.id, intakeId: intake.id, unitId: first, granted: 2, basis: 'x' };
  await bench.db.quota.create({ data: { ...quota, id: newId() } });
  const { done } = await carryOut(
    administrator,
    act({ kind: 'merge', fromIds: [first, second], into: [{ name: 'Chi bộ Mới' }] }),
  );
  const [joined] = await bench.db.quota.findMany({ where: { intakeId: intake.id } });
  expect(joined).toMatchObject({
    unitId: done.unitIds[0],
    granted: 2,
    excess: 1,
    used: 3,
    excessBasis: 'Quyết định số 9-QĐ/TU',
  });
  const entries = await bench.db.quotaEntry.findMany({ where: { quotaId: joined!.id } });
  expect(entries.map(({ reason }) => reason)).toEqual(['reorganisation', 'reorganisation', 'reorganisation']);
});

test("whoever owes an answer about needs leaves the heir owing it once; numbers told of an item are the heir's together", async () => {
  const { intake, administrator, units, committee } = await office();
  const [first, second] = units as [string, string];
  const owner = { committeeId: committee.id };
  const call = await bench.db.needCall.create({
    data: {
      ...owner,
      id: newId(),
      year: 2027,
      title: 'Nhu cầu 2027',
      kinds: [],
      state: 'open',
      openedBy: committee.accounts.reviewer,
      openedAt: intake.at,
      deadlineOn: toDbDate(plainDate('2026-12-01')),
    },
  });
  for (const unitId of [first, second]) {
    await bench.db.needAnswer.create({ data: { ...owner, id: newId(), callId: call.id, unitId, state: 'unanswered' } });
    await bench.db.demand.create({
      data: { ...owner, id: newId(), planItemId: intake.planItemId, unitId, people: unitId === first ? 3 : 4 },
    });
  }
  const { done } = await carryOut(
    administrator,
    act({ kind: 'merge', fromIds: [first, second], into: [{ name: 'Chi bộ Mới' }] }),
  );
  const owed = await bench.db.needAnswer.findMany({ where: { callId: call.id } });
  expect(owed.map(({ unitId, state }) => [unitId, state])).toEqual([[done.unitIds[0], 'unanswered']]);
  const told = await bench.db.demand.findMany({ where: { planItemId: intake.planItemId } });
  expect(told.map(({ unitId, people }) => [unitId, people])).toEqual([[done.unitIds[0], 7]]);
});

test('a unit renamed is shown by its new name where work goes on, and by its old one where it was done before', async () => {
  const { intake, administrator, units, committee } = await office();
  const unitId = units[0]!;
  const closed = await buildIntake(bench.db, { committee, status: 'closed', stage: 'reporting' });
  const before = await buildList(bench.db, closed, { unitId, state: 'closed', lines: 1, lineState: 'completed' });
  const open = await buildList(bench.db, intake, { unitId, state: 'submitted', lines: 1 });
  const { done } = await carryOut(
    administrator,
    act({ kind: 'rename', fromIds: [unitId], into: [{ name: 'Đảng ủy phường Tên Mới' }] }),
  );
  const nameOf = async (lineId: string) => {
    const line = await bench.db.nomineeLine.findUniqueOrThrow({ where: { id: lineId } });
    return (await bench.db.unit.findUniqueOrThrow({ where: { id: line.unitId } })).name;
  };
  expect(await nameOf(open.lineIds[0]!)).toBe('Đảng ủy phường Tên Mới');
  expect(await nameOf(before.lineIds[0]!)).toMatch(/^Đơn vị /);
  const heir = await bench.db.unit.findUniqueOrThrow({ where: { id: done.unitIds[0] } });
  expect(heir).toMatchObject({ kind: 'party-cell', tree: 'party' });
});

test('a unit is split: the main heir has its work, and those named go with their part', async () => {
  const { intake, administrator, units } = await office();
  const unitId = units[0]!;
  const [stays, goes] = [await buildPerson(intake, unitId), await buildPerson(intake, unitId)];
  await buildList(bench.db, intake, { unitId, state: 'submitted', lines: 2 });
  const into = [{ name: 'Chi bộ Đông' }, { name: 'Chi bộ Tây', personIds: [goes] }];
  const { done } = await carryOut(administrator, act({ kind: 'split', fromIds: [unitId], into }));
  const [main, other] = done.unitIds;
  const unitOf = async (id: string) => (await bench.db.person.findUniqueOrThrow({ where: { id } })).unitId;
  expect([await unitOf(stays), await unitOf(goes)]).toEqual([main, other]);
  const post = await bench.db.personPost.findMany({ where: { personId: goes, validTo: null } });
  expect(post).toMatchObject([{ unitId: other }]);
  expect(await bench.db.nomineeLine.count({ where: { intakeId: intake.id, unitId: main } })).toBe(2);
});

test('of a unit that is split, the list of each intake goes where it was said, with its quota, call and reminders', async () => {
  const { intake, administrator, units, committee } = await office();
  const second = await buildIntake(bench.db, { committee, stage: 'review' });
  const [unitId] = units as [string];
  await bench.db.intakeUnit.updateMany({ where: { intakeId: second.id }, data: { unitId } });
  const here = await buildList(bench.db, intake, { unitId, state: 'submitted', lines: 1 });
  const there = await buildList(bench.db, second, { unitId, state: 'submitted', lines: 1, lineState: 'shortlisted' });
  const quota = {
    id: newId(),
    committeeId: committee.id,
    intakeId: second.id,
    unitId,
    granted: 1,
    used: 1,
    basis: 'x',
  };
  await bench.db.quota.create({ data: quota });
  const entry = { id: newId(), committeeId: committee.id, quotaId: quota.id, lineId: there.lineIds[0]!, change: 1 };
  await bench.db.quotaEntry.create({ data: { ...entry, reason: 'x', recordedAt: intake.at } });
  const into = [{ name: 'Chi bộ Một' }, { name: 'Chi bộ Hai', intakeIds: [second.id] }];
  const { done } = await carryOut(administrator, act({ kind: 'split', fromIds: [unitId], into }));
  const [main, other] = done.unitIds as [string, string];
  const unitOf = async (id: string) => (await bench.db.nomineeLine.findUniqueOrThrow({ where: { id } })).unitId;
  expect([await unitOf(here.lineIds[0]!), await unitOf(there.lineIds[0]!)]).toEqual([main, other]);
  const lists = await bench.db.nominationList.findMany({ where: { intakeId: second.id, state: { not: 'closed' } } });
  expect(lists.map((list) => list.unitId)).toEqual([other]);
  expect(await bench.db.quota.findUniqueOrThrow({ where: { id: quota.id } })).toMatchObject({ unitId: other, used: 1 });
});

test('no list goes to two parts', async () => {
  const { intake, administrator, units } = await office();
  const intakeIds = [intake.id];
  const into = [
    { name: 'Chi bộ Một', intakeIds },
    { name: 'Chi bộ Hai', intakeIds },
  ];
  const body = act({ kind: 'split', fromIds: [units[0]], into });
  const { body: refusal } = await administrator.post('/api/unit-reorganisations/preview', body).expect(422);
  expect(refusal).toMatchObject({ code: 'reorganisation-shape', params: { problem: 'list-twice' } });
});

test('what was shown is what is done: a picture that changed is looked at again', async () => {
  const { intake, administrator, units } = await office();
  const body = act({ kind: 'merge', fromIds: units.slice(0, 2), into: [{ name: 'Chi bộ Mới' }] });
  const { body: preview } = await administrator.post('/api/unit-reorganisations/preview', body).expect(200);
  await buildList(bench.db, intake, { unitId: units[0]!, state: 'submitted', lines: 1 });
  const late = await administrator.post('/api/unit-reorganisations', { ...body, stamp: preview.stamp }).expect(409);
  expect(late.body.code).toBe('revision-conflict');
  expect((await bench.db.unit.findUniqueOrThrow({ where: { id: units[0]! } })).validTo).toBeNull();
});

test.each<[string, (units: string[]) => object, string]>([
  ['a merger of one', ([a]) => ({ kind: 'merge', fromIds: [a], into: [{ name: 'Mới' }] }), 'reorganisation-shape'],
  ['a split into one', ([a]) => ({ kind: 'split', fromIds: [a], into: [{ name: 'Mới' }] }), 'reorganisation-shape'],
  [
    'a unit named twice',
    ([a]) => ({ kind: 'merge', fromIds: [a, a], into: [{ name: 'Mới' }] }),
    'reorganisation-shape',
  ],
  [
    'a day that has not come',
    ([a]) => ({ kind: 'rename', fromIds: [a], into: [{ name: 'Mới' }], effectiveOn: '2026-07-01' }),
    'reorganisation-later',
  ],
  [
    'a day before the unit began',
    ([a]) => ({ kind: 'rename', fromIds: [a], into: [{ name: 'Mới' }], effectiveOn: '2019-01-01' }),
    'period-invalid',
  ],
  ['an unknown unit', () => ({ kind: 'rename', fromIds: [newId()], into: [{ name: 'Mới' }] }), 'not-found'],
])('%s is refused', async (_what, of, code) => {
  const { administrator, units } = await office();
  const { body } = await administrator.post('/api/unit-reorganisations/preview', act(of(units)));
  expect(body.code).toBe(code);
});

test('only the administrator reorganises', async () => {
  const { committee, units } = await office();
  const reviewer = await bench.as(committee.accounts.reviewer);
  const body = act({ kind: 'rename', fromIds: [units[0]], into: [{ name: 'Mới' }] });
  expect((await reviewer.post('/api/unit-reorganisations/preview', body)).status).toBe(403);
  expect((await reviewer.post('/api/unit-reorganisations', { ...body, stamp: 'x' })).status).toBe(403);
});
