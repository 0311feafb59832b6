import { newId } from '../../../prisma/ids';
import { toDbDate } from '../../../prisma/plain-dates';
import type { ActOnIntake } from '../../support/act-on-intake';
import { openActivityBench } from '../../support/activity-database';
import { buildAccount, buildIntake, type BuiltIntake } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';

const bench = openActivityBench();
const act: ActOnIntake = (...args) => bench.act(...args);
const line = (id: string) => bench.db.nomineeLine.findUniqueOrThrow({ where: { id } });
const used = async (intakeId: string) => (await bench.db.quota.findFirstOrThrow({ where: { intakeId } })).used;
const offerOf = (lineId: string) => bench.db.placeOffer.findFirstOrThrow({ where: { lineId } });

/** A full quota of two, held by the first unit; reserve: rank 1 of the second unit, rank 2 of the first. */
async function buildReserve(stage: 'approval' | 'class' = 'approval') {
  const intake = await buildIntake(bench.db, { stage, units: 2 });
  const [first, second] = intake.unitIds as [string, string];
  const chosen = await buildList(bench.db, intake, { state: 'submitted', unitId: first, lineState: 'shortlisted' });
  const own = await addReserve(intake, first, 2);
  const other = await addReserve(intake, second, 1);
  await act(intake, 'grant-quota', { unitId: null, granted: 2, basis: 'Công văn số 12' });
  return { intake, first, second, chosen: chosen.lineIds as [string, string], own, other };
}

async function addReserve(intake: BuiltIntake, unitId: string, rank: number): Promise<string> {
  const id = newId();
  const name = { fullName: 'Dự Bị', sortName: 'Bị Dự', searchKey: 'du bi' };
  const owner = { committeeId: intake.committee.id, intakeId: intake.id, unitId };
  await bench.db.nomineeLine.create({
    data: { ...owner, ...name, id, listOrder: rank, rank, state: 'reserve', createdAt: intake.at },
  });
  return id;
}

test("a freed place is offered to the unit's own reserve first, held for them, and their yes makes them chosen, no more", async () => {
  const { intake, chosen, own, first } = await buildReserve();
  await act(intake, 'withdraw-line', { lineId: chosen[0], reason: 'Chuyển công tác' });
  expect(await line(chosen[0])).toMatchObject({ holdsPlace: false, freedAt: intake.at });

  const { result } = await act(intake, 'offer-place', { lineId: own, freedById: chosen[0] });
  // Two working days after Tuesday 2026-03-10.
  expect(result).toMatchObject({ deadlineOn: '2026-03-12', inOrder: true });
  expect(await line(own)).toMatchObject({ state: 'offered', holdsPlace: true, rank: 2 });
  expect(await used(intake.id)).toBe(2);
  const mail = await bench.db.notification.findFirstOrThrow({ where: { intakeId: intake.id, kind: 'place-offered' } });
  expect(mail).toMatchObject({ recipientRole: 'unit-officer', recipientUnitId: first });
  expect(JSON.stringify(mail.params)).not.toContain('Dự Bị');

  const officer = await buildAccount(bench.db, intake.committee.id, 'unit-officer', first);
  await act(intake, 'answer-offer', { lineId: own, answer: 'confirmed' }, { accountId: officer });
  expect(await line(own)).toMatchObject({ state: 'shortlisted', holdsPlace: true, rank: null });
  expect(await offerOf(own)).toMatchObject({ state: 'confirmed', settledBy: officer, freedById: chosen[0] });
  const events = await bench.db.auditEvent.findMany({ where: { intakeId: intake.id, subjectId: own } });
  expect(events.map(({ action }) => action)).toEqual(['place-offered', 'place-confirmed']);
});

