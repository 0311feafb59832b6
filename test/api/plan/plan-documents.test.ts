import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import supertest from 'supertest';
import { openApiBench } from '../../support/api-bench';
import { buildCommittee } from '../../support/factories/intake';

const bench = openApiBench();

async function upload(fileName: string, bytes: Buffer) {
  const { accounts } = await buildCommittee(bench.db);
  const { cookie, csrfToken } = await bench.as(accounts['review-head']);
  const headers = { Cookie: cookie, 'X-CSRF-Token': csrfToken, 'X-File-Name': encodeURIComponent(fileName) };
  const request = supertest(bench.app).post('/api/plan-documents').set(headers).set('Idempotency-Key', randomUUID());
  return request.set('Content-Type', 'application/octet-stream').send(bytes);
}

test('a plan document is read into a draft to be checked, and nothing is stored', async () => {
  const { body, status } = await upload('Kế hoạch 2023.md', readFileSync('prisma/seed/plan-2023.md'));
  expect([status, body.draft.items.length, body.draft.recipients.length]).toEqual([200, 9, 12]);
  expect(await bench.db.plan.count()).toBe(0);
});

test('a scanned document is refused with a code that says so', async () => {
  const { body, status } = await upload('kế hoạch.pdf', Buffer.from('%PDF-1.7 ảnh chụp'));
  expect([status, body.code]).toEqual([422, 'plan-document-scanned']);
});
