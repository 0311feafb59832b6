import { addDays, instantAt } from '../../../domain/dates';
import type { ActOnIntake } from '../../support/act-on-intake';
import { openActivityBench } from '../../support/activity-database';
import { buildIntake, type BuiltIntake } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';

const bench = openActivityBench();
const act: ActOnIntake = (...args) => bench.act(...args);

const linesOf = (listId: string) => bench.db.nomineeLine.findMany({ where: { listId }, orderBy: { listOrder: 'asc' } });
const auditOf = async (intake: BuiltIntake) =>
  (
    await bench.db.auditEvent.findMany({ where: { intakeId: intake.id }, orderBy: [{ noun: 'asc' }, { seq: 'asc' }] })
  ).map(({ noun, action }) => `${noun}.${action}`);
const unitState = async (intake: BuiltIntake, unitId = intake.unitIds[0]!) =>
  (await bench.db.intakeUnit.findFirstOrThrow({ where: { intakeId: intake.id, unitId } })).state;

test('a list that is sent answers for its unit, is kept as a version and gets a receipt', async () => {
  const intake = await buildIntake(bench.db, { units: 2 });
  const list = await buildList(bench.db, intake);
  const { result } = await act(intake, 'submit-list', { listId: list.id, revision: 1 });
  expect(result).toMatchObject({ version: 1, lines: 2, receiptCode: expect.stringMatching(/^[0-9A-F]{8}$/) });
  expect((await linesOf(list.id)).map(({ state }) => state)).toEqual(['submitted', 'submitted']);
  expect(await unitState(intake)).toBe('submitted');
  expect(await auditOf(intake)).toEqual(['nomination.list-submitted']);
  const versions = await bench.db.nominationListVersion.findMany({ where: { listId: list.id } });
  expect(versions.map(({ version, snapshot }) => [version, (snapshot as unknown[]).length])).toEqual([[1, 2]]);
  expect(await bench.db.notification.count({ where: { intakeId: intake.id, kind: 'list-received' } })).toBe(1);
});

test('the last list of the units called ends nomination', async () => {
  const intake = await buildIntake(bench.db, { units: 1 });
  const list = await buildList(bench.db, intake);
  const { view } = await act(intake, 'submit-list', { listId: list.id, revision: 1 });
  expect(view.stage).toBe('review');
});

test('a list without people is no answer, and nothing is written', async () => {
  const intake = await buildIntake(bench.db);
  const list = await buildList(bench.db, intake, { lines: 0 });
  await expect(act(intake, 'submit-list', { listId: list.id, revision: 1 })).rejects.toThrow('list-empty');
  expect(await unitState(intake)).toBe('unanswered');
  expect(await bench.db.command.count({ where: { subjectId: intake.id } })).toBe(0);
});

test('a list changed by somebody else since it was read is not sent', async () => {
  const intake = await buildIntake(bench.db);
  const list = await buildList(bench.db, intake);
  await expect(act(intake, 'submit-list', { listId: list.id, revision: 7 })).rejects.toThrow('revision-conflict');
});

test('a late list needs a reason, and is then taken in', async () => {
  const intake = await buildIntake(bench.db);
  const list = await buildList(bench.db, intake);
  const late = { at: instantAt(addDays(intake.deadlineOn, 1), '09:00') };
  const command = { listId: list.id, revision: 1 };
  await expect(act(intake, 'submit-list', command, late)).rejects.toThrow('late-reason-required');
  await act(intake, 'submit-list', { ...command, lateReason: 'Bí thư đi công tác' }, late);
  const unit = await bench.db.intakeUnit.findFirstOrThrow({ where: { intakeId: intake.id } });
  expect(unit).toMatchObject({ state: 'submitted', lateReason: 'Bí thư đi công tác' });
});

test('the same key gives the stored answer and writes one event; another body under it is refused', async () => {
  const intake = await buildIntake(bench.db, { units: 2 });
  const list = await buildList(bench.db, intake);
  const command = { listId: list.id, revision: 1 };
  const first = await act(intake, 'submit-list', command, { key: 'k1' });
  const again = await act(intake, 'submit-list', command, { key: 'k1' });
  expect(again.result).toEqual(first.result);
  expect(await auditOf(intake)).toEqual(['nomination.list-submitted']);
  const other = act(intake, 'submit-list', command, { key: 'k1', requestHash: 'another' });
  await expect(other).rejects.toThrow('idempotency-key-reused');
});

