import { addDays, dateOf } from '../../../domain/dates';
import { openApiBench } from '../../support/api-bench';
import { buildAccount, buildIntake } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';

const bench = openApiBench({ now: new Date('2026-03-10T02:00:00Z') });

/** A list under review in an organ whose reviewer and head have both left: nobody holds their roles any more. */
async function abandoned() {
  const intake = await buildIntake(bench.db, { stage: 'review', deadlineOn: addDays(dateOf(bench.clock.now), -3) });
  const { id: committeeId, accounts } = intake.committee;
  await buildList(bench.db, intake, { state: 'submitted', lines: 2 });
  const administrator = await bench.as(await buildAccount(bench.db, committeeId, 'administrator'));
  const coordinator = await bench.as(accounts['office-coordinator']);
  await bench.db.accountRole.deleteMany({ where: { committeeId, role: { in: ['reviewer', 'review-head'] } } });
  return { intake, administrator, coordinator };
}

test('a request without a supervisor does not vanish: it stands among the overdue, with the role that holds it', async () => {
  const { intake, administrator, coordinator } = await abandoned();
  for (const client of [administrator, coordinator]) {
    const { body } = await client.get('/api/overdue?kind=intake').expect(200);
    expect(body.items.map(({ id }: { id: string }) => id)).toContain(intake.id);
  }
});

test('nobody decides in the place of whoever is missing: the people of the list stay as they are', async () => {
  const { intake, administrator } = await abandoned();
  const lines = await bench.db.nomineeLine.findMany({ where: { intakeId: intake.id } });
  const decisions = lines.map(({ id }) => ({ lineId: id, verdict: 'shortlist' }));
  await administrator.post(`/api/intakes/${intake.id}/review-decisions`, { decisions }).expect(403);
  const after = await bench.db.nomineeLine.findMany({ where: { intakeId: intake.id } });
  expect(after.map(({ state }) => state)).toEqual(['submitted', 'submitted']);
});
