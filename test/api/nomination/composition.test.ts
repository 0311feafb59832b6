import { addDays, dateOf, plainDate, type PlainDate } from '../../../domain/dates';
import { nomineeName } from '../../../domain/nomination/nominee-name';
import { newId } from '../../../prisma/ids';
import { toDbDate, toOptionalDbDate } from '../../../prisma/plain-dates';
import { buildAccount, buildIntake, type BuiltIntake } from '../../support/factories/intake';
import { startApi, type RunningApi } from '../../support/running-api';
import type { SignedInClient } from '../../support/signed-in-client';

let api: RunningApi;
let intake: BuiltIntake;
let reviewer: SignedInClient;
let officer: SignedInClient;
const today = dateOf(new Date());

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.stop());

beforeEach(async () => {
  intake = await buildIntake(api.db, {
    stage: 'nomination',
    procedure: 'by-composition',
    units: 2,
    deadlineOn: addDays(today, 20),
  });
  await api.db.planItem.update({
    where: { id: intake.planItemId },
    data: { reviewUnitId: intake.committee.reviewUnitId },
  });
  reviewer = await api.as(intake.committee.accounts.reviewer);
  officer = await api.as(await buildAccount(api.db, intake.committee.id, 'unit-officer', intake.unitIds[0]!));
});

async function buildHolder(
  unitId: string,
  group: string,
  { from = plainDate('2020-01-01'), to = null }: { from?: PlainDate; to?: PlainDate | null } = {},
): Promise<string> {
  const [id, committeeId] = [newId(), intake.committee.id];
  await api.db.person.create({ data: { id, committeeId, ...nomineeName('Trần Thị Bình'), unitId } });
  const post = {
    personId: id,
    unitId,
    title: 'Bí thư',
    group,
    validFrom: toDbDate(from),
    validTo: toOptionalDbDate(to),
  };
  await api.db.personPost.create({ data: { ...post, id: newId(), committeeId } });
  return id;
}

const preview = async (who: SignedInClient, query = '') =>
  (await who.get(`/intakes/${intake.id}/composition${query}`)).body as Record<
    string,
    { personId?: string; lineId?: string }[]
  >;

test('the posts of an item are data; drawing is seen first, as of a day, and takes them', async () => {
  const [first, second] = intake.unitIds as [string, string];
  const secretary = await buildHolder(first, 'secretaries');
  await buildHolder(first, 'deputies');
  await buildHolder(first, 'secretaries', { to: addDays(today, -5) });
  const item = `/plan-items/${intake.planItemId}/composition`;
  const saved = await reviewer.send('PUT', item, { revision: 1, groups: ['secretaries'] });
  expect(saved.status).toBe(200);
  expect((await officer.send('PUT', item, { revision: 2, groups: [] })).status).toBe(403);
  expect((await reviewer.send('PUT', item, { revision: 1, groups: [] })).status).toBe(409);
  expect((await reviewer.get(item)).body).toMatchObject({
    groups: ['secretaries'],
    known: [
      { group: 'deputies', holders: 1 },
      { group: 'secretaries', holders: 1 },
    ],
  });
  const shown = await preview(reviewer);
  expect(shown).toMatchObject({
    added: [{ personId: secretary }],
    gone: [],
    emptyUnits: [second],
    groups: ['secretaries'],
  });
  expect((await preview(reviewer, `?on=${addDays(today, -10)}`)).added).toHaveLength(2);
  expect((await preview(reviewer, '?groups=deputies')).added).toHaveLength(1);
  const drawn = await reviewer.send('POST', `/intakes/${intake.id}/compositions`, {});
  expect(drawn.body).toEqual({ units: 1, lines: 1 });
  expect(await preview(reviewer)).toMatchObject({ added: [], unchanged: 1 });
});

