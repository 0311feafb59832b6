import { randomUUID } from 'node:crypto';
import { agreement, askOpinions, type AskedRound } from '../support/ask-opinions';
import { seedIntake, seedReviewedIntake } from '../support/seed-record';
import type { Answer } from '../support/signed-in-client';
import { createDeedMaker } from './binding-deeds';
import { openChaosPlace, sendUntilAnswered, waitFor, type ChaosPlace } from './chaos-place';
import { killEverything } from './kill-everything';
import { readCaught, readLedger } from './read-ledger';

let place: ChaosPlace;

beforeAll(async () => {
  place = await openChaosPlace({ LO_TRINH_COMMAND_SECONDS: '3' });
}, 120_000);

afterAll(() => place.close(), 60_000);

async function askRound(): Promise<AskedRound> {
  const intake = await seedReviewedIntake(place.database, place.office.committee, 2);
  return askOpinions(place.office, intake.id);
}

const opinionsOf = ({ roundId }: AskedRound) => `/api/opinion-rounds/${roundId}/opinions`;
const codeOf = ({ body }: Answer) => (body as { code?: string }).code;

test('a double click and ten retries are one opinion with one answer', async () => {
  const round = await askRound();
  const [member] = place.office.members;
  const key = randomUUID();
  const send = () => member!.send('POST', opinionsOf(round), agreement(round), key);
  const clicks = await Promise.all([send(), send()]);
  const retries: Answer[] = [];
  for (let again = 0; again < 10; again += 1) retries.push(await send());
  const bodies = new Set([...clicks, ...retries].map(({ status, body }) => JSON.stringify([status, body])));
  expect([...bodies]).toHaveLength(1);
  expect(clicks[0]!.status).toBe(200);
  expect(await place.database.opinion.count({ where: { roundId: round.roundId } })).toBe(1);
  expect(await place.database.command.count({ where: { key } })).toBe(1);
});

test('another body under the same key is refused and nothing is changed', async () => {
  const round = await askRound();
  const [member] = place.office.members;
  const key = randomUUID();
  await member!.post(opinionsOf(round), agreement(round), key);
  const other = await member!.send('POST', opinionsOf(round), { ...agreement(round), whole: 'disagree' }, key);
  expect([other.status, codeOf(other)]).toEqual([409, 'idempotency-key-reused']);
  expect(await place.database.opinion.count({ where: { roundId: round.roundId } })).toBe(1);
});

test('three members who answer at the same moment are three opinions', async () => {
  const round = await askRound();
  const answers = await Promise.all(
    place.office.members.slice(0, 3).map((member) => member.send('POST', opinionsOf(round), agreement(round))),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await place.database.opinion.count({ where: { roundId: round.roundId, supersededAt: null } })).toBe(3);
});

test('three opinions of one member at the same moment leave one that counts and keep the others', async () => {
  const round = await askRound();
  const [member] = place.office.members;
  const choices = ['agree', 'disagree', 'ask-for-meeting'];
  const answers = await Promise.all(
    choices.map((whole) => member!.send('POST', opinionsOf(round), { ...agreement(round), whole })),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await place.database.opinion.count({ where: { roundId: round.roundId } })).toBe(3);
  expect(await place.database.opinion.count({ where: { roundId: round.roundId, supersededAt: null } })).toBe(1);
});

