import { instantAt, plainDate } from '../../../domain/dates';
import { newId } from '../../../prisma/ids';
import { toDbDate } from '../../../prisma/plain-dates';
import { openApiBench, type Client } from '../../support/api-bench';
import { buildClass } from '../../support/factories/class';
import { buildAccount, buildIntake, buildUnit, type BuiltIntake } from '../../support/factories/intake';

const bench = openApiBench({ now: instantAt(plainDate('2026-05-11'), '09:00') });
let intake: BuiltIntake;
let centre: Client;

beforeEach(async () => {
  intake = await buildIntake(bench.db, { stage: 'class' });
  centre = await bench.as(intake.committee.accounts['training-centre']);
});

test('the centre plans a class and its sessions; a public holiday warns and is taken all the same', async () => {
  const holiday = toDbDate(plainDate('2026-09-02'));
  const { id: committeeId } = intake.committee;
  await bench.db.calendarDay.create({ data: { committeeId, date: holiday, kind: 'holiday', basis: 'Quốc khánh' } });
  const plan = { name: 'Lớp 1', startsOn: '2026-08-31', endsOn: '2026-09-04' };
  const planned = await centre.post(`/api/intakes/${intake.id}/classes`, plan);
  expect([planned.status, planned.body.holidays]).toEqual([201, []]);
  const path = `/api/classes/${planned.body.classId}`;
  const sessions = [{ heldOn: '2026-09-02' }, { heldOn: '2026-09-05', part: 'evening' }];
  const added = await centre.post(`${path}/sessions`, { sessions });
  expect([added.status, added.body.holidays, added.body.sessionIds.length]).toEqual([201, ['2026-09-02'], 2]);
  const move = { revision: 1, heldOn: '2026-09-06', reason: 'Bão' };
  expect((await centre.post(`/api/sessions/${added.body.sessionIds[0]}/moves`, move)).status).toBe(200);
  const shown = (await centre.get(path)).body;
  expect(shown.sessions.map((each: { heldOn: string; movedFrom: string }) => [each.heldOn, each.movedFrom])).toEqual([
    ['2026-09-06', '2026-09-02'],
    ['2026-09-05', null],
  ]);
});

test('attendance is a grid per session: given again, it is corrected', async () => {
  const { id, lineIds } = await buildClass(bench.db, intake, { state: 'open' });
  const { sessionIds } = (await centre.post(`/api/classes/${id}/sessions`, { sessions: [{ heldOn: '2026-05-11' }] }))
    .body;
  const put = (marks: object[]) => centre.put(`/api/sessions/${sessionIds[0]}/attendance`, { marks });
  await put(lineIds.map((lineId) => ({ lineId, mark: 'absent' })));
  expect((await put([{ lineId: lineIds[0], mark: 'present' }])).body).toMatchObject({ marked: 1 });
  const rows = await bench.db.attendance.findMany({ where: { sessionId: sessionIds[0] }, orderBy: { lineId: 'asc' } });
  expect(rows.map((row) => row.mark).sort()).toEqual(['absent', 'present']);
  expect((await put([{ lineId: newId(), mark: 'present' }])).status).toBe(404);
});

test('certificates take their numbers in turn, once per person who completed', async () => {
  const { id, lineIds } = await buildClass(bench.db, intake, { state: 'open', learners: 3 });
  await bench.db.nomineeLine.updateMany({ where: { id: { in: lineIds.slice(0, 2) } }, data: { state: 'completed' } });
  const issue = () => centre.post(`/api/classes/${id}/certificates`, { issuedOn: '2026-05-11' });
  const { certificates } = (await issue()).body;
  expect(certificates.map((each: { number: number; kind: string }) => [each.number, each.kind])).toEqual([
    [1, 'diploma'],
    [2, 'diploma'],
  ]);
  expect((await issue()).body.certificates).toEqual([]);
});

test('who may plan a class of an intake is said with its classes: the centre that delivers it, and no other', async () => {
  const other = await buildUnit(bench.db, intake.committee.id, 'training-centre');
  const elsewhere = await bench.as(await buildAccount(bench.db, intake.committee.id, 'training-centre', other));
  const abilitiesOf = async (client: Client, query: string) =>
    (await client.get(`/api/classes${query}`).expect(200)).body.abilities;
  expect(await abilitiesOf(centre, `?intakeId=${intake.id}`)).toEqual(['class.plan']);
  expect(await abilitiesOf(elsewhere, `?intakeId=${intake.id}`)).toEqual([]);
  expect(await abilitiesOf(centre, '')).toEqual([]);
  expect((await centre.get(`/api/classes?intakeId=${newId()}`)).status).toBe(404);
});

test('an officer sees the own learners only; another centre plans nothing here', async () => {
  const { id } = await buildClass(bench.db, intake, { state: 'open' });
  const other = await buildUnit(bench.db, intake.committee.id);
  await bench.db.intakeUnit.create({
    data: { id: newId(), committeeId: intake.committee.id, intakeId: intake.id, unitId: other, state: 'submitted' },
  });
  const own = await bench.as(await buildAccount(bench.db, intake.committee.id, 'unit-officer', intake.unitIds[0]!));
  const foreign = await bench.as(await buildAccount(bench.db, intake.committee.id, 'unit-officer', other));
  expect((await own.get(`/api/classes/${id}`)).body.learnerRows).toHaveLength(2);
  expect((await foreign.get(`/api/classes/${id}`)).body.learnerRows).toHaveLength(0);
  const elsewhere = await bench.as(await buildAccount(bench.db, intake.committee.id, 'training-centre', other));
  const plan = { name: 'Lớp 1', startsOn: '2026-08-31', endsOn: '2026-09-04' };
  expect((await elsewhere.post(`/api/intakes/${intake.id}/classes`, plan)).status).toBe(403);
});
