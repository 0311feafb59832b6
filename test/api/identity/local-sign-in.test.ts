import supertest from 'supertest';
import { newId } from '../../../prisma/ids';
import { openApiBench } from '../../support/api-bench';
import { buildAccount, buildCommittee } from '../../support/factories/intake';

const bench = openApiBench({ config: (config) => ({ ...config, mode: 'embedded' }) });

test('one click signs in as a role, but only with sample data', async () => {
  const real = await buildCommittee(bench.db);
  await bench.db.account.update({ where: { id: real.accounts.clerk }, data: { sample: true } });
  const click = () => supertest(bench.app).post('/api/sign-in/local').set('Host', 'localhost').send({ role: 'clerk' });
  await click().expect(404);
  const id = newId();
  const names = { name: 'Thị ủy Mẫu', shortName: 'Thị ủy', symbol: 'TU', preset: 'town-2023' };
  await bench.db.committee.create({ data: { ...names, id, sample: true, createdAt: bench.clock.now } });
  const account = await buildAccount(bench.db, id, 'clerk');
  await bench.db.account.update({ where: { id: account }, data: { sample: true } });
  const { body, headers } = await click().expect(200);
  expect(body.csrfToken).toBeTruthy();
  const session = await supertest(bench.app)
    .get('/api/session')
    .set('Cookie', String(headers['set-cookie']).split(';')[0]!);
  expect(session.body).toMatchObject({ account: { id: account }, method: 'local' });

  const welcome = await supertest(bench.app).get('/api/welcome').set('Host', 'localhost').expect(200);
  expect(welcome.body.localRoles).toMatchObject([{ role: 'clerk' }]);
  expect(welcome.body.inboxUrl).toMatch(/^http:\/\/localhost:/);
});

test.each([
  ['through a proxy', { 'X-Forwarded-For': '203.0.113.9', Host: 'localhost' }],
  ['under a name of elsewhere that leads here', { Host: 'evil.example' }],
])('it is not there %s', async (_how, headers) => {
  const { status } = await supertest(bench.app).post('/api/sign-in/local').set(headers).send({ role: 'clerk' });
  expect(status).toBe(404);
});
