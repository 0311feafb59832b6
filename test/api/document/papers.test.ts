import supertest from 'supertest';
import { instantAt, plainDate } from '../../../domain/dates';
import { checkPaper } from '../../../documents/papers/check/check-paper';
import { newId } from '../../../prisma/ids';
import { openApiBench, type Client } from '../../support/api-bench';
import { buildAccount, buildCommittee, buildIntake, buildUnit, type BuiltIntake } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';
import { buildBody } from '../../support/factories/submission';
import { alterPart, wordsOf } from '../../documents/papers/altered-paper';

const bench = openApiBench({ now: instantAt(plainDate('2026-05-11'), '09:00') });
let intake: BuiltIntake;
let clerk: Client;
let bodyId: string;

beforeEach(async () => {
  intake = await buildIntake(bench.db, { stage: 'issuance', units: 2 });
  await buildList(bench.db, intake, { state: 'submitted', lineState: 'approved', lines: 3 });
  clerk = await bench.as(intake.committee.accounts.clerk);
  bodyId = (await buildBody(bench.db, intake.committee, { members: 3 })).id;
});

const draft = (more: object = {}) =>
  clerk.post('/api/papers', { templateCode: 'send-decision', intakeId: intake.id, bodyId, ...more });
const bytesOf = async (path: string) => {
  const { body, status, headers } = await clerk
    .get(path)
    .buffer(true)
    .parse((response, done) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => done(null, Buffer.concat(pieces)));
    });
  return { bytes: body as Buffer, status, headers };
};
const linesOf = async (path: string) => (await wordsOf((await bytesOf(path)).bytes)).join('\n');
const auditOf = async (subjectId: string) =>
  (await bench.db.auditEvent.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } })).map(({ action }) => action);

