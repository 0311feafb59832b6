import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { PROCESS_NAMES, type ProcessName } from '../support/processes';
import type { Answer } from '../support/signed-in-client';
import type { BindingDeed, DeedMaker } from './binding-deeds';
import { holdAuditChain, sendUntilAnswered, waitFor, waitForWaitingDeed, type ChaosPlace } from './chaos-place';

/** The steps of a deed between which a process can die. */
export const MOMENTS = ['before-activity', 'in-transaction', 'after-commit', 'before-answer'] as const;
export type Moment = (typeof MOMENTS)[number];

export interface Kill {
  deed: BindingDeed['kind'];
  moment: Moment;
  victim: ProcessName;
}

export interface KillOutcome extends Kill {
  /** Of the answer the client got in the end. */
  status: number;
  body: unknown;
  /** From the kill to that answer. */
  healedAfterMs: number;
  counts: Record<string, number>;
}

/** Every deed, at every moment, losing every process: 48 kills. */
export const ALL_KILLS: readonly Kill[] = (['opinion', 'issue'] as const).flatMap((deed) =>
  MOMENTS.flatMap((moment) => PROCESS_NAMES.map((victim) => ({ deed, moment, victim }))),
);

/** Each process dies at two moments of one deed and at two others of the other deed in turn: enough for every test run. */
export const SHORT_KILLS: readonly Kill[] = ALL_KILLS.filter(({ deed, moment, victim }) => {
  const step = (MOMENTS.indexOf(moment) + PROCESS_NAMES.indexOf(victim)) % 4;
  return deed === 'opinion' ? step === 0 : step === 2;
});

/** Lets a deed come to the moment, kills, brings back, lets the client try again with the same key. */
export async function killBetweenSteps(place: ChaosPlace, maker: DeedMaker, kill: Kill): Promise<KillOutcome> {
  const deed = await maker[kill.deed]();
  const first = await reach(place, deed, kill.moment);
  const killedAt = Date.now();
  await place.stack.process(kill.victim).kill();
  await first.letGo();
  await place.heal();
  const answer = await sendUntilAnswered(deed.send);
  const early = await first.answer;
  if (early && early.status < 300 && !isDeepStrictEqual(early.body, answer.body)) {
    throw new Error(`two answers to one command: ${JSON.stringify(early.body)} and ${JSON.stringify(answer.body)}`);
  }
  const commands = await place.database.command.count({ where: { key: deed.key, accountId: deed.accountId } });
  return {
    ...kill,
    status: answer.status,
    body: answer.body,
    healedAfterMs: Date.now() - killedAt,
    counts: { commands, ...(await deed.count()) },
  };
}

interface Reached {
  /** What the first try got, if anything. */
  answer: Promise<Answer | null>;
  /** Lets go whatever was held, after the kill. */
  letGo(): Promise<void>;
}

async function reach(place: ChaosPlace, deed: BindingDeed, moment: Moment): Promise<Reached> {
  const { stack, database, office } = place;
  const toWorker = stack.link('worker-Temporal');
  const send = () => deed.send().catch(() => null);
  if (moment === 'before-activity') {
    toWorker.pause();
    const answer = send();
    await sleep(300);
    return { answer, letGo: () => Promise.resolve(toWorker.resume()) };
  }
  const chain = await holdAuditChain(stack, office.committee.id, deed.noun);
  const answer = send();
  await waitForWaitingDeed(database);
  if (moment === 'in-transaction') return { answer, letGo: () => chain.release() };
  // The deed commits, but the word of it stays on its way: to the engine, or back to the client.
  const link = moment === 'after-commit' ? toWorker : stack.link('api-Temporal');
  link.pause(moment === 'after-commit' ? 'requests' : 'answers');
  await chain.release();
  await waitFor('the commit', () => isCommitted(place, deed));
  if (moment === 'before-answer') await sleep(100);
  return { answer, letGo: () => Promise.resolve(link.resume()) };
}

async function isCommitted({ database }: ChaosPlace, { key, accountId }: BindingDeed): Promise<boolean> {
  const row = await database.command.findFirst({ where: { key, accountId } });
  return row !== null;
}
