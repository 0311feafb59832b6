import { addDays, dateOf, instantAt } from '../../../domain/dates';
import { findRecipients } from '../../../prisma/stores/notification/find-recipients';
import { openApiBench } from '../../support/api-bench';
import { buildAccount } from '../../support/factories/intake';
import { buildBody, buildSignedSubmission } from '../../support/factories/submission';

const bench = openApiBench();
const today = () => dateOf(bench.clock.now);

/** The head of review is away; a colleague of another organ stands in. */
async function office() {
  const submission = await buildSignedSubmission(bench.db);
  await bench.db.submission.update({
    where: { id: submission.id },
    data: { state: 'draft', contentHash: null, signedBy: null, dueOn: new Date('2027-01-01') },
  });
  const { committee } = submission.intake;
  const delegate = await buildAccount(bench.db, committee.id, 'reviewer', committee.centreUnitId);
  const coordinator = await bench.as(committee.accounts['office-coordinator']);
  const period = { fromOn: today(), lastOn: addDays(today(), 5) };
  const delegation = {
    fromAccountId: committee.accounts['review-head'],
    toAccountId: delegate,
    scope: 'signature',
    basis: 'Giấy ủy quyền số 02-UQ/TCNV',
    ...period,
  };
  return { submission, committee, delegate, coordinator, delegation };
}

const signing = async (submissionId: string) => {
  const { revision } = await bench.db.submission.findUniqueOrThrow({ where: { id: submissionId } });
  return { revision, capacity: 'TUQ' };
};

test('the delegate sees what waits for the signature, signs it, and every act says for whom and by what paper', async () => {
  const { submission, committee, delegate, coordinator, delegation } = await office();
  await coordinator.post('/api/delegations', delegation).expect(201);
  const client = await bench.as(delegate);
  const work = await client.get('/api/my-work?kind=submission-to-sign').expect(200);
  expect(work.body.items).toMatchObject([{ id: submission.id }]);
  const path = `/api/submissions/${submission.id}`;
  // The pending draft was there before the delegation began.
  await client.post(`${path}/signatures`, await signing(submission.id)).expect(200);
  const { body } = await client.get(path).expect(200);
  expect(body.signedFor).toBe('thay đồng chí Đồng chí theo ủy quyền (Giấy ủy quyền số 02-UQ/TCNV)');
  const auditor = await bench.as(await buildAccount(bench.db, committee.id, 'auditor'));
  const trail = await auditor.get(`/api/audit-events?subjectId=${submission.id}`).expect(200);
  expect(trail.body.items[0]).toMatchObject({ action: 'signed', actorId: delegate, standsInFor: body.signedFor });
});

test('it begins and ends by itself, ends early when the office says so, and is told to both', async () => {
  const { submission, committee, delegate, coordinator, delegation } = await office();
  const later = { ...delegation, fromOn: addDays(today(), 2), lastOn: addDays(today(), 3) };
  const { body } = await coordinator.post('/api/delegations', later).expect(201);
  const told = await bench.db.notification.findMany({ where: { committeeId: committee.id, kind: 'delegation-set' } });
  expect(new Set(told.map(({ recipientAccountId }) => recipientAccountId))).toEqual(
    new Set([delegation.fromAccountId, delegate]),
  );
  const start = bench.clock.now;
  const statusOn = async (day: number) => {
    bench.clock.now = instantAt(addDays(dateOf(start), day), '09:00');
    const client = await bench.as(delegate);
    return (await client.post(`/api/submissions/${submission.id}/signatures`, { revision: 99, capacity: 'TUQ' }))
      .status;
  };
  expect([await statusOn(0), await statusOn(2), await statusOn(3), await statusOn(4)]).toEqual([403, 409, 409, 403]);
  bench.clock.now = instantAt(addDays(dateOf(start), 3), '10:00');
  const again = await bench.as(committee.accounts['office-coordinator']);
  const listed = await again.get('/api/delegations').expect(200);
  expect(listed.body.items).toMatchObject([{ id: body.id, state: 'running', scopeWords: 'Ký văn bản' }]);
  await again.post(`/api/delegations/${body.id}/end`).expect(204);
  expect(await statusOn(3)).toBe(403);
  bench.clock.now = start;
});

