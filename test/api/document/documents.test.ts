import { instantAt, plainDate } from '../../../domain/dates';
import { openApiBench, type Client } from '../../support/api-bench';
import { buildDocument } from '../../support/factories/class';
import { buildIntake, type BuiltIntake } from '../../support/factories/intake';
import { buildBody } from '../../support/factories/submission';

const bench = openApiBench({ now: instantAt(plainDate('2026-05-11'), '09:00') });
let intake: BuiltIntake;
let clerk: Client;
let bodyId: string;

beforeEach(async () => {
  intake = await buildIntake(bench.db, { stage: 'issuance' });
  clerk = await bench.as(intake.committee.accounts.clerk);
  bodyId = (await buildBody(bench.db, intake.committee, { members: 1 })).id;
});

const draft = (more: object = {}) =>
  clerk.post('/api/documents', {
    bodyId,
    documentType: 'notice',
    summary: 'về việc cử cán bộ đi học',
    signatoryName: 'Bùi Văn Lý',
    signatoryPost: 'PHÓ BÍ THƯ',
    capacity: 'T/M',
    intakeIds: [intake.id],
    ...more,
  });

test('a paper is drafted without a number, signed, and listed for the clerk to number', async () => {
  const { body, status } = await draft();
  expect(status).toBe(201);
  const path = `/api/documents/${body.documentId}`;
  expect((await clerk.get(path)).body).toMatchObject({
    state: 'drafted',
    number: null,
    symbol: null,
    intakeIds: [intake.id],
  });
  expect((await clerk.post(`${path}/signatures`, { revision: 1, signedOn: '2026-05-12' })).body.code).toBe(
    'signed-date-invalid',
  );
  expect((await clerk.post(`${path}/signatures`, { revision: 1, signedOn: '2026-05-11' })).status).toBe(200);
  expect((await clerk.patch(path, { revision: 2, summary: 'khác' })).body.code).toBe('document-state');
  const { items } = (await clerk.get(`/api/documents?intakeId=${intake.id}&state=signed`)).body;
  expect(items).toHaveLength(1);
  expect(items[0].abilities).toContain('intake.issue-document');
  const events = await bench.db.auditEvent.findMany({ where: { subjectId: body.documentId }, orderBy: { seq: 'asc' } });
  expect(events.map(({ action }) => action)).toEqual(['drafted', 'signed']);
});

test('papers are read page by page, and a cursor this list never gave is refused', async () => {
  for (let count = 0; count < 3; count += 1) await draft().expect(201);
  const first = await clerk.get('/api/documents?limit=2').expect(200);
  const second = await clerk.get(`/api/documents?limit=2&cursor=${first.body.nextCursor}`).expect(200);
  expect([first.body.items.length, second.body.items.length, second.body.nextCursor]).toEqual([2, 1, null]);
  const { body } = await clerk.get('/api/documents?cursor=000000').expect(400);
  expect(body).toMatchObject({ code: 'invalid-input', params: { fields: ['query.cursor'] } });
});

test('a paper of no intake is numbered by itself; its register shows the last number', async () => {
  const { documentId } = (await draft({ intakeIds: [] })).body;
  const path = `/api/documents/${documentId}`;
  await clerk.post(`${path}/signatures`, { revision: 1, signedOn: '2026-05-11' });
  const issued = await clerk.post(`${path}/issues`, { revision: 2, issuedOn: '2026-05-11' });
  expect([issued.status, issued.body]).toEqual([
    201,
    { documentId, number: 1, symbol: '01-TB/TU', periodKey: '2025-2030' },
  ]);
  const { items } = (await clerk.get('/api/number-registers')).body;
  expect(items).toEqual([{ organKey: 'committee', documentType: 'notice', periodKey: '2025-2030', lastNumber: 1 }]);
});

test('matter that is "Mật" is refused, with a code that says so', async () => {
  const { body, status } = await draft({ secrecy: 'mat' });
  expect([status, body.code]).toEqual([422, 'secret-refused']);
});

test('units among the recipients get one mail when it is sent', async () => {
  const documentId = await buildDocument(bench.db, intake, { state: 'issued' });
  const recipients = [{ unitId: intake.unitIds[0], name: 'Đảng ủy phường', purpose: null }];
  await bench.db.issuedDocument.update({ where: { id: documentId }, data: { recipients, number: 7 } });
  const send = () => clerk.post(`/api/documents/${documentId}/sendings`);
  expect((await send()).body).toMatchObject({ told: 1 });
  await send();
  expect(
    await bench.db.notification.count({ where: { recipientUnitId: intake.unitIds[0]!, kind: 'document-issued' } }),
  ).toBe(1);
});

test('another committee’s paper is not there', async () => {
  const { documentId } = (await draft()).body;
  const stranger = await bench.as((await buildIntake(bench.db)).committee.accounts.clerk);
  expect((await stranger.get(`/api/documents/${documentId}`)).status).toBe(404);
  expect((await stranger.post(`/api/documents/${documentId}/discarding`, { revision: 1 })).status).toBe(404);
});
