import { instantAt, plainDate } from '../../../domain/dates';
import { toDbDate } from '../../../prisma/plain-dates';
import { openApiBench } from '../../support/api-bench';
import { buildClass } from '../../support/factories/class';
import { buildIntake } from '../../support/factories/intake';

const bench = openApiBench({ now: instantAt(plainDate('2026-03-16'), '09:00') });

test('a class that was moved by word owes its paper: overdue once the day is over, and no more when it has come', async () => {
  const intake = await buildIntake(bench.db, { stage: 'class' });
  const { id } = await buildClass(bench.db, intake, { state: 'postponed' });
  await bench.db.trainingClass.update({
    where: { id },
    data: { paperOwed: true, paperDueOn: toDbDate(plainDate('2026-03-16')), changeReason: 'Hội trường có việc' },
  });
  const overdue = async () => {
    const coordinator = await bench.as(intake.committee.accounts['office-coordinator']);
    return (await coordinator.get('/api/overdue?kind=class-paper').expect(200)).body.items;
  };
  expect(await overdue()).toEqual([]);
  bench.clock.now = instantAt(plainDate('2026-03-17'), '08:00');
  expect(await overdue()).toMatchObject([{ id, kind: 'class-paper', deadlineOn: '2026-03-16' }]);
  const centre = await bench.as(intake.committee.accounts['training-centre']);
  await centre.patch(`/api/classes/${id}`, { revision: 1, paperReference: '12-TB/TTCT' }).expect(200);
  expect(await overdue()).toEqual([]);
  expect(await bench.db.auditEvent.count({ where: { subjectId: id, action: 'paper-received' } })).toBe(1);
});
