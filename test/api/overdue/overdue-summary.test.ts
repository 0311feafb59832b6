import { plainDate } from '../../../domain/dates';
import { toDbDate } from '../../../prisma/plain-dates';
import { openApiBench } from '../../support/api-bench';
import { buildAccount, buildCommittee, buildIntake, type IntakeCause } from '../../support/factories/intake';

/** Friday 2026-03-20, 09:00 in Viet Nam. */
const bench = openApiBench({ now: new Date('2026-03-20T02:00:00Z') });

async function holding(holderKind: string, cause: IntakeCause) {
  const intake = await buildIntake(bench.db, cause);
  await bench.db.intake.update({ where: { id: intake.id }, data: { holderKind } });
  return intake;
}

describe('the summary of what is overdue', () => {
  test('counts by kind and by holder, whoever holds the longest overdue first', async () => {
    const committee = await buildCommittee(bench.db);
    await holding('units', { committee, stage: 'nomination', units: 2, deadlineOn: plainDate('2026-03-18') });
    await holding('reviewer', { committee, stage: 'review', units: 0, deadlineOn: plainDate('2026-03-17') });
    await holding('reviewer', { committee, stage: 'review', units: 0, deadlineOn: plainDate('2026-03-19') });
    await holding('reviewer', { committee, stage: 'review', units: 0, deadlineOn: plainDate('2026-03-20') });
    const coordinator = await bench.as(committee.accounts['office-coordinator']);
    const { body } = await coordinator.get('/api/overdue/summary').expect(200);
    expect(body).toMatchObject({
      total: 5,
      kinds: [
        { kind: 'intake', count: 3 },
        { kind: 'unit', count: 2 },
      ],
      callsOpen: 0,
    });
    const [first, ...rest] = body.holders;
    expect(first).toMatchObject({ count: 2, oldestDeadlineOn: '2026-03-17', deadlineText: 'Quá hạn 3 ngày làm việc' });
    expect(first.text).toContain('Chuyên viên theo dõi');
    expect(rest.map(({ count }: { count: number }) => count)).toEqual([1, 1, 1]);
  });

  test('counts nothing of another committee', async () => {
    await holding('reviewer', { stage: 'review', deadlineOn: plainDate('2026-03-17') });
    const other = await buildCommittee(bench.db);
    const coordinator = await bench.as(other.accounts['office-coordinator']);
    const { body } = await coordinator.get('/api/overdue/summary').expect(200);
    expect(body).toEqual({ total: 0, kinds: [], holders: [], callsOpen: 0 });
  });

  test('is not for a unit officer', async () => {
    const { committee, unitIds } = await buildIntake(bench.db, { stage: 'nomination' });
    const officer = await bench.as(await buildAccount(bench.db, committee.id, 'unit-officer', unitIds[0]));
    expect((await officer.get('/api/overdue/summary')).status).toBe(403);
  });
});

test("a unit's deadline follows the call for lists when it is moved", async () => {
  const intake = await buildIntake(bench.db, { stage: 'nomination', deadlineOn: plainDate('2026-03-18') });
  const coordinator = await bench.as(intake.committee.accounts['office-coordinator']);
  const overdueUnits = async () => {
    const { body } = await coordinator.get('/api/overdue?kind=unit').expect(200);
    return body.items.map(({ deadlineOn }: { deadlineOn: string }) => deadlineOn);
  };
  expect(await overdueUnits()).toEqual(['2026-03-18']);
  await bench.db.intakeStage.update({
    where: { intakeId_stage: { intakeId: intake.id, stage: 'nomination' } },
    data: { deadlineOn: toDbDate(plainDate('2026-03-16')) },
  });
  expect(await overdueUnits()).toEqual(['2026-03-16']);
  await bench.db.intakeStage.update({
    where: { intakeId_stage: { intakeId: intake.id, stage: 'nomination' } },
    data: { deadlineOn: toDbDate(plainDate('2026-03-27')) },
  });
  expect(await overdueUnits()).toEqual([]);
});
