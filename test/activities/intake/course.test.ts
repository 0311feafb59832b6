import { addDays, instantAt, plainDate } from '../../../domain/dates';
import { SHIPPED_PROCEDURES } from '../../../domain/intake/shipped-procedures';
import { newId } from '../../../prisma/ids';
import type { ActOnIntake } from '../../support/act-on-intake';
import { openActivityBench } from '../../support/activity-database';
import { buildIntake, type BuiltIntake } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';

const bench = openActivityBench();
const act: ActOnIntake = (...args) => bench.act(...args);

const row = (intake: BuiltIntake) => bench.db.intake.findUniqueOrThrow({ where: { id: intake.id } });
const deadlines = async (intake: BuiltIntake) => {
  const rows = await bench.db.intakeStage.findMany({ where: { intakeId: intake.id } });
  return Object.fromEntries(rows.map(({ stage, deadlineOn }) => [stage, deadlineOn.toISOString().slice(0, 10)]));
};
const pending = (intake: BuiltIntake) => bench.db.reminder.count({ where: { intakeId: intake.id, state: 'pending' } });

test('a deadline that moves a little leaves the later stages where they are, and its change is kept with the reason', async () => {
  const intake = await buildIntake(bench.db);
  const { review } = await deadlines(intake);
  await act(intake, 'move-deadline', { stage: 'nomination', toOn: '2026-03-24', reason: 'Nhiều đơn vị đề nghị' });
  expect(await deadlines(intake)).toMatchObject({ nomination: '2026-03-24', review });
  const changes = await bench.db.deadlineChange.findMany({ where: { intakeId: intake.id } });
  expect(changes).toMatchObject([{ stage: 'nomination', reason: 'Nhiều đơn vị đề nghị' }]);
  expect(await pending(intake)).toBeGreaterThan(0);
  expect(await bench.db.notification.count({ where: { intakeId: intake.id, kind: 'deadline-moved' } })).toBe(1);
});

test('a deadline that passes those after it takes them along', async () => {
  const intake = await buildIntake(bench.db);
  await act(intake, 'move-deadline', { stage: 'nomination', toOn: '2026-04-03', reason: 'x' });
  const after = await deadlines(intake);
  expect(after.review! > '2026-04-03').toBe(true);
  expect(after.approval! > after.review!).toBe(true);
});

test('a deadline cannot be moved to a day that is over, nor that of a stage that has ended', async () => {
  const intake = await buildIntake(bench.db, { stage: 'review' });
  const past = act(intake, 'move-deadline', { stage: 'review', toOn: '2026-01-05', reason: 'x' });
  await expect(past).rejects.toThrow('deadline-not-later');
  const over = act(intake, 'move-deadline', { stage: 'nomination', toOn: '2026-05-05', reason: 'x' });
  await expect(over).rejects.toThrow('stage-closed');
});

test('while an intake stands still nobody is reminded; then its deadlines have moved by the working days lost', async () => {
  const intake = await buildIntake(bench.db, { deadlineOn: plainDate('2026-03-20') });
  const friday = instantAt(plainDate('2026-03-06'), '09:00');
  await act(intake, 'suspend', { reason: 'Chờ hướng dẫn của cấp trên' }, { at: friday });
  expect([(await row(intake)).status, await pending(intake)]).toEqual(['suspended', 0]);
  await expect(act(intake, 'remind', { unitIds: intake.unitIds })).rejects.toThrow('stage-closed');
  const { result } = await act(
    intake,
    'resume',
    { reason: 'Đã có hướng dẫn' },
    { at: instantAt(plainDate('2026-03-11'), '09:00') },
  );
  expect(result).toMatchObject({ workingDays: 3, deadlineOn: '2026-03-25' });
  expect((await row(intake)).suspendedAt).toBeNull();
  expect(await pending(intake)).toBeGreaterThan(0);
});

