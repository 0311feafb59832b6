import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTemporalClient } from '../runtime/temporal/client';
import { seedCommittee, seedIntake } from '../test/support/seed-record';
import { VIEW_QUERY, WORKFLOW_TYPES, workflowIdOf, type FollowRecordInput } from '../workflows/record-messages';
import type { BenchPlace } from './bench-place';
import { tenAtOnce } from './at-once';
import { atLeastFigure, type Figure } from './figure';

const WARM_UP = 60;
const ITEMS = 400;
const LEAST = 0.7;
/** What the starting leaves behind is collected meanwhile. */
const SETTLE_MS = 5_000;

/** How many open intakes that wait for somebody fit into 100 MB of a worker's memory, against bare workflows that wait. */
export async function benchIdle(place: BenchPlace): Promise<Figure[]> {
  const ours = await memoryOf(place.stack.process('worker').pid(), await openIntakes(place));
  const bare = await memoryOf(place.floor.pid, (count) => openBare(place, count));
  return [atLeastFigure('idle', per100Megabytes(ours), per100Megabytes(bare), LEAST, 'items')];
}

const per100Megabytes = (kilobytes: number): number => (100 * 1024) / kilobytes;

/** Kilobytes that each further open record takes. */
async function memoryOf(pid: number, open: (count: number) => Promise<void>): Promise<number> {
  await open(WARM_UP);
  await sleep(SETTLE_MS);
  const before = residentKilobytes(pid);
  await open(ITEMS);
  await sleep(SETTLE_MS);
  return Math.max(1, residentKilobytes(pid) - before) / ITEMS;
}

function residentKilobytes(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
}

async function openIntakes({ database, stack }: BenchPlace): Promise<(count: number) => Promise<void>> {
  const committee = await seedCommittee(database, {});
  return async (count) => {
    const { client, close } = createTemporalClient(stack.config);
    try {
      await tenAtOnce(Array.from({ length: count }), async () => {
        const { id } = await seedIntake(database, committee, { stage: 'nomination' });
        const handle = await client.workflow.start(WORKFLOW_TYPES.intake, {
          taskQueue: stack.config.temporal.taskQueue,
          workflowId: workflowIdOf('intake', id),
          args: [{ id, committeeId: committee.id } satisfies FollowRecordInput],
        });
        // Until it has looked at its record it does not wait yet.
        while ((await handle.query(VIEW_QUERY)) === null) await sleep(50);
      });
    } finally {
      await close();
    }
  };
}

async function openBare({ floor }: BenchPlace, count: number): Promise<void> {
  await tenAtOnce(Array.from({ length: count }), async () => {
    const bare = await floor.start();
    await bare.update('light');
  });
}