test('who left the post since is shown, and withdrawn only when the reviewer says so', async () => {
  const [first] = intake.unitIds as [string];
  const stays = await buildHolder(first, 'secretaries');
  const leaves = await buildHolder(first, 'secretaries');
  await reviewer.send('POST', `/intakes/${intake.id}/compositions`, { groups: ['secretaries'] });
  await api.db.personPost.updateMany({ where: { personId: leaves }, data: { validTo: toDbDate(addDays(today, -1)) } });
  const came = await buildHolder(first, 'secretaries', { from: addDays(today, -1) });
  const shown = await preview(reviewer, '?groups=secretaries');
  expect([shown.added!.map(({ personId }) => personId), shown.gone!.length]).toEqual([[came], 1]);
  const again = { groups: ['secretaries'] };
  expect((await reviewer.send('POST', `/intakes/${intake.id}/compositions`, again)).body).toEqual({
    units: 1,
    lines: 1,
  });
  const lineOf = (personId: string) =>
    api.db.nomineeLine.findFirstOrThrow({ where: { intakeId: intake.id, personId } });
  expect((await lineOf(leaves)).state).toBe('submitted');
  const done = await reviewer.send('POST', `/intakes/${intake.id}/compositions`, { ...again, removeGone: true });
  expect(done.body).toEqual({ units: 0, lines: 0, gone: 1 });
  expect(await lineOf(leaves)).toMatchObject({ state: 'withdrawn', reasonCode: 'post-ended' });
  expect((await lineOf(stays)).state).toBe('submitted');
});

test('a unit says who is excused and who is missing; the reviewer sees both and decides', async () => {
  const [first] = intake.unitIds as [string];
  const excused = await buildHolder(first, 'secretaries');
  await reviewer.send('POST', `/intakes/${intake.id}/compositions`, { groups: [] });
  const line = await api.db.nomineeLine.findFirstOrThrow({ where: { personId: excused } });
  const answer = {
    unitId: first,
    excused: [{ lineId: line.id, reason: 'Nghỉ thai sản' }],
    missing: [{ nominee: { fullName: 'Lê Văn Cường', position: 'Phó Bí thư' }, reason: 'Mới được bầu, chưa cập nhật' }],
  };
  const said = await officer.send('POST', `/intakes/${intake.id}/excuses`, answer);
  expect([said.status, said.body]).toEqual([201, expect.objectContaining({ excused: 1, missing: 1 })]);
  const shown = await preview(reviewer);
  expect(shown.excused).toMatchObject([{ lineId: line.id, reason: 'Nghỉ thai sản' }]);
  expect(shown.reported).toMatchObject([{ fullName: 'Lê Văn Cường', state: 'submitted' }]);
  const reported = await api.db.nomineeLine.findFirstOrThrow({ where: { intakeId: intake.id, origin: 'reported' } });
  expect(reported).toMatchObject({ originReason: 'Mới được bầu, chưa cập nhật', holdsPlace: false });
});

test('need is asked as a number, 0 is an answer, and silence is none', async () => {
  const [first, second] = intake.unitIds as [string, string];
  const path = `/plan-items/${intake.planItemId}`;
  // A unit named twice is asked once.
  const call = { unitIds: [first, second, first], dueOn: addDays(today, 10) };
  expect((await officer.send('POST', `${path}/demand-calls`, call)).status).toBe(403);
  expect((await reviewer.send('POST', `${path}/demand-calls`, call)).body).toEqual({ asked: 2 });
  const mails = await api.db.notification.findMany({ where: { kind: 'demand-asked' } });
  expect(mails.map(({ recipientUnitId }) => recipientUnitId)).toEqual(expect.arrayContaining([first, second]));
  expect((await officer.send('PUT', `${path}/demands/${second}`, { people: 1 })).status).toBe(403);
  expect((await officer.send('PUT', `${path}/demands/${first}`, { people: 4, note: 'Cả hai đối tượng' })).status).toBe(
    200,
  );
  expect((await reviewer.send('PUT', `${path}/demands/${second}`, { people: 0 })).body).toMatchObject({
    code: 'entry-source-required',
  });
  expect((await reviewer.get(`${path}/demands`)).body).toMatchObject({ total: 4, waiting: 1 });
  const onBehalf = { source: 'telephone' };
  await reviewer.send('PUT', `${path}/demands/${second}`, { people: 0, onBehalf });
  expect((await reviewer.get(`${path}/demands`)).body).toMatchObject({ total: 4, waiting: 0 });
  expect(((await officer.get(`${path}/demands`)).body as { items: object[] }).items).toHaveLength(1);
  expect((await reviewer.send('POST', `${path}/demand-calls`, call)).body).toEqual({ asked: 0 });
});
