import { randomBytes } from 'node:crypto';
import supertest from 'supertest';
import { readMailFacts } from '../../../prisma/stores/notification/read-mail-facts';
import { dateOf } from '../../../domain/dates';
import { openApiBench, type Client } from '../../support/api-bench';
import { buildAccount, buildIntake } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';

const bench = openApiBench();
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');

async function office() {
  const intake = await buildIntake(bench.db, { units: 2 });
  const { lineIds } = await buildList(bench.db, intake, { state: 'submitted', lines: 2 });
  const account = (unit: number) => buildAccount(bench.db, intake.committee.id, 'unit-officer', intake.unitIds[unit]!);
  return {
    intake,
    lineId: lineIds[0]!,
    other: lineIds[1]!,
    officer: await bench.as(await account(0)),
    stranger: await bench.as(await account(1)),
    reviewer: await bench.as(intake.committee.accounts.reviewer),
  };
}

function upload(client: Client, path: string, content: Buffer, name = 'Bằng đại học.exe') {
  return supertest(bench.app)
    .post(`/api${path}`)
    .set({
      Cookie: client.cookie,
      'X-CSRF-Token': client.csrfToken,
      'Idempotency-Key': randomBytes(12).toString('hex'),
      'X-File-Name': encodeURIComponent(name),
    })
    .type('application/octet-stream')
    .send(content);
}

test('a unit adds a paper; what is missing is told per person, per unit and in the reminder', async () => {
  const { intake, lineId, officer, reviewer } = await office();
  const before = await reviewer.get(`/api/intakes/${intake.id}/dossiers`).expect(200);
  expect(before.body).toMatchObject({ missing: 14, units: [{ people: 2, complete: 0, missing: 14 }] });

  const { body } = await upload(officer, `/nominee-lines/${lineId}/dossier/degree/files`, PDF).expect(201);
  expect(body.missing).not.toContain('degree');
  const { body: dossier } = await officer.get(`/api/nominee-lines/${lineId}/dossier`).expect(200);
  const degree = dossier.papers.find(({ code }: { code: string }) => code === 'degree');
  expect(degree).toMatchObject({
    isMissing: false,
    seen: null,
    files: [{ id: body.paperId, fileName: 'Bằng đại học.pdf', mediaType: 'application/pdf', size: PDF.length }],
  });
  const after = await officer.get(`/api/intakes/${intake.id}/dossiers`).expect(200);
  expect(after.body.missing).toBe(13);

  const facts = await readMailFacts(
    bench.db,
    {
      committeeId: intake.committee.id,
      kind: 'list-returned',
      params: { unitId: intake.unitIds[0] },
      accountId: null,
      intakeId: intake.id,
      roundId: null,
    },
    dateOf(intake.at),
    intake.at,
  );
  expect(facts?.counts).toEqual({ missingPapers: 13 });
  const events = await bench.db.auditEvent.findMany({ where: { subjectId: lineId } });
  expect(events.map(({ action }) => action)).toEqual(['paper-stored']);
  expect(events[0]!.canonical).not.toContain('Bằng');
});

test('a paper seen by the reviewer needs no copy, and is taken back by the reviewer alone', async () => {
  const { lineId, officer, reviewer } = await office();
  const path = `/api/nominee-lines/${lineId}/dossier/party-card/seen`;
  await officer.put(path, {}).expect(403);
  const { body } = await reviewer.put(path, { note: 'Bản gốc' }).expect(200);
  expect(body.missing).not.toContain('party-card');
  expect((await reviewer.put(path, {}).expect(200)).body.paperId).toBeNull();
  const removal = `/api/dossier-papers/${body.paperId}/removals`;
  await officer.post(removal, { reason: 'x' }).expect(403);
  expect((await reviewer.post(removal, { reason: 'Nhầm người' }).expect(201)).body.missing).toContain('party-card');
});

