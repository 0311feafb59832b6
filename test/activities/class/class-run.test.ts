import { openActivityBench } from '../../support/activity-database';
import { buildClass, buildSessions } from '../../support/factories/class';
import { buildIntake } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';

const bench = openActivityBench();

const line = (id: string) => bench.db.nomineeLine.findUniqueOrThrow({ where: { id } });

describe('a class runs', () => {
  it('opening it enrols every approved person who is in no class, and calls up their unit', async () => {
    const intake = await buildIntake(bench.db, { stage: 'class' });
    const { id: classId } = await buildClass(bench.db, intake);
    const { lineIds } = await buildList(bench.db, intake, { state: 'submitted', lineState: 'approved', lines: 3 });
    const { result } = await bench.act(intake, 'open-class', { classId, lineIds: [] });
    expect(result.enrolled).toBe(3);
    expect(await line(lineIds[0]!)).toMatchObject({ state: 'enrolled', trainingClassId: classId });
    const mails = await bench.db.notification.findMany({ where: { intakeId: intake.id, kind: 'call-up' } });
    expect(mails.map((mail) => mail.recipientUnitId)).toEqual([intake.unitIds[0]]);
  });

  it('cannot close while a learner has no result', async () => {
    const intake = await buildIntake(bench.db, { stage: 'class' });
    const { id: classId, lineIds } = await buildClass(bench.db, intake, { state: 'open' });
    const [first, second] = lineIds as [string, string];
    await bench.act(intake, 'record-results', { classId, results: [{ lineId: first, result: 'completed' }] });
    await expect(bench.act(intake, 'close-class', { classId })).rejects.toMatchObject({
      message: 'class-results-missing',
      details: [{ missing: 1 }],
    });
    await bench.act(intake, 'record-results', { classId, results: [{ lineId: second, result: 'no-show' }] });
    const { view } = await bench.act(intake, 'close-class', { classId });
    expect(view.stage).toBe('reporting');
    expect(await line(second)).toMatchObject({ state: 'no-show', holdsPlace: false });
  });

  it('a result can be corrected while the class is open, not afterwards', async () => {
    const intake = await buildIntake(bench.db, { stage: 'class' });
    const { id: classId, lineIds } = await buildClass(bench.db, intake, { state: 'open', learners: 1 });
    const record = (result: 'failed' | 'completed') =>
      bench.act(intake, 'record-results', { classId, results: [{ lineId: lineIds[0]!, result }] });
    await record('failed');
    await record('completed');
    expect((await bench.db.classResult.findUniqueOrThrow({ where: { lineId: lineIds[0]! } })).result).toBe('completed');
    await buildClass(bench.db, intake, { ordinal: 2 });
    await bench.act(intake, 'close-class', { classId });
    await expect(record('failed')).rejects.toMatchObject({ message: 'class-state' });
  });

  it('postponed, its sessions move with it and the paper may follow', async () => {
    const intake = await buildIntake(bench.db, { stage: 'class' });
    const { id: classId } = await buildClass(bench.db, intake, { state: 'open' });
    await buildSessions(bench.db, intake, classId, ['2026-04-06', '2026-04-11']);
    const to = { startsOn: '2026-04-13', endsOn: '2026-05-01', reason: 'Hội trường có việc', paperOwed: true };
    await bench.act(intake, 'postpone-class', { classId, ...to });
    const sessions = await bench.db.classSession.findMany({
      orderBy: { ordinal: 'asc' },
      where: { trainingClassId: classId },
    });
    expect(sessions.map((session) => session.heldOn.toISOString().slice(0, 10))).toEqual(['2026-04-13', '2026-04-18']);
    expect(await bench.db.trainingClass.findUniqueOrThrow({ where: { id: classId } })).toMatchObject({
      state: 'postponed',
      paperOwed: true,
    });
    expect(await bench.db.notification.count({ where: { intakeId: intake.id, kind: 'class-postponed' } })).toBe(1);
  });

  it('cancelled, its learners are approved again and free for another class', async () => {
    const intake = await buildIntake(bench.db, { stage: 'class' });
    const { id: classId, lineIds } = await buildClass(bench.db, intake, { state: 'open' });
    await bench.act(intake, 'cancel-class', { classId, reason: 'Không đủ học viên' });
    expect(await line(lineIds[0]!)).toMatchObject({ state: 'approved', trainingClassId: null, holdsPlace: true });
  });

  it('no further class: approved people without one wait for a call-up and the stage ends', async () => {
    const intake = await buildIntake(bench.db, { stage: 'class' });
    const { id: classId } = await buildClass(bench.db, intake);
    const { lineIds } = await buildList(bench.db, intake, { state: 'submitted', lineState: 'approved', lines: 1 });
    const finish = () => bench.act(intake, 'finish-classes', { reason: 'Chưa có chỉ tiêu' });
    await expect(finish()).rejects.toMatchObject({ message: 'classes-live' });
    await bench.act(intake, 'cancel-class', { classId, reason: 'Không mở' });
    expect((await finish()).view.stage).toBe('reporting');
    expect((await line(lineIds[0]!)).state).toBe('awaiting-call-up');
  });
});

describe("the higher authority's answer", () => {
  it('may come in parts; the stage ends with the last', async () => {
    const intake = await buildIntake(bench.db, { procedure: 'send-out', stage: 'awaiting-higher' });
    const { lineIds } = await buildList(bench.db, intake, { state: 'submitted', lineState: 'approved', lines: 3 });
    const [a, b, c] = lineIds as [string, string, string];
    const answer = (answers: { lineId: string; answer: 'admitted' | 'not-admitted' | 'awaiting-call-up' }[]) =>
      bench.act(intake, 'record-higher-answer', { authority: 'Trường Chính trị tỉnh', answers });
    const first = await answer([
      { lineId: a, answer: 'admitted' },
      { lineId: b, answer: 'not-admitted' },
    ]);
    expect(first.view.stage).toBe('awaiting-higher');
    const second = await answer([{ lineId: c, answer: 'awaiting-call-up' }]);
    expect(second.view.stage).toBe('class');
    expect([(await line(a)).state, (await line(b)).state, (await line(c)).state]).toEqual([
      'approved',
      'not-admitted',
      'awaiting-call-up',
    ]);
  });

  it('names nobody twice and nobody of another intake', async () => {
    const intake = await buildIntake(bench.db, { procedure: 'send-out', stage: 'awaiting-higher' });
    const other = await buildIntake(bench.db, { procedure: 'send-out', stage: 'awaiting-higher' });
    const { lineIds } = await buildList(bench.db, other, { state: 'submitted', lineState: 'approved', lines: 1 });
    const admitted = { lineId: lineIds[0]!, answer: 'admitted' as const };
    const record = (answers: (typeof admitted)[]) =>
      bench.act(intake, 'record-higher-answer', { authority: 'Trường', answers });
    await expect(record([admitted, admitted])).rejects.toMatchObject({ message: 'line-decided-twice' });
    await expect(record([admitted])).rejects.toMatchObject({ message: 'not-found' });
  });
});
