import { dateOf } from '../../../domain/dates';
import { openApiBench } from '../../support/api-bench';
import { buildAccount } from '../../support/factories/intake';
import { buildOpenRound } from '../../support/factories/submission';

const bench = openApiBench();

async function awayWhileAsked() {
  const round = await buildOpenRound(bench.db);
  bench.clock.now = round.intake.at;
  const { committee } = round.intake;
  const clerk = await bench.as(committee.accounts.clerk);
  const { personId } = round.members[1]!;
  const absence = { personId, fromOn: dateOf(bench.clock.now), lastOn: round.dueOn, reason: 'Đi công tác' };
  return { round, committee, clerk, personId, absence };
}

test('a member who is away is on the list of calls, to be asked on paper; the clerk is told, and it is recorded', async () => {
  const { round, clerk, personId, absence } = await awayWhileAsked();
  const { body } = await clerk.post('/api/member-absences', absence).expect(201);
  const page = await clerk.get('/api/member-absences').expect(200);
  expect(page.body).toMatchObject({
    items: [{ id: body.id, personId, lastOn: round.dueOn }],
    abilities: ['absence.save'],
  });
  const call = { roundId: round.roundId, personId, reason: 'absent' };
  expect(await bench.db.callTask.count({ where: call })).toBe(1);
  expect(await bench.db.notification.findFirst({ where: { kind: 'office-notice' } })).toMatchObject({
    recipientRole: 'clerk',
    params: { step: 'member-absent' },
  });
  expect(await bench.db.auditEvent.count({ where: { subjectId: personId, action: 'absence-recorded' } })).toBe(1);
  await clerk.post(`/api/member-absences/${body.id}/end`).expect(204);
  expect((await clerk.get('/api/member-absences').expect(200)).body.items).toEqual([]);
  await clerk.post(`/api/member-absences/${body.id}/end`).expect(404);
});

test('an absence that ends before it begins, of nobody, or recorded by a reviewer is refused', async () => {
  const { committee, clerk, absence } = await awayWhileAsked();
  const reviewer = await bench.as(committee.accounts.reviewer);
  const answers = [
    await clerk.post('/api/member-absences', { ...absence, lastOn: '2020-01-01' }),
    await clerk.post('/api/member-absences', { ...absence, personId: committee.id }),
    await reviewer.post('/api/member-absences', absence),
    await bench.visitor().post('/api/member-absences').send(absence),
  ];
  expect(answers.map(({ status }) => status)).toEqual([400, 404, 403, 401]);
  expect(await bench.db.memberAbsence.count({ where: { committeeId: committee.id } })).toBe(0);
});

test('a seat that ended and was not filled is shown as vacant', async () => {
  const { round, committee } = await awayWhileAsked();
  const administrator = await bench.as(await buildAccount(bench.db, committee.id, 'administrator'));
  const { body } = await administrator.get('/api/bodies').expect(200);
  const chair = body.items[0].members[0];
  await administrator
    .post(`/api/bodies/${round.body.id}/members/${chair.id}/end`, { validTo: dateOf(bench.clock.now) })
    .expect(204);
  const after = await administrator.get('/api/bodies').expect(200);
  expect(after.body.items[0].vacancies).toEqual([
    { post: 'secretary', postTitle: 'Bí thư', since: dateOf(bench.clock.now) },
  ]);
});