test('while Temporal is away drafts are kept, reads go on, and a command is told to come again', async () => {
  const round = await askRound();
  const [member] = place.office.members;
  const { reviewer, committee } = place.office;
  const intake = await seedIntake(place.database, committee, { stage: 'nomination', units: 1 });
  const key = randomUUID();
  const send = () => member!.send('POST', opinionsOf(round), agreement(round), key);
  await place.stack.process('Temporal').kill();
  try {
    const refused = await send();
    expect([refused.status, codeOf(refused)]).toEqual([503, 'engine-unavailable']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await member!.get(`/api/opinion-rounds/${round.roundId}`)).status).toBe(200);
    const drafted = await reviewer.send('POST', `/api/documents`, {
      bodyId: committee.bodyId,
      documentType: 'notice',
      summary: 'Về thời gian khai giảng',
      signatoryName: 'Trần Văn A',
      signatoryPost: 'Phó Bí thư',
      capacity: 'T/M',
      intakeIds: [],
    });
    expect(drafted.status).toBe(201);
    expect((await reviewer.get(`/api/intakes/${intake.id}`)).status).toBe(200);
  } finally {
    await place.heal();
  }
  expect((await sendUntilAnswered(send)).status).toBe(200);
  expect(await place.database.opinion.count({ where: { roundId: round.roundId } })).toBe(1);
}, 120_000);

test('while PostgreSQL is away every request is told to come again, and afterwards the command is done once', async () => {
  const round = await askRound();
  const [member] = place.office.members;
  const key = randomUUID();
  const send = () => member!.send('POST', opinionsOf(round), agreement(round), key);
  await place.stack.process('PostgreSQL').kill();
  try {
    for (const answer of [await send(), await member!.get(`/api/opinion-rounds/${round.roundId}`)]) {
      expect([answer.status, codeOf(answer)]).toEqual([503, 'engine-unavailable']);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    }
  } finally {
    await place.heal();
  }
  expect((await sendUntilAnswered(send)).status).toBe(200);
  expect(await place.database.opinion.count({ where: { roundId: round.roundId } })).toBe(1);
}, 120_000);

test('mail waits while the mail server is away and leaves when it is back', async () => {
  const round = await askRound();
  const [member] = place.office.members;
  await readLedger(place);
  await place.stack.process('SMTP').kill();
  const { opinionId } = await member!.post<{ opinionId: string }>(opinionsOf(round), agreement(round));
  const receipt = await place.database.notification.findUniqueOrThrow({
    where: { dedupeKey: `opinion-receipt:${opinionId}` },
  });
  const find = () => place.database.notification.findUniqueOrThrow({ where: { id: receipt.id } });
  await waitFor('a first try', async () => (await find()).attempts > 0);
  expect((await find()).sentAt).toBeNull();
  await place.heal();
  // The relay comes again by its own timetable; the test only shortens the wait.
  await place.database.notification.updateMany({ where: { id: receipt.id }, data: { nextAttemptAt: new Date() } });
  await waitFor('the mail', async () => (await find()).sentAt);
  expect((await readCaught(place)).filter((id) => id === receipt.messageId)).toHaveLength(1);
}, 120_000);

test.each(['worker-Temporal', 'api-Temporal', 'worker-PostgreSQL', 'api-PostgreSQL'] as const)(
  'an opinion is one opinion though the link %s is slow, then broken, then cut',
  async (name) => {
    const maker = createDeedMaker(place);
    const link = place.stack.link(name);
    const faults = [() => link.delay(150), () => link.reset(), () => link.refuse(true), () => link.pause('answers')];
    for (const order of faults) {
      const deed = await maker.opinion();
      order();
      const first = deed.send().catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, 400));
      await place.heal();
      const answer = await sendUntilAnswered(deed.send);
      await first;
      expect(answer.status).toBe(200);
      expect(Object.entries(await deed.count()).filter(([, count]) => count !== 1)).toEqual([]);
    }
  },
  180_000,
);

// How long it takes is measured by `npm run chaos`, where nothing else runs beside it.
test('everything is killed at once: it all comes back by itself, and the opinion in flight is one opinion', async () => {
  const { statuses, counts } = await killEverything(place, createDeedMaker(place));
  expect(statuses).toEqual([201, 200]);
  expect(counts.flatMap((each) => Object.entries(each).filter(([, count]) => count !== 1))).toEqual([]);
  expect(await readLedger(place)).toMatchObject({ auditFault: null, lost: [], unknown: [] });
}, 180_000);