test('a no, with its reason, frees the place for the next in order', async () => {
  const { intake, chosen, own, other } = await buildReserve();
  await act(intake, 'withdraw-line', { lineId: chosen[0], reason: 'x' });
  await act(intake, 'offer-place', { lineId: own, freedById: chosen[0] });
  await expect(act(intake, 'answer-offer', { lineId: own, answer: 'declined' })).rejects.toThrow('reason-required');
  const onBehalf = { source: 'telephone', reference: null, on: null } as const;
  await act(intake, 'answer-offer', { lineId: own, answer: 'declined', reason: 'Con nhỏ', onBehalf });
  expect(await line(own)).toMatchObject({ state: 'declined', holdsPlace: false, reasonText: 'Con nhỏ' });
  expect(await offerOf(own)).toMatchObject({ state: 'declined', source: 'telephone', answerReason: 'Con nhỏ' });
  const { result } = await act(intake, 'offer-place', { lineId: other, freedById: chosen[0] });
  expect(result).toMatchObject({ inOrder: true });
  expect(await used(intake.id)).toBe(2);
});

test('an applicant is not overtaken: out of order an offer says why, and the record keeps it', async () => {
  const { intake, chosen, own, other } = await buildReserve();
  await act(intake, 'withdraw-line', { lineId: chosen[0], reason: 'x' });
  const past = act(intake, 'offer-place', { lineId: other, freedById: chosen[0] });
  await expect(past).rejects.toMatchObject({ message: 'reserve-first', details: [{ next: own }] });
  await act(intake, 'offer-place', { lineId: other, freedById: chosen[0], reason: 'Đồng chí ở đơn vị đang đi học' });
  expect(await offerOf(other)).toMatchObject({ inOrder: false, reason: 'Đồng chí ở đơn vị đang đi học' });
});

test('a place that belongs to no unit goes by rank, and a procedure may say so of every place', async () => {
  const { intake, own, other, chosen } = await buildReserve();
  await act(intake, 'grant-quota', { unitId: null, granted: 3, basis: 'Công văn số 20' });
  await expect(act(intake, 'offer-place', { lineId: own })).rejects.toThrow('reserve-first');
  const { id: _id, ...first } = await bench.db.procedure.findFirstOrThrow({
    where: { committeeId: intake.committee.id, version: 1 },
  });
  const quotaPolicy = { binding: 'from-above-only', freedPlace: { order: 'by-rank', answerWorkingDays: 1 } };
  const definition = { ...(first.definition as object), version: 2, quotaPolicy };
  await bench.db.procedure.create({ data: { ...first, id: newId(), version: 2, definition } });
  await bench.db.intake.update({ where: { id: intake.id }, data: { procedureVersion: 2 } });
  await act(intake, 'withdraw-line', { lineId: chosen[0], reason: 'x' });
  const offered = await bench.act(intake, 'offer-place', { lineId: other, freedById: chosen[0] });
  expect(offered.result.inOrder).toBe(true);
});

test('a freed seat never goes to a stranger: nobody outside the reserve of this intake is offered it', async () => {
  const { intake, chosen } = await buildReserve();
  const elsewhere = await buildReserve();
  await act(intake, 'withdraw-line', { lineId: chosen[0], reason: 'x' });
  for (const stranger of [elsewhere.own, chosen[1], newId()])
    await expect(act(intake, 'offer-place', { lineId: stranger, freedById: chosen[0] })).rejects.toThrow('not-found');
  const unfreed = act(intake, 'offer-place', { lineId: elsewhere.own, freedById: chosen[1] });
  await expect(unfreed).rejects.toThrow('not-found');
});

