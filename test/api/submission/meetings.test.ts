import ICAL from 'ical.js';
import type { ParsedMail } from 'mailparser';
import { addDays, dateOf, plainDate } from '../../../domain/dates';
import { newId } from '../../../prisma/ids';
import { toDbDate } from '../../../prisma/plain-dates';
import { openApiBench } from '../../support/api-bench';
import { buildAccount } from '../../support/factories/intake';
import { actOnRoundAs, buildOpenRound, type BuiltRound } from '../../support/factories/submission';
import { openMailDesk, type MailDesk } from '../../support/mail-desk';

const bench = openApiBench();
let desk: MailDesk;

beforeAll(async () => {
  desk = await openMailDesk(bench.db, bench.clock.now);
});
afterAll(() => desk?.close());

async function office() {
  const round = await buildOpenRound(bench.db);
  bench.clock.now = round.intake.at;
  desk.setClock(bench.clock.now);
  // What the round itself mails is of other tests.
  await bench.db.notification.deleteMany({});
  await desk.catcher.store.clear();
  const { committee } = round.intake;
  const clerk = await bench.as(committee.accounts.clerk);
  const heldOn = addDays(dateOf(bench.clock.now), 3);
  const call = {
    bodyId: round.body.id,
    title: 'Cho ý kiến về cử cán bộ đi học',
    heldOn,
    startsAt: '08:00',
    place: 'Phòng họp số 2',
    roundIds: [round.roundId],
  };
  return { round, committee, clerk, call, heldOn };
}

/** The one calendar file of a mail, as an independent parser reads it. */
function eventOf(mail: ParsedMail) {
  expect(mail.attachments).toHaveLength(1);
  const calendar = new ICAL.Component(ICAL.parse(mail.attachments[0]!.content.toString('utf8')) as never);
  const [component] = calendar.getAllSubcomponents('vevent');
  return { method: calendar.getFirstPropertyValue('method'), event: new ICAL.Event(component!) };
}

async function mailTo(round: BuiltRound, member: number): Promise<ParsedMail[]> {
  await desk.drain();
  const { email } = await bench.db.account.findUniqueOrThrow({ where: { id: round.members[member]!.accountId! } });
  return desk.mails(email);
}

test('the members of the day and the guests are invited by mail; it is recorded, and stands in the work of all', async () => {
  const { round, clerk, call, heldOn } = await office();
  const { body } = await clerk.post('/api/meetings', { ...call, unitIds: [round.intake.unitIds[0]] }).expect(201);
  expect(body).toMatchObject({ invited: 4, revision: 1 });
  const [mail, ...others] = await mailTo(round, 1);
  expect(others).toEqual([]);
  expect(mail!.subject).toContain('[Mời họp] Thường trực Thị ủy, 08:00 ngày');
  expect(mail!.text).not.toContain('Nguyễn Văn');
  const { method, event } = eventOf(mail!);
  expect([method, event.uid, event.sequence, event.location]).toEqual([
    'REQUEST',
    `meeting-${body.meetingId}@lo-trinh`,
    1,
    'Phòng họp số 2',
  ]);
  expect(event.startDate.toString()).toBe(`${heldOn}T08:00:00`);
  expect(event.attendees).toHaveLength(1);
  const page = await clerk.get(`/api/meetings?roundId=${round.roundId}`).expect(200);
  expect(page.body.items).toMatchObject([
    { id: body.meetingId, state: 'called', matters: [{ roundId: round.roundId }], abilities: ['meeting.change'] },
  ]);
  expect(page.body.items[0].invitees.map((each: { member: boolean }) => each.member)).toEqual([
    true,
    true,
    true,
    false,
  ]);
  const audit = { subjectId: body.meetingId, action: 'meeting-called' };
  expect(await bench.db.auditEvent.count({ where: audit })).toBe(1);
  const leader = await bench.as(round.members[0]!.accountId!);
  const ofLeader = await leader.get('/api/my-work?kind=meeting-to-attend').expect(200);
  const ofClerk = await clerk.get('/api/my-work?kind=meeting-to-record').expect(200);
  expect([ofLeader.body.items[0].id, ofClerk.body.items[0].id]).toEqual([body.meetingId, body.meetingId]);
});

test('a meeting that moves stays one event with a higher sequence; whoever took a seat meanwhile is invited', async () => {
  const { round, clerk, call, heldOn } = await office();
  const { meetingId } = (await clerk.post('/api/meetings', call).expect(201)).body;
  await desk.drain();
  await desk.catcher.store.clear();
  const newcomer = await takeSeat(round, addDays(heldOn, 1));
  const { title: _title, bodyId: _body, roundIds: _rounds, ...time } = call;
  const move = { ...time, revision: 1, heldOn: addDays(heldOn, 2), endsAt: '11:00', reason: 'Bí thư đi công tác' };
  const { body } = await clerk.post(`/api/meetings/${meetingId}/moves`, move).expect(200);
  expect(body).toMatchObject({ invited: 1, revision: 2 });
  const [moved] = await mailTo(round, 2);
  expect(moved!.subject).toContain('[Thay đổi lịch họp]');
  const { method, event } = eventOf(moved!);
  expect([method, event.uid, event.sequence]).toEqual(['REQUEST', `meeting-${meetingId}@lo-trinh`, 2]);
  expect([event.startDate.toString(), event.endDate.toString()]).toEqual([
    `${addDays(heldOn, 2)}T08:00:00`,
    `${addDays(heldOn, 2)}T11:00:00`,
  ]);
  expect((await desk.mails(newcomer)).map(({ subject }) => subject?.split(']')[0])).toEqual(['[Mời họp']);
  await clerk.post(`/api/meetings/${meetingId}/moves`, move).expect(409);
  expect(await bench.db.auditEvent.count({ where: { subjectId: meetingId, action: 'meeting-moved' } })).toBe(1);
});

