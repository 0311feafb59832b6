import { instantAt, plainDate } from '../../../domain/dates';
import { newId } from '../../../prisma/ids';
import { toDbDate } from '../../../prisma/plain-dates';
import { openApiBench, type Client } from '../../support/api-bench';
import { buildClass } from '../../support/factories/class';
import { buildAccount, buildIntake, type BuiltIntake } from '../../support/factories/intake';
import { buildOpenRound } from '../../support/factories/submission';
import { readZip } from '../../../documents/papers/zip/read-zip';
import { wordsOf } from '../../documents/papers/altered-paper';

const bench = openApiBench({ now: instantAt(plainDate('2026-03-16'), '09:00') });
let intake: BuiltIntake;
let clerk: Client;
let classId: string;
let lineIds: string[];

beforeEach(async () => {
  bench.clock.now = instantAt(plainDate('2026-03-16'), '09:00');
  intake = await buildIntake(bench.db, { stage: 'class', units: 2 });
  ({ id: classId, lineIds } = await buildClass(bench.db, intake, { state: 'open', learners: 3 }));
  await bench.db.nomineeLine.update({ where: { id: lineIds[2]! }, data: { unitId: intake.unitIds[1]! } });
  clerk = await bench.as(intake.committee.accounts.clerk);
});

const SIGNER = { signatoryName: 'Trần Văn Giám', signatoryPost: 'Giám đốc' };
const draft = (more: object = {}) =>
  clerk.post('/api/paper-batches', { templateCode: 'call-up', classId, per: 'unit', ...SIGNER, ...more });
const bytesOf = (path: string) =>
  clerk
    .get(path)
    .buffer(true)
    .parse((response, done) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => done(null, Buffer.concat(pieces)));
    });
const wordsOfDocument = async (id: string) =>
  (await wordsOf((await bytesOf(`/api/documents/${id}/file`)).body as Buffer)).join('\n');

test('one act drafts a giấy triệu tập for each unit of a class, naming its own people and going to it alone', async () => {
  const { body } = await draft().expect(201);
  expect([body.documentIds.length, body.existing]).toEqual([2, 0]);
  const documents = await Promise.all(
    body.documentIds.map(async (id: string) => (await clerk.get(`/api/documents/${id}`).expect(200)).body),
  );
  const units = documents.flatMap(({ recipients }) => recipients.map(({ unitId }: { unitId: string }) => unitId));
  expect(new Set(units)).toEqual(new Set(intake.unitIds));
  const people = await bench.db.nomineeLine.findMany({ where: { id: { in: lineIds } } });
  const of = documents.find(({ recipients }) => recipients[0].unitId === intake.unitIds[1]);
  const words = await wordsOfDocument(of.id);
  for (const { id, fullName } of people) expect(words.includes(fullName)).toBe(id === lineIds[2]);
  expect(await bench.db.auditEvent.count({ where: { subjectId: of.id, action: 'drafted' } })).toBe(1);
});

test('done again after somebody was added it drafts the missing ones alone', async () => {
  await draft({ per: 'person' }).expect(201);
  const [known] = await bench.db.nomineeLine.findMany({ where: { id: lineIds[0]! } });
  await bench.db.nomineeLine.create({
    data: { ...known!, id: newId(), listOrder: 9, fullName: 'Đỗ Thị Sau', listId: null, details: {}, personId: null },
  });
  const { body } = await draft({ per: 'person' }).expect(201);
  expect([body.documentIds.length, body.existing]).toEqual([1, 3]);
  expect(await wordsOfDocument(body.documentIds[0])).toContain('Đỗ Thị Sau');
});

test('all of them are downloaded as one archive, signed together, and say what they are', async () => {
  await draft({ per: 'person' }).expect(201);
  const archive = await bytesOf(`/api/paper-batches/file?templateCode=call-up&classId=${classId}`);
  expect([archive.status, archive.headers['content-type']]).toEqual([200, 'application/zip']);
  expect((await readZip(archive.body as Buffer)).size).toBe(3);
  const which = { templateCode: 'call-up', classId };
  const signed = await clerk.post('/api/paper-batches/signatures', { ...which, signedOn: '2026-03-16' }).expect(200);
  expect(signed.body).toEqual({ signed: 3 });
  const states = await bench.db.issuedDocument.findMany({ where: { committeeId: intake.committee.id } });
  expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['signed']));
  const later = { ...which, signedOn: '2026-03-17' };
  await clerk.post('/api/paper-batches/signatures', later).expect(422);
});

test('each takes the next number, none twice, though the act is repeated', async () => {
  await draft({ per: 'person' }).expect(201);
  await bench.db.intake.update({ where: { id: intake.id }, data: { status: 'closed' } });
  const which = { templateCode: 'call-up', classId };
  await clerk.post('/api/paper-batches/signatures', { ...which, signedOn: '2026-03-16' }).expect(200);
  const issue = () => clerk.post('/api/paper-batches/issues', { ...which, issuedOn: '2026-03-16' }).expect(201);
  expect((await issue()).body).toMatchObject({ issued: [{}, {}, {}], refused: [] });
  expect((await issue()).body).toEqual({ issued: [], refused: [] });
  const rows = await bench.db.issuedDocument.findMany({ where: { committeeId: intake.committee.id } });
  expect(new Set(rows.map(({ number }) => number))).toEqual(new Set([1, 2, 3]));
});

