import { openApiBench } from '../../support/api-bench';
import { downloadWorkbook } from '../../support/download-workbook';
import { buildAccount, buildIntake } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';

const bench = openApiBench({ now: new Date('2026-02-26T02:00:00Z') });

async function approved(names: readonly { fullName: string; position: string }[]) {
  const intake = await buildIntake(bench.db, { stage: 'class' });
  const list = await buildList(bench.db, intake, { state: 'submitted', lines: names.length, lineState: 'approved' });
  for (const [index, data] of names.entries())
    await bench.db.nomineeLine.update({
      where: { id: list.lineIds[index]! },
      data: { ...data, birth: '17/05/1985', gender: 'female', details: { idNumber: '051185000123' } },
    });
  const reviewer = await bench.as(intake.committee.accounts.reviewer);
  return { intake, list, reviewer, path: `/api/intakes/${intake.id}/public-lists` };
}

const TWO = [
  { fullName: 'Nguyễn Thị Hoà', position: 'Bí thư chi bộ' },
  { fullName: 'Trần Văn Bình', position: 'Phó Bí thư' },
];

test('a posted list says names and units, and nothing else of anybody', async () => {
  const { intake, reviewer, path } = await approved(TWO);
  const [{ rows } = { rows: [] }] = await downloadWorkbook(reviewer.post(path));
  expect(rows[2]).toEqual(['TT', 'Họ và tên', 'Đơn vị']);
  expect(rows.slice(3).map((row) => [row[0], row[1]])).toEqual([
    [1, 'Nguyễn Thị Hoà'],
    [2, 'Trần Văn Bình'],
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/1985|Bí thư|0511/);
  const seen = await bench.db.dataAccess.findFirstOrThrow({ where: { committeeId: intake.committee.id } });
  expect(seen).toMatchObject({ kind: 'export', subject: 'public-list', fields: ['fullName', 'unitId'], records: 2 });
  const event = await bench.db.auditEvent.findFirstOrThrow({
    where: { intakeId: intake.id, action: 'public-list-made' },
  });
  expect(event.canonical).not.toContain('Hoà');
});

test('two of one name in one unit are told apart by their post', async () => {
  const { reviewer, path } = await approved([TWO[0]!, { ...TWO[0]!, position: 'Chủ tịch Hội' }, TWO[1]!]);
  const [{ rows } = { rows: [] }] = await downloadWorkbook(reviewer.post(path));
  expect(rows.slice(3).map((row) => row[3] ?? '')).toEqual(['Bí thư chi bộ', 'Chủ tịch Hội', '']);
});

test('whoever is still being decided about is on no posted list; with nobody left there is none', async () => {
  const { list, reviewer, path } = await approved(TWO);
  await bench.db.nomineeLine.updateMany({ where: { id: { in: list.lineIds } }, data: { state: 'shortlisted' } });
  const { body } = await reviewer.post(path).expect(422);
  expect(body.code).toBe('list-empty');
});

test('neither a unit nor a leader makes one, nor is there one of a class that is not of the intake', async () => {
  const { intake, reviewer, path } = await approved(TWO);
  const officer = await bench.as(await buildAccount(bench.db, intake.committee.id, 'unit-officer', intake.unitIds[0]!));
  await officer.post(path).expect(403);
  await reviewer.post(path, { classId: intake.id }).expect(404);
  expect(await bench.db.dataAccess.count({ where: { committeeId: intake.committee.id } })).toBe(0);
});