test('the office chooses among accounts in use, with their roles; others may not see them', async () => {
  const { committee, delegate, coordinator } = await office();
  const locked = await buildAccount(bench.db, committee.id, 'reviewer', committee.centreUnitId);
  await bench.db.account.update({ where: { id: locked }, data: { disabledAt: bench.clock.now } });
  const { body } = await coordinator.get('/api/delegation-accounts').expect(200);
  const items: { accountId: string; roles: string[] }[] = body.items;
  expect(items.find(({ accountId }) => accountId === delegate)?.roles).toEqual(['reviewer']);
  expect(items.some(({ accountId }) => accountId === locked)).toBe(false);
  await (await bench.as(delegate)).get('/api/delegation-accounts').expect(403);
});

test('it does not cascade: what was delegated is not delegated on', async () => {
  const { submission, committee, delegate, coordinator, delegation } = await office();
  await coordinator.post('/api/delegations', delegation).expect(201);
  const third = await buildAccount(bench.db, committee.id, 'reviewer', committee.centreUnitId);
  await coordinator
    .post('/api/delegations', { ...delegation, fromAccountId: delegate, toAccountId: third, scope: 'all' })
    .expect(201);
  const client = await bench.as(third);
  const { status } = await client.post(`/api/submissions/${submission.id}/signatures`, await signing(submission.id));
  expect(status).toBe(403);
});

test('the delegate cannot sign a list in which they stand, nor one that the delegator drafted', async () => {
  const { submission, committee, delegate, coordinator, delegation } = await office();
  await coordinator.post('/api/delegations', delegation).expect(201);
  const { personId } = (await buildBody(bench.db, committee, { kind: 'standing-board', members: 1 })).members[0]!;
  await bench.db.account.update({ where: { id: delegate }, data: { personId } });
  await bench.db.nomineeLine.update({ where: { id: submission.nomineeLineIds[0]! }, data: { personId } });
  const client = await bench.as(delegate);
  const path = `/api/submissions/${submission.id}/signatures`;
  const own = await client.post(path, await signing(submission.id)).expect(403);
  expect(own.body.code).toBe('own-nomination');
  await bench.db.submission.update({ where: { id: submission.id }, data: { draftedBy: delegation.fromAccountId } });
  const theirs = await client.post(path, await signing(submission.id)).expect(403);
  expect(theirs.body.code).toBe('forbidden');
});

test('tasks: new work and mails for the delegator reach the delegate; an opinion never does', async () => {
  const { committee, delegate, coordinator, delegation } = await office();
  const tasks = { ...delegation, scope: 'tasks', fromAccountId: committee.accounts.reviewer };
  await coordinator.post('/api/delegations', tasks).expect(201);
  const to = {
    committeeId: committee.id,
    recipientAccountId: committee.accounts.reviewer,
    recipientPersonId: null,
    recipientUnitId: null,
    recipientEmail: null,
    recipientRole: null,
  };
  const reached = await findRecipients(bench.db, { ...to, kind: 'task-arrived' }, today());
  expect(reached.map(({ accountId }) => accountId)).toEqual(expect.arrayContaining([to.recipientAccountId, delegate]));
  const asked = await findRecipients(bench.db, { ...to, kind: 'opinion-request' }, today());
  expect(asked).toEqual([{ accountId: to.recipientAccountId }]);
});

test('an opinion is refused with its own code; a reviewer sets no delegation, and a visitor sees none', async () => {
  const { submission, committee, coordinator, delegation } = await office();
  const leader = submission.body.members[0]!.accountId!;
  const answers = [
    await coordinator.post('/api/delegations', { ...delegation, scope: 'opinions' }),
    await coordinator.post('/api/delegations', { ...delegation, fromAccountId: leader, scope: 'all' }),
    await coordinator.post('/api/delegations', { ...delegation, toAccountId: delegation.fromAccountId }),
    await coordinator.post('/api/delegations', { ...delegation, fromAccountId: submission.id }),
    await coordinator.post('/api/delegations', { ...delegation, basis: '' }),
    await (await bench.as(committee.accounts.reviewer)).post('/api/delegations', delegation),
    await bench.visitor().get('/api/delegations'),
  ];
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
    [422, 'opinion-not-delegable'],
    [422, 'opinion-not-delegable'],
    [422, 'delegation-invalid'],
    [404, 'not-found'],
    [400, 'invalid-input'],
    [403, 'forbidden'],
    [401, 'unauthenticated'],
  ]);
  expect(await bench.db.delegation.count({ where: { committeeId: committee.id } })).toBe(0);
});
