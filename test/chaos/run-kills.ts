import { parseArgs } from 'node:util';
import { createDeedMaker } from './binding-deeds';
import { openChaosPlace } from './chaos-place';
import { ALL_KILLS, killBetweenSteps, type KillOutcome } from './kill-between-steps';
import { killEverything } from './kill-everything';
import { readLedger } from './read-ledger';

const ACCEPTING_WITHIN_MS = 15_000;

/** `npm run chaos`, after the suites: so many kills, a line each, and the closing totals. Ends with code 1 when anything is lost or doubled. */
async function runKills(kills: number): Promise<void> {
  const place = await openChaosPlace();
  try {
    const maker = createDeedMaker(place);
    let faults = 0;
    for (let index = 0; index < kills; index += 1) {
      const outcome = await killBetweenSteps(place, maker, ALL_KILLS[index % ALL_KILLS.length]!);
      const fault = faultOf(outcome);
      if (fault) faults += 1;
      const { victim, moment, deed, healedAfterMs } = outcome;
      console.log(
        `${index + 1} ${victim} killed ${moment} of one ${deed}: answered after ${healedAfterMs} ms${fault ?? ''}`,
      );
    }
    const { acceptedAfterMs } = await killEverything(place, maker);
    console.log(`everything killed at once: accepting again after ${acceptedAfterMs} ms`);
    if (acceptedAfterMs > ACCEPTING_WITHIN_MS) faults += 1;
    const { numbers, sent, lost, unknown, waiting, auditFault } = await readLedger(place);
    const gaps = numbers.filter((number, index) => number !== index + 1).length;
    const isWhole = faults + gaps + lost.length + unknown.length + waiting === 0 && auditFault === null;
    console.log(
      JSON.stringify({
        kills,
        faults,
        gaps,
        documents: numbers.length,
        mails: sent,
        lost,
        unknown,
        waiting,
        auditFault,
      }),
    );
    if (!isWhole) process.exitCode = 1;
  } finally {
    await place.close();
  }
}

function faultOf({ status, counts }: KillOutcome): string | null {
  const wrong = Object.entries(counts).filter(([, count]) => count !== 1);
  if (status < 300 && wrong.length === 0) return null;
  return ` BUT status ${status}, ${wrong.map(([name, count]) => `${count} ${name}`).join(', ')}`;
}

const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' } } });

runKills(Number(values.kills)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