test('a freed seat never goes to whoever stands at the class door while people wait in reserve', async () => {
  const { intake, chosen, second } = await buildReserve('class');
  const classId = newId();
  const day = toDbDate(intake.deadlineOn);
  const owner = { committeeId: intake.committee.id, intakeId: intake.id };
  await bench.db.trainingClass.create({
    data: { ...owner, id: classId, ordinal: 1, name: 'Lớp 1', state: 'open', startsOn: day, endsOn: day },
  });
  await act(intake, 'decline-line', { lineId: chosen[0], reason: 'x' });
  const nominee = { fullName: 'Phạm Thị Đào' };
  const door = { unitId: second, nominee, classId, reason: 'Có giấy giới thiệu' };
  await expect(act(intake, 'add-line', { ...door, origin: 'at-class' })).rejects.toThrow('reserve-first');
  await act(intake, 'add-line', { ...door, origin: 'on-instruction', reason: 'Ý kiến đồng chí Phó Bí thư' });
  expect(await used(intake.id)).toBe(2);
});

test('somebody new is not chosen past the reserve after review unless the reviewer says why; a replacement of the own unit is', async () => {
  const { intake, chosen, second } = await buildReserve();
  const late = await buildList(bench.db, intake, { unitId: second, state: 'submitted', lines: 1 });
  const { result } = await act(intake, 'replace-line', {
    lineId: chosen[0],
    replacement: { fullName: 'Lê Văn Cường' },
    reason: 'Ốm',
  });
  const pick = (lineId: string, reasonText?: string) =>
    act(intake, 'review-lines', {
      decisions: [{ lineId, verdict: 'shortlist', ...(reasonText ? { reasonText } : {}) }],
    });
  await expect(pick(late.lineIds[0]!)).rejects.toThrow('reserve-first');
  await pick(String(result.lineId));
  expect(await used(intake.id)).toBe(2);
});

test('capacity that is raised opens places and approves nobody: neither the reserve nor anybody chosen moves', async () => {
  const { intake, chosen, own, other } = await buildReserve();
  await act(intake, 'grant-quota', { unitId: null, granted: 10, basis: 'Công văn số 30' });
  expect([(await line(own)).state, (await line(other)).state, (await line(chosen[0])).state]).toEqual([
    'reserve',
    'reserve',
    'shortlisted',
  ]);
  await act(intake, 'offer-place', { lineId: other });
  await act(intake, 'answer-offer', { lineId: other, answer: 'confirmed' });
  // Names need approval here: a yes is no approval, and no class takes somebody who has none.
  expect((await line(other)).state).toBe('shortlisted');
  const changes = await bench.db.quotaChange.findMany({ orderBy: { changedAt: 'asc' } });
  const ofThis = changes.filter(({ basis }) => basis === 'Công văn số 30');
  expect(ofThis).toMatchObject([{ kind: 'granted', before: 2, after: 10 }]);
});

test('without a free place no offer is made, and one place is offered to one person at a time', async () => {
  const { intake, chosen, own, other } = await buildReserve();
  await expect(act(intake, 'offer-place', { lineId: other })).rejects.toThrow('quota-exceeded');
  await act(intake, 'withdraw-line', { lineId: chosen[0], reason: 'x' });
  await act(intake, 'offer-place', { lineId: own, freedById: chosen[0] });
  await expect(act(intake, 'offer-place', { lineId: other, freedById: chosen[0] })).rejects.toThrow('not-found');
});

test('a passed day decides nothing; the reviewer takes the offer back and the person keeps their rank', async () => {
  const { intake, chosen, own } = await buildReserve();
  await act(intake, 'withdraw-line', { lineId: chosen[0], reason: 'x' });
  await act(intake, 'offer-place', { lineId: own, freedById: chosen[0], deadlineOn: '2026-03-11' });
  const later = { at: new Date('2026-03-16T02:00:00Z') };
  expect((await line(own)).state).toBe('offered');
  await act(intake, 'withdraw-offer', { lineId: own, reason: 'Chưa có trả lời' }, later);
  expect(await line(own)).toMatchObject({ state: 'reserve', rank: 2, holdsPlace: false });
  expect(await offerOf(own)).toMatchObject({ state: 'withdrawn', settledAt: later.at });
  expect(await used(intake.id)).toBe(1);
});