describe('a paper drafted from the record', () => {
  it('is a .docx with the people agreed to, in due form, without a number', async () => {
    const { body, status } = await draft();
    expect([status, body.version]).toEqual([201, 1]);
    const { bytes, headers } = await bytesOf(`/api/documents/${body.documentId}/file`);
    expect(headers['content-disposition']).toContain('send-decision.docx');
    expect((await checkPaper(bytes, 'party')).measures.filter(({ ok }) => !ok)).toEqual([]);
    const words = (await wordsOf(bytes)).join('\n');
    const people = await bench.db.nomineeLine.findMany({ where: { intakeId: intake.id } });
    for (const { fullName } of people) expect(words).toContain(fullName);
    expect(words).toMatch(/Số\s+-QĐ\/TU/u);
    expect((await clerk.get(`/api/documents/${body.documentId}`)).body).toMatchObject({
      state: 'drafted',
      templateCode: 'send-decision',
      hasFile: true,
      intakeIds: [intake.id],
    });
    expect(await auditOf(body.documentId)).toEqual(['drafted']);
  });

  it('is made again of what the record says now; every version is kept with who made it of which template', async () => {
    const { documentId, contentHash } = (await draft()).body;
    await bench.db.nomineeLine.updateMany({
      where: { intakeId: intake.id, listOrder: 1 },
      data: { fullName: 'Bùi Văn Lý' },
    });
    const path = `/api/documents/${documentId}`;
    const again = await clerk.post(`${path}/versions`, { revision: 1, summary: 'về việc cử học viên' });
    expect([again.status, again.body.version]).toEqual([201, 2]);
    expect(again.body.contentHash).not.toBe(contentHash);
    expect(await linesOf(`${path}/file`)).toContain('Bùi Văn Lý');
    expect(await linesOf(`${path}/versions/1/file`)).not.toContain('Bùi Văn Lý');
    const { items } = (await clerk.get(`${path}/versions`)).body;
    expect(items).toMatchObject([
      { version: 2, cause: 'redrafted', templateCode: 'send-decision', templateVersion: 1 },
      { version: 1, cause: 'drafted', madeBy: 'Đồng chí', contentHash },
    ]);
    expect((await clerk.get(path)).body.summary).toBe('về việc cử học viên');
    expect(await auditOf(documentId)).toEqual(['drafted', 'redrafted']);
  });

  it('is not changed any more once it is signed, and bears number and day when it is issued', async () => {
    const { documentId } = (await draft({ intakeId: undefined, lineId: await aLine() })).body;
    await bench.db.documentIntake.deleteMany({ where: { documentId } });
    const path = `/api/documents/${documentId}`;
    await clerk.post(`${path}/signatures`, { revision: 1, signedOn: '2026-05-11' });
    expect((await clerk.post(`${path}/versions`, { revision: 2 })).body.code).toBe('document-state');
    expect((await clerk.patch(path, { revision: 2, summary: 'khác' })).body.code).toBe('document-state');
    const issued = await clerk.post(`${path}/issues`, { revision: 2, issuedOn: '2026-05-11' });
    expect(issued.body).toMatchObject({ number: 1, symbol: '01-QĐ/TU' });
    const words = await linesOf(`${path}/file`);
    expect(words).toContain('Số 01-QĐ/TU');
    expect(words).toContain('ngày 11 tháng 5 năm 2026');
    const { items } = (await clerk.get(`${path}/versions`)).body;
    expect(items[0]).toMatchObject({ version: 2, cause: 'issued' });
    const issue = await bench.db.auditEvent.findFirstOrThrow({ where: { subjectId: documentId, action: 'issued' } });
    expect(JSON.parse(issue.canonical).data.content).toBe(items[0].contentHash);
  });

  it('names what the record lacks, and what a person wrote into no field of it', async () => {
    const lacking = await draft({ templateCode: 'postponement-notice' });
    expect([lacking.status, lacking.body.code, lacking.body.params]).toEqual([
      422,
      'paper-source-missing',
      { what: 'class' },
    ]);
    expect(lacking.body.detail).toContain('(lớp học)');
    const unknown = await draft({ values: { favouriteColour: 'đỏ' } });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'paper-data-invalid']);
    expect(await bench.db.issuedDocument.count({ where: { committeeId: intake.committee.id } })).toBe(0);
  });

  it('is refused where it would be "Mật", and by whoever may not draft', async () => {
    expect((await draft({ secrecy: 'mat' })).body.code).toBe('secret-refused');
    const auditor = await bench.as(await buildAccount(bench.db, intake.committee.id, 'auditor'));
    expect((await auditor.post('/api/papers', { templateCode: 'send-decision', intakeId: intake.id })).status).toBe(
      403,
    );
    const stranger = await bench.as((await buildIntake(bench.db)).committee.accounts.clerk);
    const elsewhere = await stranger.post('/api/papers', { templateCode: 'send-decision', intakeId: intake.id });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'not-found']);
  });

  it('of a sample committee says so on its first page', async () => {
    const sample = await buildIntake(bench.db, {
      committee: await buildCommittee(bench.db, { sample: true }),
      stage: 'issuance',
    });
    await buildList(bench.db, sample, { state: 'submitted', lineState: 'approved' });
    const body = await buildBody(bench.db, sample.committee, { members: 1 });
    clerk = await bench.as(sample.committee.accounts.clerk);
    const { documentId } = (await draft({ intakeId: sample.id, bodyId: body.id })).body;
    expect(await linesOf(`/api/documents/${documentId}/file`)).toContain('DỮ LIỆU MẪU');
  });

  it('takes its recipients from the plan, or as they were edited', async () => {
    await bench.db.plan.updateMany({
      where: { committeeId: intake.committee.id },
      data: { recipients: ['Ban Tổ chức Tỉnh ủy (báo cáo)', 'Lưu Văn phòng'] },
    });
    const fromPlan = (await draft()).body.documentId;
    expect((await clerk.get(`/api/documents/${fromPlan}`)).body.recipients).toEqual([
      { unitId: null, name: 'Ban Tổ chức Tỉnh ủy', purpose: 'báo cáo' },
    ]);
    const recipients = [{ unitId: intake.unitIds[0]!, name: 'Đảng ủy phường', purpose: null }];
    const edited = (await draft({ recipients })).body.documentId;
    expect((await clerk.get(`/api/documents/${edited}`)).body.recipients).toEqual(recipients);
    expect(await linesOf(`/api/documents/${edited}/file`)).toContain('- Đảng ủy phường,');
  });
});

