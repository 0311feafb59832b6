import { addDays, dateOf } from '../../../domain/dates';
import { openApiBench } from '../../support/api-bench';
import { buildAccount, buildIntake } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';
import { downloadFile, uploadFile } from '../../support/upload-file';
import { buildXlsx, type Cell } from '../../support/xlsx-builder';

const bench = openApiBench();

const HEADING = ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'Chi bộ', 'Ngày vào Đảng', 'Ghi chú'];
const row = (name: string, birth = '17/05/1985'): Cell[] => [
  1,
  name,
  birth,
  'Nữ',
  'Chi ủy viên',
  'Chi bộ 3',
  '2012',
  null,
];
/** As units send them: title block, two merged heading rows left out, a signature under the table. */
const list = (...rows: Cell[][]) =>
  buildXlsx({
    rows: [['ĐẢNG ỦY PHƯỜNG'], ['DANH SÁCH ĐỀ NGHỊ CỬ ĐI HỌC'], [], HEADING, ...rows, [], ['Người lập', 'Thủ trưởng']],
  });

async function desk() {
  const intake = await buildIntake(bench.db, { units: 2, deadlineOn: addDays(dateOf(bench.clock.now), 20) });
  const [unitId, otherId] = intake.unitIds as [string, string];
  const officer = await bench.as(await buildAccount(bench.db, intake.committee.id, 'unit-officer', unitId));
  const stranger = await bench.as(await buildAccount(bench.db, intake.committee.id, 'unit-officer', otherId));
  const reviewer = await bench.as(intake.committee.accounts.reviewer);
  const path = `/api/intakes/${intake.id}/list-imports?unitId=${unitId}`;
  const read = async (bytes: Buffer, who = officer) => {
    const { body } = await uploadFile(bench, who, path, bytes).expect(201);
    return body.id as string;
  };
  return { intake, unitId, officer, stranger, reviewer, path, read };
}

test('a unit reads its list on trial; the list stays as it was until somebody says yes', async () => {
  const { intake, officer, read } = await desk();
  const id = await read(list(row('Nguyễn Thị Hoà'), row('Lê Thị Mai', '31/02/1990')));
  const { body } = await officer.get(`/api/list-imports/${id}`).expect(200);
  expect(body).toMatchObject({ purpose: 'nomination-list', intakeId: intake.id, counts: { accepted: 1, refused: 1 } });
  expect(await bench.db.nomineeLine.count({ where: { intakeId: intake.id } })).toBe(0);
});

test('confirmed rows stand on the draft below those already there, and what the list says of them is kept', async () => {
  const { intake, unitId, officer, read } = await desk();
  await officer
    .post(`/api/intakes/${intake.id}/nomination-lists`, {
      unitId,
      lines: [{ fullName: 'Trần Văn Bình', birth: '1980' }],
    })
    .expect(201);
  const id = await read(list(row('Nguyễn Thị Hoà'), row('Lê Thị Mai')));
  const { body } = await officer.post(`/api/list-imports/${id}/confirmation`).expect(200);
  expect(body).toMatchObject({ added: 2, skipped: 0 });
  const detail = await officer.get(`/api/nomination-lists/${body.listId}`).expect(200);
  expect(detail.body).toMatchObject({ state: 'draft' });
  expect(detail.body.lines.map(({ fullName }: { fullName: string }) => fullName)).toEqual([
    'Trần Văn Bình',
    'Nguyễn Thị Hoà',
    'Lê Thị Mai',
  ]);
  const stored = await bench.db.nomineeLine.findFirstOrThrow({
    where: { intakeId: intake.id, fullName: 'Nguyễn Thị Hoà' },
  });
  expect(stored).toMatchObject({ unitId, position: 'Chi ủy viên', gender: 'female', state: 'draft' });
  expect(stored.details).toMatchObject({ partyProbationaryOn: '2012' });
});

test('somebody of the register is tied to their record; whoever stands on the list already is refused', async () => {
  const { intake, unitId, officer, read } = await desk();
  const known = { fullName: 'Nguyễn Thị Hòa', birth: '17/05/1985', unitId };
  const { body: added } = await officer.post('/api/people', known).expect(201);
  const first = await read(list(row('NGUYỄN THỊ HOÀ')));
  await officer.post(`/api/list-imports/${first}/confirmation`).expect(200);
  const line = await bench.db.nomineeLine.findFirstOrThrow({ where: { intakeId: intake.id } });
  expect(line.personId).toBe(added.id);
  const again = await read(list(row('Nguyễn Thị Hoà')));
  const rows = await officer.get(`/api/list-imports/${again}/rows`).expect(200);
  expect(rows.body.items).toMatchObject([{ verdict: 'refused', messages: [{ code: 'already-on-list' }] }]);
});

test('a reviewer who takes in a list for a unit says by what way it came', async () => {
  const { unitId, intake, reviewer, read } = await desk();
  const id = await read(list(row('Nguyễn Thị Hoà')), reviewer);
  const path = `/api/list-imports/${id}/confirmation`;
  expect((await reviewer.post(path).expect(422)).body.code).toBe('entry-source-required');
  await reviewer.post(path, { onBehalf: { source: 'chat', reference: 'Zalo' } }).expect(200);
  const stored = await bench.db.nominationList.findFirstOrThrow({ where: { intakeId: intake.id, unitId } });
  expect(stored).toMatchObject({ enteredOnBehalf: true, source: 'chat', paperOwed: true });
});

test("another unit neither reads a unit's upload nor makes one for it", async () => {
  const { stranger, path, read } = await desk();
  const id = await read(list(row('Nguyễn Thị Hoà')));
  await stranger.get(`/api/list-imports/${id}`).expect(403);
  await stranger.post(`/api/list-imports/${id}/confirmation`).expect(403);
  const { body } = await uploadFile(bench, stranger, path, list(row('Lê Thị Mai'))).expect(403);
  expect(body.code).toBe('forbidden');
});

test('an intake that takes no lists any more takes no upload either', async () => {
  const { intake, officer, path } = await desk();
  await bench.db.intake.update({ where: { id: intake.id }, data: { status: 'closed' } });
  const { body } = await uploadFile(bench, officer, path, list(row('Nguyễn Thị Hoà'))).expect(409);
  expect(body.code).toBe('stage-closed');
});

test('more than a list can hold is refused whole', async () => {
  const { intake, unitId, officer, read } = await desk();
  await buildList(bench.db, intake, { unitId, lines: 499 });
  const id = await read(list(row('Nguyễn Thị Hoà'), row('Lê Thị Mai')));
  const { body } = await officer.post(`/api/list-imports/${id}/confirmation`).expect(422);
  expect(body.code).toBe('list-too-long');
  expect(await bench.db.nomineeLine.count({ where: { intakeId: intake.id } })).toBe(499);
});

test('the corrected file of a list is a workbook', async () => {
  const { officer, read } = await desk();
  const id = await read(list(row('Nguyễn Thị Hoà', '31/02/1990')));
  const { body } = await downloadFile(bench, officer, `/api/list-imports/${id}/corrected-file`).expect(200);
  expect(Buffer.from(body).subarray(0, 2).toString()).toBe('PK');
});
