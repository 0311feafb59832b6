import supertest from 'supertest';
import { tellLowStorage } from '../../../activities/notification/tell-low-storage';
import { renderMail } from '../../../documents/mail/render-mail';
import { workingCalendar } from '../../../domain/calendar/working-calendar';
import { dateOf } from '../../../domain/dates';
import { readMailFacts } from '../../../prisma/stores/notification/read-mail-facts';
import { createStorageWatch } from '../../../runtime/storage-watch';
import { openApiBench, type Client } from '../../support/api-bench';
import { buildAccount, buildCommittee } from '../../support/factories/intake';

const GIGABYTE = 1024 ** 3;
let free = 10 * GIGABYTE;
const bench = openApiBench({
  storage: createStorageWatch({ folder: '/record', leastFreeBytes: GIGABYTE }, () => Promise.resolve(free)),
});

let committeeId: string;
let administrator: Client;

beforeEach(async () => {
  free = 10 * GIGABYTE;
  ({ id: committeeId } = await buildCommittee(bench.db));
  administrator = await bench.as(await buildAccount(bench.db, committeeId, 'administrator'));
});

const unit = (code: string) => ({
  code,
  kind: 'party-cell',
  tree: 'party',
  name: `Chi bộ ${code}`,
  shortName: `Chi bộ ${code}`,
  validFrom: '2026-01-01',
});
const units = () => bench.db.unit.count({ where: { committeeId, code: { startsWith: 'low' } } });

test('when the disk is nearly full nothing is written, reading goes on, and the same command is taken once there is room', async () => {
  free = GIGABYTE - 1;
  const refused = await administrator.post('/api/units', unit('low-1')).expect(503);
  expect(refused.body.code).toBe('storage-low');
  expect(refused.headers['retry-after']).toBe('5');
  expect(await units()).toBe(0);
  await administrator.get('/api/units').expect(200);
  free = GIGABYTE;
  await administrator.post('/api/units', unit('low-1')).expect(201);
  expect(await units()).toBe(1);
});

test('who has no session, or no right, hears that first', async () => {
  free = 0;
  const visitor = await supertest(bench.app).post('/api/units').send(unit('low-2'));
  const clerk = await bench.as(await buildAccount(bench.db, committeeId, 'clerk'));
  const clerks = await clerk.post('/api/units', unit('low-2'));
  expect([visitor.status, clerks.status]).toEqual([401, 403]);
});

test('whoever watches /health is alerted; /health/ready keeps the process in use for readers', async () => {
  free = 0;
  const body = { status: 'storage-low', database: 'ok', engine: 'ok', storage: 'low', sample: 'ok' };
  await supertest(bench.app).get('/health').expect(503, body);
  await supertest(bench.app).get('/health/ready').expect(200, body);
  free = 2 * GIGABYTE;
  await supertest(bench.app)
    .get('/health')
    .expect(200, { ...body, status: 'ok', storage: 'ok' });
  const { text } = await supertest(bench.app).get('/metrics').expect(200);
  expect(text).toContain(`lo_trinh_storage_free_bytes ${2 * GIGABYTE}`);
});

test('administrators are told once a day, however many processes look', async () => {
  expect(await tellLowStorage(bench.ctx)).toBe(false);
  free = 300 * 1024 ** 2;
  for (let times = 0; times < 3; times += 1) expect(await tellLowStorage(bench.ctx)).toBe(true);
  const mails = await bench.db.notification.findMany({ where: { committeeId, kind: 'storage-low' } });
  expect(mails).toMatchObject([{ recipientRole: 'administrator', state: 'queued' }]);
  const events = await bench.db.auditEvent.findMany({ where: { committeeId, action: 'storage-low' } });
  expect(events.map(({ canonical }) => canonical)).toEqual([expect.stringContaining('"freeMegabytes":300')]);
  bench.clock.advance(24 * 60);
  await tellLowStorage(bench.ctx);
  expect(await bench.db.notification.count({ where: { committeeId, kind: 'storage-low' } })).toBe(2);
});

test.each(['vi', 'en'] as const)('the mail says how much is left (%s)', async (language) => {
  const { now } = bench.clock;
  const question = { committeeId, kind: 'storage-low', accountId: null, intakeId: null, roundId: null } as const;
  const facts = await readMailFacts(bench.db, { ...question, params: { freeMegabytes: 300 } }, dateOf(now), now);
  const mail = renderMail(facts!, {
    sender: { committeeName: 'Thị ủy', sample: false, officePhone: null, officeEmail: null },
    calendar: workingCalendar([]),
    now,
    language,
    to: 'admin@example.test',
    publicUrl: 'http://localhost',
    tokenOf: () => '',
    codeOf: () => '',
  });
  expect(mail.text).toContain('300');
});

test('a disk that cannot be measured holds nobody up; one that is measured is', async () => {
  const unknown = createStorageWatch({ folder: '/there/is/no/such/folder', leastFreeBytes: 1 });
  expect(await unknown.read()).toBeNull();
  const real = createStorageWatch({ folder: process.cwd(), leastFreeBytes: Number.MAX_SAFE_INTEGER });
  await expect(real.requireSpace()).rejects.toMatchObject({ code: 'storage-low' });
  const enough = createStorageWatch({ folder: process.cwd(), leastFreeBytes: 0 });
  await expect(enough.requireSpace()).resolves.toBeUndefined();
});
