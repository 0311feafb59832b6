import { createIntakeActivities } from '../../../activities/intake/intake-activities';
import { instantAt, plainDate } from '../../../domain/dates';
import { newId } from '../../../prisma/ids';
import type { ActOnIntake } from '../../support/act-on-intake';
import { openActivityBench } from '../../support/activity-database';
import { buildIntake, type BuiltIntake } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';

const bench = openActivityBench();
const act: ActOnIntake = (...args) => bench.act(...args);

/** A place of the only unit was freed; somebody of it stands in reserve. */
async function freedPlace() {
  const intake = await buildIntake(bench.db, { stage: 'approval', units: 1 });
  const unitId = intake.unitIds[0]!;
  const { lineIds } = await buildList(bench.db, intake, { state: 'submitted', lineState: 'shortlisted' });
  await act(intake, 'grant-quota', { unitId: null, granted: 2, basis: 'Công văn số 12' });
  const reserve = newId();
  const name = { fullName: 'Dự Bị', sortName: 'Bị Dự', searchKey: 'du bi' };
  const owner = { committeeId: intake.committee.id, intakeId: intake.id, unitId };
  await bench.db.nomineeLine.create({
    data: { ...owner, ...name, id: reserve, listOrder: 9, rank: 1, state: 'reserve', createdAt: intake.at },
  });
  await act(intake, 'withdraw-line', { lineId: lineIds[0]!, reason: 'Chuyển công tác' });
  await act(intake, 'offer-place', { lineId: reserve, freedById: lineIds[0]! });
  return { intake, unitId, reserve };
}

/** What falls due is passed at each moment, as the timer of the intake would. */
async function passUntil(intake: BuiltIntake, ...moments: Date[]): Promise<void> {
  const { passIntakeDue } = createIntakeActivities({
    database: bench.db,
    clock: { now: () => new Date() },
    linkSecret: Buffer.alloc(32),
  } as unknown as Parameters<typeof createIntakeActivities>[0]);
  for (const at of moments) await passIntakeDue(intake.id, intake.committee.id, at.getTime());
}

const ofOffer = (intake: BuiltIntake) =>
  bench.db.reminder.findMany({
    where: { intakeId: intake.id, offerId: { not: null } },
    orderBy: { dueAt: 'asc' },
  });
const mails = (intake: BuiltIntake, kind: string) =>
  bench.db.notification.count({ where: { intakeId: intake.id, kind } });
const END = instantAt(plainDate('2026-03-20'), '17:00');

test('an offer is reminded of on its day, then with the head, then by telephone; time alone takes nothing back', async () => {
  const { intake, unitId, reserve } = await freedPlace();
  const planned = await ofOffer(intake);
  expect(planned.map(({ step, unitId: whose }) => [step, whose])).toEqual([
    ['T', unitId],
    ['T+1', unitId],
    ['call', unitId],
    ['T+3', unitId],
  ]);
  await passUntil(intake, ...planned.map(({ dueAt }) => dueAt), END);
  // One mail when it was offered, and one for each step that is a mail.
  expect(await mails(intake, 'place-offered')).toBe(4);
  expect(await bench.db.callTask.count({ where: { intakeId: intake.id, unitId, state: 'open' } })).toBe(1);
  expect(await bench.db.nomineeLine.findUniqueOrThrow({ where: { id: reserve } })).toMatchObject({
    state: 'offered',
    holdsPlace: true,
  });
});

test('an answer stops its reminders and its telephone call at once', async () => {
  const { intake, unitId, reserve } = await freedPlace();
  const planned = await ofOffer(intake);
  await passUntil(intake, ...planned.slice(0, 3).map(({ dueAt }) => dueAt));
  await act(intake, 'answer-offer', { lineId: reserve, answer: 'confirmed' }, { at: planned[2]!.dueAt });
  expect((await ofOffer(intake)).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'stopped']);
  expect(await bench.db.callTask.count({ where: { intakeId: intake.id, unitId, state: 'open' } })).toBe(0);
  const before = await mails(intake, 'place-offered');
  await passUntil(intake, END);
  expect(await mails(intake, 'place-offered')).toBe(before);
});

test('an offer taken back is reminded of no more', async () => {
  const { intake, reserve } = await freedPlace();
  await act(intake, 'withdraw-offer', { lineId: reserve, reason: 'Đơn vị xin xét lại' });
  expect((await ofOffer(intake)).map(({ state }) => state)).toEqual(['stopped', 'stopped', 'stopped', 'stopped']);
});

test('while the intake stands still nobody is reminded; once it goes on, the offer is again', async () => {
  const { intake } = await freedPlace();
  await act(intake, 'suspend', { reason: 'Chờ ý kiến' });
  expect((await ofOffer(intake)).some(({ state }) => state === 'pending')).toBe(false);
  await act(intake, 'resume', { reason: 'Đã có ý kiến' });
  const again = (await ofOffer(intake)).filter(({ state }) => state === 'pending');
  expect(again.map(({ step }) => step)).toEqual(['T', 'T+1', 'call', 'T+3']);
});
