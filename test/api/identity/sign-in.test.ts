import supertest from 'supertest';
import { createApp } from '../../../api/app';
import { hashSecret } from '../../../api/identity/secrets';
import { createCode } from '../../../api/identity/sign-in';
import { openApiBench } from '../../support/api-bench';
import { buildAccount, buildCommittee } from '../../support/factories/intake';

const bench = openApiBench();
const PASSWORD = 'mưa xuân phơi phới bay';

async function someone(password = true) {
  const committee = await buildCommittee(bench.db);
  const id = await buildAccount(bench.db, committee.id, 'clerk');
  const passwordHash = password ? await hashSecret(PASSWORD) : null;
  const { email } = await bench.db.account.update({ where: { id }, data: { passwordHash } });
  return { id, email, committeeId: committee.id };
}

const signIn = (email: string, password: string) =>
  supertest(bench.app).post('/api/sign-in/password').send({ email, password });

describe('signing in with a password', () => {
  test('opens a session; the record holds only the hash of its id', async () => {
    const { id, email } = await someone();
    const answer = await signIn(email.toUpperCase(), PASSWORD).expect(200);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^lo-trinh-session=[\w-]{43};.*HttpOnly/);
    expect(cookie).toContain('SameSite=Lax');
    const rows = await bench.db.signInSession.findMany({ where: { accountId: id } });
    expect(rows).toHaveLength(1);
    const secret = /lo-trinh-session=([\w-]+)/.exec(cookie)![1]!;
    expect(Buffer.from(rows[0]!.idHash).toString('base64url')).not.toBe(secret);
    await expect(bench.db.auditEvent.count({ where: { subjectId: id, action: 'signed-in' } })).resolves.toBe(1);
  });

  test('a wrong password and no account at all are refused alike', async () => {
    const { email } = await someone();
    const wrong = await signIn(email, 'mưa xuân không phơi phới').expect(401);
    const nobody = await signIn('nobody@example.test', PASSWORD).expect(401);
    expect({ ...wrong.body, id: '' }).toEqual({ ...nobody.body, id: '' });
    expect(wrong.body.code).toBe('sign-in-refused');
  });

  test('an account that is switched off cannot sign in', async () => {
    const { id, email } = await someone();
    await bench.db.account.update({ where: { id }, data: { disabledAt: bench.clock.now } });
    expect((await signIn(email, PASSWORD)).status).toBe(401);
  });

  test('the id is rotated: the session the browser brought ends', async () => {
    const { email } = await someone();
    const browser = bench.visitor();
    const first = await browser.post('/api/sign-in/password').send({ email, password: PASSWORD }).expect(200);
    const old = String(first.headers['set-cookie']).split(';')[0]!;
    await browser
      .post('/api/sign-in/password')
      .set('X-CSRF-Token', first.body.csrfToken)
      .send({ email, password: PASSWORD })
      .expect(200);
    await supertest(bench.app).get('/api/session').set('Cookie', old).expect(401);
    expect((await browser.get('/api/session')).status).toBe(200);
  });

  test("another site's page cannot sign anybody in", async () => {
    const { email } = await someone();
    const answer = await signIn(email, PASSWORD).set('Origin', 'https://evil.example').expect(403);
    expect(answer.body.code).toBe('csrf-refused');
  });

  test('after ten tries in a quarter of an hour the address waits, over all processes', async () => {
    const { email } = await someone();
    for (let attempt = 0; attempt < 10; attempt += 1) await signIn(email, 'sai mật khẩu rồi nhé').expect(401);
    const answer = await signIn(email, PASSWORD).expect(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    // Another process counts in the same table.
    const rows = await bench.db.rateLimit.findMany({ where: { key: { startsWith: 'sign-in:' }, count: { gte: 10 } } });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ key }) => !key.includes('@'))).toBe(true);
  });
});

