import ICAL from 'ical.js';
import type { ParsedMail } from 'mailparser';
import { cancelSession } from '../../../api/class/run-session';
import { instantAt, plainDate } from '../../../domain/dates';
import { openActivityBench } from '../../support/activity-database';
import { buildClass, buildSessions } from '../../support/factories/class';
import { buildAccount, buildIntake, type BuiltIntake } from '../../support/factories/intake';
import { openMailDesk, type MailDesk } from '../../support/mail-desk';

const bench = openActivityBench();
let desk: MailDesk;
let intake: BuiltIntake;
let classId: string;
let sessionIds: string[];

/** As an independent parser reads the files of a mail. */
function calendarsOf(mail: ParsedMail) {
  return mail.attachments.map(({ filename, contentType, content }) => {
    const calendar = new ICAL.Component(ICAL.parse(content.toString('utf8')) as never);
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    return {
      filename,
      contentType,
      method: calendar.getFirstPropertyValue('method'),
      events: new Map(events.map((event) => [event.uid, event])),
    };
  });
}

/** Of the mails that leave side by side, the last that carries a calendar. */
async function lastMail(): Promise<ParsedMail> {
  await desk.drain();
  return (await desk.mails()).filter(({ attachments }) => attachments.length > 0).at(-1)!;
}

beforeAll(async () => {
  desk = await openMailDesk(bench.db, instantAt(plainDate('2026-03-10'), '09:00'));
});
afterAll(() => desk.close());

beforeEach(async () => {
  await desk.catcher.store.clear();
  intake = await buildIntake(bench.db, { stage: 'class' });
  await buildAccount(bench.db, intake.committee.id, 'unit-officer', intake.unitIds[0]);
  ({ id: classId } = await buildClass(bench.db, intake, { learners: 2 }));
  sessionIds = await buildSessions(bench.db, intake, classId, ['2026-04-06', '2026-04-11']);
});

test('the call-up carries opening and sessions; a postponement moves the same events with a higher sequence', async () => {
  await bench.act(intake, 'open-class', { classId, lineIds: [] });
  const [called] = calendarsOf(await lastMail());
  expect(called).toMatchObject({ filename: 'lich.ics', contentType: 'text/calendar', method: 'PUBLISH' });
  expect([...called!.events.keys()]).toEqual([
    `class-${classId}@lo-trinh`,
    ...sessionIds.map((id) => `session-${id}@lo-trinh`),
  ]);
  const to = { startsOn: '2026-04-13', endsOn: '2026-05-01', reason: 'Hội trường có việc', paperOwed: true };
  await bench.act(intake, 'postpone-class', { classId, ...to });
  const [moved] = calendarsOf(await lastMail());
  for (const [uid, before] of called!.events) {
    const after = moved!.events.get(uid)!;
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.startDate.toJSDate().getTime() - before.startDate.toJSDate().getTime()).toBe(7 * 86_400_000);
  }
});

test('a session that is called off is cancelled in the calendars, the others stand', async () => {
  await bench.act(intake, 'open-class', { classId, lineIds: [] });
  await desk.drain();
  const request = {
    committeeId: intake.committee.id,
    accountId: intake.committee.accounts['training-centre'],
    key: null,
    requestHash: '',
    name: 'cancel-session',
    subjectId: sessionIds[1]!,
    at: desk.now(),
    recordedAt: desk.now(),
  };
  await cancelSession(bench.db, request, sessionIds[1]!, { revision: 1, reason: 'Giảng viên bận' });
  const mail = await lastMail();
  expect(mail.subject).toContain('[Thay đổi lịch học]');
  const [standing, off] = calendarsOf(mail);
  expect([off!.method, [...off!.events.keys()]]).toEqual(['CANCEL', [`session-${sessionIds[1]}@lo-trinh`]]);
  expect([...standing!.events.keys()]).not.toContain(`session-${sessionIds[1]}@lo-trinh`);
});

test('a class that is not held takes all its events out of the calendars', async () => {
  await bench.act(intake, 'open-class', { classId, lineIds: [] });
  await desk.drain();
  await bench.act(intake, 'cancel-class', { classId, reason: 'Không đủ học viên' });
  const files = calendarsOf(await lastMail());
  expect(files.map(({ method, events }) => [method, events.size])).toEqual([['CANCEL', 3]]);
});
