import { instantAt, plainDate } from '../../../domain/dates';
import type { Database } from '../../../prisma/client';
import { newId } from '../../../prisma/ids';
import { claimMails } from '../../../prisma/stores/notification/queued-mail';
import { buildAccount, buildCommittee, type BuiltCommittee } from '../../support/factories/intake';
import { openMailBench } from '../../support/mail-bench';
import type { MailDesk } from '../../support/mail-desk';

const WEDNESDAY_9 = instantAt(plainDate('2026-03-18'), '09:00');
const MINUTE = 60_000;

describe('the mail relay', () => {
  const bench = openMailBench(WEDNESDAY_9);
  let db: Database;
  let desk: MailDesk;
  let committee: BuiltCommittee;
  let accountId: string;

  beforeEach(async () => {
    ({ db, desk } = bench);
    committee = await buildCommittee(db);
    accountId = await buildAccount(db, committee.id, 'reviewer', committee.reviewUnitId);
  });

  const returned = (key = newId(), to = accountId) => ({
    kind: 'report-returned' as const,
    recipientAccountId: to,
    params: { reportId: newId() },
    dedupeKey: key,
  });
  const rows = () => db.notification.findMany({ where: { committeeId: committee.id }, orderBy: { id: 'asc' } });

  test('a mail leaves once, with the Message-ID of its row', async () => {
    await desk.notify(committee.id, returned());
    await desk.drain();
    await desk.drain(desk.relay());
    const [row] = await rows();
    const mails = await desk.mails();
    expect(mails.map((mail) => mail.messageId)).toEqual([row!.messageId]);
    expect(row).toMatchObject({ state: 'sent', attempts: 1, sentAt: WEDNESDAY_9, claimedBy: null });
    expect(mails[0]!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mails[0]!.headers.get('x-lo-trinh-kind')).toBe('report-returned');
    expect(mails[0]!.date).toEqual(WEDNESDAY_9);
  });

  test('a server that is down loses nothing: the mails wait and leave in their order', async () => {
    desk.catcher.faults.add({ kind: 'refuse' });
    const keys = [newId(), newId(), newId()];
    for (const key of keys) await desk.notify(committee.id, returned(key));
    for (let i = 0; i < 5; i += 1) {
      await desk.drain();
      desk.pass(10 * MINUTE);
    }
    expect((await rows()).map(({ state }) => state)).toEqual(['queued', 'queued', 'queued']);
    desk.catcher.faults.clear();
    desk.pass(10 * MINUTE);
    await desk.drain();
    const sent = await rows();
    expect((await desk.mails()).map((mail) => mail.messageId)).toEqual(sent.map(({ messageId }) => messageId));
  });

  test('a greylisted mail is sent later, and a later one to the same person does not overtake it', async () => {
    desk.catcher.faults.add({ kind: 'greylist', times: 1 });
    await desk.notify(committee.id, returned());
    await desk.drain();
    const other = await buildAccount(db, committee.id, 'clerk');
    await desk.notify(committee.id, returned(), returned(newId(), other));
    await desk.drain();
    const [first, second, third] = await rows();
    expect((await desk.mails()).map((mail) => mail.messageId)).toEqual([third!.messageId]);
    expect(first).toMatchObject({ state: 'queued', attempts: 1, lastError: 'smtp-451' });
    desk.pass(MINUTE);
    await desk.drain();
    const order = (await desk.mails(accountId)).map((mail) => mail.messageId);
    expect(order).toEqual([first!.messageId, second!.messageId]);
  });

  test('a connection lost after the mail was taken repeats it under the same Message-ID', async () => {
    desk.catcher.faults.add({ kind: 'drop-after-data', times: 1 });
    await desk.notify(committee.id, returned());
    await desk.drain();
    desk.pass(10 * MINUTE);
    await desk.drain();
    const [row] = await rows();
    expect((await desk.mails()).map((mail) => mail.messageId)).toEqual([row!.messageId, row!.messageId]);
    expect(row).toMatchObject({ state: 'sent' });
  });

  test('a mailbox that does not exist is recorded as failed, with an audit event, and the person is to be telephoned', async () => {
    const personId = newId();
    const sortName = 'x';
    await db.person.create({
      data: { id: personId, committeeId: committee.id, fullName: 'Lê Thị Canary', sortName, searchKey: 'x' },
    });
    await db.account.update({ where: { id: accountId }, data: { personId } });
    desk.catcher.faults.add({ kind: 'reject' });
    await desk.notify(committee.id, returned());
    await desk.drain();
    const [row] = await rows();
    expect(row).toMatchObject({ state: 'failed', lastError: 'smtp-550' });
    const events = await db.auditEvent.findMany({ where: { committeeId: committee.id, noun: 'notification' } });
    expect(events.map(({ action, subjectId }) => [action, subjectId])).toEqual([['failed', row!.id]]);
    const calls = await db.callTask.findMany({ where: { committeeId: committee.id } });
    expect(calls).toMatchObject([{ personId, reason: 'mail-undelivered', state: 'open' }]);
    desk.catcher.faults.clear();
    desk.pass(60 * MINUTE);
    await desk.drain();
    expect(await desk.mails()).toHaveLength(0);
  });

  test('a mail that is refused "for now" for five days is given up and shown', async () => {
    desk.catcher.faults.add({ kind: 'greylist' });
    await desk.notify(committee.id, returned());
    await desk.drain();
    desk.pass(5 * 24 * 60 * MINUTE);
    await desk.drain();
    expect(await rows()).toMatchObject([{ state: 'failed', lastError: 'given-up-smtp-451' }]);
  });

  test('several relays at once send each mail once', async () => {
    const others = await Promise.all(Array.from({ length: 12 }, () => buildAccount(db, committee.id, 'clerk')));
    await desk.notify(committee.id, ...others.flatMap((to) => [returned(newId(), to), returned(newId(), to)]));
    await Promise.all([desk.drain(desk.relay()), desk.drain(desk.relay()), desk.drain(desk.relay())]);
    await desk.drain();
    const ids = (await desk.mails()).map((mail) => mail.messageId);
    expect(ids).toHaveLength(24);
    expect(new Set(ids).size).toBe(24);
    expect((await rows()).every(({ state }) => state === 'sent')).toBe(true);
  });

  test('the mail of a relay that died is taken over when its lease ends, not before', async () => {
    await desk.notify(committee.id, returned());
    const until = new Date(desk.now().getTime() + 2 * MINUTE);
    const held = await claimMails(db, { relay: 'a dead relay', now: desk.now(), until, limit: 5 });
    expect(held).toHaveLength(1);
    await desk.drain();
    expect(await desk.mails()).toHaveLength(0);
    desk.pass(2 * MINUTE + 1);
    await desk.drain();
    expect(await desk.mails()).toHaveLength(1);
  });

  test('no more mails leave in a minute than allowed', async () => {
    const others = await Promise.all(Array.from({ length: 9 }, () => buildAccount(db, committee.id, 'clerk')));
    await desk.notify(committee.id, ...others.map((to) => returned(newId(), to)));
    const relay = desk.relay(40);
    await desk.drain(relay);
    expect(await desk.mails()).toHaveLength(4);
    desk.pass(3_000);
    await desk.drain(relay);
    expect(await desk.mails()).toHaveLength(6);
    await desk.drain();
  });

  test('a line break in an address or a name makes no further header', async () => {
    await db.account.update({ where: { id: accountId }, data: { email: 'a@example.test\r\nBcc: b@example.test' } });
    await desk.notify(committee.id, returned());
    await desk.drain();
    for (const mail of await desk.mails()) expect(mail.headers.has('bcc')).toBe(false);
    expect(desk.catcher.store.list({ to: 'b@example.test' })).toHaveLength(0);
  });
});
