import { parseArgs } from 'node:util';
import { openDatabase, type Database } from '../../prisma/client';
import { verifyAuditChains } from '../../prisma/stores/audit/audit-store';
import { startStack } from '../support/processes';
import { seedCommittee } from '../support/seed-record';
import { signIn, type Answer, type SignedInClient } from '../support/signed-in-client';
import { seedLists, type ReadyList } from './load-lists';
import { percentile, sendAtARate, type Sent } from './send-at-a-rate';

interface LoadOptions {
  perSecond: number;
  seconds: number;
  /** So many times the rate, for so long. */
  times: number;
  burstSeconds: number;
}

const P99_WITHIN_MS = 800;

/**
 * Lists sent at a steady rate, then several times as many: what is accepted is quick and stays, the rest is told when to come back. Prints a
 * JSON line per phase and the ledger; ends with code 1 when a figure is missed or anything acknowledged is lost.
 */
async function runLoad({ perSecond, seconds, times, burstSeconds }: LoadOptions): Promise<void> {
  const stack = await startStack();
  const database = openDatabase({ url: stack.databaseUrl, poolSize: 4 });
  try {
    const [steady, burst] = [perSecond * seconds, perSecond * times * burstSeconds];
    const lists = await seedLists(database, await seedCommittee(database), steady + burst);
    const clients = new Map<string, SignedInClient>();
    for (const { accountId } of lists)
      if (!clients.has(accountId)) clients.set(accountId, await signIn(database, stack, accountId));
    const send = ({ id, accountId }: ReadyList) =>
      clients.get(accountId)!.send('POST', `/api/nomination-lists/${id}/submissions`, { revision: 1 }, keyOf(id));

    const first = await sendAtARate(steady, perSecond, (index) => send(lists[index]!));
    const atRate = report('steady', perSecond, first);
    const second = await sendAtARate(burst, perSecond * times, (index) => send(lists[steady + index]!));
    const atBurst = report('burst', perSecond * times, second);
    const answers = [...first.map(({ answer }) => answer), ...second.map(({ answer }) => answer)];
    const whole = await settle(database, lists, answers, send);
    const isHeld = atRate.p99 <= P99_WITHIN_MS && atRate.accepted === steady && atBurst.faults + atRate.faults === 0;
    if (!isHeld || !whole) process.exitCode = 1;
  } finally {
    await database.$disconnect();
    await stack.stop();
  }
}

const keyOf = (listId: string): string => `load-${listId}`;
const isAccepted = (answer: Answer | null): boolean => answer !== null && answer.status < 300;
/** Told to come back, and when. */
const isDeferred = (answer: Answer | null): boolean =>
  (answer?.status === 429 || answer?.status === 503) && Number(answer.headers['retry-after']) > 0;

function report(phase: string, perSecond: number, sent: readonly Sent[]) {
  const accepted = sent.filter(({ answer }) => isAccepted(answer));
  const deferred = sent.filter(({ answer }) => isDeferred(answer));
  const figures = {
    phase,
    perSecond,
    sent: sent.length,
    accepted: accepted.length,
    deferred: deferred.length,
    faults: sent.length - accepted.length - deferred.length,
    p50: percentile(
      accepted.map(({ afterMs }) => afterMs),
      0.5,
    ),
    p99: percentile(
      accepted.map(({ afterMs }) => afterMs),
      0.99,
    ),
    deferredP99: percentile(
      deferred.map(({ afterMs }) => afterMs),
      0.99,
    ),
  };
  console.log(JSON.stringify(figures));
  const fault = sent.find(({ answer }) => !isAccepted(answer) && !isDeferred(answer));
  if (fault) console.log(JSON.stringify({ fault: fault.answer?.body ?? 'no answer', status: fault.answer?.status }));
  return figures;
}

/** What was acknowledged stands in the record once; what was deferred is taken when it comes again under its key. */
async function settle(
  database: Database,
  lists: readonly ReadyList[],
  answers: readonly (Answer | null)[],
  send: (list: ReadyList) => Promise<Answer>,
): Promise<boolean> {
  const acknowledged = lists.filter((_list, index) => isAccepted(answers[index]!));
  const lost = acknowledged.length - (await countSubmitted(database, acknowledged));
  const again = lists.filter((_list, index) => !isAccepted(answers[index]!));
  let refused = 0;
  for (const list of again) if (!isAccepted(await send(list).catch(() => null))) refused += 1;
  const ledger = {
    lists: lists.length,
    acknowledged: acknowledged.length,
    lost,
    cameAgain: again.length,
    refused,
    submitted: await countSubmitted(database, lists),
    commands: await database.command.count({ where: { key: { in: lists.map(({ id }) => keyOf(id)) } } }),
    events: await database.auditEvent.count({ where: { action: 'list-submitted' } }),
    auditFault: (await verifyAuditChains(database)).fault,
  };
  console.log(JSON.stringify(ledger));
  const counts = [ledger.submitted, ledger.commands, ledger.events];
  return lost + refused === 0 && counts.every((count) => count === lists.length) && ledger.auditFault === null;
}

function countSubmitted(database: Database, lists: readonly ReadyList[]): Promise<number> {
  return database.nominationList.count({ where: { id: { in: lists.map(({ id }) => id) }, state: 'submitted' } });
}

const { values } = parseArgs({
  options: {
    'per-second': { type: 'string', default: '20' },
    seconds: { type: 'string', default: '120' },
    times: { type: 'string', default: '5' },
    'burst-seconds': { type: 'string', default: '60' },
  },
});

runLoad({
  perSecond: Number(values['per-second']),
  seconds: Number(values.seconds),
  times: Number(values.times),
  burstSeconds: Number(values['burst-seconds']),
}).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
