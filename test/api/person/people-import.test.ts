import { readPeopleFile } from '../../../documents/person/read-people-file';
import { plainDate } from '../../../domain/dates';
import { openApiBench } from '../../support/api-bench';
import { buildAccount, buildCommittee, buildUnit } from '../../support/factories/intake';
import { downloadFile, uploadFile } from '../../support/upload-file';
import { buildXlsx, type Cell } from '../../support/xlsx-builder';

const bench = openApiBench();

const HEADING = 'TT|Họ và tên|Ngày sinh|Dân tộc|Chức vụ|Đơn vị|Ngày vào Đảng|Xếp loại 2025|CCCD'.split('|');
const person = (name: string, more: Partial<Record<'birth' | 'unit' | 'post' | 'rating' | 'number', string>> = {}) =>
  ((order): Cell[] => [
    order,
    name,
    more.birth ?? '17/05/1985',
    'Kinh',
    more.post ?? 'Phó Trưởng phòng',
    more.unit ?? 'Phòng Nội vụ',
    '03/02/2012',
    more.rating ?? 'HTTNV',
    more.number ?? null,
  ])(1);
const sheet = (...rows: Cell[][]) => buildXlsx({ rows: [['DANH SÁCH CÁN BỘ'], HEADING, ...rows] });

async function office() {
  const committee = await buildCommittee(bench.db);
  const unitId = await buildUnit(bench.db, committee.id);
  await bench.db.unit.update({ where: { id: unitId }, data: { name: 'Phòng Nội vụ', shortName: 'P. Nội vụ' } });
  const reviewer = await bench.as(committee.accounts.reviewer);
  const read = async (bytes: Buffer) => {
    const { body } = await uploadFile(bench, reviewer, '/api/people-imports', bytes).expect(201);
    return body.id as string;
  };
  const rowsOf = async (id: string, query = '') =>
    (await reviewer.get(`/api/people-imports/${id}/rows${query}`).expect(200)).body.items;
  const confirm = (id: string, decisions: object[] = []) =>
    reviewer.post(`/api/people-imports/${id}/confirmation`, { decisions });
  return { committee, unitId, reviewer, read, rowsOf, confirm };
}

test('a list is read and set against the register, and nothing is in the register before somebody confirms', async () => {
  const { committee, unitId, reviewer, read, rowsOf } = await office();
  const id = await read(sheet(person('Nguyễn Thị Hoà'), person('Trần Văn Bình', { birth: '31/02/1980' })));
  const { body } = await reviewer.get(`/api/people-imports/${id}`).expect(200);
  expect(body).toMatchObject({ state: 'previewed', counts: { read: 2, accepted: 1, refused: 1, new: 2 } });
  expect(await rowsOf(id, '?verdict=accepted')).toMatchObject([
    { row: 3, unitId, match: 'new', person: { fullName: 'Nguyễn Thị Hoà' }, messages: [] },
  ]);
  expect(await rowsOf(id, '?verdict=refused')).toMatchObject([
    { row: 4, messages: [{ column: 'C', code: 'date-impossible', severity: 'refused' }] },
  ]);
  expect(await bench.db.person.count({ where: { committeeId: committee.id } })).toBe(0);
});

test('confirmed rows stand in the register with their fields; the audit event counts them and names nobody', async () => {
  const { committee, unitId, reviewer, read, confirm } = await office();
  const id = await read(sheet(person('Nguyễn Thị Hoà'), person('Trần Văn Bình', { birth: '05/1980' })));
  const { body } = await confirm(id).expect(200);
  expect(body).toEqual({ importId: id, added: 2, changed: 0, unchanged: 0, skipped: 0 });
  const people = await bench.db.person.findMany({ where: { committeeId: committee.id }, orderBy: { fullName: 'asc' } });
  expect(people).toMatchObject([
    { fullName: 'Nguyễn Thị Hoà', birth: '17/05/1985', unitId, partyProbationaryOn: '03/02/2012', ethnicity: 'Kinh' },
    { fullName: 'Trần Văn Bình', birth: '05/1980', details: { ratings: [{ year: 2025, grade: 'good' }] } },
  ]);
  const event = await bench.db.auditEvent.findFirstOrThrow({ where: { subjectId: id, action: 'imported' } });
  expect(event.canonical).toContain('"added":2');
  expect(event.canonical).not.toContain('Bình');
  const found = await reviewer.get('/api/people?search=hoa').expect(200);
  expect(found.body.items).toMatchObject([{ fullName: 'Nguyễn Thị Hoà', unitName: 'Phòng Nội vụ' }]);
});

