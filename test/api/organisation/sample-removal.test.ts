import supertest from 'supertest';
import { newId } from '../../../prisma/ids';
import { createCommittee } from '../../../prisma/stores/organisation/committee-store';
import { openApiBench } from '../../support/api-bench';
import { buildAccount, buildCommittee } from '../../support/factories/intake';

const bench = openApiBench({ config: (config) => ({ ...config, mode: 'embedded' }) });

const OFFICE = {
  confirm: true,
  committee: { name: 'Thị ủy Bình Minh', shortName: 'Thị ủy', symbol: 'TU', preset: 'town-2023' },
  administrator: { displayName: 'Nguyễn Thị Bình', email: 'binh@thi-uy.example', password: 'mưa thuận gió hòa 2026' },
};

async function sampleWith(role: 'administrator' | 'clerk') {
  const id = newId();
  const names = { name: 'Thị ủy mẫu', shortName: 'Thị ủy', symbol: 'TU', preset: 'town-2023' };
  await createCommittee(bench.db, { ...names, id, sample: true, createdAt: bench.clock.now });
  return { id, session: await bench.as(await buildAccount(bench.db, id, role)) };
}

function remove({ cookie, csrfToken }: { cookie: string; csrfToken: string }, body: object = OFFICE) {
  const headers = { Cookie: cookie, 'X-CSRF-Token': csrfToken, Host: 'localhost' };
  return supertest(bench.app).post('/api/sample-removal').set(headers).send(body);
}

test('one button removes the sample, and whoever pressed it goes on in an empty committee of the office', async () => {
  const real = await buildCommittee(bench.db);
  const { id, session } = await sampleWith('administrator');
  const { status, body, headers } = await remove(session);
  expect([status, body.csrfToken]).toEqual([200, expect.any(String)]);
  expect(await bench.db.committee.count({ where: { id } })).toBe(0);
  expect(await bench.db.account.count({ where: { committeeId: id } })).toBe(0);
  expect(await bench.db.committee.count({ where: { id: real.id } })).toBe(1);

  const own = await supertest(bench.app)
    .get('/api/session')
    .set('Cookie', String(headers['set-cookie']).split(';')[0]!);
  expect(own.body).toMatchObject({
    account: { email: 'binh@thi-uy.example', sample: false },
    committee: { id: body.committeeId, name: 'Thị ủy Bình Minh', sample: false },
    roles: [{ role: 'administrator' }],
  });
  const events = await bench.db.auditEvent.findMany({ where: { committeeId: body.committeeId } });
  expect(events.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['sample-removed', 'committee-created', 'account-added', 'role-given']),
  );
  const { email, password } = OFFICE.administrator;
  await supertest(bench.app).post('/api/sign-in/password').send({ email, password }).expect(200);
});

test('a password that is easily guessed leaves the sample as it is', async () => {
  const { id, session } = await sampleWith('administrator');
  const weak = { ...OFFICE, administrator: { ...OFFICE.administrator, password: '123456789012' } };
  const { body } = await remove(session, weak);
  expect(body.code).toBe('password-weak');
  expect(await bench.db.committee.count({ where: { id } })).toBe(1);
});

test('without saying yes, without the role, or without a session nothing is removed', async () => {
  const { id, session } = await sampleWith('administrator');
  const clerk = await bench.as(await buildAccount(bench.db, id, 'clerk'));
  expect((await remove(session, { ...OFFICE, confirm: false })).status).toBe(400);
  expect((await remove(clerk)).status).toBe(403);
  expect((await supertest(bench.app).post('/api/sample-removal').set('Host', 'localhost').send(OFFICE)).status).toBe(
    401,
  );
  expect(await bench.db.committee.count({ where: { id } })).toBe(1);
});

test('a committee that is no sample is never removed', async () => {
  const real = await buildCommittee(bench.db);
  const administrator = await bench.as(await buildAccount(bench.db, real.id, 'administrator'));
  expect((await remove(administrator)).status).toBe(404);
  expect(await bench.db.committee.count({ where: { id: real.id } })).toBe(1);
});
