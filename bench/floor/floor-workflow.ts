import {
  condition,
  defineSignal,
  defineUpdate,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';
import type { FloorActivities } from './floor-activities';

/** How our own updates write: opinions, conclusions and issues by a normal activity, lists and reviews by a local one. */
export type FloorKind = 'durable' | 'light';

export const bareUpdate = defineUpdate<string, [FloorKind]>('bare');
export const endSignal = defineSignal('end');

const options = { startToCloseTimeout: '30s' } as const;
const durable = proxyActivities<FloorActivities>(options);
const light = proxyLocalActivities<FloorActivities>(options);

/** The least that an update with one activity costs: the floor of every figure of bench/. */
export async function floorWorkflow(): Promise<void> {
  let hasEnded = false;
  setHandler(bareUpdate, (kind) => (kind === 'durable' ? durable : light).nothing());
  setHandler(endSignal, () => {
    hasEnded = true;
  });
  await condition(() => hasEnded);
}