test('a list confirmed twice is taken in once: by the same command, and by another', async () => {
  const { committee, reviewer, read } = await office();
  const id = await read(sheet(person('Nguyễn Thị Hoà')));
  const path = `/api/people-imports/${id}/confirmation`;
  const first = await reviewer.post(path).set('Idempotency-Key', 'one-key-for-all').expect(200);
  const again = await reviewer.post(path).set('Idempotency-Key', 'one-key-for-all').expect(200);
  expect(again.body).toEqual(first.body);
  const other = await reviewer.post(path).expect(409);
  expect(other.body.code).toBe('import-state');
  expect(await bench.db.person.count({ where: { committeeId: committee.id } })).toBe(1);
});

test('two readings of one file, both made before either was confirmed, add nobody twice', async () => {
  const { committee, read, confirm } = await office();
  const list = sheet(person('Nguyễn Thị Hoà'), person('Lê Văn Cường'));
  const [one, two] = [await read(list), await read(list)];
  await confirm(one).expect(200);
  const { body } = await confirm(two).expect(200);
  expect(body).toMatchObject({ added: 0, unchanged: 2 });
  expect(await bench.db.person.count({ where: { committeeId: committee.id } })).toBe(2);
});

test('somebody of the register is found across the place of the tone mark and case, with what would change', async () => {
  const { reviewer, read, rowsOf, confirm } = await office();
  await confirm(await read(sheet(person('Nguyễn Thị Hoà', { rating: 'HTNV' })))).expect(200);
  const id = await read(sheet(person('NGUYỄN THỊ HÒA', { unit: 'P. Nội vụ', post: 'Trưởng phòng' })));
  const [row] = await rowsOf(id);
  expect(row).toMatchObject({ match: 'changed', verdict: 'accepted', candidates: [{ fullName: 'Nguyễn Thị Hoà' }] });
  expect(row.changes.map(({ field }: { field: string }) => field)).toEqual(['position', 'ratings']);
  expect((await confirm(id).expect(200)).body).toMatchObject({ added: 0, changed: 1 });
  const history = await reviewer.get(`/api/people/${row.personId}/history`).expect(200);
  expect(history.body.items).toMatchObject([{ revision: 2, source: 'import' }]);
  expect(history.body.items[0].changes).toContainEqual({
    field: 'position',
    before: 'Phó Trưởng phòng',
    after: 'Trưởng phòng',
  });
});

test('somebody who may be in the register waits for a person to say who it is', async () => {
  const { committee, read, rowsOf, confirm } = await office();
  await confirm(await read(sheet(person('Nguyễn Thị Hoà')))).expect(200);
  const id = await read(sheet(person('Nguyễn Thị Hoa', { birth: '17/05/1985' })));
  const [row] = await rowsOf(id);
  expect(row).toMatchObject({ match: 'doubtful', verdict: 'doubtful', candidates: [{ fullName: 'Nguyễn Thị Hoà' }] });
  const vague = await confirm(id, [{ row: row.row, act: 'take' }]).expect(422);
  expect(vague.body.code).toBe('import-row-undecided');
  await confirm(id, [{ row: row.row, act: 'as-new' }]).expect(200);
  expect(await bench.db.person.count({ where: { committeeId: committee.id } })).toBe(2);
});

test('a refused row is never taken, whatever is decided', async () => {
  const { read, confirm } = await office();
  const id = await read(sheet(person('Nguyễn Thị Hoà', { birth: '31/02/1985' })));
  await confirm(id, [{ row: 3, act: 'as-new' }]).expect(422);
  expect((await confirm(id).expect(200)).body).toMatchObject({ added: 0, skipped: 1 });
});