test('whoever withdraws while a place is offered takes the offer along and frees the place', async () => {
  const { intake, chosen, own } = await buildReserve();
  await act(intake, 'withdraw-line', { lineId: chosen[0], reason: 'x' });
  await act(intake, 'offer-place', { lineId: own, freedById: chosen[0] });
  await act(intake, 'decline-line', { lineId: own, reason: 'x' });
  expect((await offerOf(own)).state).toBe('withdrawn');
  expect(await used(intake.id)).toBe(1);
});

test('a list drawn by post waits for the word of whoever was offered a place', async () => {
  const intake = await buildIntake(bench.db, { stage: 'review', procedure: 'by-composition' });
  const reserve = await addReserve(intake, intake.unitIds[0]!, 1);
  await act(intake, 'offer-place', { lineId: reserve });
  await expect(act(intake, 'finish-review', {})).rejects.toThrow('review-undecided');
  await act(intake, 'answer-offer', { lineId: reserve, answer: 'confirmed' });
  await act(intake, 'finish-review', {});
  expect((await line(reserve)).state).toBe('approved');
});

describe('quotas of an item and of a class', () => {
  test('two intakes of one item share its quota', async () => {
    const intake = await buildIntake(bench.db, { stage: 'review' });
    const second = await buildIntake(bench.db, { stage: 'review', committee: intake.committee });
    await bench.db.intake.update({ where: { id: second.id }, data: { planItemId: intake.planItemId, ordinal: 2 } });
    const [one, two] = [
      await buildList(bench.db, intake, { state: 'submitted', lines: 2 }),
      await buildList(bench.db, second, { state: 'submitted', lines: 2 }),
    ];
    await bench.db.quota.create({
      data: { id: newId(), committeeId: intake.committee.id, planItemId: intake.planItemId, granted: 3, basis: 'x' },
    });
    const shortlist = (ids: string[]) => ({
      decisions: ids.map((lineId) => ({ lineId, verdict: 'shortlist' as const })),
    });
    await act(intake, 'review-lines', shortlist(one.lineIds));
    await expect(act(second, 'review-lines', shortlist(two.lineIds))).rejects.toThrow('quota-exceeded');
    await act(second, 'review-lines', shortlist(two.lineIds.slice(0, 1)));
    const quota = await bench.db.quota.findFirstOrThrow({ where: { planItemId: intake.planItemId } });
    expect(quota.used).toBe(3);
  });

  test('a class takes as many seats as its quota, and a seat left is free again', async () => {
    const intake = await buildIntake(bench.db, { stage: 'class' });
    const { lineIds } = await buildList(bench.db, intake, { state: 'submitted', lines: 2, lineState: 'approved' });
    const classId = newId();
    const day = toDbDate(intake.deadlineOn);
    const owner = { committeeId: intake.committee.id, intakeId: intake.id };
    await bench.db.trainingClass.create({
      data: { ...owner, id: classId, ordinal: 1, name: 'Lớp 1', state: 'planned', startsOn: day, endsOn: day },
    });
    await act(intake, 'grant-quota', { unitId: null, classId, granted: 1, basis: 'Trường giao' });
    await expect(act(intake, 'open-class', { classId, lineIds: [] })).rejects.toThrow('quota-exceeded');
    await act(intake, 'open-class', { classId, lineIds: lineIds.slice(0, 1) });
    await act(intake, 'record-results', { classId, results: [{ lineId: lineIds[0]!, result: 'no-show' }] });
    await act(intake, 'open-class', { classId, lineIds: lineIds.slice(1) });
    const quota = await bench.db.quota.findFirstOrThrow({ where: { trainingClassId: classId } });
    expect(quota.used).toBe(1);
    const foreign = { unitId: null, classId: newId(), granted: 1, basis: 'x' };
    await expect(act(intake, 'grant-quota', foreign)).rejects.toThrow('not-found');
  });
});
