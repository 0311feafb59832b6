import { randomUUID } from 'node:crypto';
import { createActivities } from '../../../activities/create-activities';
import { createAnswerFeed } from '../../../api/events/answer-feed';
import { createListening, type Listening } from '../../../api/events/listening';
import { createInFlight } from '../../../api/in-flight';
import type { IntakeCommandName, IntakeCommands } from '../../../domain/intake/intake-commands';
import { tellAnswerAhead } from '../../../prisma/stores/answer-ahead-store';
import { openApiBench } from '../../support/api-bench';
import { buildIntake, type BuiltIntake } from '../../support/factories/intake';
import { buildList } from '../../support/factories/nomination';

const bench = openApiBench();
let listening: Listening;
const told: { updateId: string; result: unknown }[] = [];

beforeAll(async () => {
  listening = createListening(bench.ctx);
  listening.hear('lo_trinh_answers', (payload) => told.push(JSON.parse(payload) as (typeof told)[number]));
  await untilHeard();
});
afterAll(() => listening.close());

/** What the server tells on one channel comes in its order: once a mark is heard, all before it is. */
async function untilHeard(): Promise<void> {
  const mark = randomUUID();
  while (!told.some(({ updateId }) => updateId === mark)) {
    await tellAnswerAhead(bench.db, { updateId: mark, requestHash: '', result: null });
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Carries a command out as the worker does, and answers with what was told ahead under its key. */
async function toldOf<Name extends IntakeCommandName>(intake: BuiltIntake, name: Name, data: IntakeCommands[Name]) {
  const { actOnIntake } = createActivities({ ...bench.ctx, taskQueue: 'none' });
  const key = randomUUID();
  const accountId = intake.committee.accounts.reviewer;
  const envelope = { name, data, committeeId: intake.committee.id, accountId, key, requestHash: key };
  const { result } = await actOnIntake(intake.id, envelope, bench.clock.now.getTime());
  await untilHeard();
  return { result, told: told.filter(({ updateId }) => updateId === `${accountId}:${key}`).map((each) => each.result) };
}

describe('what the worker tells ahead of the engine', () => {
  test('a line decided in review, by which nothing else moves', async () => {
    const intake = await buildIntake(bench.db, { stage: 'review' });
    const { lineIds } = await buildList(bench.db, intake, { state: 'submitted', lines: 3 });
    const decide = (lineId?: string) =>
      toldOf(intake, 'review-lines', { decisions: [{ lineId: lineId!, verdict: 'shortlist' }] });
    await decide(lineIds[0]);
    const act = await decide(lineIds[1]);
    expect(act.told).toEqual([act.result]);
    expect(act.result).toMatchObject({ shortlisted: 1 });
  });

  test('not the list that ends the stage: the workflow must learn of it first', async () => {
    const intake = await buildIntake(bench.db, { stage: 'nomination', units: 1 });
    const list = await buildList(bench.db, intake, { state: 'draft', lines: 2 });
    const act = await toldOf(intake, 'submit-list', { listId: list.id, revision: 1 });
    expect(act.result).toMatchObject({ lines: 2 });
    expect(act.told).toEqual([]);
    await expect(bench.db.intake.findUniqueOrThrow({ where: { id: intake.id } })).resolves.toMatchObject({
      stage: 'review',
    });
  });

  test('a binding act, whatever it moves: it stands in the history before it is written', async () => {
    const intake = await buildIntake(bench.db, { stage: 'nomination', units: 1 });
    const act = await toldOf(intake, 'cancel', { reason: 'Cấp trên hoãn' });
    expect(act.told).toEqual([act.result]);
  });
});

describe('whoever waits for an answer', () => {
  test('has it from the record while the engine is silent, and is heard of once', async () => {
    const own = createListening(bench.ctx);
    const answers = createAnswerFeed(own);
    let endEngine = (): void => undefined;
    const engine = new Promise<string>((resolve) => (endEngine = () => resolve('engine')));
    const updateId = randomUUID();
    const answer = answers.first(updateId, engine, ({ result }) => String(result));
    let heard = false;
    void answer.then(() => (heard = true));
    // The listener may still be connecting: what is told before is missed, as it may be in use.
    while (!heard) {
      await tellAnswerAhead(bench.db, { updateId, requestHash: '', result: 'record' });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await answer).toBe('record');
    let isSettled = false;
    const settled = answers.settled().then(() => (isSettled = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(isSettled).toBe(false);
    endEngine();
    await settled;
    await own.close();
  });

  test('has it from the engine where nothing is told, and its refusal as it is', async () => {
    const answers = createAnswerFeed({ hear: () => undefined });
    await expect(answers.first('a:1', Promise.resolve('engine'), () => 'record')).resolves.toBe('engine');
    await expect(answers.first('a:2', Promise.reject(new Error('refused')), () => 'record')).rejects.toThrow('refused');
    await answers.settled();
  });
});

test('of one workflow no more updates are under way than there are places; the others follow in their order', async () => {
  const inFlight = createInFlight({ places: 2 });
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = (turn: number) => () => {
    begun.push(turn);
    return new Promise<void>((resolve) => (ends[turn] = resolve));
  };
  const all = [0, 1, 2, 3].map((turn) => inFlight.enter('intake/1', work(turn)));
  const other = inFlight.enter('intake/2', () => Promise.resolve('at once'));
  await expect(other).resolves.toBe('at once');
  expect(begun).toEqual([0, 1]);
  ends[1]!();
  await all[1];
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun).toEqual([0, 1, 2]);
  ends[0]!();
  await all[0];
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun).toEqual([0, 1, 2, 3]);
  ends[2]!();
  ends[3]!();
  await Promise.all(all);
});
