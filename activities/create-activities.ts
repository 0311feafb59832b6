import { createIntakeActivities } from './intake/intake-activities';
import { createItemActivities } from './plan/item-activities';
import { createRoundActivities } from './submission/round-activities';
import { createDigestActivities } from './notification/digest-activities';
import { createReconcileActivities } from './reconcile/reconcile-activities';
import { createRetentionActivities } from './privacy/retention-activities';
import type { ActivityContext } from './activity-context';

/** Everything that workflows may ask for. Each is idempotent: a repeat finds what the first did. */
export function createActivities(context: ActivityContext) {
  return {
    ...createIntakeActivities(context),
    ...createRoundActivities(context),
    ...createItemActivities(context),
    ...createDigestActivities(context),
    ...createReconcileActivities(context),
    ...createRetentionActivities(context),
  };
}

export type Activities = ReturnType<typeof createActivities>;