describe('signing in with a mailed code', () => {
  test('queues one mail, and answers the same for an address nobody has', async () => {
    const { id, email } = await someone(false);
    const known = await supertest(bench.app).post('/api/sign-in/codes').send({ email }).expect(202);
    const unknown = await supertest(bench.app)
      .post('/api/sign-in/codes')
      .send({ email: 'who@example.test' })
      .expect(202);
    expect(known.body).toEqual(unknown.body);
    const mails = await bench.db.notification.findMany({ where: { recipientAccountId: id, kind: 'sign-in-code' } });
    expect(mails).toHaveLength(1);
    // No row holds the digits.
    const code = await bench.db.confirmationCode.findFirstOrThrow({ where: { accountId: id } });
    expect(JSON.stringify([mails, code])).not.toMatch(/"\d{6}"/);
  });

  test('a code signs in once', async () => {
    const { id, email } = await someone(false);
    const { code } = await createCode(bench.ctx, bench.db, id, 'sign-in', 10);
    const use = () => supertest(bench.app).post('/api/sign-in/code').send({ email, code });
    expect([(await use()).status, (await use()).status]).toEqual([200, 401]);
  });

  test('a code is worthless after ten minutes', async () => {
    const { id, email } = await someone(false);
    const { code } = await createCode(bench.ctx, bench.db, id, 'sign-in', 10);
    bench.clock.advance(11);
    const answer = await supertest(bench.app).post('/api/sign-in/code').send({ email, code }).expect(401);
    expect(answer.body.code).toBe('code-refused');
  });

  test('five wrong tries spend a code', async () => {
    const { id, email } = await someone(false);
    const { code } = await createCode(bench.ctx, bench.db, id, 'sign-in', 10);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let attempt = 0; attempt < 5; attempt += 1)
      await supertest(bench.app).post('/api/sign-in/code').send({ email, code: wrong }).expect(401);
    const { body } = await supertest(bench.app).post('/api/sign-in/code').send({ email, code });
    expect(body.code).toBe('code-refused');
  });

  test('eight requests at once with one right code open one session', async () => {
    const { id, email } = await someone(false);
    const { code } = await createCode(bench.ctx, bench.db, id, 'sign-in', 10);
    const tries = Array.from({ length: 8 }, () => supertest(bench.app).post('/api/sign-in/code').send({ email, code }));
    const answers = await Promise.all(tries);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    await expect(bench.db.signInSession.count({ where: { accountId: id } })).resolves.toBe(1);
  });
});

describe('a session', () => {
  test('ends after an idle hour, and goes on while it is used', async () => {
    const { id } = await someone();
    const client = await bench.as(id);
    bench.clock.advance(50);
    await client.get('/api/session').expect(200);
    bench.clock.advance(50);
    await client.get('/api/session').expect(200);
    bench.clock.advance(61);
    expect((await client.get('/api/session')).status).toBe(401);
  });

  test('ends after twelve hours whatever was done', async () => {
    const { id } = await someone();
    const client = await bench.as(id);
    for (let hour = 0; hour < 14; hour += 1) {
      bench.clock.advance(50);
      const { status } = await client.get('/api/session');
      if (hour < 13) expect(status).toBe(200);
    }
    bench.clock.advance(25);
    expect((await client.get('/api/session')).status).toBe(401);
  });

  test('ends by signing out, and with the account', async () => {
    const { id } = await someone();
    const [one, two] = [await bench.as(id), await bench.as(id)];
    await one.delete('/api/session').expect(204);
    await one.get('/api/session').expect(401);
    await two.get('/api/session').expect(200);
    await bench.db.account.update({ where: { id }, data: { disabledAt: bench.clock.now } });
    expect((await two.get('/api/session')).status).toBe(401);
  });

  test('a new password ends every other session, and needs the old one', async () => {
    const { id } = await someone();
    const [one, two] = [await bench.as(id), await bench.as(id)];
    const password = 'sông Trà khúc mùa nước nổi';
    await one.put('/api/account/password', { password }).expect(401);
    await one.put('/api/account/password', { current: PASSWORD, password: 'password1234' }).expect(422);
    await one.put('/api/account/password', { current: PASSWORD, password }).expect(200, { ended: 1 });
    expect((await one.get('/api/session')).status).toBe(200);
    expect((await two.get('/api/session')).status).toBe(401);
  });

  test('a personal code is stored hashed, and no trace of it elsewhere', async () => {
    const { id } = await someone();
    const client = await bench.as(id);
    await client.put('/api/account/personal-code', { code: '123456' }).expect(422);
    await client.put('/api/account/personal-code', { code: '730295' }).expect(204);
    const account = await bench.db.account.findUniqueOrThrow({ where: { id } });
    expect(account.personalCodeHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const commands = await bench.db.command.findMany({ where: { accountId: id } });
    expect(JSON.stringify(commands)).not.toContain('730295');
  });

  test('over https the cookie is __Host- and Secure', async () => {
    const { email } = await someone();
    const http = { ...bench.ctx.config.http, publicUrl: 'https://lo-trinh.example' };
    const app = createApp({ ...bench.ctx, config: { ...bench.ctx.config, http } });
    const { headers } = await supertest(app)
      .post('/api/sign-in/password')
      .send({ email, password: PASSWORD })
      .expect(200);
    expect(String(headers['set-cookie'])).toMatch(/^__Host-lo-trinh-session=.*Path=\/.*Secure/);
  });
});
