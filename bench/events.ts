import { holdClass, issue, lineIdsOf, reportIntake, waitForStage } from '../test/support/play-intake';
import { createTemporalClient } from '../runtime/temporal/client';
import type { BenchPlace } from './bench-place';
import type { Figure } from './figure';
import { runIntake, seedFullIntake } from './intake';

const MOST_EVENTS = 450;

/** What the engine keeps of an intake and its round over their whole life: thirty lists of eight, nothing returned. */
export async function benchEvents(place: BenchPlace): Promise<Figure[]> {
  const office = await place.openOffice(0);
  const intake = await seedFullIntake(place, office);
  const roundId = await runIntake(office, intake, await lineIdsOf(place.database, intake.id));
  await waitForStage(office, intake.id, 'issuance');
  await issue(office, intake);
  await waitForStage(office, intake.id, 'class');
  await holdClass(place.database, office, intake);
  await reportIntake(office, intake);
  const counts = await countEvents(place, [`intake/${intake.id}`, `opinion-round/${roundId}`]);
  const value = counts.reduce((sum, count) => sum + count, 0);
  return [{ name: 'events', value, floor: null, ratio: null, unit: 'events', target: MOST_EVENTS }];
}

async function countEvents({ stack }: BenchPlace, workflowIds: readonly string[]): Promise<number[]> {
  const temporal = createTemporalClient(stack.config);
  try {
    const histories = workflowIds.map((id) => temporal.client.workflow.getHandle(id).fetchHistory());
    return (await Promise.all(histories)).map(({ events }) => events?.length ?? 0);
  } finally {
    await temporal.close();
  }
}