test('a cancelled intake recalls its people and frees their places', async () => {
  const intake = await buildIntake(bench.db, { stage: 'review' });
  await buildList(bench.db, intake, { state: 'submitted', lineState: 'shortlisted' });
  await act(intake, 'grant-quota', { unitId: null, granted: 2, basis: 'x' });
  const { view } = await act(intake, 'cancel', { reason: 'Không bố trí được kinh phí' });
  expect(view.status).toBe('closed');
  const lines = await bench.db.nomineeLine.findMany({ where: { intakeId: intake.id } });
  expect(lines.map(({ state, reasonCode }) => `${state}/${reasonCode}`)).toEqual(
    Array(2).fill('withdrawn/intake-cancelled'),
  );
  expect((await bench.db.quota.findFirstOrThrow({ where: { intakeId: intake.id } })).used).toBe(0);
  const told = { intakeId: intake.id, kind: 'intake-cancelled', recipientRole: 'unit-officer' };
  expect(await bench.db.notification.count({ where: told })).toBe(1);
});

test('carried on into the next year, approved people wait for their call-up', async () => {
  const intake = await buildIntake(bench.db, { stage: 'class' });
  await buildList(bench.db, intake, { state: 'submitted', lineState: 'approved' });
  await act(intake, 'close', { outcome: 'carried-on', reason: 'Chuyển tiếp sang năm sau' });
  expect(await row(intake)).toMatchObject({ status: 'closed', outcome: 'carried-on' });
  expect(await bench.db.nomineeLine.count({ where: { intakeId: intake.id, state: 'awaiting-call-up' } })).toBe(2);
});

test('an intake with people cannot close as "no demand"', async () => {
  const intake = await buildIntake(bench.db);
  await buildList(bench.db, intake, { state: 'submitted' });
  await expect(act(intake, 'close', { outcome: 'no-demand', reason: 'x' })).rejects.toThrow('intake-has-lines');
});

test('an intake that finishes later has its deadlines computed anew from where it stands', async () => {
  const intake = await buildIntake(bench.db, { dueOn: plainDate('2026-06-30') });
  await act(intake, 'postpone', { dueOn: '2026-08-31', reason: 'Giảng viên bận' });
  expect(await deadlines(intake)).toMatchObject({ class: '2026-08-31' });
  expect((await row(intake)).stageDeadlineOn!.toISOString().slice(0, 10)).toBe((await deadlines(intake)).nomination);
});

test('the same unit is not reminded by hand twice within four working hours', async () => {
  const intake = await buildIntake(bench.db, { units: 2 });
  const [first, second] = intake.unitIds as [string, string];
  await act(intake, 'remind', { unitIds: [first] });
  await expect(act(intake, 'remind', { unitIds: [first] })).rejects.toThrow('reminded-recently');
  const { result } = await act(intake, 'remind', { unitIds: [first, second] });
  expect(result).toEqual({ reminded: [second], skipped: [first] });
  const nextMorning = { at: instantAt(addDays(plainDate('2026-03-10'), 1), '09:00') };
  expect((await act(intake, 'remind', { unitIds: [first] }, nextMorning)).result.reminded).toEqual([first]);
});

test('only somebody who may do what it waits for can hold it', async () => {
  const intake = await buildIntake(bench.db, { stage: 'review' });
  await buildList(bench.db, intake, { state: 'submitted' });
  await act(intake, 'escalate', { reason: 'x' });
  const { clerk, reviewer } = intake.committee.accounts;
  await expect(act(intake, 'reassign', { accountId: clerk, reason: 'x' })).rejects.toThrow('holder-unfit');
  await act(intake, 'reassign', { accountId: reviewer, reason: 'Nghỉ phép' });
  expect((await row(intake)).holderAccountId).toBe(reviewer);
});

test('an intake goes to a newer version of its procedure only by a person, and only forwards', async () => {
  const intake = await buildIntake(bench.db);
  const newer = { ...structuredClone(SHIPPED_PROCEDURES['local-class']), version: 2 };
  const stages = newer.stages.map((each) => (each.stage === 'review' ? { ...each, leadWorkingDays: 30 } : each));
  await bench.db.procedure.create({
    data: {
      id: newId(),
      committeeId: intake.committee.id,
      code: 'local-class',
      version: 2,
      name: 'x',
      definition: { ...newer, stages } as object,
      createdAt: intake.at,
    },
  });
  const before = await deadlines(intake);
  await act(intake, 'change-procedure', { version: 2, reason: 'Quy trình mới' });
  expect(await row(intake)).toMatchObject({ procedureVersion: 2 });
  expect(await deadlines(intake)).not.toEqual(before);
  await expect(act(intake, 'change-procedure', { version: 2, reason: 'x' })).rejects.toThrow('procedure-not-newer');
});
