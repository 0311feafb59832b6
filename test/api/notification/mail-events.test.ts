import supertest from 'supertest';
import { signWebhook } from '../../../domain/notification/webhook-signature';
import { newId } from '../../../prisma/ids';
import { openApiBench } from '../../support/api-bench';
import { buildCommittee } from '../../support/factories/intake';

const SECRET = 'whsec_' + Buffer.from('a secret of the mail service, long').toString('base64');
const NOW = new Date('2026-03-18T02:00:00Z');
const bench = openApiBench({
  now: NOW,
  config: (config) => ({ ...config, mail: { ...config.mail, eventsSecret: SECRET } }),
});

async function sentMail() {
  const committee = await buildCommittee(bench.db);
  const id = newId();
  const mail = {
    id,
    committeeId: committee.id,
    kind: 'report-returned',
    recipientAccountId: committee.accounts.clerk,
    params: {},
    dedupeKey: id,
    messageId: `<${id}@lo-trinh>`,
    state: 'sent',
    notBefore: NOW,
    nextAttemptAt: NOW,
    sentAt: NOW,
    createdAt: NOW,
  };
  await bench.db.notification.create({ data: mail });
  return mail;
}
const failed = (messageId: string) =>
  JSON.stringify({ events: [{ messageId, action: 'failed', status: '5.1.1', at: NOW.toISOString() }] });

function send(body: string, { id = newId() as string, at = NOW, secret = SECRET, signed = body } = {}) {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  return supertest(bench.app)
    .post('/api/mail-events')
    .set({
      'Content-Type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,b2xk ${signWebhook(secret, { id, timestamp, body: Buffer.from(signed) })}`,
    })
    .send(body);
}

test('a signed report of a mail service is taken once', async () => {
  const { id, messageId } = await sentMail();
  const once = newId();
  expect((await send(failed(messageId), { id: once }).expect(200)).body).toEqual({ taken: 1, known: 0, foreign: 0 });
  expect((await send(failed(messageId), { id: once }).expect(200)).body).toEqual({ taken: 0, known: 1, foreign: 0 });
  expect(await bench.db.notification.findUniqueOrThrow({ where: { id } })).toMatchObject({
    state: 'bounced',
    lastError: 'bounce-5.1.1',
  });
  expect(await bench.db.mailEvent.count({ where: { notificationId: id } })).toBe(1);
});

test('a report of a mail that is not ours is told so, and changes nothing', async () => {
  const { body } = await send(failed('<anything@elsewhere.example>')).expect(200);
  expect(body).toEqual({ taken: 0, known: 0, foreign: 1 });
});

test.each([
  ['another secret', { secret: 'another secret of somebody else' }],
  ['another body', { signed: '{"events":[]}' }],
  ['a copy sent again after five minutes', { at: new Date(NOW.getTime() - 301_000) }],
  ['a moment that has not come', { at: new Date(NOW.getTime() + 301_000) }],
])('%s is refused, and nothing is written', async (_what, cause) => {
  const { id, messageId } = await sentMail();
  const { body } = await send(failed(messageId), cause).expect(401);
  expect(body.code).toBe('mail-events-unsigned');
  expect(await bench.db.notification.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'sent' });
  expect(await bench.db.mailEvent.count({ where: { notificationId: id } })).toBe(0);
});

test('a report without signature, and one of another shape, are refused', async () => {
  const bare = await supertest(bench.app)
    .post('/api/mail-events')
    .send(JSON.parse(failed('<x@y>')))
    .expect(401);
  expect(bare.body.code).toBe('mail-events-unsigned');
  const odd = JSON.stringify({ events: [{ messageId: 'x', action: 'opened', at: NOW.toISOString() }] });
  expect((await send(odd).expect(400)).body.code).toBe('invalid-input');
});

test('where no secret is set there is no such address', async () => {
  const { eventsSecret } = bench.ctx.config.mail;
  bench.ctx.config.mail.eventsSecret = undefined;
  expect((await send(failed('<x@y>'))).status).toBe(404);
  bench.ctx.config.mail.eventsSecret = eventsSecret;
});