describe('papers that are only printed', () => {
  it('a list goes with its document; a decision is not printed past the register', async () => {
    const { documentId } = (await draft()).body;
    const words = await linesOf(`/api/papers/nominee-list/file?intakeId=${intake.id}&documentId=${documentId}`);
    expect(words).toContain('(Kèm theo Quyết định số ……-QĐ/TU ngày');
    const { body, status } = await clerk.get(`/api/papers/send-decision/file?intakeId=${intake.id}`);
    expect([status, body.code]).toEqual([422, 'paper-issued-kind']);
    expect((await draft({ templateCode: 'nominee-list' })).body.code).toBe('paper-printed-kind');
  });

  it('a proposal shows what the paper would say, and writes nothing', async () => {
    const { body } = await clerk.get(`/api/papers/send-decision/proposal?intakeId=${intake.id}&bodyId=${bodyId}`);
    expect(body).toMatchObject({
      documentType: 'decision',
      organ: { bodyId },
      letterheads: [{ system: 'party', chosen: true, symbol: 'TU' }],
      values: { total: 3 },
    });
    expect(await bench.db.paperTemplate.count({ where: { committeeId: intake.committee.id } })).toBe(0);
  });
});

describe('the signed scan', () => {
  const PNG = Buffer.from('89504e470d0a1a0a0000', 'hex');

  it('is attached to a signed paper and read back', async () => {
    const { documentId } = (await draft()).body;
    const path = `/api/documents/${documentId}`;
    expect((await upload('post', `${path}/scans`, PNG)).body.code).toBe('document-state');
    await clerk.post(`${path}/signatures`, { revision: 1, signedOn: '2026-05-11' });
    expect((await upload('post', `${path}/scans`, Buffer.from('<script>'))).body.code).toBe('scan-type-refused');
    const { body, status } = await upload('post', `${path}/scans`, PNG, 'quyết định.exe');
    expect(status).toBe(201);
    expect((await clerk.get(`${path}/scans`)).body.items).toMatchObject([
      { mediaType: 'image/png', fileName: 'quyết định.png', size: 10 },
    ]);
    const { bytes, headers } = await bytesOf(`${path}/scans/${body.scanId}`);
    expect([bytes.equals(PNG), headers['x-content-type-options']]).toEqual([true, 'nosniff']);
    expect(await auditOf(documentId)).toEqual(['drafted', 'signed', 'file-stored']);
  });
});