test('an unknown unit is doubtful; the corrected file says so beside the row and is read again', async () => {
  const { reviewer, read, rowsOf } = await office();
  const id = await read(sheet(person('Nguyễn Thị Hoà', { unit: 'Phòng Không Có' })));
  expect(await rowsOf(id)).toMatchObject([{ verdict: 'doubtful', unitId: null, messages: [{ code: 'unit-unknown' }] }]);
  const { body } = await downloadFile(bench, reviewer, `/api/people-imports/${id}/corrected-file`).expect(200);
  const today = plainDate('2026-03-02');
  const again = await readPeopleFile({ bytes: body, fileName: 'x.xlsx', today, convertLegacyFonts: false });
  expect(again.people.map(({ person }) => person.fullName)).toEqual(['Nguyễn Thị Hoà']);
});

test('the template is a list that is read back, with headings and no people', async () => {
  const { reviewer } = await office();
  const { body, headers } = await downloadFile(bench, reviewer, '/api/people-template?year=2027').expect(200);
  expect(headers['content-disposition']).toContain('.xlsx');
  const input = { bytes: body, fileName: 'mau.xlsx', today: plainDate('2026-03-02'), convertLegacyFonts: false };
  await expect(readPeopleFile(input)).rejects.toMatchObject({ code: 'people-none-found' });
});

test("a column under the office's own heading is read as the office says", async () => {
  const { committee, rowsOf, read } = await office();
  const administrator = await bench.as(await buildAccount(bench.db, committee.id, 'administrator'));
  const value = [
    { heading: 'CÁN BỘ ĐƯỢC CỬ', field: 'fullName' },
    { heading: 'Mã số', field: null },
  ];
  await administrator.put('/api/settings/people-import-headings', { value, revision: 0 }).expect(200);
  const rows: Cell[][] = [
    ['Số TT', 'Cán bộ được cử', 'Sinh ngày', 'Mã số'],
    [1, 'Nguyễn Thị Hoà', '1985', 'A1'],
  ];
  expect(await rowsOf(await read(buildXlsx({ rows })))).toMatchObject([{ person: { fullName: 'Nguyễn Thị Hoà' } }]);
});

test('a unit officer takes in people of the own unit, and nobody of another', async () => {
  const { committee, unitId } = await office();
  const other = await buildUnit(bench.db, committee.id);
  await bench.db.unit.update({ where: { id: other }, data: { name: 'Phòng Tài chính', shortName: 'Phòng TC' } });
  const officer = await bench.as(await buildAccount(bench.db, committee.id, 'unit-officer', unitId));
  const list = sheet(person('Nguyễn Thị Hoà', { unit: 'Tổ 1' }), person('Lê Văn Cường', { unit: 'Phòng Tài chính' }));
  const { body } = await uploadFile(bench, officer, '/api/people-imports', list).expect(201);
  const rows = await officer.get(`/api/people-imports/${body.id}/rows`).expect(200);
  expect(rows.body.items).toMatchObject([
    { verdict: 'accepted', unitId },
    { verdict: 'refused', messages: [{ code: 'unit-foreign' }] },
  ]);
  await officer.post(`/api/people-imports/${body.id}/confirmation`).expect(200);
  const people = await bench.db.person.findMany({ where: { committeeId: committee.id } });
  expect(people).toMatchObject([{ fullName: 'Nguyễn Thị Hoà', unitId }]);
  const stranger = await bench.as(await buildAccount(bench.db, committee.id, 'unit-officer', other));
  await stranger.get(`/api/people-imports/${body.id}/rows`).expect(403);
});

test('a file that is no list is refused in words, and leaves nothing behind', async () => {
  const { committee, reviewer } = await office();
  const { body } = await uploadFile(bench, reviewer, '/api/people-imports', Buffer.from('%PDF-1.7')).expect(415);
  expect(body).toMatchObject({ code: 'spreadsheet-other-kind', detail: expect.stringMatching(/\p{L}/u) });
  expect(await bench.db.peopleImport.count({ where: { committeeId: committee.id } })).toBe(0);
});

test('what was discarded keeps no row', async () => {
  const { reviewer, read, confirm } = await office();
  const id = await read(sheet(person('Nguyễn Thị Hoà')));
  await reviewer.post(`/api/people-imports/${id}/discarding`).expect(204);
  expect(await bench.db.peopleImportRow.count({ where: { importId: id } })).toBe(0);
  await confirm(id).expect(409);
});
