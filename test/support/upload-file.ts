import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import type { ApiBench, Client } from './api-bench';

/** Sends the bytes of a file as a browser does. */
export function uploadFile(
  bench: Pick<ApiBench, 'app'>,
  client: Client,
  path: string,
  bytes: Uint8Array,
  { fileName = 'danh sách.xlsx', key = randomUUID() as string } = {},
): supertest.Test {
  return supertest(bench.app)
    .post(path)
    .set({
      Cookie: client.cookie,
      'X-CSRF-Token': client.csrfToken,
      'X-File-Name': encodeURIComponent(fileName),
      'Idempotency-Key': key,
      'Content-Type': 'application/octet-stream',
    })
    .send(Buffer.from(bytes));
}

/** The bytes of an answer that is a file. */
export function downloadFile(bench: Pick<ApiBench, 'app'>, client: Client, path: string): supertest.Test {
  return supertest(bench.app)
    .get(path)
    .set('Cookie', client.cookie)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });
}