test('a meeting that is called gives each invited a giấy mời with its day, hour, place and matter', async () => {
  const round = await buildOpenRound(bench.db);
  bench.clock.now = round.intake.at;
  const office = await bench.as(round.intake.committee.accounts.clerk);
  const call = { bodyId: round.body.id, title: 'Cho ý kiến về nhân sự', heldOn: '2030-05-06', startsAt: '08:00' };
  const { body } = await office.post('/api/meetings', { ...call, place: 'Phòng họp số 2' }).expect(201);
  const batch = { templateCode: 'invitation', meetingId: body.meetingId, per: 'person' };
  const letters = (await office.post('/api/paper-batches', batch).expect(201)).body;
  expect(letters.documentIds).toHaveLength(3);
  const file = await bench.db.issuedDocument.findUniqueOrThrow({ where: { id: letters.documentIds[0] } });
  const { content } = await bench.db.storedFile.findUniqueOrThrow({ where: { id: file.fileId! } });
  const words = (await wordsOf(Buffer.from(content))).join('\n');
  for (const part of ['Đồng chí Nguyễn Văn 1, Bí thư', '08 giờ 00, ngày 06/5/2030', 'Phòng họp số 2', call.title])
    expect(words).toContain(part);
});

test('an empty class, both a class and a meeting, a stranger to papers are refused', async () => {
  const empty = await buildClass(bench.db, await buildIntake(bench.db, { stage: 'class' }));
  const unit = await bench.as(await buildAccount(bench.db, intake.committee.id, 'unit-officer'));
  const body = { templateCode: 'call-up', classId, per: 'unit' };
  const answers = [
    await draft({ classId: empty.id }),
    await draft({ meetingId: newId() }),
    await draft({ templateCode: 'send-decision' }),
    await unit.post('/api/paper-batches', body),
    await bench.visitor().post('/api/paper-batches').send(body),
    await clerk.get(`/api/paper-batches/file?templateCode=call-up&classId=${classId}`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([422, 400, 400, 403, 401, 404]);
});

describe('a signature that was delegated', () => {
  async function delegated(toTitle: string | null) {
    const { committee } = intake;
    const unitId = committee.centreUnitId;
    const make = async (fullName: string) => {
      const person = { id: newId(), committeeId: committee.id, fullName, sortName: fullName, searchKey: fullName };
      await bench.db.person.create({ data: { ...person, position: 'Chuyên viên' } });
      const accountId = await buildAccount(bench.db, committee.id, 'training-centre', unitId);
      await bench.db.account.update({ where: { id: accountId }, data: { personId: person.id } });
      return { personId: person.id, accountId };
    };
    const [head, other] = [await make('Trần Văn Giám'), await make('Lê Thị Phó')];
    const seat = async (personId: string, title: string) =>
      bench.db.personPost.create({
        data: {
          id: newId(),
          committeeId: committee.id,
          personId,
          unitId,
          title,
          validFrom: toDbDate(plainDate('2020-01-01')),
        },
      });
    await seat(head.personId, 'Giám đốc');
    if (toTitle) await seat(other.personId, toTitle);
    const days = { validFrom: toDbDate(plainDate('2026-03-01')), validTo: toDbDate(plainDate('2026-04-01')) };
    await bench.db.delegation.create({
      data: {
        ...days,
        id: newId(),
        committeeId: committee.id,
        fromAccountId: head.accountId,
        toAccountId: other.accountId,
        scope: 'signature',
        basis: 'Giấy ủy quyền số 3',
        createdBy: committee.accounts.clerk,
      },
    });
    return unitId;
  }
  const signerOf = async (unitId: string) =>
    (await clerk.get(`/api/papers/call-up/proposal?classId=${classId}&unitId=${unitId}`).expect(200)).body.signer;

  test('stands on the paper: a deputy signs K/T, anybody else TUQ, for the head; after its last day the head signs again', async () => {
    const unitId = await delegated('Phó Giám đốc');
    const deputy = { name: 'Lê Thị Phó', post: 'Phó Giám đốc', capacity: 'K/T', authority: 'Giám đốc' };
    expect(await signerOf(unitId)).toEqual(deputy);
    const unnamed = { unitId, signatoryName: null, signatoryPost: null };
    const { body } = await draft(unnamed).expect(201);
    const words = await wordsOfDocument(body.documentIds[0]);
    expect(words).toMatch(/K\/T GIÁM ĐỐC|KT\. GIÁM ĐỐC/u);
    bench.clock.now = instantAt(plainDate('2026-04-01'), '09:00');
    clerk = await bench.as(intake.committee.accounts.clerk);
    expect(await signerOf(unitId)).toMatchObject({ name: 'Trần Văn Giám', post: 'Giám đốc' });
  });

  test('of somebody without a post there is a TUQ', async () => {
    const unitId = await delegated(null);
    expect(await signerOf(unitId)).toMatchObject({ name: 'Lê Thị Phó', capacity: 'TUQ', authority: 'Giám đốc' });
  });
});
