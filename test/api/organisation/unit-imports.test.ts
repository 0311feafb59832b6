import supertest from 'supertest';
import { openApiBench, type Client } from '../../support/api-bench';
import { buildAccount, buildCommittee } from '../../support/factories/intake';
import { buildXlsx, type Cell } from '../../support/xlsx-builder';

const bench = openApiBench();
const HEADING: Cell[] = ['STT', 'Tên cơ quan, đơn vị', 'Trực thuộc', 'Thư điện tử', 'Điện thoại'];

async function office() {
  const committee = await buildCommittee(bench.db);
  const administrator = await bench.as(await buildAccount(bench.db, committee.id, 'administrator'));
  return { committee, administrator };
}

function upload(client: Client, path: string, rows: Cell[][]) {
  return supertest(bench.app)
    .post(path)
    .set({ Cookie: client.cookie, 'X-CSRF-Token': client.csrfToken, 'X-File-Name': encodeURIComponent('đơn vị.xlsx') })
    .type('application/octet-stream')
    .send(buildXlsx({ rows: [HEADING, ...rows] }));
}

const taking = (rows: object[]) => ({ validFrom: '2026-01-01', rows });
const party = (row: number, name: string, more: object = {}) => ({
  row,
  name,
  kind: 'party-cell',
  tree: 'party',
  ...more,
});

test('a list of units is looked at, then taken in as it was checked', async () => {
  const { committee, administrator } = await office();
  const before = await bench.db.unit.count({ where: { committeeId: committee.id } });
  const { body: preview } = await upload(administrator, '/api/unit-imports/preview', [
    [1, 'Đảng ủy xã Mỹ Lâm', null, 'mylam@example.test', '0255 123 4567'],
    [2, 'Chi bộ thôn Đông', 'Đảng ủy xã Mỹ Lâm', null, null],
    [3, null, null, 'lac@example.test', null],
  ]).expect(200);
  expect(preview.counts).toEqual({ read: 3, accepted: 2, refused: 1, doubtful: 0, skipped: 0 });
  expect(preview.refused[0].messages[0]).toMatchObject({ row: 4, code: 'name-missing', severity: 'refused' });
  expect(await bench.db.unit.count({ where: { committeeId: committee.id } })).toBe(before);

  const rows = preview.accepted.map(({ row, unit, known }: { row: number; unit: object; known: string | null }) => ({
    row,
    known,
    ...unit,
  }));
  const { body } = await administrator.post('/api/unit-imports', taking(rows)).expect(201);
  const parent = await bench.db.unit.findUniqueOrThrow({ where: { id: body.added[0].id } });
  const child = await bench.db.unit.findUniqueOrThrow({ where: { id: body.added[1].id } });
  expect(parent).toMatchObject({ code: 'dang-uy-xa-my-lam', kind: 'base-committee', email: 'mylam@example.test' });
  expect(child).toMatchObject({ parentId: parent.id, kind: 'party-cell', shortName: 'CB thôn Đông' });
  const events = await bench.db.auditEvent.findMany({ where: { committeeId: committee.id, noun: 'organisation' } });
  expect(events.map(({ action }) => action).sort()).toEqual(['unit-added', 'unit-added', 'units-imported']);
  expect(events.map(({ canonical }) => canonical).join()).not.toContain('Mỹ Lâm');
});

test('a unit that is known is completed, never doubled', async () => {
  const { administrator } = await office();
  const first = await administrator.post('/api/unit-imports', taking([party(2, 'Chi bộ Một')])).expect(201);
  const { id } = first.body.added[0];
  const twice = await administrator.post('/api/unit-imports', taking([party(2, 'CB MỘT')])).expect(409);
  expect(twice.body).toMatchObject({ code: 'unit-already-stands', params: { row: 2 } });
  const row = party(2, 'Chi bộ Một', { known: id, email: 'mot@example.test' });
  const { body } = await administrator.post('/api/unit-imports', taking([row])).expect(201);
  expect(body).toEqual({ added: [], completed: [{ row: 2, id }], unchanged: 0 });
  const same = await administrator.post('/api/unit-imports', taking([row])).expect(201);
  expect(same.body).toEqual({ added: [], completed: [], unchanged: 1 });
});

test.each<[string, object[], string]>([
  ['an unknown unit above', [party(2, 'Chi bộ Hai', { parent: 'Đảng ủy Không Có' })], 'unit-parent-unknown'],
  [
    'two that stand below each other',
    [party(2, 'Chi bộ Ba', { parent: 'Chi bộ Bốn' }), party(3, 'Chi bộ Bốn', { parent: 'Chi bộ Ba' })],
    'unit-tree-circular',
  ],
  ['one name twice', [party(2, 'Chi bộ Năm'), party(3, 'chi bộ năm')], 'unit-already-stands'],
])('with %s nothing at all is taken in', async (_what, rows, code) => {
  const { committee, administrator } = await office();
  const { body } = await administrator.post('/api/unit-imports', taking(rows));
  expect(body.code).toBe(code);
  expect(await bench.db.unit.count({ where: { committeeId: committee.id } })).toBe(2);
  expect(await bench.db.auditEvent.count({ where: { committeeId: committee.id } })).toBe(0);
});

test('whoever may not keep units may take the template and nothing else', async () => {
  const { committee } = await office();
  const reviewer = await bench.as(committee.accounts.reviewer);
  const file = await reviewer.get('/api/unit-imports/template').expect(200);
  expect(file.headers['content-type']).toContain('spreadsheetml');
  await upload(reviewer, '/api/unit-imports/preview', [[1, 'Chi bộ Một']]).expect(403);
  await reviewer.post('/api/unit-imports', taking([party(2, 'Chi bộ Một')])).expect(403);
});

test('a file that is no workbook gets one sentence, and the corrected file comes back as a workbook', async () => {
  const { administrator } = await office();
  const plain = await supertest(bench.app)
    .post('/api/unit-imports/preview')
    .set({ Cookie: administrator.cookie, 'X-CSRF-Token': administrator.csrfToken })
    .type('application/octet-stream')
    .send(Buffer.from('Tên,Email\nChi bộ,a@b.c'))
    .expect(415);
  expect(plain.body.code).toBe('spreadsheet-csv');
  const file = await upload(administrator, '/api/unit-imports/corrected', [[1, 'Chi bộ Một']]).expect(200);
  expect(file.headers['content-disposition']).toContain('don-vi-can-sua.xlsx');
});
