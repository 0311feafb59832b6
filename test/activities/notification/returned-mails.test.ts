import { pino } from 'pino';
import { instantAt, plainDate } from '../../../domain/dates';
import { composeBounceReader } from '../../../mail-worker';
import type { Database } from '../../../prisma/client';
import { newId } from '../../../prisma/ids';
import { listUndelivered } from '../../../prisma/stores/notification/undelivered-store';
import { createClock } from '../../../runtime/clock';
import type { BounceReader } from '../../../runtime/mail-bounces/bounce-reader';
import { buildOpenRound } from '../../support/factories/submission';
import { buildAccount, buildCommittee, buildIntake, type BuiltCommittee } from '../../support/factories/intake';
import * as reports from '../../support/mail/delivery-reports';
import { startImapMailbox, type ImapMailbox } from '../../support/mail/imap-server';
import { openMailBench } from '../../support/mail-bench';
import type { MailDesk } from '../../support/mail-desk';

const WEDNESDAY_9 = instantAt(plainDate('2026-03-18'), '09:00');
const HOUR = 3_600_000;

describe('mails that come back to the mailbox', () => {
  const bench = openMailBench(WEDNESDAY_9);
  let db: Database;
  let desk: MailDesk;
  let mailbox: ImapMailbox;
  let committee: BuiltCommittee;
  let accountId: string;
  let personId: string;

  beforeEach(async () => {
    mailbox = await startImapMailbox();
    ({ db, desk } = bench);
    committee = await buildCommittee(db);
    accountId = await buildAccount(db, committee.id, 'reviewer', committee.reviewUnitId);
    personId = newId();
    await db.person.create({
      data: { id: personId, committeeId: committee.id, fullName: 'Lê Thị A', sortName: 'A', searchKey: 'le thi a' },
    });
    await db.account.update({ where: { id: accountId }, data: { personId } });
  });
  afterEach(() => mailbox.stop());

  const reader = (bounceAddress?: string): BounceReader =>
    composeBounceReader(
      { database: db, clock: createClock(desk.now), logger: pino({ level: 'silent' }) },
      {
        bounceImapUrl: mailbox.url,
        bounceAddress,
        bounceSeconds: 1,
        smtpUrl: '',
        from: '',
        perMinute: 1,
        eventsSecret: undefined,
      },
    )!;
  async function sentMail(to = accountId) {
    const key = newId();
    await desk.notify(committee.id, {
      kind: 'report-returned',
      recipientAccountId: to,
      params: { reportId: newId() },
      dedupeKey: key,
    });
    await desk.drain();
    return db.notification.findUniqueOrThrow({ where: { dedupeKey: key } });
  }
  const rowOf = (id: string) => db.notification.findUniqueOrThrow({ where: { id } });
  const calls = () => db.callTask.findMany({ where: { committeeId: committee.id } });
  const audited = async () =>
    (await db.auditEvent.findMany({ where: { committeeId: committee.id, noun: 'notification' } })).map((e) => e.action);

  test('an unknown mailbox: the mail is shown as returned, and the person is to be telephoned', async () => {
    const { id, messageId } = await sentMail();
    mailbox.deliver(reports.postfixUnknownUser({ messageId }));
    expect(await reader().runOnce()).toBe(1);
    expect(await rowOf(id)).toMatchObject({ state: 'bounced', lastError: 'bounce-5.1.1', sentAt: WEDNESDAY_9 });
    expect(await audited()).toEqual(['bounced']);
    expect(await calls()).toMatchObject([{ personId, reason: 'mail-bounced', state: 'open' }]);
    const shown = await listUndelivered(db, committee.id, 10);
    expect(shown).toMatchObject([{ id, state: 'bounced', address: `${accountId}@example.test`, personId }]);
  });

  test('each report is taken once: read again, by two readers, or after every UID became void', async () => {
    const { id, messageId } = await sentMail();
    mailbox.deliver(reports.exchangeUnknownUser({ messageId }));
    await Promise.all([reader().runOnce(), reader().runOnce()]);
    expect(await reader().runOnce()).toBe(0);
    mailbox.renumber();
    expect(await reader().runOnce()).toBe(1);
    expect(await rowOf(id)).toMatchObject({ state: 'bounced' });
    expect(await db.mailEvent.count({ where: { notificationId: id } })).toBe(1);
    expect(await audited()).toEqual(['bounced']);
    expect(await calls()).toHaveLength(1);
  });

  test('a connection that breaks in the middle goes on after the last message taken', async () => {
    const mails = [await sentMail(), await sentMail(), await sentMail()];
    for (const { messageId } of mails) mailbox.deliver(reports.postfixUnknownUser({ messageId }));
    mailbox.breakAfter(2);
    await expect(reader().runOnce()).rejects.toMatchObject({ code: expect.any(String) });
    expect((await Promise.all(mails.map(({ id }) => rowOf(id)))).map(({ state }) => state)).toEqual([
      'bounced',
      'bounced',
      'sent',
    ]);
    mailbox.breakAfter(Infinity);
    expect(await reader().runOnce()).toBe(1);
    expect(await rowOf(mails[2]!.id)).toMatchObject({ state: 'bounced' });
  });

  test('a full mailbox is tried again after an hour, and the third time somebody is telephoned', async () => {
    const { id, messageId } = await sentMail();
    mailbox.deliver(Buffer.concat([Buffer.from('X-Copy: 1\r\n'), reports.gmailMailboxFull({ messageId })]));
    await reader().runOnce();
    expect(await rowOf(id)).toMatchObject({
      state: 'queued',
      returns: 1,
      nextAttemptAt: new Date(WEDNESDAY_9.getTime() + HOUR),
    });
    expect(await calls()).toEqual([]);
    for (const hours of [1, 2]) {
      desk.pass(hours * HOUR);
      await desk.drain();
      expect(await rowOf(id)).toMatchObject({ state: 'sent' });
      mailbox.deliver(
        Buffer.concat([Buffer.from(`X-Copy: ${hours + 1}\r\n`), reports.gmailMailboxFull({ messageId })]),
      );
      await reader().runOnce();
    }
    expect(await rowOf(id)).toMatchObject({ state: 'bounced', lastError: 'bounce-5.2.2' });
    expect(await audited()).toEqual(['returned-for-now', 'returned-for-now', 'bounced']);
    expect(await calls()).toMatchObject([{ reason: 'mail-bounced' }]);
  });

  test('a delay, an answer out of office and a report on a mail of another system change nothing', async () => {
    const { id, messageId } = await sentMail();
    mailbox.deliver(reports.postfixDelayed({ messageId }));
    mailbox.deliver(reports.outOfOffice({ messageId }));
    mailbox.deliver(reports.postfixUnknownUser({ messageId: '<20260318@elsewhere.example>' }));
    mailbox.deliver(reports.qmailFailure({ messageId: `<${newId()}@lo-trinh>` }));
    expect(await reader().runOnce()).toBe(4);
    expect(await rowOf(id)).toMatchObject({ state: 'sent', lastError: null });
    expect(await calls()).toEqual([]);
    expect(await db.mailEvent.findMany({ where: { notificationId: id } })).toMatchObject([{ verdict: 'waiting' }]);
  });

  test('with a sender of its own for each mail, a report that quotes nothing is still understood', async () => {
    const { id } = await sentMail();
    mailbox.deliver(reports.bareReport({ messageId: '', returnTo: `tra-lai+${id}@example.test` }));
    await reader('tra-lai+{id}@example.test').runOnce();
    expect(await rowOf(id)).toMatchObject({ state: 'bounced' });
  });

  test('a leader whose opinion mail came back is on the list before the deadline, unless the answer is there', async () => {
    const { roundId, members, intake } = await buildOpenRound(db);
    desk.setClock(intake.at);
    await desk.drain();
    const requests = await db.notification.findMany({ where: { roundId, kind: 'opinion-request' } });
    const mailOf = (index: number) => requests.find((each) => each.recipientAccountId === members[index]!.accountId)!;
    await db.roundMember.update({
      where: { roundId_personId: { roundId, personId: members[1]!.personId } },
      data: { answeredAt: desk.now() },
    });
    for (const index of [0, 1]) mailbox.deliver(reports.postfixUnknownUser({ messageId: mailOf(index).messageId }));
    await reader().runOnce();
    const round = await db.opinionRound.findUniqueOrThrow({ where: { id: roundId } });
    const tasks = await db.callTask.findMany({ where: { roundId } });
    expect(tasks).toMatchObject([{ personId: members[0]!.personId, reason: 'mail-bounced', dueOn: round.dueOn }]);
  });

  test('a unit whose call came back is on the list of its intake', async () => {
    const intake = await buildIntake(db, { committee, stage: 'nomination' });
    const unitId = intake.unitIds[0]!;
    await db.unit.update({ where: { id: unitId }, data: { email: 'don.vi@example.test' } });
    await desk.notify(committee.id, {
      kind: 'call-for-nominees',
      recipientRole: 'unit-officer',
      recipientUnitId: unitId,
      params: { intakeId: intake.id, unitId },
      intakeId: intake.id,
      dedupeKey: newId(),
    });
    await desk.drain();
    const mail = await db.notification.findFirstOrThrow({ where: { recipientEmail: 'don.vi@example.test' } });
    mailbox.deliver(reports.postfixUnknownUser({ messageId: mail.messageId }));
    await reader().runOnce();
    expect(await calls()).toMatchObject([{ unitId, intakeId: intake.id, reason: 'mail-bounced' }]);
  });
});