describe('templates of the office', () => {
  it('an upload takes the place of the shipped one, papers are made of it, and it is taken back', async () => {
    const path = '/api/paper-templates/send-decision/party';
    const { bytes } = await bytesOf(`${path}/file`);
    const own = await alterPart(bytes, 'word/document.xml', (xml) =>
      xml.replace('Trách nhiệm, chế độ', 'Nhiệm vụ, chế độ'),
    );
    const replaced = await upload('put', path, Buffer.from(own), 'mẫu của văn phòng.docx');
    expect([replaced.status, replaced.body]).toEqual([200, { code: 'send-decision', system: 'party', version: 1 }]);
    const { documentId } = (await draft()).body;
    expect(await linesOf(`/api/documents/${documentId}/file`)).toContain('Nhiệm vụ, chế độ của người được cử');
    expect((await clerk.post(`${path}/reversion`)).body).toMatchObject({ version: 2 });
    expect((await clerk.post(`${path}/reversion`)).body.code).toBe('already-exists');
    const again = (await draft()).body.documentId;
    expect(await linesOf(`/api/documents/${again}/file`)).toContain('Trách nhiệm, chế độ của người được cử');
    const item = (await clerk.get('/api/paper-templates')).body.items.find(
      (each: { code: string; system: string }) => each.code === 'send-decision' && each.system === 'party',
    );
    expect(item).toMatchObject({ source: 'shipped', since: '2026-05-11', versions: [{ version: 2 }, { version: 1 }] });
    const events = await bench.db.auditEvent.findMany({
      where: { committeeId: intake.committee.id, noun: 'document' },
    });
    expect(events.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['template-replaced', 'template-reverted']),
    );
  });

  it('an upload that lacks a field is refused by its name, and nothing is stored', async () => {
    const path = '/api/paper-templates/call-up/party';
    const { bytes } = await bytesOf(`${path}/file`);
    const own = await alterPart(bytes, 'word/document.xml', (xml) => xml.replace('{venue}', '{place2}'));
    const { status, body } = await upload('put', path, Buffer.from(own));
    expect([status, body.code, body.params.unknown, body.params.missing]).toEqual([
      422,
      'paper-template-refused',
      ['place2'],
      ['venue'],
    ]);
    expect(await bench.db.storedFile.count({ where: { committeeId: intake.committee.id } })).toBe(0);
  });
});

describe('letterheads', () => {
  it('an organ of both systems takes the one that is asked for, by default that of the body that decides', async () => {
    const unitId = await buildUnit(bench.db, intake.committee.id, 'organisation-board');
    const administrator = await bench.as(await buildAccount(bench.db, intake.committee.id, 'administrator'));
    const words = { revision: 0, place: 'Hoa Sen', capacity: 'direct', archive: 'VT' };
    const save = (system: string, organ: string, symbol: string) =>
      administrator.put(`/api/letterheads/${unitId}/${system}`, { ...words, organ, symbol });
    expect((await save('party', 'Ban Tổ chức', 'BTC')).status).toBe(200);
    expect((await save('state', 'Phòng Nội vụ', 'NV')).status).toBe(200);
    expect((await save('state', 'Phòng Nội vụ', 'NV')).body.code).toBe('revision-conflict');
    const signer = { signatoryName: 'Bùi Văn Lý', signatoryPost: 'Trưởng ban' };
    const symbolOf = async (more: object) => {
      const { documentId } = (await draft({ bodyId: undefined, unitId, ...signer, ...more })).body;
      const { system, organName } = (await clerk.get(`/api/documents/${documentId}`)).body;
      return [
        system,
        organName,
        (await linesOf(`/api/documents/${documentId}/file`)).match(/[-/]QĐ[-/]\p{L}+|QĐ-\p{L}+/u)?.[0],
      ];
    };
    const name = (await bench.db.unit.findUniqueOrThrow({ where: { id: unitId } })).name;
    expect(await symbolOf({ system: 'state' })).toEqual(['state', name, '/QĐ-NV']);
    expect(await symbolOf({})).toEqual(['party', name, '-QĐ/BTC']);
    expect((await draft({ system: 'state' })).body.code).toBe('letterhead-unknown');
    expect((await clerk.put(`/api/letterheads/${newId()}/party`, words)).status).toBe(403);
  });
});

async function aLine(): Promise<string> {
  return (await bench.db.nomineeLine.findFirstOrThrow({ where: { intakeId: intake.id } })).id;
}

function upload(method: 'post' | 'put', path: string, content: Buffer, name = 'tệp.docx') {
  return supertest(bench.app)
    [method](path)
    .set({ Cookie: clerk.cookie, 'X-CSRF-Token': clerk.csrfToken, 'Idempotency-Key': newId() })
    .set('X-File-Name', encodeURIComponent(name))
    .set('Content-Type', 'application/octet-stream')
    .send(content);
}
