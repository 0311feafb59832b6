import { openActivityBench } from '../../support/activity-database';
import { buildOpenRound, giveOpinionAs } from '../../support/factories/submission';

const bench = openActivityBench();

test('a person agreed to who then declines or is replaced makes the agreement void for that line alone, and it says so', async () => {
  const round = await buildOpenRound(bench.db, { members: 1, changeWindowMinutes: 0 });
  await giveOpinionAs(bench.db, round, 0, 'agree');
  await bench.act(round.intake, 'decline-line', { lineId: round.nomineeLineIds[0]!, reason: 'Ốm' });
  await bench.act(round.intake, 'replace-line', {
    lineId: round.nomineeLineIds[1]!,
    replacement: { fullName: 'Lê Thị Thay' },
    reason: 'Chuyển công tác',
  });
  const lines = await bench.db.submissionLine.findMany({
    where: { submissionId: round.id },
    orderBy: { ordinal: 'asc' },
  });
  expect(lines.map(({ outcome, voidReason }) => [outcome, voidReason])).toEqual([
    ['agreed', 'person-left'],
    ['agreed', 'person-replaced'],
    ['agreed', null],
  ]);
  expect(await bench.db.auditEvent.count({ where: { subjectId: round.id, action: 'line-void' } })).toBe(2);
  const told = await bench.db.notification.findMany({
    where: { committeeId: round.intake.committee.id, kind: 'office-notice' },
  });
  expect(told.map(({ recipientRole, params }) => [recipientRole, (params as { step: string }).step])).toEqual([
    ['reviewer', 'agreement-void'],
    ['reviewer', 'agreement-void'],
  ]);
});
