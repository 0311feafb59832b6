import { addDays, plainDate } from '../../../domain/dates';
import { newId } from '../../../prisma/ids';
import { toDbDate } from '../../../prisma/plain-dates';
import { nomineeName } from '../../../domain/nomination/nominee-name';
import type { ActOnIntake } from '../../support/act-on-intake';
import { openActivityBench } from '../../support/activity-database';
import { buildIntake, type BuiltIntake } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';

const bench = openActivityBench();
const act: ActOnIntake = (...args) => bench.act(...args);
const line = (id: unknown) => bench.db.nomineeLine.findUniqueOrThrow({ where: { id: String(id) } });

async function buildOpenClass(intake: BuiltIntake): Promise<string> {
  const id = newId();
  const day = toDbDate(addDays(intake.deadlineOn, 1));
  await bench.db.trainingClass.create({
    data: {
      id,
      committeeId: intake.committee.id,
      intakeId: intake.id,
      ordinal: 1,
      name: 'Lớp 1',
      state: 'open',
      startsOn: day,
      endsOn: day,
    },
  });
  return id;
}

async function buildPostHolder(intake: BuiltIntake, unitId: string, group: string, until: string | null = null) {
  const id = newId();
  const committeeId = intake.committee.id;
  await bench.db.person.create({ data: { id, committeeId, ...nomineeName('Trần Thị Bình'), unitId } });
  await bench.db.personPost.create({
    data: {
      id: newId(),
      committeeId,
      personId: id,
      unitId,
      title: 'Bí thư chi bộ',
      group,
      validFrom: toDbDate(plainDate('2024-01-01')),
      validTo: until ? toDbDate(plainDate(until)) : null,
    },
  });
  return id;
}

test('someone replaced before approval is followed by a person whom the reviewer checks', async () => {
  const intake = await buildIntake(bench.db, { stage: 'review' });
  const { lineIds } = await buildList(bench.db, intake, { state: 'submitted', lineState: 'shortlisted' });
  await act(intake, 'grant-quota', { unitId: null, granted: 2, basis: 'x' });
  const replacement = { fullName: 'Lê Văn Cường' };
  const { result } = await act(intake, 'replace-line', { lineId: lineIds[0]!, replacement, reason: 'Ốm' });
  expect(await line(lineIds[0])).toMatchObject({ state: 'replaced', holdsPlace: false, reasonText: 'Ốm' });
  expect(await line(result.lineId)).toMatchObject({
    state: 'submitted',
    origin: 'replacement',
    replacesId: lineIds[0],
    originReason: 'Ốm',
    sortName: 'Cường Lê Văn',
    searchKey: 'le van cuong',
    approvalOwed: false,
  });
  expect((await bench.db.quota.findFirstOrThrow({ where: { intakeId: intake.id } })).used).toBe(1);
});

test('someone replaced on the last day gives seat and place to the new person, whose approval is owed', async () => {
  const intake = await buildIntake(bench.db, { stage: 'class' });
  const { lineIds } = await buildList(bench.db, intake, { state: 'submitted', lineState: 'enrolled' });
  const classId = await buildOpenClass(intake);
  await bench.db.nomineeLine.updateMany({ where: { intakeId: intake.id }, data: { trainingClassId: classId } });
  await act(intake, 'grant-quota', { unitId: null, granted: 2, basis: 'x' });
  const replacement = { fullName: 'Lê Văn Cường' };
  const { result } = await act(intake, 'replace-line', {
    lineId: lineIds[0]!,
    replacement,
    reason: 'Đi công tác đột xuất',
  });
  expect(await line(result.lineId)).toMatchObject({
    state: 'enrolled',
    trainingClassId: classId,
    holdsPlace: true,
    approvalOwed: true,
  });
  expect((await bench.db.quota.findFirstOrThrow({ where: { intakeId: intake.id } })).used).toBe(2);
});