test('the paper is downloaded as a file that runs nothing, and who looked at it is recorded', async () => {
  const { lineId, officer, reviewer, stranger, intake } = await office();
  const { body } = await upload(officer, `/nominee-lines/${lineId}/dossier/degree/files`, PDF).expect(201);
  const file = await reviewer.get(`/api/dossier-papers/${body.paperId}/file`).expect(200);
  expect(file.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  expect(file.headers['content-disposition']).toMatch(/^attachment;/);
  expect(file.body).toEqual(PDF);
  await stranger.get(`/api/dossier-papers/${body.paperId}/file`).expect(403);
  const looks = await bench.db.dataAccess.findMany({ where: { committeeId: intake.committee.id } });
  expect(looks).toMatchObject([{ kind: 'view', subject: 'dossier', accountId: intake.committee.accounts.reviewer }]);
});

test('a paper taken out leaves its trace and not its copy', async () => {
  const { lineId, officer } = await office();
  const { body } = await upload(officer, `/nominee-lines/${lineId}/dossier/degree/files`, PDF).expect(201);
  await officer.post(`/api/dossier-papers/${body.paperId}/removals`, { reason: 'Quét nhầm' }).expect(201);
  await officer.get(`/api/dossier-papers/${body.paperId}/file`).expect(404);
  const row = await bench.db.dossierPaper.findUniqueOrThrow({ where: { id: body.paperId } });
  expect(row).toMatchObject({ removedReason: 'Quét nhầm' });
  const file = await bench.db.storedFile.findUniqueOrThrow({ where: { id: row.fileId! } });
  expect(file.content).toHaveLength(0);
});

test.each([
  ['a program named as a paper', 'degree', Buffer.from('MZ\x90'), 415, 'dossier-file-type'],
  ['a PDF with a script', 'degree', Buffer.from('%PDF-1.7 /JavaScript %%EOF'), 422, 'dossier-file-active'],
  ['a file of no bytes', 'degree', Buffer.alloc(0), 422, 'dossier-file-empty'],
  ['a paper the checklist does not know', 'passport', PDF, 404, 'dossier-paper-unknown'],
])('%s is refused', async (_what, paper, content, status, code) => {
  const { lineId, officer } = await office();
  const answer = await upload(officer, `/nominee-lines/${lineId}/dossier/${paper}/files`, content);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

test('nobody keeps the dossier of another unit, nor of somebody who has left the list', async () => {
  const { intake, lineId, officer, stranger } = await office();
  await upload(stranger, `/nominee-lines/${lineId}/dossier/degree/files`, PDF).expect(403);
  await stranger.get(`/api/nominee-lines/${lineId}/dossier`).expect(403);
  expect((await stranger.get(`/api/intakes/${intake.id}/dossiers`).expect(200)).body.lines).toEqual([]);
  await bench.db.nomineeLine.update({ where: { id: lineId }, data: { state: 'withdrawn' } });
  const late = await upload(officer, `/nominee-lines/${lineId}/dossier/degree/files`, PDF).expect(409);
  expect(late.body.code).toBe('line-state-closed');
});

test('a dossier holds so many bytes and no more, also when two are sent at once', async () => {
  const { lineId, officer } = await office();
  const large = Buffer.concat([PDF.subarray(0, 20), Buffer.alloc(9 * 1024 * 1024, 32), Buffer.from('%%EOF')]);
  const path = `/nominee-lines/${lineId}/dossier/degree/files`;
  // Where the database is busy for a moment, nothing was kept and the client sends the file again.
  const send = async (): Promise<number> => {
    for (let tries = 1; ; tries += 1) {
      const { status } = await upload(officer, path, large);
      if (status !== 503 || tries === 10) return status;
    }
  };
  const statuses = await Promise.all([1, 2, 3, 4, 5].map(send));
  expect(statuses.sort((a, b) => a - b)).toEqual([201, 201, 201, 201, 413]);
});
