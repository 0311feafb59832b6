import { openDatabase } from '../../../prisma/client';
import type { ReviewDecision } from '../../../domain/intake/intake-commands';
import { intakeActor, type ActOnIntake } from '../../support/act-on-intake';
import { openActivityBench } from '../../support/activity-database';
import { buildIntake } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';

const bench = openActivityBench();
const act: ActOnIntake = (...args) => bench.act(...args);

const shortlist = (lineIds: readonly string[]): ReviewDecision[] =>
  lineIds.map((lineId) => ({ lineId, verdict: 'shortlist' }));
const line = (id: string) => bench.db.nomineeLine.findUniqueOrThrow({ where: { id } });
const quotaOf = (intakeId: string, unitId: string | null = null) =>
  bench.db.quota.findFirstOrThrow({ where: { intakeId, unitId } });

test('verdicts in bulk are all kept, or none', async () => {
  const intake = await buildIntake(bench.db, { stage: 'review' });
  const { lineIds } = await buildList(bench.db, intake, { state: 'submitted', lines: 4 });
  const decisions: ReviewDecision[] = [
    { lineId: lineIds[0]!, verdict: 'shortlist' },
    { lineId: lineIds[1]!, verdict: 'reserve', rank: 1 },
    { lineId: lineIds[2]!, verdict: 'reject', reasonCode: 'below-education' },
    { lineId: lineIds[3]!, verdict: 'reject', reasonCode: 'no-such-reason' },
  ];
  await expect(act(intake, 'review-lines', { decisions })).rejects.toThrow('reason-required');
  expect((await line(lineIds[0]!)).state).toBe('submitted');

  const { result } = await act(intake, 'review-lines', { decisions: decisions.slice(0, 3) });
  expect(result).toEqual({ shortlisted: 1, returned: 0, rejected: 1, reserved: 1 });
  expect(await line(lineIds[0]!)).toMatchObject({ state: 'shortlisted', holdsPlace: true, decidedAt: intake.at });
  expect(await line(lineIds[1]!)).toMatchObject({ state: 'reserve', rank: 1, holdsPlace: false });
  expect(await line(lineIds[2]!)).toMatchObject({ state: 'rejected', reasonCode: 'below-education' });
});

test('a unit gets one mail per command, however many of its people were decided', async () => {
  const intake = await buildIntake(bench.db, { stage: 'review', units: 2 });
  const first = await buildList(bench.db, intake, { state: 'submitted', lines: 3 });
  const second = await buildList(bench.db, intake, { state: 'submitted', lines: 2, unitId: intake.unitIds[1]! });
  await act(intake, 'review-lines', {
    decisions: [
      ...shortlist(first.lineIds.slice(1)),
      { lineId: first.lineIds[0]!, verdict: 'return', reasonCode: 'missing-dossier' },
      ...shortlist(second.lineIds),
    ],
  });
  const mails = await bench.db.notification.findMany({
    where: { intakeId: intake.id, recipientRole: 'unit-officer' },
    orderBy: { kind: 'asc' },
  });
  expect(mails.map(({ kind, recipientUnitId }) => [kind, recipientUnitId])).toEqual([
    ['line-decided', second.unitId],
    ['list-returned', first.unitId],
  ]);
  const unit = await bench.db.intakeUnit.findFirstOrThrow({ where: { intakeId: intake.id, unitId: first.unitId } });
  expect(unit.state).toBe('returned');
  expect((await bench.db.nominationList.findUniqueOrThrow({ where: { id: first.id } })).state).toBe('returned');
  expect(
    await bench.db.reminder.count({ where: { intakeId: intake.id, unitId: first.unitId, state: 'pending' } }),
  ).toBeGreaterThan(0);
});

test('a line of another intake is as if it were not there', async () => {
  const intake = await buildIntake(bench.db, { stage: 'review' });
  const other = await buildIntake(bench.db, { stage: 'review' });
  const { lineIds } = await buildList(bench.db, other, { state: 'submitted' });
  await expect(act(intake, 'review-lines', { decisions: shortlist(lineIds) })).rejects.toThrow('not-found');
});

test('a quota binds: beyond it nothing is chosen, and the refusal says the figures', async () => {
  const intake = await buildIntake(bench.db, { stage: 'review' });
  const { lineIds } = await buildList(bench.db, intake, { state: 'submitted', lines: 3 });
  await act(intake, 'grant-quota', { unitId: null, granted: 2, basis: 'Công văn số 12' });
  const over = act(intake, 'review-lines', { decisions: shortlist(lineIds) });
  await expect(over).rejects.toMatchObject({ message: 'quota-exceeded', details: [{ granted: 2, used: 0, asked: 3 }] });
  await act(intake, 'review-lines', { decisions: shortlist(lineIds.slice(0, 2)) });
  expect((await quotaOf(intake.id)).used).toBe(2);
});

test('an excess names who allowed it, and opens exactly as many places', async () => {
  const intake = await buildIntake(bench.db, { stage: 'review' });
  const { lineIds } = await buildList(bench.db, intake, { state: 'submitted', lines: 3 });
  await act(intake, 'grant-quota', { unitId: null, granted: 1, basis: 'Công văn số 12' });
  const head = intake.committee.accounts['review-head'];
  await act(intake, 'allow-excess', { unitId: null, excess: 1, basis: 'Thông báo số 3' }, { accountId: head });
  await act(intake, 'review-lines', { decisions: shortlist(lineIds.slice(0, 2)) });
  await expect(act(intake, 'review-lines', { decisions: shortlist(lineIds.slice(2)) })).rejects.toThrow(
    'quota-exceeded',
  );
  expect(await quotaOf(intake.id)).toMatchObject({ used: 2, excess: 1, excessBy: head, excessBasis: 'Thông báo số 3' });
});

