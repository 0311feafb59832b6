import { instantAt, plainDate } from '../../../domain/dates';
import { openCallTask } from '../../../prisma/stores/call-task-store';
import { openApiBench, type Client } from '../../support/api-bench';
import { buildClass } from '../../support/factories/class';
import { buildAccount, buildIntake, type BuiltIntake } from '../../support/factories/intake';

const bench = openApiBench({ now: instantAt(plainDate('2026-05-11'), '09:00') });
let intake: BuiltIntake;
let centre: Client;
let office: Client;

beforeEach(async () => {
  intake = await buildIntake(bench.db, { stage: 'class' });
  centre = await bench.as(intake.committee.accounts['training-centre']);
  office = await bench.as(intake.committee.accounts['office-coordinator']);
});

test('a report is drafted from the record with its difficulties, and edited by whoever writes it', async () => {
  const { lineIds } = await buildClass(bench.db, intake, { state: 'open', learners: 3 });
  await bench.db.nomineeLine.updateMany({ where: { id: { in: lineIds.slice(0, 2) } }, data: { state: 'completed' } });
  await centre.post(`/api/intakes/${intake.id}/difficulties`, { text: 'Hội trường nhỏ', proposal: 'Thêm 01 lớp' });
  const drafted = await centre.post('/api/reports', { intakeId: intake.id, asOf: '2026-05-10' });
  expect(drafted.status).toBe(201);
  const path = `/api/reports/${drafted.body.reportId}`;
  const shown = (await centre.get(path)).body;
  expect(shown.figures).toMatchObject({ nominated: 3, completed: 2, enrolled: 1, classesHeld: 1 });
  expect(shown.text).toContain('Hội trường nhỏ');
  expect(shown.text).toContain('hoàn thành 2 người');
  expect((await centre.patch(path, { revision: 1, text: 'Nội dung khác' })).body.revision).toBe(2);
  expect((await centre.patch(path, { revision: 1, text: 'Muộn' })).body.code).toBe('revision-conflict');
});

test('a plan’s report is not received by whoever sent it', async () => {
  const { planId } = await bench.db.planItem.findUniqueOrThrow({ where: { id: intake.planItemId } });
  const drafted = await office.post('/api/reports', { planId, asOf: '2026-05-10' });
  const path = `/api/reports/${drafted.body.reportId}`;
  await bench.db.report.update({
    where: { id: drafted.body.reportId },
    data: { state: 'submitted', submittedBy: intake.committee.accounts['office-coordinator'] },
  });
  expect((await office.post(`${path}/receipts`)).status).toBe(403);
  const clerk = await bench.as(intake.committee.accounts.clerk);
  expect((await clerk.post(`${path}/receipts`)).status).toBe(200);
});

test('money: a plan’s figure warns, what was allotted binds', async () => {
  const finance = await bench.as(await buildAccount(bench.db, intake.committee.id, 'finance'));
  const { planId } = await bench.db.planItem.findUniqueOrThrow({ where: { id: intake.planItemId } });
  const line = { name: 'Thù lao giảng viên', planned: 10_000_000 };
  const { budgetLineId } = (await finance.post(`/api/plans/${planId}/budget-lines`, line)).body;
  const enter = (kind: string, amount: number) =>
    finance.post(`/api/budget-lines/${budgetLineId}/entries`, { kind, amount });
  expect((await enter('commit', 12_000_000)).body).toMatchObject({ committed: 12_000_000, remaining: -2_000_000 });
  const allot = { revision: 2, allotted: 15_000_000, allottedBasis: 'Quyết định 01/QĐ-UBND' };
  expect((await finance.patch(`/api/budget-lines/${budgetLineId}`, allot)).status).toBe(200);
  const refused = (await enter('spend', 3_000_001)).body;
  expect(refused.code).toBe('budget-exceeded');
  expect(refused.detail).toContain('3.000.001 đồng');
  expect((await enter('settle', 12_000_000)).body).toMatchObject({
    committed: 0,
    spent: 12_000_000,
    remaining: 3_000_000,
  });
  const { totals } = (await finance.get(`/api/plans/${planId}/budget-lines`)).body;
  expect(totals).toEqual({
    planned: 10_000_000,
    allotted: 15_000_000,
    committed: 0,
    spent: 12_000_000,
    remaining: 3_000_000,
  });
  expect((await office.post(`/api/budget-lines/${budgetLineId}/entries`, { kind: 'spend', amount: 1 })).status).toBe(
    403,
  );
});

test('a call is recorded with its outcome and the day agreed on; every call is kept', async () => {
  const task = {
    committeeId: intake.committee.id,
    intakeId: intake.id,
    unitId: intake.unitIds[0]!,
    reason: 'unanswered',
  };
  const id = await bench.db.$transaction((tx) => openCallTask(tx, { ...task, openedAt: intake.at }));
  const call = (body: object) => office.post(`/api/call-tasks/${id}/calls`, body);
  expect((await call({ outcome: 'promised', nextCallOn: '2026-05-13' })).body).toMatchObject({
    state: 'open',
    calls: 1,
  });
  expect((await office.get('/api/call-tasks?dueBy=2026-05-12')).body.items).toEqual([]);
  expect((await call({ outcome: 'settled', note: 'Đã gửi' })).body).toMatchObject({ state: 'closed', calls: 2 });
  const [shown] = (await office.get('/api/call-tasks?state=closed')).body.items;
  expect(shown.calls.map((each: { outcome: string }) => each.outcome)).toEqual(['promised', 'settled']);
});
