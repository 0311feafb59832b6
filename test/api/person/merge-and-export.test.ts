import ExcelJS from 'exceljs';
import { openApiBench, type Client } from '../../support/api-bench';
import { buildAccount, buildCommittee, buildIntake, buildUnit } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';
import { newId } from '../../../prisma/ids';
import { toDbDate } from '../../../prisma/plain-dates';
import { plainDate } from '../../../domain/dates';

const bench = openApiBench();

async function office() {
  const committee = await buildCommittee(bench.db);
  const unitId = await buildUnit(bench.db, committee.id);
  const reviewer = await bench.as(committee.accounts.reviewer);
  const add = async (fields: object, who: Client = reviewer) => {
    const { body } = await who.post('/api/people', { unitId, ...fields }).expect(201);
    return body.id as string;
  };
  return { committee, unitId, reviewer, add };
}

describe('two entries of one person', () => {
  test('are found across the place of the tone mark, case and accents, each pair with how sure it is', async () => {
    const { reviewer, add } = await office();
    await add({ fullName: 'Nguyễn Thị Hoà', birth: '17/05/1985' });
    await add({ fullName: 'NGUYỄN THỊ HÒA', birth: '17/05/1985' });
    await add({ fullName: 'Trần Văn Bình', birth: '1980' });
    await add({ fullName: 'Trần Văn Binh', birth: '1980' });
    await add({ fullName: 'Lê Văn Cường', birth: '1970' });
    await add({ fullName: 'Lê Văn Cường', birth: '1990' });
    const { body } = await reviewer.get('/api/people-doubles').expect(200);
    const pairs = body.items.map(({ kind, people }: { kind: string; people: { fullName: string }[] }) => [
      kind,
      ...people.map(({ fullName }) => fullName),
    ]);
    expect(pairs).toEqual([
      ['same', 'Nguyễn Thị Hoà', 'NGUYỄN THỊ HÒA'],
      ['similar', 'Trần Văn Bình', 'Trần Văn Binh'],
    ]);
  });

  test('become one in a single audited act: lines, accounts, posts and seats go over, gaps are filled', async () => {
    const { committee, unitId, reviewer, add } = await office();
    const keepId = await add({ fullName: 'Nguyễn Thị Hoà', birth: '17/05/1985' });
    const goneId = await add({ fullName: 'Nguyễn Thị Hòa', birth: '1985', religion: 'Không', position: 'Chi ủy viên' });
    const intake = await buildIntake(bench.db, { committee });
    const { lineIds } = await buildList(bench.db, intake, { lines: 1 });
    await bench.db.nomineeLine.update({ where: { id: lineIds[0]! }, data: { personId: goneId } });
    const account = await buildAccount(bench.db, committee.id, 'approver');
    await bench.db.account.update({ where: { id: account }, data: { personId: goneId } });
    const post = { unitId, title: 'Bí thư', validFrom: '2024-01-01' };
    await reviewer.post(`/api/people/${goneId}/posts`, post).expect(201);
    await reviewer.post(`/api/people/${keepId}/posts`, post).expect(201);
    const preview = await reviewer.get(`/api/person-merges/preview?keepId=${keepId}&goneId=${goneId}`).expect(200);
    expect(preview.body).toMatchObject({
      moved: { lines: 1, accounts: 1, posts: 1, seats: 0, opinions: 0 },
      filled: ['position', 'religion'],
      obstacles: [],
    });
    expect(preview.body.differing).toContainEqual({ field: 'birth', keep: '17/05/1985', gone: '1985' });
    const revisions = { keepRevision: 1, goneRevision: 1 };
    await reviewer.post('/api/person-merges', { keepId, goneId, ...revisions, goneRevision: 9 }).expect(409);
    await reviewer.post('/api/person-merges', { keepId, goneId, ...revisions }).expect(201);
    const { body } = await reviewer.get(`/api/people/${keepId}`).expect(200);
    expect(body.fields).toMatchObject({ birth: '17/05/1985', religion: 'Không', position: 'Chi ủy viên' });
    expect(body.posts).toHaveLength(1);
    const old = await reviewer.get(`/api/people/${goneId}`).expect(200);
    expect(old.body.id).toBe(keepId);
    const line = await bench.db.nomineeLine.findUniqueOrThrow({ where: { id: lineIds[0]! } });
    const moved = await bench.db.account.findUniqueOrThrow({ where: { id: account } });
    expect([line.personId, moved.personId]).toEqual([keepId, keepId]);
    const event = await bench.db.auditEvent.findFirstOrThrow({ where: { subjectId: keepId, action: 'merged' } });
    expect(event.canonical).toContain(goneId);
    expect(event.canonical).not.toContain('Nguyễn');
  });

  test('who both stand on lists of one intake are not merged before that is settled', async () => {
    const { committee, reviewer, add } = await office();
    const [keepId, goneId] = [await add({ fullName: 'Nguyễn Thị Hoà' }), await add({ fullName: 'Nguyễn Thị Hoa' })];
    const intake = await buildIntake(bench.db, { committee });
    const { lineIds } = await buildList(bench.db, intake, { lines: 2 });
    await bench.db.nomineeLine.update({ where: { id: lineIds[0]! }, data: { personId: keepId } });
    await bench.db.nomineeLine.update({ where: { id: lineIds[1]! }, data: { personId: goneId } });
    const body = { keepId, goneId, keepRevision: 1, goneRevision: 1 };
    const refused = await reviewer.post('/api/person-merges', body).expect(409);
    expect(refused.body).toMatchObject({ code: 'merge-obstructed', detail: expect.stringContaining('cùng một đợt') });
    expect(await bench.db.person.count({ where: { id: goneId } })).toBe(1);
  });

  test('who sit in one body at once are not merged; an officer of one unit merges nobody', async () => {
    const { committee, unitId, reviewer, add } = await office();
    const [keepId, goneId] = [await add({ fullName: 'Nguyễn Thị Hoà' }), await add({ fullName: 'Nguyễn Thị Hoa' })];
    const [bodyId, committeeId] = [newId(), committee.id];
    await bench.db.body.create({
      data: { id: bodyId, committeeId, kind: 'standing-board', name: 'BTV', system: 'party' },
    });
    const seat = { committeeId, bodyId, post: 'member', postTitle: 'Ủy viên', ordinal: 1 };
    for (const personId of [keepId, goneId])
      await bench.db.bodyMember.create({
        data: { ...seat, id: newId(), personId, validFrom: toDbDate(plainDate('2020-01-01')) },
      });
    const body = { keepId, goneId, keepRevision: 1, goneRevision: 1 };
    expect((await reviewer.post('/api/person-merges', body).expect(409)).body.code).toBe('merge-obstructed');
    const officer = await bench.as(await buildAccount(bench.db, committeeId, 'unit-officer', unitId));
    await officer.post('/api/person-merges', body).expect(403);
  });
});