test('a returned list keeps its nominees, its unit waits again and is reminded', async () => {
  const intake = await buildIntake(bench.db, { units: 2 });
  const list = await buildList(bench.db, intake, { state: 'submitted' });
  await act(intake, 'return-list', { listId: list.id, reason: 'Thiếu chữ ký' });
  expect((await linesOf(list.id)).map(({ state }) => state)).toEqual(['returned', 'returned']);
  expect(await unitState(intake)).toBe('returned');
  expect(
    await bench.db.reminder.count({ where: { intakeId: intake.id, unitId: list.unitId, state: 'pending' } }),
  ).toBeGreaterThan(0);
  expect(await bench.db.notification.count({ where: { intakeId: intake.id, kind: 'list-returned' } })).toBe(1);
});

test('a list sent again is one more version; the first stays readable', async () => {
  const intake = await buildIntake(bench.db, { units: 2 });
  const list = await buildList(bench.db, intake);
  await act(intake, 'submit-list', { listId: list.id, revision: 1 });
  await act(intake, 'return-list', { listId: list.id, reason: 'Sai ngày sinh' });
  const { revision } = await bench.db.nominationList.findUniqueOrThrow({ where: { id: list.id } });
  const { result } = await act(intake, 'submit-list', { listId: list.id, revision });
  expect(result.version).toBe(2);
  expect(await unitState(intake)).toBe('resubmitted');
  expect(await bench.db.nominationListVersion.count({ where: { listId: list.id } })).toBe(2);
  expect(await bench.db.reminder.count({ where: { unitId: list.unitId, state: 'pending' } })).toBe(0);
});

test('a list taken back frees its people and its unit owes an answer again', async () => {
  const intake = await buildIntake(bench.db, { units: 2 });
  const list = await buildList(bench.db, intake, { state: 'submitted' });
  await act(intake, 'withdraw-list', { listId: list.id, reason: 'Đơn vị rà soát lại' });
  expect((await linesOf(list.id)).map(({ state, reasonCode }) => [state, reasonCode])).toEqual([
    ['withdrawn', 'list-withdrawn'],
    ['withdrawn', 'list-withdrawn'],
  ]);
  expect(await unitState(intake)).toBe('unanswered');
});

test('"no demand" said on the telephone is entered with its source and waits for its paper', async () => {
  const intake = await buildIntake(bench.db, { units: 2 });
  await act(intake, 'answer-no-demand', { unitId: intake.unitIds[0]!, onBehalf: { source: 'telephone' } });
  expect(await unitState(intake)).toBe('no-demand');
  const list = await bench.db.nominationList.findFirstOrThrow({ where: { intakeId: intake.id } });
  expect(list).toMatchObject({
    noDemand: true,
    enteredOnBehalf: true,
    source: 'telephone',
    paperOwed: true,
    version: 1,
  });
});

test('a unit with a list under review cannot say "no demand" without taking it back', async () => {
  const intake = await buildIntake(bench.db, { units: 2 });
  const list = await buildList(bench.db, intake, { state: 'submitted' });
  await expect(act(intake, 'answer-no-demand', { unitId: list.unitId })).rejects.toThrow('list-not-open');
});

test('the reviewer closes nomination: silent units are closed with the reason, never turned into "no demand"', async () => {
  const intake = await buildIntake(bench.db, { units: 3 });
  await buildList(bench.db, intake, { state: 'submitted' });
  const { view, result } = await act(intake, 'close-nomination', { reason: 'Hết hạn, đã gọi điện' });
  expect(view.stage).toBe('review');
  expect(result.silent).toBe(2);
  expect([await unitState(intake, intake.unitIds[1]), await unitState(intake, intake.unitIds[2])]).toEqual([
    'closed',
    'closed',
  ]);
});

test('one silent unit is closed; one that has answered is not', async () => {
  const intake = await buildIntake(bench.db, { units: 3 });
  const list = await buildList(bench.db, intake, { state: 'submitted' });
  await act(intake, 'close-unit', { unitId: intake.unitIds[1]!, as: 'no-demand', reason: 'Xác nhận qua điện thoại' });
  expect(await unitState(intake, intake.unitIds[1])).toBe('no-demand');
  const closed = act(intake, 'close-unit', { unitId: list.unitId, as: 'unanswered', reason: 'x' });
  await expect(closed).rejects.toThrow('unit-answered');
});
