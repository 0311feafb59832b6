import { openApiBench } from '../../support/api-bench';
import { actOnRoundAs, buildOpenRound, buildSignedSubmission, takeIn } from '../../support/factories/submission';
import { buildIntake } from '../../support/factories/intake';
import { dateOf } from '../../../domain/dates';

const bench = openApiBench();

/** Three people, of whom the first sits in the class already and nobody has agreed to them. */
async function attending() {
  const submission = await buildSignedSubmission(bench.db, { intake: await buildIntake(bench.db, { stage: 'class' }) });
  const [attends] = submission.nomineeLineIds;
  await bench.db.nomineeLine.update({ where: { id: attends! }, data: { state: 'enrolled', approvalOwed: true } });
  bench.clock.now = submission.intake.at;
  const reviewer = await bench.as(submission.intake.committee.accounts.reviewer);
  const owed = async () => (await reviewer.get('/api/my-work?kind=supplement-to-submit').expect(200)).body.items;
  return { submission, attends: attends!, reviewer, owed };
}

test('whoever attends without the approval stands in the work of the reviewer, and can be submitted', async () => {
  const { submission, attends, reviewer, owed } = await attending();
  await bench.db.submissionLine.deleteMany({ where: { submissionId: submission.id } });
  expect(await owed()).toMatchObject([{ id: submission.intake.id }]);
  const draft = { title: 'Bổ sung học viên', summary: 'Kính trình.', allShortlistedOf: [submission.intake.id] };
  const { body } = await reviewer.post('/api/submissions', draft).expect(201);
  const lines = await bench.db.submissionLine.findMany({ where: { submissionId: body.submissionId } });
  expect(lines.map(({ nomineeLineId }) => nomineeLineId)).toContain(attends);
  expect(await owed()).toEqual([]);
});

test('who is agreed to goes on attending and owes the approval no more; the others are approved', async () => {
  const { submission, attends } = await attending();
  await takeIn(bench.db, submission);
  const { id: roundId } = await bench.db.opinionRound.findFirstOrThrow({ where: { submissionId: submission.id } });
  const round = { ...submission, roundId } as Awaited<ReturnType<typeof buildOpenRound>>;
  const meeting = {
    heldOn: dateOf(submission.intake.at),
    presentPersonIds: submission.body.members.map(({ personId }) => personId),
    lines: submission.lineIds.map((lineId) => ({ lineId, agreed: 3 })),
  };
  await actOnRoundAs(bench.db, round, submission.intake.committee.accounts.clerk, 'record-meeting', meeting);
  const rows = await bench.db.nomineeLine.findMany({ where: { id: { in: submission.nomineeLineIds } } });
  const stateOf = (id: string) => rows.find((row) => row.id === id);
  expect(stateOf(attends)).toMatchObject({ state: 'enrolled', approvalOwed: false });
  expect(rows.filter(({ id }) => id !== attends).map(({ state }) => state)).toEqual(['approved', 'approved']);
});
