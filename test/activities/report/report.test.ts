import { openActivityBench } from '../../support/activity-database';
import { buildReport } from '../../support/factories/class';
import { buildIntake } from '../../support/factories/intake';

const bench = openActivityBench();

const report = (id: string) => bench.db.report.findUniqueOrThrow({ where: { id } });

describe('a report', () => {
  it('received by the office ends the intake, and its item is told', async () => {
    const intake = await buildIntake(bench.db, { stage: 'reporting' });
    const reportId = await buildReport(bench.db, intake);
    await bench.act(intake, 'submit-report', { reportId, revision: 1 });
    const { view, follow } = await bench.act(intake, 'receive-report', { reportId });
    expect(view.status).toBe('closed');
    expect(follow.tellItems).toContain(intake.planItemId);
    expect(await bench.db.intake.findUniqueOrThrow({ where: { id: intake.id } })).toMatchObject({ outcome: 'done' });
  });

  it('returned with a reason goes back to whoever sent it, and can be sent again', async () => {
    const intake = await buildIntake(bench.db, { stage: 'reporting' });
    const reportId = await buildReport(bench.db, intake);
    await bench.act(intake, 'submit-report', { reportId, revision: 1 });
    await bench.act(intake, 'return-report', { reportId, reason: 'Thiếu số liệu vắng' });
    expect(await report(reportId)).toMatchObject({ state: 'returned', returnReason: 'Thiếu số liệu vắng' });
    const mail = await bench.db.notification.findFirstOrThrow({
      where: { kind: 'report-returned', intakeId: intake.id },
    });
    expect(mail.recipientAccountId).toBe(intake.committee.accounts.reviewer);
    await bench.act(intake, 'submit-report', { reportId, revision: 3 });
    expect(await report(reportId)).toMatchObject({ state: 'submitted', returnReason: null });
  });

  it('is not received before it is sent, nor sent over somebody else’s change', async () => {
    const intake = await buildIntake(bench.db, { stage: 'reporting' });
    const reportId = await buildReport(bench.db, intake);
    await expect(bench.act(intake, 'receive-report', { reportId })).rejects.toMatchObject({ message: 'report-state' });
    await expect(bench.act(intake, 'submit-report', { reportId, revision: 7 })).rejects.toMatchObject({
      message: 'revision-conflict',
    });
  });
});
