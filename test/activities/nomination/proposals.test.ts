import { plainDate } from '../../../domain/dates';
import { nomineeName } from '../../../domain/nomination/nominee-name';
import { newId } from '../../../prisma/ids';
import { toDbDate } from '../../../prisma/plain-dates';
import { listAppointed, listQueued } from '../../../prisma/stores/carry-over-store';
import type { ActOnIntake } from '../../support/act-on-intake';
import { openActivityBench } from '../../support/activity-database';
import { buildIntake, type BuiltIntake } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';

const bench = openActivityBench();
const act: ActOnIntake = (...args) => bench.act(...args);
const queueOf = (intake: BuiltIntake) => listQueued(bench.db, intake.committee.id, intake.id);

async function setYear(intake: BuiltIntake, year: number): Promise<void> {
  const { planId } = await bench.db.planItem.findUniqueOrThrow({ where: { id: intake.planItemId } });
  await bench.db.plan.update({ where: { id: planId }, data: { year } });
}

/** Last year's intake closed with one who awaits a call-up, two in reserve and one who learned; this year's stands open. */
async function twoYears() {
  const last = await buildIntake(bench.db, { stage: 'class', procedure: 'send-out' });
  await setYear(last, 2025);
  const waiting = await buildList(bench.db, last, { state: 'submitted', lines: 1, lineState: 'approved' });
  const [unitId] = last.unitIds as [string];
  const base = { committeeId: last.committee.id, intakeId: last.id, unitId, createdAt: last.at };
  const reserve = [newId(), newId()];
  await bench.db.nomineeLine.createMany({
    data: [
      ...reserve.map((id, index) => ({
        ...base,
        ...nomineeName(`Dự Bị ${index}`),
        id,
        state: 'reserve',
        rank: 2 - index,
        listOrder: 10 + index,
      })),
      { ...base, ...nomineeName('Đã Học'), id: newId(), state: 'completed', holdsPlace: true, listOrder: 20 },
    ],
  });
  await act(last, 'close', { outcome: 'carried-on', reason: 'Hết năm' });
  const next = await buildIntake(bench.db, { stage: 'review', procedure: 'send-out', committee: last.committee });
  await setYear(next, 2026);
  return { last, next, unitId, waitingLine: waiting.lineIds[0]!, reserve };
}

test('who was registered and not called up is the first queue of the next year, in order, each once', async () => {
  const { next, waitingLine, reserve, last } = await twoYears();
  const queue = await queueOf(next);
  expect(queue.map(({ lineId }) => lineId)).toEqual([waitingLine, reserve[1], reserve[0]]);
  expect(queue[0]).toMatchObject({ lineState: 'awaiting-call-up', year: 2025, sameItem: true });
  expect(await queueOf(last)).toEqual([]);
  const closed = await bench.db.auditEvent.findFirstOrThrow({ where: { intakeId: last.id, action: 'closed' } });
  expect(closed.canonical).toContain('"queued":3');
});

test('the reviewer says yes or no about each; a no needs its reason, and both leave the queue', async () => {
  const { next, unitId, waitingLine } = await twoYears();
  const [first, second, third] = await queueOf(next);
  const decide = (carryOver: { id: string; take: boolean; reason?: string }[]) =>
    act(next, 'take-proposals', { carryOver, appointed: [] });
  await expect(decide([{ id: second!.id, take: false }])).rejects.toThrow('reason-required');
  const { result } = await decide([
    { id: first!.id, take: true },
    { id: second!.id, take: false, reason: 'Đã chuyển công tác' },
  ]);
  expect(result).toEqual({ carriedOver: 1, dropped: 1, appointed: 0 });
  expect((await queueOf(next)).map(({ id }) => id)).toEqual([third!.id]);
  const line = await bench.db.nomineeLine.findFirstOrThrow({ where: { intakeId: next.id, origin: 'carried-over' } });
  // Nobody is chosen by having waited: the check and the approval are still to come.
  expect(line).toMatchObject({ state: 'submitted', holdsPlace: false, unitId, originReason: '1.2/2025' });
  const kept = await bench.db.carryOver.findUniqueOrThrow({ where: { lineId: waitingLine } });
  expect(kept).toMatchObject({ state: 'taken', settledIntakeId: next.id, settledLineId: line.id });
  await expect(decide([{ id: first!.id, take: true }])).rejects.toThrow('not-found');
});

test('an intake that was cancelled queues nobody, and another procedure has another queue', async () => {
  const { next } = await twoYears();
  const other = await buildIntake(bench.db, { stage: 'review', procedure: 'local-class', committee: next.committee });
  await setYear(other, 2026);
  expect(await queueOf(other)).toEqual([]);
  const cancelled = await buildIntake(bench.db, { stage: 'class', procedure: 'send-out', committee: next.committee });
  await setYear(cancelled, 2025);
  await buildList(bench.db, cancelled, { state: 'submitted', lines: 1, lineState: 'reserve' });
  const before = (await queueOf(next)).length;
  await act(cancelled, 'cancel', { reason: 'x' });
  expect(await queueOf(next)).toHaveLength(before);
});

test('newly elected or appointed people are proposed by the day their post began, and taken in by the reviewer', async () => {
  const intake = await buildIntake(bench.db, { stage: 'review', procedure: 'send-out' });
  const [unitId] = intake.unitIds as [string];
  const committeeId = intake.committee.id;
  const build = async (from: string, group: string) => {
    const id = newId();
    await bench.db.person.create({ data: { id, committeeId, ...nomineeName('Võ Thị Em'), unitId } });
    await bench.db.personPost.create({
      data: {
        id: newId(),
        committeeId,
        personId: id,
        unitId,
        title: 'Bí thư',
        group,
        validFrom: toDbDate(plainDate(from)),
      },
    });
    return id;
  };
  const [recent] = [await build('2026-01-15', 'secretaries'), await build('2024-01-01', 'secretaries')];
  const asked = { groups: ['secretaries'], since: plainDate('2025-01-01'), on: plainDate('2026-03-10') };
  const proposed = await listAppointed(bench.db, committeeId, intake.id, asked);
  expect(proposed.map(({ personId, since }) => [personId, since])).toEqual([[recent, '2026-01-15']]);
  const take = { carryOver: [], appointed: [recent], since: '2025-01-01' };
  expect((await act(intake, 'take-proposals', take)).result).toMatchObject({ appointed: 1 });
  const line = await bench.db.nomineeLine.findFirstOrThrow({ where: { intakeId: intake.id, personId: recent } });
  expect(line).toMatchObject({
    origin: 'appointed',
    originReason: '2026-01-15',
    state: 'submitted',
    position: 'Bí thư',
  });
  expect(await listAppointed(bench.db, committeeId, intake.id, asked)).toEqual([]);
  await expect(act(intake, 'take-proposals', take)).rejects.toThrow('not-found');
});
