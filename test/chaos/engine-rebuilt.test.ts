import { reconcileEngine } from '../../activities/reconcile/reconcile-engine';
import { STAGES } from '../../domain/intake/stage';
import { createTemporalClient, type TemporalClient } from '../../runtime/temporal/client';
import { VIEW_QUERY, workflowIdOf, type RecordView } from '../../workflows/record-messages';
import { agreement, askOpinions } from '../support/ask-opinions';
import { removeTemporalStore } from '../support/processes';
import { seedIntake, seedReviewedIntake } from '../support/seed-record';
import { openChaosPlace, sendUntilAnswered, waitFor, type ChaosPlace } from './chaos-place';
import { readCaught, readLedger } from './read-ledger';

let place: ChaosPlace;
let temporal: TemporalClient;

beforeAll(async () => {
  place = await openChaosPlace();
  temporal = createTemporalClient(place.stack.config);
}, 120_000);

afterAll(async () => {
  await temporal.close();
  await place.close();
}, 60_000);

function rebuild() {
  const { database, stack } = place;
  return reconcileEngine({ database, client: temporal.client, taskQueue: stack.config.temporal.taskQueue });
}

function viewOf(kind: 'intake' | 'opinion-round' | 'plan-item', id: string): Promise<RecordView | null> {
  return temporal.client.workflow.getHandle(workflowIdOf(kind, id)).query<RecordView | null>(VIEW_QUERY);
}

test("the engine's store is lost: reconcile finds every open record at its stage, and no mail is sent twice", async () => {
  const { database, office, stack } = place;
  const intakes = [];
  for (const stage of STAGES) {
    const procedure = PROCEDURE_WITH[stage] ?? 'local-class';
    intakes.push({ stage, ...(await seedIntake(database, office.committee, { stage, procedure }, { lines: 1 })) });
  }
  const asked = await seedReviewedIntake(database, office.committee, 2);
  const round = await askOpinions(office, asked.id);
  const [first, second] = office.members;
  await first!.post(`/api/opinion-rounds/${round.roundId}/opinions`, agreement(round));
  expect(await rebuild()).toMatchObject({ started: expect.any(Number) as number });
  await waitFor('the workflows', async () => (await rebuild()).agreeing >= intakes.length + 2);
  await readLedger(place);
  const mailsBefore = (await readCaught(place)).sort();

  await stack.process('Temporal').kill();
  removeTemporalStore(stack);
  await stack.process('Temporal').start();
  for (const name of ['worker', 'api'] as const) {
    await stack.process(name).kill();
    await stack.process(name).start();
  }
  const report = await rebuild();
  expect(report.started).toBe(report.checked);

  for (const { id, stage } of intakes) {
    const view = await waitFor(`the intake at ${stage}`, () => viewOf('intake', id));
    expect(view).toMatchObject({ stage, status: 'open' });
    expect((await database.intake.findUniqueOrThrow({ where: { id } })).stage).toBe(stage);
  }
  expect(await waitFor('the round', () => viewOf('opinion-round', round.roundId))).toMatchObject({ status: 'open' });
  await readLedger(place);
  expect((await readCaught(place)).sort()).toEqual(mailsBefore);

  // And it is no museum: the next opinion is accepted, the one before is still there.
  const send = () =>
    second!.send('POST', `/api/opinion-rounds/${round.roundId}/opinions`, agreement(round), 'after-the-rebuild');
  expect((await sendUntilAnswered(send)).status).toBe(200);
  expect(await database.opinion.count({ where: { roundId: round.roundId, supersededAt: null } })).toBe(2);
}, 300_000);

/** A procedure in which the stage occurs, where the local class knows none such. */
const PROCEDURE_WITH: Partial<Record<(typeof STAGES)[number], 'hosted-class' | 'send-out' | 'by-composition'>> = {
  opening: 'by-composition',
  'awaiting-higher': 'hosted-class',
};
