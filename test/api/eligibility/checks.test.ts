import { addDays, dateOf, plainDate } from '../../../domain/dates';
import { newId } from '../../../prisma/ids';
import { toDbDate } from '../../../prisma/plain-dates';
import { openApiBench } from '../../support/api-bench';
import { buildAccount, buildIntake } from '../../support/factories/intake';
import { uploadFile } from '../../support/upload-file';
import { buildXlsx } from '../../support/xlsx-builder';

const bench = openApiBench({ now: new Date('2025-03-03T02:00:00Z') });

/** Item 1.2 "Đào tạo sơ cấp", by local-class: Điều 4 Quy định 57 while that is in force. */
async function desk(itemTitle = 'Đào tạo sơ cấp lý luận chính trị') {
  const intake = await buildIntake(bench.db, { deadlineOn: addDays(dateOf(bench.clock.now), 20) });
  await bench.db.planItem.update({ where: { id: intake.planItemId }, data: { title: itemTitle } });
  const unitId = intake.unitIds[0]!;
  const officer = await bench.as(await buildAccount(bench.db, intake.committee.id, 'unit-officer', unitId));
  const reviewer = await bench.as(intake.committee.accounts.reviewer);
  const clerk = await bench.as(intake.committee.accounts.clerk);
  const enter = async (...lines: object[]) => {
    const { body } = await officer.post(`/api/intakes/${intake.id}/nomination-lists`, { unitId, lines }).expect(201);
    return body.listId as string;
  };
  const register = async (fields: object) => {
    const { body } = await officer.post('/api/people', { fullName: 'Nguyễn Thị Hoà', unitId, ...fields }).expect(201);
    return body.id as string;
  };
  const checks = async (query = '') =>
    (await reviewer.get(`/api/intakes/${intake.id}/eligibility-checks${query}`).expect(200)).body;
  return { intake, unitId, officer, reviewer, clerk, enter, register, checks, path: `/api/intakes/${intake.id}` };
}

const FIT = {
  birth: '17/05/1985',
  gender: 'female',
  ethnicity: 'Kinh',
  partyProbationaryOn: '03/02/2012',
  schooling: '12/12',
  politicalTheoryLevel: 'none',
  discipline: [],
  proceedings: [],
};

test('whoever is entered on a list is checked against the standards of the item, as of that day, with clause and facts', async () => {
  const { enter, register, checks } = await desk();
  await enter({ personId: await register(FIT), fullName: 'Nguyễn Thị Hoà' });
  const { items, standards } = await checks();
  expect(standards).toEqual({ chosen: null, ruleSet: 'qd57-elementary', studyForm: null });
  expect(items).toMatchObject([{ ruleSet: { code: 'qd57-elementary', inForce: true }, on: '2025-03-03' }]);
  const education = items[0].findings.find(({ kind }: { kind: string }) => kind === 'education');
  expect(education).toMatchObject({
    outcome: 'met',
    clause: expect.stringContaining('Điều 4'),
    citation: expect.stringContaining('57-QĐ/TW'),
    message: expect.stringMatching(/\p{L}/u),
    data: { education: [{ level: 'upper-secondary' }] },
  });
});

test('what was never recorded is asked for, never held against anybody', async () => {
  const { enter, checks } = await desk();
  await enter({ fullName: 'Trần Văn Bình' });
  const { items } = await checks();
  expect(items[0].result).toBe('needs-review');
  expect(items[0].findings.map(({ outcome }: { outcome: string }) => outcome)).not.toContain('unmet');
});

test('a check decides nobody: the line stays as it was', async () => {
  const { enter, register, reviewer, path, intake } = await desk('Đào tạo trung cấp lý luận chính trị');
  await enter({ personId: await register({ ...FIT, education: 'Trung cấp Luật' }), fullName: 'Nguyễn Thị Hoà' });
  const { body } = await reviewer.post(`${path}/eligibility-checks`).expect(200);
  expect(body).toMatchObject({ ruleSet: 'qd57-intermediate', checked: 1, counts: { unmet: 1 } });
  const line = await bench.db.nomineeLine.findFirstOrThrow({ where: { intakeId: intake.id } });
  expect(line).toMatchObject({ state: 'draft', reasonCode: null });
});

