import { randomUUID } from 'node:crypto';
import { startApi, type RunningApi } from '../../support/running-api';
import { seedCommittee, seedIntake, type SeededCommittee } from '../../support/seed-record';

/** Found by sending invented requests (`npm run fuzz`): one of these held up every later command of its intake. */
let api: RunningApi;
let committee: SeededCommittee;

beforeAll(async () => {
  api = await startApi();
  committee = await seedCommittee(api.db);
}, 120_000);
afterAll(() => api?.stop());

const quota = (more: object) => ({ unitId: null, classId: null, granted: 5, basis: 'Công văn 12', ...more });

test.each([
  ['an id that names nothing', { classId: randomUUID() }, 404, 'not-found'],
  ['a letter no text can hold', { basis: 'Công văn \u0000 12' }, 400, 'invalid-input'],
])('a command with %s is refused, and the next one of the same intake goes on', async (_what, more, status, code) => {
  const intake = await seedIntake(api.db, committee, { stage: 'review' }, { state: 'submitted' });
  const head = await api.as(committee.accounts['review-head']);
  const refused = await head.send('POST', `/intakes/${intake.id}/quotas`, quota(more));
  expect([refused.status, (refused.body as { code: string }).code]).toEqual([status, code]);
  expect(await api.db.quota.count({ where: { intakeId: intake.id } })).toBe(0);
  const next = await head.send('POST', `/intakes/${intake.id}/quotas`, quota({}));
  expect(next.status).toBeLessThan(300);
  expect(await api.db.quota.count({ where: { intakeId: intake.id } })).toBe(1);
});

test('what is not led by the engine is refused the same way', async () => {
  const administrator = await api.as(
    (
      await api.db.accountRole.findFirstOrThrow({
        where: { committeeId: committee.id, role: 'review-head' },
      })
    ).accountId,
  );
  const { status, body } = await administrator.send('PATCH', `/people/${committee.members[0]!.personId}`, {
    revision: 947_474_589_826,
    phone: '0912345678',
  });
  expect([status, (body as { code: string }).code]).toEqual([400, 'invalid-input']);
});
