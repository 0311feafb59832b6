import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { floorActivities } from './floor-activities';
import { FLOOR_TASK_QUEUE } from './open-floor';

/** The floor's worker: a process of its own, as ours is, on the same server and with the same options. */
async function runFloorWorker(address: string): Promise<void> {
  Runtime.install({ shutdownSignals: ['SIGTERM', 'SIGINT'], logger: new DefaultLogger('WARN') });
  const connection = await NativeConnection.connect({ address, tls: false });
  const logger = new DefaultLogger('WARN');
  const worker = await Worker.create({
    connection,
    taskQueue: FLOOR_TASK_QUEUE,
    workflowBundle: await bundleWorkflowCode({ workflowsPath: join(__dirname, 'floor-workflow.js'), logger }),
    activities: floorActivities,
    stickyQueueScheduleToStartTimeout: '2s',
  });
  process.once('disconnect', () => worker.shutdown());
  process.send?.({ ready: true });
  await worker.run();
  await connection.close();
}

runFloorWorker(process.argv[2]!).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
