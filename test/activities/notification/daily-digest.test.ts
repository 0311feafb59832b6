import { createDigestActivities } from '../../../activities/notification/digest-activities';
import { instantAt, plainDate } from '../../../domain/dates';
import { openDatabase, type Database } from '../../../prisma/client';
import { newId } from '../../../prisma/ids';
import { toDbDate } from '../../../prisma/plain-dates';
import { createClock } from '../../../runtime/clock';
import { createTestDatabase, type TestDatabase } from '../../support/embedded-servers';
import { buildAccount, buildCommittee, buildIntake, type BuiltCommittee } from '../../support/factories/intake';
import { openMailDesk, type MailDesk } from '../../support/mail-desk';

const WEDNESDAY = plainDate('2026-03-18');
const SEVEN = instantAt(WEDNESDAY, '07:00');
const HALF_PAST = instantAt(WEDNESDAY, '07:30');

describe('the daily digest', () => {
  let own: TestDatabase;
  let db: Database;
  let desk: MailDesk;
  let committee: BuiltCommittee;
  let prepare: (at: Date) => Promise<number>;

  beforeAll(async () => {
    own = await createTestDatabase();
    db = openDatabase({ url: own.url });
    desk = await openMailDesk(db, SEVEN);
    const activities = createDigestActivities({ database: db, clock: createClock(desk.now) });
    prepare = (at) => activities.prepareDailyDigests(at.getTime());
  });
  afterAll(async () => {
    await desk.close();
    await db.$disconnect();
    await own.drop();
  });
  beforeEach(async () => {
    desk.setClock(SEVEN);
    await desk.catcher.store.clear();
    await db.intake.updateMany({ data: { status: 'closed' } });
    committee = await buildCommittee(db);
  });

  const recipients = () =>
    desk.catcher.store
      .list()
      .flatMap((mail) => mail.to)
      .sort();
  const address = (id: string) => `${id}@example.test`;
  async function heldBy(holderKind: string, deadlineOn: string) {
    const stage = holderKind === 'units' ? ('nomination' as const) : ('review' as const);
    const intake = await buildIntake(db, { committee, stage, deadlineOn: plainDate(deadlineOn) });
    await db.intake.update({ where: { id: intake.id }, data: { holderKind } });
    return intake;
  }

  test('goes once to each who holds something, at half past seven, the overdue first', async () => {
    await heldBy('reviewer', '2026-03-20');
    await heldBy('reviewer', '2026-03-16');
    expect(await prepare(SEVEN)).toBe(1);
    expect(await prepare(instantAt(WEDNESDAY, '07:05'))).toBe(1);
    await desk.drain();
    expect(recipients()).toEqual([]);
    desk.setClock(HALF_PAST);
    await desk.drain();
    expect(recipients()).toEqual([address(committee.accounts.reviewer)]);
    const [mail] = await desk.mails();
    expect(mail!.subject).toBe('Việc trong ngày 18/3/2026: 2 việc, trong đó 1 việc quá hạn');
    const lines = mail!.text!.split('\n').filter((line) => line.startsWith('- '));
    expect(lines.map((line) => line.split(':')[0])).toEqual(['- Quá hạn 2 ngày làm việc', '- Còn 2 ngày làm việc']);
  });

  test('tells a unit of the lists it owes, an administrator of what is overdue, and never a leader', async () => {
    const { unitIds } = await heldBy('units', '2026-03-16');
    const officer = await buildAccount(db, committee.id, 'unit-officer', unitIds[0]);
    const administrator = await buildAccount(db, committee.id, 'administrator');
    await buildAccount(db, committee.id, 'approver');
    await prepare(SEVEN);
    desk.setClock(HALF_PAST);
    await desk.drain();
    expect(recipients()).toEqual([address(officer), address(administrator)].sort());
  });

  test('tells the office how many calls there are to make and how many mails reached nobody', async () => {
    await db.callTask.create({
      data: { id: newId(), committeeId: committee.id, reason: 'unanswered', state: 'open', openedAt: SEVEN },
    });
    await prepare(SEVEN);
    desk.setClock(HALF_PAST);
    await desk.drain();
    expect(recipients()).toEqual([address(committee.accounts['office-coordinator'])]);
    expect((await desk.mails())[0]!.text).toContain('Cần gọi điện: 1');
  });

  test('is not sent when what it would say was done since it was prepared', async () => {
    const { id } = await heldBy('reviewer', '2026-03-20');
    await prepare(SEVEN);
    await db.intake.update({ where: { id }, data: { status: 'closed' } });
    desk.setClock(HALF_PAST);
    await desk.drain();
    expect(recipients()).toEqual([]);
  });

  test('leaves at the hour the committee set, and work that comes after it makes no second one', async () => {
    await heldBy('reviewer', '2026-03-20');
    await db.setting.create({ data: { committeeId: committee.id, key: 'notification', value: { digestAt: '08:15' } } });
    const digests = () => db.notification.count({ where: { committeeId: committee.id, kind: 'daily-digest' } });
    await prepare(instantAt(WEDNESDAY, '07:30'));
    expect(await digests()).toBe(0);
    await prepare(instantAt(WEDNESDAY, '08:00'));
    expect(await digests()).toBe(1);
    desk.setClock(instantAt(WEDNESDAY, '08:14'));
    await desk.drain();
    expect(recipients()).toEqual([]);
    desk.setClock(instantAt(WEDNESDAY, '08:15'));
    await desk.drain();
    expect(recipients()).toEqual([address(committee.accounts.reviewer)]);
    await heldBy('clerk', '2026-03-20');
    await Promise.all([prepare(desk.now()), prepare(instantAt(WEDNESDAY, '12:00'))]);
    expect(await digests()).toBe(1);
  });

  test('is not prepared on a day off, nor for somebody without anything to do', async () => {
    await heldBy('reviewer', '2026-03-20');
    expect(await prepare(instantAt(plainDate('2026-03-21'), '07:00'))).toBe(0);
    await db.calendarDay.create({
      data: { committeeId: committee.id, date: toDbDate(WEDNESDAY), kind: 'swap-off', basis: 'Công văn 1' },
    });
    const before = await db.notification.count({ where: { committeeId: committee.id } });
    expect(before).toBe(0);
  });
});
