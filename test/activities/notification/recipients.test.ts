import { instantAt, plainDate } from '../../../domain/dates';
import { openDatabase, type Database } from '../../../prisma/client';
import { newId } from '../../../prisma/ids';
import { toDbDate } from '../../../prisma/plain-dates';
import { createTestDatabase, type TestDatabase } from '../../support/embedded-servers';
import {
  buildAccount,
  buildCommittee,
  buildIntake,
  buildUnit,
  type BuiltCommittee,
} from '../../support/factories/intake';
import { openMailDesk, type MailDesk } from '../../support/mail-desk';

const WEDNESDAY = plainDate('2026-03-18');
const MORNING = instantAt(WEDNESDAY, '07:50');
const MINUTE = 60_000;

describe('who gets a mail, and when', () => {
  let own: TestDatabase;
  let db: Database;
  let desk: MailDesk;
  let committee: BuiltCommittee;

  beforeAll(async () => {
    own = await createTestDatabase();
    db = openDatabase({ url: own.url });
    desk = await openMailDesk(db, MORNING);
  });
  afterAll(async () => {
    await desk.close();
    await db.$disconnect();
    await own.drop();
  });
  beforeEach(async () => {
    desk.setClock(MORNING);
    await desk.catcher.store.clear();
    committee = await buildCommittee(db);
  });

  const states = async () => {
    const rows = await db.notification.findMany({ where: { committeeId: committee.id }, orderBy: { id: 'asc' } });
    return rows.map(({ kind, state }) => `${kind} ${state}`);
  };
  const recipients = () =>
    desk.catcher.store
      .list()
      .flatMap((mail) => mail.to)
      .sort();
  const addresses = (...ids: string[]) => ids.map((id) => `${id}@example.test`).sort();
  const toRole = (recipientRole: 'reviewer' | 'clerk' | 'unit-officer', recipientUnitId?: string) => ({
    kind: 'round-concluded' as const,
    recipientRole,
    recipientUnitId,
    params: {},
    dedupeKey: newId(),
  });
  const unitReminder = (intakeId: string, unitId: string, step: string) => ({
    kind: 'unit-reminder' as const,
    recipientRole: 'unit-officer' as const,
    recipientUnitId: unitId,
    params: { intakeId, unitId, step, stage: 'nomination', deadlineOn: '2026-03-20' },
    dedupeKey: newId(),
  });

  test('a mail to a role goes once to everyone who holds it that day in that unit, and to nobody else', async () => {
    const second = await buildAccount(db, committee.id, 'reviewer', committee.reviewUnitId);
    const closed = await buildAccount(db, committee.id, 'reviewer', committee.reviewUnitId);
    await db.account.update({ where: { id: closed }, data: { disabledAt: MORNING } });
    const past = await buildAccount(db, committee.id, 'reviewer', committee.reviewUnitId);
    await db.accountRole.updateMany({ where: { accountId: past }, data: { validTo: toDbDate(WEDNESDAY) } });
    await buildAccount(db, committee.id, 'reviewer', await buildUnit(db, committee.id));
    await desk.notify(committee.id, toRole('reviewer', committee.reviewUnitId));
    await desk.drain(desk.relay());
    await Promise.all([desk.drain(), desk.drain(desk.relay())]);
    expect(recipients()).toEqual(addresses(committee.accounts.reviewer, second));
    expect((await states()).sort()).toEqual([
      'round-concluded expanded',
      'round-concluded sent',
      'round-concluded sent',
    ]);
  });

  test('whoever tasks are delegated to gets the mail as well; who only signs for another does not', async () => {
    const [deputy, signer] = [
      await buildAccount(db, committee.id, 'auditor'),
      await buildAccount(db, committee.id, 'auditor'),
    ];
    const from = committee.accounts.reviewer;
    for (const [toAccountId, scope] of [
      [deputy, 'tasks'],
      [signer, 'signature'],
    ] as const)
      await db.delegation.create({
        data: {
          id: newId(),
          committeeId: committee.id,
          fromAccountId: from,
          toAccountId,
          scope,
          basis: 'QĐ 1',
          validFrom: toDbDate(WEDNESDAY),
          createdBy: from,
        },
      });
    await desk.notify(committee.id, toRole('reviewer', committee.reviewUnitId));
    await desk.drain();
    expect(recipients()).toEqual(addresses(from, deputy));
  });

  test('a unit without an account is written to at its own mailbox', async () => {
    const unitId = await buildUnit(db, committee.id);
    await db.unit.update({ where: { id: unitId }, data: { email: 'chibo@example.test' } });
    await desk.notify(committee.id, toRole('unit-officer', unitId));
    await desk.drain();
    expect(recipients()).toEqual(['chibo@example.test']);
  });

  test('a unit that nobody can write to is telephoned, and the mail stands as undeliverable', async () => {
    const unitId = await buildUnit(db, committee.id);
    await desk.notify(committee.id, toRole('unit-officer', unitId));
    await desk.drain();
    expect(await states()).toEqual(['round-concluded undeliverable']);
    expect(await db.callTask.findMany({ where: { committeeId: committee.id } })).toMatchObject([
      { unitId, reason: 'mail-undelivered', state: 'open' },
    ]);
    const events = await db.auditEvent.findMany({ where: { committeeId: committee.id } });
    expect(events.map(({ noun, action }) => `${noun} ${action}`).sort()).toEqual([
      'intake call-opened',
      'notification failed',
    ]);
  });

  describe('reminders of one morning', () => {
    let officer: string;
    let unitId: string;
    let intakes: string[];

    beforeEach(async () => {
      unitId = await buildUnit(db, committee.id);
      officer = await buildAccount(db, committee.id, 'unit-officer', unitId);
      intakes = [];
      for (let i = 0; i < 2; i += 1) {
        const intake = await buildIntake(db, { committee, deadlineOn: plainDate('2026-03-20') });
        await db.intakeUnit.create({
          data: { id: newId(), committeeId: committee.id, intakeId: intake.id, unitId, state: 'unanswered' },
        });
        intakes.push(intake.id);
      }
    });

    test('to one account are one mail, which waits until the last of the morning is in', async () => {
      await desk.notify(committee.id, unitReminder(intakes[0]!, unitId, 'T-2'));
      await desk.drain();
      expect(recipients()).toEqual([]);
      desk.setClock(instantAt(WEDNESDAY, '08:20'));
      await desk.notify(committee.id, unitReminder(intakes[1]!, unitId, 'T-2'));
      await desk.drain();
      desk.setClock(instantAt(WEDNESDAY, '08:30'));
      await desk.drain();
      const mails = await desk.mails();
      expect(recipients()).toEqual(addresses(officer));
      expect(mails[0]!.subject).toBe('[Đôn đốc] 2 việc cần hoàn thành, trong đó 0 việc quá hạn');
      expect(mails[0]!.text!.match(/Còn 2 ngày làm việc: danh sách mục 1\.2/g)).toHaveLength(2);
    });

    test('that come after the mail has left wait for the digest, but for the last day and what is overdue', async () => {
      await desk.notify(committee.id, unitReminder(intakes[0]!, unitId, 'T-2'));
      await desk.drain();
      desk.setClock(instantAt(WEDNESDAY, '09:00'));
      await desk.drain();
      await desk.notify(committee.id, unitReminder(intakes[1]!, unitId, 'T-2'));
      desk.pass(10 * MINUTE);
      await desk.drain();
      expect(recipients()).toHaveLength(1);
      await desk.notify(committee.id, unitReminder(intakes[1]!, unitId, 'T'));
      await desk.drain();
      desk.pass(3 * MINUTE);
      await desk.drain();
      expect(recipients()).toEqual(addresses(officer, officer));
      expect((await states()).sort()).toEqual([
        'reminders sent',
        'reminders sent',
        'unit-reminder digested',
        'unit-reminder expanded',
        'unit-reminder expanded',
      ]);
    });

    test('alone says what it is about in its subject', async () => {
      await desk.notify(committee.id, unitReminder(intakes[0]!, unitId, 'T-2'));
      await desk.drain();
      desk.setClock(instantAt(WEDNESDAY, '09:00'));
      await desk.drain();
      expect((await desk.mails())[0]!.subject).toBe('[Đôn đốc] Còn 2 ngày làm việc: danh sách mục 1.2');
    });

    test('are not sent once the unit has answered', async () => {
      await desk.notify(committee.id, unitReminder(intakes[0]!, unitId, 'T-2'));
      await desk.drain();
      await db.intakeUnit.updateMany({ where: { unitId }, data: { state: 'submitted' } });
      desk.setClock(instantAt(WEDNESDAY, '09:00'));
      await desk.drain();
      expect(recipients()).toEqual([]);
      expect(await states()).toEqual(['unit-reminder expanded', 'reminders not-wanted']);
    });

    test('wait for working hours: one of Friday night leaves on Monday morning', async () => {
      desk.setClock(instantAt(plainDate('2026-03-20'), '21:00'));
      await desk.notify(committee.id, unitReminder(intakes[0]!, unitId, 'T'));
      await desk.drain();
      desk.setClock(instantAt(plainDate('2026-03-23'), '07:29'));
      await desk.drain();
      expect(await states()).toEqual(['unit-reminder queued']);
      desk.setClock(instantAt(plainDate('2026-03-23'), '07:31'));
      await desk.drain();
      desk.setClock(instantAt(plainDate('2026-03-23'), '08:26'));
      await desk.drain();
      expect((await desk.mails())[0]!.subject).toBe('[Đôn đốc] Quá hạn 1 ngày làm việc: danh sách mục 1.2');
    });
  });

  test('a request for an opinion leaves at once, at night and on a holiday, and is never gathered', async () => {
    desk.setClock(instantAt(plainDate('2026-04-30'), '22:00'));
    const leader = await buildAccount(db, committee.id, 'approver');
    const request = () => ({
      kind: 'submission-recalled' as const,
      recipientAccountId: leader,
      params: {},
      dedupeKey: newId(),
    });
    await desk.notify(committee.id, request(), request());
    await desk.drain();
    expect(recipients()).toEqual(addresses(leader, leader));
  });

  test('a mailed code overtakes a mail that waits, and an expired one is not sent', async () => {
    const accountId = committee.accounts.clerk;
    desk.catcher.faults.add({ kind: 'greylist', times: 1 });
    await desk.notify(committee.id, {
      kind: 'report-returned',
      recipientAccountId: accountId,
      params: {},
      dedupeKey: newId(),
    });
    await desk.drain();
    const code = async (minutes: number) => {
      const id = newId();
      const [createdAt, expiresAt] = [desk.now(), new Date(desk.now().getTime() + minutes * MINUTE)];
      await db.confirmationCode.create({
        data: { id, accountId, purpose: 'sign-in', codeHash: 'x', createdAt, expiresAt },
      });
      const draft = { kind: 'sign-in-code' as const, recipientAccountId: accountId, dedupeKey: id };
      await desk.notify(committee.id, { ...draft, params: { codeId: id } });
    };
    await code(10);
    await code(0);
    await desk.drain();
    const mails = await desk.mails();
    expect(mails.map((mail) => mail.subject)).toEqual(['Mã xác nhận đăng nhập Lộ Trình']);
    expect(mails[0]!.text).toMatch(/Mã xác nhận của đồng chí: \d{6}\n/);
    expect(`${mails[0]!.text}${mails[0]!.html}`).not.toMatch(/https?:/);
    desk.catcher.faults.clear();
  });
});