async function takeSeat(round: BuiltRound, from: ReturnType<typeof plainDate>): Promise<string> {
  const committeeId = round.intake.committee.id;
  const person = { id: newId(), committeeId, fullName: 'Lê Văn Mới', sortName: 'moi', searchKey: 'le van moi' };
  await bench.db.person.create({ data: person });
  const seat = { id: newId(), committeeId, bodyId: round.body.id, personId: person.id, post: 'member' };
  await bench.db.bodyMember.create({
    data: { ...seat, postTitle: 'Ủy viên', ordinal: 9, validFrom: toDbDate(from) },
  });
  const accountId = await buildAccount(bench.db, committeeId, 'approver');
  const account = await bench.db.account.update({ where: { id: accountId }, data: { personId: person.id } });
  return account.email;
}

test('a meeting that is called off leaves the calendars, and nobody is invited to it any more', async () => {
  const { round, clerk, call } = await office();
  const { meetingId } = (await clerk.post('/api/meetings', call).expect(201)).body;
  await desk.drain();
  await desk.catcher.store.clear();
  const cancel = { revision: 1, reason: 'Chuyển sang xin ý kiến bằng phiếu' };
  await clerk.post(`/api/meetings/${meetingId}/cancellations`, cancel).expect(200);
  const [mail] = await mailTo(round, 0);
  const { method, event } = eventOf(mail!);
  expect([method, event.uid, event.sequence]).toEqual(['CANCEL', `meeting-${meetingId}@lo-trinh`, 2]);
  await clerk.post(`/api/meetings/${meetingId}/cancellations`, { ...cancel, revision: 2 }).expect(409);
  const data = { ...recorded(round, call.heldOn), meetingId };
  const at = new Date(round.intake.at.getTime() + 4 * 86_400_000);
  const { clerk: clerkId } = round.intake.committee.accounts;
  const refused = actOnRoundAs(bench.db, round, clerkId, 'record-meeting', data, { at });
  await expect(refused).rejects.toMatchObject({ message: 'meeting-state' });
});

test('an invitation that has not left when the meeting is called off never leaves', async () => {
  const { round, clerk, call } = await office();
  const { meetingId } = (await clerk.post('/api/meetings', call).expect(201)).body;
  await clerk.post(`/api/meetings/${meetingId}/cancellations`, { revision: 1, reason: 'Nhầm ngày' }).expect(200);
  expect((await mailTo(round, 0)).map(({ subject }) => subject?.split(']')[0])).toEqual(['[Không họp']);
});

function recorded(round: BuiltRound, heldOn: string) {
  const lines = round.lineIds.map((lineId) => ({ lineId, agreed: 3 }));
  return { heldOn, presentPersonIds: round.members.map(({ personId }) => personId), lines, minutesNumber: '12-BB/TU' };
}

test('what the meeting decided is written into the record of the call: one meeting, called and held', async () => {
  const { round, clerk, call, heldOn } = await office();
  const { meetingId } = (await clerk.post('/api/meetings', call).expect(201)).body;
  const at = new Date(round.intake.at.getTime() + 4 * 86_400_000);
  const data = { ...recorded(round, heldOn), meetingId };
  const { clerk: clerkId } = round.intake.committee.accounts;
  await actOnRoundAs(bench.db, round, clerkId, 'record-meeting', data, { at });
  const where = { committeeId: round.intake.committee.id };
  expect(await bench.db.meeting.findMany({ where })).toMatchObject([
    { id: meetingId, state: 'held', calledBy: clerkId, recordedBy: clerkId, minutesNumber: '12-BB/TU' },
  ]);
  const page = await clerk.get(`/api/meetings/${meetingId}`).expect(200);
  expect(page.body).toMatchObject({ state: 'held', stateWords: 'Đã họp', abilities: [] });
  expect((await clerk.get('/api/my-work?kind=meeting-to-record').expect(200)).body.items).toEqual([]);
});

test('a day gone by, an end before the beginning, a matter of another body, a guest nobody knows are refused', async () => {
  const { round, clerk, call } = await office();
  const other = await buildOpenRound(bench.db);
  const answers = [
    await clerk.post('/api/meetings', { ...call, heldOn: '2020-01-06' }),
    await clerk.post('/api/meetings', { ...call, endsAt: '07:30' }),
    await clerk.post('/api/meetings', { ...call, roundIds: [other.roundId] }),
    await clerk.post('/api/meetings', { ...call, personIds: [newId()] }),
    await clerk.post('/api/meetings', { ...call, bodyId: other.body.id, roundIds: [] }),
    await clerk.post('/api/meetings', { ...call, startsAt: '25:00' }),
    await clerk.get(`/api/meetings/${newId()}`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 404, 404, 400, 404]);
  expect(await bench.db.meeting.count({ where: { committeeId: round.intake.committee.id } })).toBe(0);
});

test('meetings are called by the office alone; a reviewer reads them, a unit does not', async () => {
  const { committee, call, clerk } = await office();
  const reviewer = await bench.as(committee.accounts.reviewer);
  const unit = await bench.as(await buildAccount(bench.db, committee.id, 'unit-officer'));
  const { meetingId } = (await clerk.post('/api/meetings', call).expect(201)).body;
  const cancel = { revision: 1, reason: 'Không họp' };
  const answers = [
    await reviewer.post('/api/meetings', call),
    await reviewer.post(`/api/meetings/${meetingId}/cancellations`, cancel),
    await reviewer.get('/api/meetings'),
    await unit.get('/api/meetings'),
    await bench.visitor().get('/api/meetings'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 200, 403, 401]);
});