describe('a list taken out', () => {
  async function read(who: Client, body: object): Promise<(string | null)[][]> {
    const answer = await who
      .post('/api/people-exports', body)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(answer.body);
    const sheet = book.worksheets[0]!;
    const rows: (string | null)[][] = [];
    sheet.eachRow((row) => rows.push((row.values as (string | null)[]).slice(1)));
    return rows.slice(2);
  }

  const columns = ['fullName', 'religion', 'idNumber', 'phone', 'position'];
  const somebody = { fullName: 'Nguyễn Thị Hoà', religion: 'Phật giáo', idNumber: '051185000123', phone: '0901234567' };

  test('hides sensitive fields and numbers unless somebody who may see them asks for them in full', async () => {
    const { reviewer, add } = await office();
    await add({ ...somebody, position: '=HYPERLINK("x")' });
    const masked = await read(reviewer, { columns, purpose: 'Đối chiếu' });
    expect(masked[0]).toMatchObject([1, 'Nguyễn Thị Hoà', 'Không hiển thị', '•••123', '•••567', '\'=HYPERLINK("x")']);
    const full = await read(reviewer, { columns, purpose: 'Đối chiếu', unmasked: true });
    expect(full[0]!.slice(0, 5)).toEqual([1, 'Nguyễn Thị Hoà', 'Phật giáo', '051185000123', '0901234567']);
  });

  test('stands in the log with who, what for and which fields were shown; the audit event names nobody', async () => {
    const { committee, reviewer, add } = await office();
    await add(somebody);
    await read(reviewer, { columns, purpose: 'Báo cáo quý' });
    const [seen] = await bench.db.dataAccess.findMany({ where: { committeeId: committee.id, kind: 'export' } });
    expect(seen).toMatchObject({ records: 1, purpose: 'Báo cáo quý', fields: ['fullName', 'position'] });
    const event = await bench.db.auditEvent.findFirstOrThrow({
      where: { subjectId: committee.id, action: 'exported' },
    });
    expect(event.canonical).not.toMatch(/Hoà|051185/);
  });

  test('holds people of the own unit only, for an officer; the clerk takes none out', async () => {
    const { committee, unitId, reviewer, add } = await office();
    await add(somebody);
    const other = await buildUnit(bench.db, committee.id);
    await reviewer.post('/api/people', { fullName: 'Lê Văn Cường', unitId: other }).expect(201);
    const officer = await bench.as(await buildAccount(bench.db, committee.id, 'unit-officer', unitId));
    expect(await read(officer, { columns: ['fullName'], purpose: 'Rà soát' })).toEqual([[1, 'Nguyễn Thị Hoà']]);
    const clerk = await bench.as(committee.accounts.clerk);
    await clerk.post('/api/people-exports', { columns: ['fullName'], purpose: 'x' }).expect(403);
    await officer.post('/api/people-exports', { columns: ['fullName'] }).expect(400);
  });
});
