import { plainDate } from '../../../domain/dates';
import { toDbDate } from '../../../prisma/plain-dates';
import { openApiBench } from '../../support/api-bench';
import { buildDocument } from '../../support/factories/class';
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

  test('names whoever holds it, and says nothing twice', async () => {
    const committee = await buildCommittee(bench.db);
    const names = {
      [committee.centreUnitId]: 'Trung tâm Chính trị thị xã',
      [committee.reviewUnitId]: 'Cơ quan Tổ chức - Nội vụ thị xã',
    };
    for (const [id, name] of Object.entries(names)) await bench.db.unit.update({ where: { id }, data: { name } });
    const late = { committee, units: 0, deadlineOn: plainDate('2026-03-17') };
    await holding('training-centre', { ...late, stage: 'class' });
    await holding('reviewer', { ...late, stage: 'review' });
    await holding('review-head', { ...late, stage: 'approval' });
    await buildDocument(bench.db, await holding('signatory', { ...late, stage: 'issuance' }), { state: 'drafted' });
    const coordinator = await bench.as(committee.accounts['office-coordinator']);
    const textsIn = async (language: string) => {
      const read = async (path: string) =>
        (await coordinator.get(path).set('Cookie', `${coordinator.cookie}; lo-trinh-language=${language}`).expect(200))
          .body;
      const summary = (await read('/api/overdue/summary')).holders.map(({ text }: { text: string }) => text);
      const rows = (await read('/api/overdue')).items.map(({ holder }: { holder: { text: string } }) => holder.text);
      expect(rows.toSorted()).toEqual(summary.toSorted());
      return rows.toSorted();
    };
    expect(await textsIn('vi')).toEqual([
      'Chuyên viên theo dõi: Cơ quan Tổ chức - Nội vụ thị xã',
      'Lãnh đạo Cơ quan Tổ chức - Nội vụ thị xã',
      'Người ký: Bùi Văn Lý',
      'Trung tâm Chính trị thị xã',
    ]);
    expect(await textsIn('en')).toEqual([
      'Head of review: Cơ quan Tổ chức - Nội vụ thị xã',
      'Review officer: Cơ quan Tổ chức - Nội vụ thị xã',
      'Signatory: Bùi Văn Lý',
      'Trung tâm Chính trị thị xã',
    ]);
  });

  test('says of an intake the same on its own page', async () => {
    const intake = await holding('signatory', { stage: 'issuance', units: 0 });
    await buildDocument(bench.db, intake, { state: 'drafted' });
    const clerk = await bench.as(intake.committee.accounts.clerk);
    expect((await clerk.get(`/api/intakes/${intake.id}`).expect(200)).body.holderText).toBe('Người ký: Bùi Văn Lý');
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
