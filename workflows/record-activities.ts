import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/create-activities';

const RETRY = { initialInterval: '300ms', backoffCoefficient: 2, maximumInterval: '20s' } as const;

/** Eager normal activities: accepted and scheduled are durable before the write (opinions, conclusions, issues). */
export const durable = proxyActivities<Activities>({
  // A deed takes a tenth of a second; after this one that a killed worker held is given to another.
  startToCloseTimeout: '8s',
  retry: RETRY,
});

/** Looks at every open record; as long as it takes, since a repeat does no harm. */
export const patient = proxyActivities<Activities>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '1 minute',
  retry: { ...RETRY, maximumAttempts: 3 },
});

/** Local activities: six events instead of eleven (lists, reviews). Limited, because a task must not hang on a database. */
export const light = proxyLocalActivities<Activities>({
  startToCloseTimeout: '10s',
  scheduleToCloseTimeout: '12s',
  localRetryThreshold: '5s',
  retry: { ...RETRY, maximumInterval: '2s' },
});
