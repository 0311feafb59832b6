import { heartbeat } from '@temporalio/activity';
import type { ActivityContext } from '../activity-context';
import { reconcileEngine, type ReconcileReport } from './reconcile-engine';

/** What the nightly Schedule asks for. */
export function createReconcileActivities({ database, temporal, taskQueue, logger }: ActivityContext) {
  return {
    async reconcileEngine(): Promise<ReconcileReport> {
      const onProgress = (done: number, total: number) => heartbeat({ done, total });
      const report = await reconcileEngine({ database, client: temporal(), taskQueue, onProgress });
      logger.info({ report }, 'reconciled');
      return report;
    },
  };
}