test('as of a chosen day the edition of that day counts, and results kept before stay beside it', async () => {
  const { enter, register, reviewer, path, checks, intake } = await desk('Lớp trung cấp lý luận chính trị');
  await enter({ personId: await register(FIT), fullName: 'Nguyễn Thị Hoà' });
  const { body } = await reviewer.post(`${path}/eligibility-checks`, { on: '2025-10-01' }).expect(200);
  expect(body).toMatchObject({ ruleSet: 'qd350-intermediate', on: '2025-10-01' });
  expect((await checks()).items).toMatchObject([{ ruleSet: { code: 'qd350-intermediate' }, on: '2025-10-01' }]);
  const kept = await bench.db.eligibilityCheck.findMany({
    orderBy: { checkedAt: 'asc' },
    where: { committeeId: intake.committee.id },
  });
  expect(kept.map(({ ruleSet }) => ruleSet)).toEqual(['qd57-intermediate', 'qd350-intermediate']);
  const event = await bench.db.auditEvent.findFirstOrThrow({
    where: { subjectId: intake.id, action: 'eligibility-checked' },
  });
  expect(event.canonical).not.toContain('Hoà');
});

test('where the item names two levels, nothing is checked until a person chooses', async () => {
  const { enter, reviewer, path, checks } = await desk('Cử đi đào tạo trung cấp, cao cấp lý luận chính trị');
  await enter({ fullName: 'Trần Văn Bình' });
  expect((await checks()).items).toEqual([]);
  const none = await reviewer.post(`${path}/eligibility-checks`).expect(422);
  expect(none.body.code).toBe('rule-set-undetermined');
  await reviewer.put(`${path}/standards`, { ruleSet: 'political-theory-training/nope' }).expect(404);
  await reviewer
    .put(`${path}/standards`, { ruleSet: 'political-theory-training/advanced', studyForm: 'part-time' })
    .expect(204);
  const { body } = await reviewer.post(`${path}/eligibility-checks`).expect(200);
  expect(body.ruleSet).toBe('qd57-advanced');
});

test('a special case stands beside the findings: who, why, by which paper; it goes on through later checks', async () => {
  const { enter, register, reviewer, officer, path, checks, intake } = await desk('Lớp trung cấp lý luận chính trị');
  await enter({ personId: await register({ ...FIT, education: 'Trung cấp Luật' }), fullName: 'Nguyễn Thị Hoà' });
  const line = await bench.db.nomineeLine.findFirstOrThrow({ where: { intakeId: intake.id } });
  const special = { decidedBy: 'Ban Thường vụ Thị ủy', reason: 'Nguồn cán bộ nữ', documentNumber: '12-TB/TU' };
  const at = `/api/nominee-lines/${line.id}/special-cases`;
  await officer.post(at, special).expect(403);
  await reviewer.post(at, { ...special, documentNumber: '' }).expect(400);
  const { body } = await reviewer.post(at, special).expect(201);
  expect(body.result).toBe('met-by-special-case');
  bench.clock.advance(1);
  await reviewer.post(`${path}/eligibility-checks`).expect(200);
  const { items, counts } = await checks();
  expect(items).toMatchObject([{ result: 'met-by-special-case', specialCase: special }]);
  expect(items[0].findings.some(({ outcome }: { outcome: string }) => outcome === 'unmet')).toBe(true);
  expect(counts).toEqual({ 'met-by-special-case': 1 });
  const lines = await reviewer.get(`/api/intakes/${intake.id}/nominee-lines`).expect(200);
  expect(lines.body.items).toMatchObject([
    { eligibility: 'met-by-special-case', eligibilityText: 'Đạt theo trường hợp đặc biệt' },
  ]);
});

