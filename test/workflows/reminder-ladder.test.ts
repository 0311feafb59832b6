import { dateOf } from '../../domain/dates';
import { findRecipients } from '../../prisma/stores/notification/find-recipients';
import { insertDelegation } from '../../prisma/stores/identity/delegation-store';
import { buildAccount } from '../support/factories/intake';
import { openIntakeEngine, type RunningIntake } from '../support/intake-engine';

const engine = openIntakeEngine();

/** Steps that were mailed to a unit, in order. */
async function stepsOf({ id }: RunningIntake, unitId: string): Promise<string[]> {
  const mails = await engine.db.notification.findMany({
    where: { intakeId: id, kind: 'unit-reminder', recipientUnitId: unitId },
    orderBy: { createdAt: 'asc' },
  });
  return mails.map(({ params }) => (params as { step: string }).step);
}
const toOffice = ({ id }: RunningIntake) =>
  engine.db.notification.count({
    where: { intakeId: id, kind: 'escalation', recipientRole: 'office-coordinator' },
  });
const calls = ({ id }: RunningIntake) =>
  engine.db.callTask.findMany({ where: { intakeId: id, state: 'open' }, select: { unitId: true } });
const mailed = ({ id }: RunningIntake) => engine.db.notification.count({ where: { intakeId: id } });

describe('the ladder of units, in the engine’s own time', () => {
  test('goes up step by step to whoever is silent, stops at once with an answer, and ends on the list of calls', async () => {
    const intake = await engine.open({ units: 3 });
    const [early, late, silent] = intake.unitIds as [string, string, string];
    await engine.skipTo(intake.deadlineOn, -5);
    expect(await stepsOf(intake, early)).toEqual(['T-5']);
    await engine.act(intake, 'answer-no-demand', { unitId: early });
    await engine.skipTo(intake.deadlineOn, -2);
    expect(await calls(intake)).toEqual([]);
    await engine.skipTo(intake.deadlineOn, 1);
    expect([await stepsOf(intake, early), await toOffice(intake)]).toEqual([['T-5'], 0]);
    expect(new Set((await calls(intake)).map(({ unitId }) => unitId))).toEqual(new Set([late, silent]));
    const lateReason = 'Đồng chí phụ trách đi học';
    await engine.act(intake, 'answer-no-demand', { unitId: late, lateReason });
    await engine.skipTo(intake.deadlineOn, 3);
    expect(await stepsOf(intake, late)).toEqual(['T-5', 'T-2', 'T', 'T+1']);
    expect(await stepsOf(intake, silent)).toEqual(['T-5', 'T-2', 'T', 'T+1', 'T+3']);
    expect(await toOffice(intake)).toBe(1);
    expect(await calls(intake)).toEqual([{ unitId: silent }]);
  });

  test('is at its end after T+3: 28 days later nobody was written to again, and the unit is still waited for', async () => {
    const intake = await engine.open({ units: 1 });
    await engine.skipTo(intake.deadlineOn, 3);
    const before = await mailed(intake);
    await engine.skip('28 days');
    expect([await mailed(intake), await calls(intake)]).toEqual([before, [{ unitId: intake.unitIds[0] }]]);
    const record = await engine.db.intake.findUniqueOrThrow({ where: { id: intake.id } });
    expect(record).toMatchObject({ status: 'open', stage: 'nomination' });
    await engine.act(intake, 'answer-no-demand', { unitId: intake.unitIds[0]!, lateReason: 'Chậm' });
    expect(await calls(intake)).toEqual([]);
  });
});

describe('an escalation that is off', () => {
  test('by suspension: nothing is mailed, escalated or called while it stands still, and the deadline waits as well', async () => {
    const intake = await engine.open({ units: 2, called: false });
    await engine.skipTo(intake.deadlineOn, -4);
    await engine.act(intake, 'suspend', { reason: 'Chờ chỉ đạo' });
    const before = await mailed(intake);
    await engine.skipTo(intake.deadlineOn, 10);
    expect([await mailed(intake), await toOffice(intake), await calls(intake)]).toEqual([before, 0, []]);
    await engine.act(intake, 'resume', { reason: 'Tiếp tục' });
    const passed = { intakeId: intake.id, action: 'deadline-passed' };
    expect(await engine.db.auditEvent.count({ where: passed })).toBe(0);
    const record = await engine.db.intake.findUniqueOrThrow({ where: { id: intake.id } });
    expect(record.stageDeadlineOn! > new Date(await engine.today())).toBe(true);
  });

  test('by the procedure: a ladder without T+1 and T+3 brings nothing to the office', async () => {
    const intake = await engine.open({ units: 1, ladder: [{ step: 'T-2', copyTo: null }] });
    await engine.skipTo(intake.deadlineOn, 10);
    expect([await stepsOf(intake, intake.unitIds[0]!), await toOffice(intake)]).toEqual([['T-2'], 0]);
  });
});

test('a delegation of tasks takes the reminders of its days, begins and ends by itself, and leaves the delegator theirs', async () => {
  const intake = await engine.open({ stage: 'review' });
  const { id: committeeId, accounts, centreUnitId } = intake.committee;
  const delegate = await buildAccount(engine.db, committeeId, 'training-centre', centreUnitId);
  const reminders = () =>
    engine.db.notification.findMany({
      where: { intakeId: intake.id, kind: 'staff-reminder', recipientRole: 'reviewer' },
      orderBy: { createdAt: 'asc' },
    });
  await engine.skipTo(intake.deadlineOn, -3);
  const fromOn = await engine.today();
  await insertDelegation(engine.db, {
    committeeId,
    fromAccountId: accounts.reviewer,
    toAccountId: delegate,
    scope: 'tasks',
    basis: 'Giấy ủy quyền số 03-UQ/TCNV',
    fromOn,
    lastOn: intake.deadlineOn,
    createdBy: accounts['office-coordinator'],
  });
  await engine.skipTo(intake.deadlineOn, 3);
  const reached = await Promise.all(
    (await reminders()).map(async (mail) => {
      const to = await findRecipients(engine.db, mail, dateOf(mail.notBefore));
      const accountIds = to.map(({ accountId }) => accountId);
      expect(accountIds).toContain(accounts.reviewer);
      return [(mail.params as { step: string }).step, accountIds.includes(delegate)];
    }),
  );
  expect(reached).toEqual([
    ['T-5', false],
    ['T-2', true],
    ['T', true],
    ['T+1', false],
    ['T+3', false],
  ]);
});