test("a unit's quota and the intake's both count; a line that ends frees its place in both", async () => {
  const intake = await buildIntake(bench.db, { stage: 'review' });
  const { lineIds, unitId } = await buildList(bench.db, intake, { state: 'submitted', lines: 2 });
  await act(intake, 'grant-quota', { unitId: null, granted: 5, basis: 'a' });
  await act(intake, 'grant-quota', { unitId, granted: 1, basis: 'b' });
  await expect(act(intake, 'review-lines', { decisions: shortlist(lineIds) })).rejects.toThrow('quota-exceeded');
  await act(intake, 'review-lines', { decisions: shortlist(lineIds.slice(0, 1)) });
  await act(intake, 'withdraw-line', { lineId: lineIds[0]!, reason: 'Chuyển công tác' });
  expect([(await quotaOf(intake.id)).used, (await quotaOf(intake.id, unitId)).used]).toEqual([0, 0]);
  const entries = await bench.db.quotaEntry.findMany({ where: { lineId: lineIds[0]! } });
  expect(entries.map(({ change }) => change).sort((a, b) => a - b)).toEqual([-1, -1, 1, 1]);
});

test('a quota granted late counts the places that are held, and cannot be less', async () => {
  const intake = await buildIntake(bench.db, { stage: 'review' });
  await buildList(bench.db, intake, { state: 'submitted', lines: 3, lineState: 'shortlisted' });
  await expect(act(intake, 'grant-quota', { unitId: null, granted: 2, basis: 'x' })).rejects.toThrow(
    'quota-below-used',
  );
  await act(intake, 'grant-quota', { unitId: null, granted: 4, basis: 'x' });
  expect((await quotaOf(intake.id)).used).toBe(3);
});

test('sixteen reviews at once never take one place too many', async () => {
  const intake = await buildIntake(bench.db, { stage: 'review' });
  const { lineIds } = await buildList(bench.db, intake, { state: 'submitted', lines: 16 });
  await act(intake, 'grant-quota', { unitId: null, granted: 5, basis: 'x' });
  const outcomes = await Promise.allSettled(
    lineIds.map((lineId) => act(intake, 'review-lines', { decisions: shortlist([lineId]) })),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  expect((await quotaOf(intake.id)).used).toBe(5);
  expect(await bench.db.nomineeLine.count({ where: { intakeId: intake.id, holdsPlace: true } })).toBe(5);
});

test('240 people are decided in as many statements as one', async () => {
  const intake = await buildIntake(bench.db, { stage: 'review', units: 30 });
  const lineIds: string[] = [];
  for (const unitId of intake.unitIds) {
    lineIds.push(...(await buildList(bench.db, intake, { unitId, state: 'submitted', lines: 8 })).lineIds);
  }
  await act(intake, 'grant-quota', { unitId: null, granted: 240, basis: 'x' });
  const statements: string[] = [];
  const counting = openDatabase({ url: bench.url, watch: (sql) => statements.push(sql) });
  const counted = intakeActor(counting);
  await counted(intake, 'review-lines', { decisions: shortlist(lineIds.slice(0, 1)) });
  const ofOne = statements.length;
  expect(ofOne).toBeGreaterThan(5);
  statements.length = 0;
  await counted(intake, 'review-lines', { decisions: shortlist(lineIds.slice(1)) });
  expect(statements.length).toBeLessThanOrEqual(ofOne);
  await counting.$disconnect();
  expect(await bench.db.nomineeLine.count({ where: { intakeId: intake.id, state: 'shortlisted' } })).toBe(240);
  expect(await bench.db.auditEvent.count({ where: { intakeId: intake.id, action: 'line-shortlisted' } })).toBe(2);
});

test('where names are approved, review ends with the submission and not by a word', async () => {
  const intake = await buildIntake(bench.db, { stage: 'review' });
  await expect(act(intake, 'finish-review', {})).rejects.toThrow('review-ends-by-submission');
});

test('where only the opening is approved, the reviewer ends the review once every line is decided', async () => {
  const intake = await buildIntake(bench.db, { stage: 'review', procedure: 'by-composition' });
  const { lineIds } = await buildList(bench.db, intake, { state: 'submitted' });
  await expect(act(intake, 'finish-review', {})).rejects.toThrow('review-undecided');
  await act(intake, 'review-lines', { decisions: shortlist(lineIds) });
  const { view, result } = await act(intake, 'finish-review', {});
  expect([view.stage, result.approved]).toEqual(['class', 2]);
  expect((await line(lineIds[0]!)).state).toBe('approved');
});

test('a reserve takes the freed place but goes no further than the choice where names need approval', async () => {
  const intake = await buildIntake(bench.db, { stage: 'approval' });
  const { lineIds } = await buildList(bench.db, intake, { state: 'submitted', lines: 2, lineState: 'reserve' });
  await act(intake, 'grant-quota', { unitId: null, granted: 1, basis: 'x' });
  await act(intake, 'promote-reserve', { lineId: lineIds[0]!, reason: 'Thay người xin rút' });
  expect((await line(lineIds[0]!)).state).toBe('shortlisted');
  const second = act(intake, 'promote-reserve', { lineId: lineIds[1]!, reason: 'x' });
  await expect(second).rejects.toThrow('quota-exceeded');
});
