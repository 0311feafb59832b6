import { newId } from '../../../prisma/ids';
import { openApiBench } from '../../support/api-bench';
import { buildAccount, buildCommittee, type BuiltCommittee } from '../../support/factories/intake';
import { buildOpenRound } from '../../support/factories/submission';

/** Wednesday, 09:00 in Viet Nam. */
const bench = openApiBench({ now: new Date('2026-03-18T02:00:00Z') });

describe('a mail that reached nobody', () => {
  async function returnedRequest() {
    const round = await buildOpenRound(bench.db);
    const { personId, accountId } = round.members[0]!;
    const mail = await bench.db.notification.findFirstOrThrow({
      where: { roundId: round.roundId, recipientAccountId: accountId },
    });
    await bench.db.notification.update({
      where: { id: mail.id },
      data: { state: 'bounced', sentAt: bench.clock.now, lastError: 'bounce-5.1.1' },
    });
    const { committee } = round.intake;
    await bench.db.callTask.create({
      data: {
        id: newId(),
        committeeId: committee.id,
        roundId: round.roundId,
        personId,
        reason: 'mail-bounced',
        state: 'open',
        openedAt: bench.clock.now,
      },
    });
    return { ...round, committee, mail, accountId: accountId!, personId };
  }
  const stateOf = async (id: string) => (await bench.db.notification.findUniqueOrThrow({ where: { id } })).state;
  const audited = async ({ id }: BuiltCommittee) =>
    (await bench.db.auditEvent.findMany({ where: { committeeId: id, noun: 'notification' } })).map((e) => e.action);

  test('is on the list with whose it is, why, and its address for those who may send it again', async () => {
    const { committee, mail, roundId, personId, accountId } = await returnedRequest();
    const clerk = await bench.as(committee.accounts.clerk);
    const { body } = await clerk.get('/api/undelivered-mails').expect(200);
    expect(body.items).toMatchObject([
      {
        id: mail.id,
        state: 'bounced',
        reason: 'bounce-5.1.1',
        roundId,
        personId,
        submissionNumber: '45-TTr/TCNV',
        address: `${accountId}@example.test`,
        abilities: ['notification.resend', 'call.record'],
      },
    ]);
    const auditor = await bench.as(await buildAccount(bench.db, committee.id, 'auditor'));
    expect((await auditor.get('/api/undelivered-mails')).body.items).toMatchObject([{ address: null, abilities: [] }]);
  });

  test('is sent again as another mail, and leaves the list', async () => {
    const { committee, mail, accountId } = await returnedRequest();
    const clerk = await bench.as(committee.accounts.clerk);
    const { body } = await clerk.post(`/api/undelivered-mails/${mail.id}/resendings`).expect(201);
    const again = await bench.db.notification.findUniqueOrThrow({ where: { id: body.notificationId } });
    expect(again).toMatchObject({ state: 'queued', kind: 'opinion-request', recipientAccountId: accountId });
    expect(again.messageId).not.toBe(mail.messageId);
    expect(await stateOf(mail.id)).toBe('resent');
    expect(await audited(committee)).toEqual(['resent']);
    expect((await clerk.get('/api/undelivered-mails')).body.items).toEqual([]);
    await clerk.post(`/api/undelivered-mails/${mail.id}/resendings`).expect(404);
  });

  test('goes once to another address, and the account keeps its own', async () => {
    const { committee, mail, accountId, personId } = await returnedRequest();
    const clerk = await bench.as(committee.accounts.clerk);
    const { body } = await clerk
      .post(`/api/undelivered-mails/${mail.id}/resendings`, { email: 'Khac@Example.Test ' })
      .expect(201);
    const again = await bench.db.notification.findUniqueOrThrow({ where: { id: body.notificationId } });
    expect(again).toMatchObject({ recipientAccountId: null, recipientEmail: 'khac@example.test' });
    expect(again.params).toMatchObject({ personId });
    const { email } = await bench.db.account.findUniqueOrThrow({ where: { id: accountId } });
    expect(email).toBe(`${accountId}@example.test`);
  });

  test('an address is corrected for good by the administrator alone, with audit, and never to one that is taken', async () => {
    const { committee, mail, accountId } = await returnedRequest();
    const path = `/api/undelivered-mails/${mail.id}/resendings`;
    const right = { email: 'dung@example.test', correct: true };
    const clerk = await bench.as(committee.accounts.clerk);
    expect((await clerk.post(path, right).expect(403)).body.code).toBe('forbidden');
    const administrator = await bench.as(await buildAccount(bench.db, committee.id, 'administrator'));
    const taken = { email: `${committee.accounts.clerk}@example.test`, correct: true };
    expect((await administrator.post(path, taken).expect(409)).body.code).toBe('address-taken');
    await administrator.post(path, right).expect(201);
    const { email } = await bench.db.account.findUniqueOrThrow({ where: { id: accountId } });
    expect(email).toBe('dung@example.test');
    expect((await audited(committee)).sort()).toEqual(['address-changed', 'resent']);
    const events = await bench.db.auditEvent.findMany({ where: { committeeId: committee.id } });
    expect(events.some(({ canonical }) => canonical.includes('dung@'))).toBe(false);
  });

  test('is asked on paper instead: the call it caused ends', async () => {
    const { committee, mail, roundId, personId } = await returnedRequest();
    const clerk = await bench.as(committee.accounts.clerk);
    const { body } = await clerk.post(`/api/undelivered-mails/${mail.id}/paper-requests`).expect(201);
    expect(body).toEqual({ notificationId: mail.id, callTasksClosed: 1 });
    expect(await stateOf(mail.id)).toBe('on-paper');
    const tasks = await bench.db.callTask.findMany({ where: { roundId, personId } });
    expect(tasks).toMatchObject([{ state: 'closed', closedReason: 'on-paper' }]);
    expect(await audited(committee)).toEqual(['asked-on-paper']);
  });

  test('a mailed code is never sent again, nor a mail of another committee', async () => {
    const { mail } = await returnedRequest();
    const { accounts } = await buildCommittee(bench.db);
    const stranger = await bench.as(accounts.clerk);
    await stranger.post(`/api/undelivered-mails/${mail.id}/resendings`).expect(404);
    await stranger.post(`/api/undelivered-mails/${mail.id}/paper-requests`).expect(404);
    const { committee, mail: own } = await returnedRequest();
    await bench.db.notification.update({ where: { id: own.id }, data: { kind: 'sign-in-code' } });
    const clerk = await bench.as(committee.accounts.clerk);
    const { body } = await clerk.post(`/api/undelivered-mails/${own.id}/resendings`).expect(409);
    expect(body.code).toBe('mail-code-not-resent');
  });

  test('a unit officer and a reviewer may not send it again', async () => {
    const { committee, mail } = await returnedRequest();
    const reviewer = await bench.as(committee.accounts.reviewer);
    const { body } = await reviewer.post(`/api/undelivered-mails/${mail.id}/resendings`).expect(403);
    expect(body.code).toBe('forbidden');
  });
});