test('a class on the same days is found in the record, and so is the level already held', async () => {
  const { register, enter, reviewer, intake, unitId } = await desk('Lớp trung cấp lý luận chính trị');
  const theoryPapers = [{ level: 'intermediate', paper: 'diploma', number: '12', issuedOn: '2019' }];
  const personId = await register({ ...FIT, politicalTheoryLevel: 'intermediate', theoryPapers });
  await enter({ personId, fullName: 'Nguyễn Thị Hoà' });
  const plan = async (intakeId: string, startsOn: string, endsOn: string) => {
    const id = newId();
    const days = { startsOn: toDbDate(plainDate(startsOn)), endsOn: toDbDate(plainDate(endsOn)) };
    const what = { committeeId: intake.committee.id, intakeId, ordinal: 1, name: 'Lớp', state: 'open' };
    await bench.db.trainingClass.create({ data: { ...what, ...days, id } });
    return id;
  };
  const trainingClassId = await plan(intake.id, '2025-04-01', '2025-04-30');
  await bench.db.nomineeLine.updateMany({ where: { personId }, data: { state: 'enrolled', trainingClassId } });
  const deadlineOn = addDays(dateOf(bench.clock.now), 20);
  const second = await buildIntake(bench.db, { committee: intake.committee, deadlineOn });
  await bench.db.planItem.update({
    where: { id: second.planItemId },
    data: { title: 'Lớp trung cấp lý luận chính trị' },
  });
  await plan(second.id, '2025-04-15', '2025-05-15');
  const lines = [{ personId, fullName: 'Nguyễn Thị Hoà' }];
  const lists = `/api/intakes/${second.id}/nomination-lists`;
  await reviewer.post(lists, { unitId, lines, onBehalf: { source: 'telephone' } }).expect(201);
  const { body } = await reviewer.get(`/api/intakes/${second.id}/eligibility-checks`).expect(200);
  const outcomeOf = (kind: string) =>
    body.items[0].findings.find((finding: { kind: string }) => finding.kind === kind)?.outcome;
  // No text orders these checks, so they point a person to it and refuse nobody.
  expect(outcomeOf('no-overlapping-class')).toBe('needs-review');
  expect(outcomeOf('theory-not-held')).toBe('needs-review');
});

test('a list on trial shows the standards for each row before anybody is on the list', async () => {
  const { officer, path, unitId } = await desk('Lớp trung cấp lý luận chính trị');
  const rows = [
    ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc', 'Trình độ chuyên môn', 'Ngày vào Đảng'],
    [1, 'Nguyễn Thị Hoà', '17/05/1985', 'Nữ', 'Kinh', 'Trung cấp Luật', '03/02/2012'],
  ];
  const { body } = await uploadFile(
    bench,
    officer,
    `${path}/list-imports?unitId=${unitId}`,
    buildXlsx({ rows }),
  ).expect(201);
  const { body: page } = await officer.get(`/api/list-imports/${body.id}/rows`).expect(200);
  expect(page.items[0].eligibility).toMatchObject({
    ruleSet: 'qd57-intermediate',
    result: 'unmet',
    resultText: 'Chưa đạt',
  });
  expect(page.items[0].eligibility.reasons.join(' ')).toContain('57-QĐ/TW');
});

test('240 people of one intake are checked in one act', async () => {
  const { reviewer, path, intake, unitId } = await desk();
  const people = Array.from({ length: 240 }, (_none, index) => ({
    committeeId: intake.committee.id,
    intakeId: intake.id,
    unitId,
    state: 'submitted',
    createdAt: intake.at,
    fullName: `Nguyễn Văn ${index}`,
    sortName: 'x',
    searchKey: 'x',
    listOrder: index + 1,
    id: `01890000-0000-7000-8000-${String(index).padStart(12, '0')}`,
  }));
  await bench.db.nomineeLine.createMany({ data: people });
  const { body } = await reviewer.post(`${path}/eligibility-checks`).expect(200);
  expect(body.checked).toBe(240);
  expect(await bench.db.eligibilityCheck.count({ where: { committeeId: intake.committee.id } })).toBe(240);
});

test('whoever may not see sensitive data sees no findings; whoever does is written down', async () => {
  const { enter, clerk, checks, path, intake } = await desk();
  await enter({ fullName: 'Trần Văn Bình' });
  await clerk.get(`${path}/eligibility-checks`).expect(403);
  await checks();
  const seen = await bench.db.dataAccess.findFirstOrThrow({
    where: { committeeId: intake.committee.id, subject: 'eligibility' },
  });
  expect(seen).toMatchObject({ kind: 'view', records: 1 });
});