test('someone at the class door is taken in, and the unit confirms later', async () => {
  const intake = await buildIntake(bench.db, { stage: 'class', procedure: 'open-enrolment' });
  const classId = await buildOpenClass(intake);
  const command = { unitId: intake.unitIds[0]!, nominee: { fullName: 'Phạm Thị Đào' }, reason: 'Có giấy giới thiệu' };
  const { result } = await act(intake, 'add-line', { ...command, origin: 'at-class', classId });
  expect(await line(result.lineId)).toMatchObject({
    state: 'enrolled',
    origin: 'at-class',
    confirmationOwed: true,
    approvalOwed: false,
  });
});

test('nobody comes through the class door before there is a class', async () => {
  const intake = await buildIntake(bench.db, { stage: 'review' });
  const command = { unitId: intake.unitIds[0]!, nominee: { fullName: 'Phạm Thị Đào' }, reason: 'x' };
  const early = act(intake, 'add-line', { ...command, origin: 'at-class', classId: newId() });
  await expect(early).rejects.toThrow('stage-closed');
});

test('a person stands once in an intake', async () => {
  const intake = await buildIntake(bench.db, { stage: 'review' });
  const personId = await buildPostHolder(intake, intake.unitIds[0]!, 'x');
  const command = { unitId: intake.unitIds[0]!, nominee: { personId, fullName: 'Trần Thị Bình' }, reason: 'x' };
  await act(intake, 'add-line', { ...command, origin: 'on-instruction' });
  const again = act(intake, 'add-line', { ...command, origin: 'on-instruction' });
  await expect(again).rejects.toThrow('already-nominated');
});

test('lists by post hold who has the post today, each person once, and drawing again adds only who is new', async () => {
  const intake = await buildIntake(bench.db, { stage: 'nomination', procedure: 'by-composition', units: 2 });
  const [first, second] = intake.unitIds as [string, string];
  await buildPostHolder(intake, first, 'secretaries');
  await buildPostHolder(intake, second, 'secretaries');
  await buildPostHolder(intake, second, 'deputies');
  await buildPostHolder(intake, second, 'secretaries', '2026-01-01');
  const drawn = await act(intake, 'draw-by-post', { groups: ['secretaries'] });
  expect(drawn.result).toEqual({ units: 2, lines: 2 });
  expect(drawn.view.stage).toBe('nomination');
  const again = await act(intake, 'draw-by-post', { groups: [] });
  expect(again.result).toEqual({ units: 1, lines: 1 });
});

test('a unit that says who is excused has answered; nobody excused is an answer too', async () => {
  const intake = await buildIntake(bench.db, { stage: 'nomination', procedure: 'by-composition', units: 2 });
  const [first, second] = intake.unitIds as [string, string];
  await buildPostHolder(intake, first, 'x');
  await buildPostHolder(intake, second, 'x');
  await act(intake, 'draw-by-post', { groups: [] });
  const drawn = await bench.db.nomineeLine.findFirstOrThrow({ where: { intakeId: intake.id, unitId: first } });
  await act(intake, 'report-excused', { unitId: first, excused: [{ lineId: drawn.id, reason: 'Nghỉ thai sản' }] });
  expect(await line(drawn.id)).toMatchObject({ state: 'declined', reasonCode: 'excused', reasonText: 'Nghỉ thai sản' });
  const { view } = await act(intake, 'report-excused', { unitId: second, excused: [] });
  expect(view.stage).toBe('review');
});

test('a unit excuses its own people only', async () => {
  const intake = await buildIntake(bench.db, { stage: 'nomination', procedure: 'by-composition', units: 2 });
  const [first, second] = intake.unitIds as [string, string];
  await buildPostHolder(intake, first, 'x');
  await buildPostHolder(intake, second, 'x');
  await act(intake, 'draw-by-post', { groups: [] });
  const foreign = await bench.db.nomineeLine.findFirstOrThrow({ where: { intakeId: intake.id, unitId: second } });
  const command = { unitId: first, excused: [{ lineId: foreign.id, reason: 'x' }] };
  await expect(act(intake, 'report-excused', command)).rejects.toThrow('not-found');
  expect((await line(foreign.id)).state).toBe('submitted');
});
