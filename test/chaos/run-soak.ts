import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../prisma/client';
import { startStack, type ProcessName, type Stack } from '../support/processes';
import { seedCommittee } from '../support/seed-record';
import { signIn, type SignedInClient } from '../support/signed-in-client';
import { seedLists } from './load-lists';
import { percentile, sendAtARate } from './send-at-a-rate';

const WATCHED = ['api', 'worker', 'mail-worker'] as const satisfies ProcessName[];
const EVERY_MS = 10_000;
/** What a process takes before it has seen its work once. */
const WARM_UP_SHARE = 0.4;
/** Megabytes an hour. Above this the memory of a day would not be bounded by what a machine has. */
const FLAT_BELOW = 60;

/**
 * One act a second, lists alternately sent and returned, for so many minutes. Prints the slope of each process's memory after warm-up in
 * megabytes an hour; ends with code 1 when one is not flat, or an act failed. Memory is read from /proc: on Linux.
 */
async function runSoak(minutes: number): Promise<void> {
  const stack = await startStack();
  const database = openDatabase({ url: stack.databaseUrl, poolSize: 2 });
  const samples: Record<string, [seconds: number, megabytes: number][]> = {};
  const start = performance.now();
  const look = setInterval(() => {
    for (const name of WATCHED)
      (samples[name] ??= []).push([(performance.now() - start) / 1_000, residentMegabytes(stack, name)]);
  }, EVERY_MS);
  try {
    const committee = await seedCommittee(database);
    const reviewer = await signIn(database, stack, committee.accounts.reviewer);
    // One list of each intake stays with its unit: an intake whose lists are all in goes on to its review.
    const lists = (await seedLists(database, committee, 60)).filter((_list, index) => index % 30 !== 29);
    const clients = new Map<string, SignedInClient>();
    for (const { accountId } of lists)
      if (!clients.has(accountId)) clients.set(accountId, await signIn(database, stack, accountId));
    const sent = await sendAtARate(minutes * 60, 1, async (index) => {
      const round = Math.floor(index / lists.length);
      const { id, accountId } = lists[index % lists.length]!;
      const reason = { reason: 'Thiếu quyết định bổ nhiệm' };
      if (round % 2 === 1) return reviewer.send('POST', `/api/nomination-lists/${id}/returns`, reason);
      const officer = clients.get(accountId)!;
      const { body } = await officer.get(`/api/nomination-lists/${id}`);
      const { revision } = body as { revision: number };
      return officer.send('POST', `/api/nomination-lists/${id}/submissions`, { revision });
    });
    const failed = sent.filter(({ answer }) => !answer || answer.status >= 300);
    const slopes = Object.fromEntries(
      WATCHED.map((name) => [
        name,
        slopeOf((samples[name] ?? []).slice(Math.floor((samples[name] ?? []).length * WARM_UP_SHARE))),
      ]),
    );
    const last = Object.fromEntries(WATCHED.map((name) => [name, Math.round(samples[name]?.at(-1)?.[1] ?? 0)]));
    const p99 = percentile(
      sent.map(({ afterMs }) => afterMs),
      0.99,
    );
    console.log(
      JSON.stringify({
        minutes,
        acts: sent.length,
        failed: failed.length,
        p99,
        megabytes: last,
        megabytesAnHour: slopes,
      }),
    );
    if (failed.length > 0) console.log(JSON.stringify(failed[0]));
    if (failed.length > 0 || Object.values(slopes).some((slope) => slope > FLAT_BELOW)) process.exitCode = 1;
  } finally {
    clearInterval(look);
    await database.$disconnect();
    await stack.stop();
  }
}

function residentMegabytes(stack: Stack, name: ProcessName): number {
  const status = readFileSync(`/proc/${stack.process(name).pid()}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
}

/** Least squares, per hour. */
function slopeOf(points: readonly [seconds: number, megabytes: number][]): number {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
  const [meanAt, meanOf] = [mean(points.map(([at]) => at)), mean(points.map(([, of]) => of))];
  const over = points.reduce((sum, [at, of]) => sum + (at - meanAt) * (of - meanOf), 0);
  const under = points.reduce((sum, [at]) => sum + (at - meanAt) ** 2, 0);
  return under === 0 ? 0 : Math.round((over / under) * 3_600);
}

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });

runSoak(Number(values.minutes)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
