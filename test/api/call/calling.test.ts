import { plainDate } from '../../../domain/dates';
import { newId } from '../../../prisma/ids';
import { toDbDate } from '../../../prisma/plain-dates';
import { openApiBench } from '../../support/api-bench';
import { buildAccount, buildCommittee, buildIntake } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';

/** Wednesday, 09:00 in Viet Nam. */
const START = new Date('2026-03-18T02:00:00Z');
const bench = openApiBench({ now: START });
beforeEach(() => {
  bench.clock.now = START;
});

const nameOf = async (id: string) => (await bench.db.unit.findUniqueOrThrow({ where: { id } })).name;

async function owing() {
  const intake = await buildIntake(bench.db, { units: 4, deadlineOn: plainDate('2026-03-16') });
  const { committee, unitIds, id: intakeId } = intake;
  const [silent, returned, paper, answered] = unitIds as [string, string, string, string];
  const list = await buildList(bench.db, intake, { unitId: returned, lines: 2 });
  await bench.db.nomineeLine.updateMany({ where: { listId: list.id }, data: { state: 'returned' } });
  await setState(intakeId, returned, 'returned');
  const spoken = await buildList(bench.db, intake, { unitId: paper, lines: 1 });
  await bench.db.nominationList.update({
    where: { id: spoken.id },
    data: { paperOwed: true, paperDueOn: toDbDate(plainDate('2026-03-17')) },
  });
  await setState(intakeId, paper, 'submitted');
  await setState(intakeId, answered, 'submitted');
  return { committee, intakeId, silent, returned, paper, answered };
}

async function setState(intakeId: string, unitId: string, state: string) {
  await bench.db.intakeUnit.updateMany({ where: { intakeId, unitId }, data: { state } });
}

describe('the text for a chat', () => {
  test('says per intake which units owe what, until when and where to send it, and names no person', async () => {
    const { committee, intakeId, silent, returned, paper, answered } = await owing();
    const clerk = await bench.as(committee.accounts.clerk);
    const { body } = await clerk.get(`/api/intakes/${intakeId}/chat-text`).expect(200);
    expect(body).toMatchObject({ units: 3, intakes: 1 });
    expect(body.text.split('\n').slice(1)).toEqual([
      `Còn 1 đơn vị chưa gửi danh sách (hạn 16/3/2026): ${await nameOf(silent)}.`,
      `Còn 1 đơn vị chưa hoàn thiện danh sách được trả lại: ${await nameOf(returned)}.`,
      `Còn 1 đơn vị chưa nộp bản ký của danh sách: ${await nameOf(paper)}.`,
      `Đề nghị các đồng chí gửi tại: http://localhost:3000/dot/${intakeId}/danh-sach`,
    ]);
    expect(body.text).not.toContain(await nameOf(answered));
    for (const { fullName } of await bench.db.nomineeLine.findMany({ where: { intakeId } }))
      expect(body.text).not.toContain(fullName);
  });

  test('over everything overdue holds each intake once, and nothing when nobody owes', async () => {
    const { committee } = await owing();
    const second = await buildIntake(bench.db, { committee, deadlineOn: plainDate('2026-03-17') });
    await buildIntake(bench.db, { committee, deadlineOn: plainDate('2026-03-19') });
    const clerk = await bench.as(committee.accounts.clerk);
    const { body } = await clerk.get('/api/overdue/chat-text').set('Accept-Language', 'en').expect(200);
    expect(body.intakes).toBe(2);
    expect(body.text).toContain(`/dot/${second.id}/danh-sach`);
    const other = await buildCommittee(bench.db);
    const stranger = await bench.as(other.accounts.clerk);
    expect((await stranger.get('/api/overdue/chat-text')).body).toEqual({ text: '', units: 0, intakes: 0 });
  });

  test('is not for a unit officer, nor of an intake of another committee', async () => {
    const { committee, intakeId, silent } = await owing();
    const officer = await bench.as(await buildAccount(bench.db, committee.id, 'unit-officer', silent));
    expect((await officer.get(`/api/intakes/${intakeId}/chat-text`).expect(403)).body.code).toBe('forbidden');
    const stranger = await bench.as((await buildCommittee(bench.db)).accounts.clerk);
    expect((await stranger.get(`/api/intakes/${intakeId}/chat-text`).expect(404)).body.code).toBe('not-found');
  });
});

