import { instantAt, plainDate } from '../../../domain/dates';
import type { Database } from '../../../prisma/client';
import { newId } from '../../../prisma/ids';
import type { MailFault } from '../../../runtime/mail-catcher/faults';
import { buildAccount, buildCommittee, type BuiltCommittee } from '../../support/factories/intake';
import { openMailBench } from '../../support/mail-bench';
import type { MailDesk } from '../../support/mail-desk';

const WEDNESDAY_9 = instantAt(plainDate('2026-03-18'), '09:00');
const MINUTE = 60_000;

describe('faults of the mail server', () => {
  const bench = openMailBench(WEDNESDAY_9);
  let db: Database;
  let desk: MailDesk;
  let committee: BuiltCommittee;
  let accounts: string[];

  beforeEach(async () => {
    ({ db, desk } = bench);
    committee = await buildCommittee(db);
    accounts = [];
    for (let i = 0; i < 3; i += 1) accounts.push(await buildAccount(db, committee.id, 'clerk'));
  });

  /** Four mails to each of three people, in turn. */
  async function queueTwelve() {
    for (let i = 0; i < 12; i += 1)
      await desk.notify(committee.id, {
        kind: 'opinion-receipt',
        recipientAccountId: accounts[i % 3]!,
        params: {},
        dedupeKey: newId(),
      });
    const rows = await db.notification.findMany({ where: { committeeId: committee.id }, orderBy: { id: 'asc' } });
    return rows.map(({ recipientAccountId, messageId }) => ({ to: recipientAccountId!, messageId }));
  }

  test.each<[string, MailFault, number]>([
    ['down for a whole day', { kind: 'refuse' }, 24 * 60],
    ['greylisting everybody for an hour', { kind: 'greylist' }, 60],
    ['cutting every connection in the middle for an hour', { kind: 'drop-before-data' }, 60],
    ['cutting every connection after the mail was taken, twice', { kind: 'drop-after-data', times: 2 }, 0],
    ['slow to answer', { kind: 'slow', delayMs: 50 }, 0],
  ])('%s: nothing is lost, each mail is there by its Message-ID, in order', async (_fault, fault, minutes) => {
    desk.catcher.faults.add(fault);
    const queued = await queueTwelve();
    for (let passed = 0; passed < minutes; passed += 30) {
      await desk.drain();
      desk.pass(30 * MINUTE);
    }
    if (minutes > 0) {
      expect(desk.catcher.store.list()).toHaveLength(0);
      desk.catcher.faults.clear();
    }
    for (let rounds = 0; rounds < 20; rounds += 1) {
      await desk.drain();
      desk.pass(60 * MINUTE);
    }
    for (const to of accounts) {
      const arrived = (await desk.mails(to)).map(({ messageId }) => messageId);
      expect([...new Set(arrived)]).toEqual(queued.filter((mail) => mail.to === to).map(({ messageId }) => messageId));
    }
    const states = await db.notification.groupBy({ by: ['state'], where: { committeeId: committee.id }, _count: true });
    expect(states).toEqual([{ state: 'sent', _count: 12 }]);
  });

  test('a mailbox refused for good is shown at once and holds up nobody else', async () => {
    desk.catcher.faults.add({ kind: 'reject', to: accounts[0]! });
    await queueTwelve();
    await desk.drain();
    const failed = await db.notification.findMany({ where: { committeeId: committee.id, state: 'failed' } });
    expect(failed.map(({ recipientAccountId }) => recipientAccountId)).toEqual(Array(4).fill(accounts[0]));
    expect(failed.every(({ lastError }) => lastError === 'smtp-550')).toBe(true);
    expect(desk.catcher.store.list()).toHaveLength(8);
  });

  test('a mail refused once it was sent whole (554 at DATA) is shown with its ground, telephoned about, and not sent again', async () => {
    const personId = newId();
    await db.person.create({
      data: { id: personId, committeeId: committee.id, fullName: 'Lê Thị A', sortName: 'A', searchKey: 'le thi a' },
    });
    await db.account.update({ where: { id: accounts[0]! }, data: { personId } });
    desk.catcher.faults.add({ kind: 'reject-data', to: accounts[0]! });
    const queued = await queueTwelve();
    for (let rounds = 0; rounds < 3; rounds += 1) {
      await desk.drain();
      desk.pass(60 * MINUTE);
    }
    const failed = await db.notification.findMany({ where: { committeeId: committee.id, state: 'failed' } });
    expect(
      failed.map(({ recipientAccountId, lastError, attempts }) => [recipientAccountId, lastError, attempts]),
    ).toEqual(Array(4).fill([accounts[0], 'smtp-554', 1]));
    const arrived = desk.catcher.store.list().map(({ messageId }) => messageId);
    const others = queued.filter(({ to }) => to !== accounts[0]).map(({ messageId }) => messageId);
    expect([arrived.length, new Set(arrived)]).toEqual([8, new Set(others)]);
    const calls = await db.callTask.findMany({ where: { committeeId: committee.id, state: 'open' } });
    expect(calls).toMatchObject([{ personId, reason: 'mail-undelivered' }]);
  });

  test('a server that accepts half of the recipients: theirs leave at once, the others when it lets them, each once', async () => {
    desk.catcher.faults.add({ kind: 'greylist', to: accounts[1]! });
    const queued = await queueTwelve();
    await desk.drain();
    expect(desk.catcher.store.list()).toHaveLength(8);
    desk.catcher.faults.clear();
    desk.catcher.faults.add({ kind: 'drop-after-data', to: accounts[1]!, times: 1 });
    for (let rounds = 0; rounds < 6; rounds += 1) {
      desk.pass(60 * MINUTE);
      await desk.drain();
    }
    const arrived = desk.catcher.store.list().map(({ messageId }) => messageId);
    // The server took one of them without saying so: it came twice under the one Message-ID.
    expect(arrived).toHaveLength(13);
    expect(new Set(arrived)).toEqual(new Set(queued.map(({ messageId }) => messageId)));
    expect(await db.notification.count({ where: { committeeId: committee.id, state: 'sent' } })).toBe(12);
  });
});
