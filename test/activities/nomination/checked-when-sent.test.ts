import { addDays, dateOf, instantAt, plainDate } from '../../../domain/dates';
import { nomineeName } from '../../../domain/nomination/nominee-name';
import { newId } from '../../../prisma/ids';
import { toDbDate } from '../../../prisma/plain-dates';
import type { ActOnIntake } from '../../support/act-on-intake';
import { openActivityBench } from '../../support/activity-database';
import { buildIntake } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';

const bench = openActivityBench();
const act: ActOnIntake = (...args) => bench.act(...args);

/** Item 1.2 on a day of 2025: Quy định 57 holds until 28 August, Quy định 350 from the 29th. */
async function listOn(day: string, fields: object = {}) {
  const on = plainDate(day);
  const intake = await buildIntake(bench.db, { units: 2, deadlineOn: addDays(on, 10) });
  const committeeId = intake.committee.id;
  await bench.db.planItem.update({
    where: { id: intake.planItemId },
    data: { title: 'Lớp trung cấp lý luận chính trị' },
  });
  const list = await buildList(bench.db, intake, { lines: 1 });
  const personId = newId();
  const name = nomineeName('Nguyễn Thị Hoà');
  await bench.db.person.create({ data: { id: personId, committeeId, ...name, unitId: list.unitId, ...fields } });
  const lineId = list.lineIds[0]!;
  await bench.db.nomineeLine.update({ where: { id: lineId }, data: { personId, ...name } });
  const kept = () => bench.db.eligibilityCheck.findMany({ where: { lineId }, orderBy: { checkedAt: 'asc' } });
  const send = (at = instantAt(on, '09:00'), revision = 1) =>
    act(intake, 'submit-list', { listId: list.id, revision }, { at });
  return { intake, list, lineId, kept, send };
}

test('whoever is sent is set against the standards of the day of sending, and the facts looked at are kept', async () => {
  const { list, kept, send } = await listOn('2025-03-03', {
    education: 'Trung cấp Luật',
    ethnicity: 'Kinh',
    birth: '17/05/1985',
  });
  await send();
  const [check] = await kept();
  expect(check).toMatchObject({
    ruleSet: 'qd57-intermediate',
    result: 'unmet',
    asOf: toDbDate(plainDate('2025-03-03')),
  });
  expect(check!.snapshot).toMatchObject({
    ruleSet: { code: 'qd57-intermediate' },
    facts: { education: [{ level: 'vocational' }] },
  });
  const sent = await bench.db.auditEvent.findFirstOrThrow({ where: { subjectId: list.id, action: 'list-submitted' } });
  expect(JSON.parse(sent.canonical)).toMatchObject({ data: { lines: 1, checked: 1 } });
  expect(sent.canonical).not.toContain('Hoà');
});

test('a check turns nobody away: an unmet standard goes to the reviewer with the person', async () => {
  const { lineId, send } = await listOn('2025-03-03', { education: 'Trung cấp Luật', ethnicity: 'Kinh' });
  const { result } = await send();
  expect(result).toMatchObject({ version: 1, lines: 1 });
  expect(await bench.db.nomineeLine.findUniqueOrThrow({ where: { id: lineId } })).toMatchObject({
    state: 'submitted',
    reasonCode: null,
  });
});

test('sent again after a return, people are checked anew: by the rules of that day, with what is known by then', async () => {
  const { intake, list, lineId, kept, send } = await listOn('2025-08-28', {
    education: 'Trung cấp Luật',
    ethnicity: 'Kinh',
  });
  await send();
  await act(
    intake,
    'return-list',
    { listId: list.id, reason: 'Bổ sung bằng' },
    { at: instantAt(plainDate('2025-08-28'), '15:00') },
  );
  const { revision, unitId } = await bench.db.nominationList.findUniqueOrThrow({ where: { id: list.id } });
  await bench.db.person.updateMany({ where: { unitId }, data: { education: 'Đại học Luật' } });
  await send(instantAt(plainDate('2025-08-29'), '09:00'), revision);
  const [first, second] = await kept();
  expect([first, second]).toMatchObject([
    { ruleSet: 'qd57-intermediate', result: 'unmet' },
    { ruleSet: 'qd350-intermediate' },
  ]);
  expect(dateOf(second!.checkedAt)).toBe('2025-08-29');
  expect(await bench.db.nomineeLine.findUniqueOrThrow({ where: { id: lineId } })).toMatchObject({ state: 'submitted' });
});

test('a special case recorded before goes on beside the new result', async () => {
  const { lineId, kept, send } = await listOn('2025-03-03', { education: 'Trung cấp Luật', ethnicity: 'Kinh' });
  const specialCase = {
    decidedBy: 'Ban Thường vụ',
    reason: 'Nguồn cán bộ nữ',
    documentNumber: '12-TB/TU',
    documentDate: null,
  };
  const { committeeId } = await bench.db.nomineeLine.findUniqueOrThrow({ where: { id: lineId } });
  const earlier = { id: newId(), committeeId, lineId, ruleSet: 'x', findings: [], snapshot: {}, specialCase };
  await bench.db.eligibilityCheck.create({
    data: {
      ...earlier,
      result: 'met-by-special-case',
      asOf: toDbDate(plainDate('2025-03-01')),
      checkedAt: instantAt(plainDate('2025-03-01'), '09:00'),
    },
  });
  await send();
  expect((await kept())[1]).toMatchObject({ result: 'met-by-special-case', specialCase });
});

test('where no standard applies by itself, the list is sent all the same and nothing is kept', async () => {
  const { intake, kept, send } = await listOn('2025-03-03');
  await bench.db.planItem.update({
    where: { id: intake.planItemId },
    data: { title: 'Đào tạo trung cấp, cao cấp lý luận chính trị' },
  });
  await send();
  expect(await kept()).toEqual([]);
});

test('whoever is drawn by post is checked like whoever is nominated', async () => {
  const intake = await buildIntake(bench.db, { stage: 'nomination', procedure: 'by-composition' });
  const committeeId = intake.committee.id;
  await bench.db.intake.update({ where: { id: intake.id }, data: { ruleSet: 'qd57-elementary' } });
  const personId = newId();
  const unitId = intake.unitIds[0]!;
  await bench.db.person.create({ data: { id: personId, committeeId, ...nomineeName('Trần Văn Bình'), unitId } });
  const post = { id: newId(), committeeId, personId, unitId, title: 'Bí thư chi bộ', group: 'secretaries' };
  await bench.db.personPost.create({ data: { ...post, validFrom: toDbDate(plainDate('2020-01-01')) } });
  await act(intake, 'draw-by-post', { groups: ['secretaries'] });
  const drawn = await bench.db.nomineeLine.findFirstOrThrow({ where: { intakeId: intake.id } });
  const [check] = await bench.db.eligibilityCheck.findMany({ where: { lineId: drawn.id } });
  expect(check).toMatchObject({ ruleSet: 'qd57-elementary', result: 'needs-review' });
});