test('before reminding by hand one sees who would be reminded, of what, and who was reminded too recently', async () => {
  const { committee, intakeId, silent, returned, paper } = await owing();
  await bench.db.unit.update({ where: { id: silent }, data: { email: 'don.vi@example.test' } });
  await bench.db.reminder.create({
    data: {
      id: newId(),
      committeeId: committee.id,
      intakeId,
      stage: 'nomination',
      recipientKind: 'unit',
      unitId: silent,
      step: 'T+1',
      deadlineOn: toDbDate(plainDate('2026-03-16')),
      dueAt: bench.clock.now,
      state: 'sent',
      settledAt: new Date('2026-03-18T01:00:00Z'),
    },
  });
  const reviewer = await bench.as(committee.accounts.reviewer);
  const { body } = await reviewer.get(`/api/intakes/${intakeId}/reminder-preview`).expect(200);
  const of = (unitId: string) => body.units.find((unit: { unitId: string }) => unit.unitId === unitId);
  expect(body.units).toHaveLength(3);
  expect(of(silent)).toMatchObject({
    missing: 'chưa gửi danh sách',
    hasMailbox: true,
    // 08:00 and four working hours: 3.5 in the morning, half an hour after 13:30.
    remindableFrom: '2026-03-18T07:00:00.000Z',
  });
  expect(of(returned)).toMatchObject({
    missing: 'danh sách được trả lại để hoàn thiện, chưa gửi lại (2 trường hợp)',
    hasMailbox: false,
    remindableFrom: null,
  });
  expect(of(paper)).toMatchObject({ missing: 'chưa nộp bản ký của danh sách', paperOwed: true });
  const clerkOfOther = await bench.as((await buildCommittee(bench.db)).accounts.clerk);
  await clerkOfOther.get(`/api/intakes/${intakeId}/reminder-preview`).expect(404);
});

describe('"Cần gọi điện"', () => {
  test('says whom to call, why, what they owe, who called and what it came to; a call put off returns on its day', async () => {
    const { committee, intakeId, returned } = await owing();
    const taskId = newId();
    await bench.db.callTask.create({
      data: {
        id: taskId,
        committeeId: committee.id,
        intakeId,
        unitId: returned,
        reason: 'unanswered',
        state: 'open',
        openedAt: bench.clock.now,
      },
    });
    const clerk = await bench.as(committee.accounts.clerk);
    const list = async (query = '') => (await clerk.get(`/api/call-tasks${query}`).expect(200)).body.items;
    expect(await list()).toMatchObject([
      { id: taskId, reasonText: 'Chưa có trả lời', missing: expect.stringContaining('2 trường hợp'), calls: [] },
    ]);
    const call = { outcome: 'promised', nextCallOn: '2026-03-20', note: 'Chiều thứ sáu gửi' };
    await clerk.post(`/api/call-tasks/${taskId}/calls`, call).expect(201);
    expect(await list()).toEqual([]);
    expect(await list('?all=true')).toMatchObject([
      { nextCallOn: '2026-03-20', calls: [{ outcome: 'promised', byName: 'Đồng chí', note: 'Chiều thứ sáu gửi' }] },
    ]);
    bench.clock.advance(2 * 24 * 60);
    const later = await bench.as(committee.accounts.clerk);
    expect((await later.get('/api/call-tasks').expect(200)).body.items).toMatchObject([{ id: taskId }]);
    const events = await bench.db.auditEvent.findMany({ where: { committeeId: committee.id, subjectId: taskId } });
    expect(events.map(({ action }) => action)).toEqual(['called']);
  });
});

test('the setting of mails takes hours and nothing else', async () => {
  const { id } = await buildCommittee(bench.db);
  const administrator = await bench.as(await buildAccount(bench.db, id, 'administrator'));
  const save = (value: object, revision = 0) => administrator.put('/api/settings/notification', { value, revision });
  expect((await save({ digestAt: '7h30' }).expect(400)).body.code).toBe('invalid-input');
  expect((await save({ signOfLifeHours: 0 }).expect(400)).body.code).toBe('invalid-input');
  expect((await save({ colour: 'red' }).expect(400)).body.code).toBe('invalid-input');
  await save({ digestAt: '08:00', quietFrom: '19:00', signOfLifeHours: 4 }).expect(200);
});
