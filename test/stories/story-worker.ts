import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createActivities } from '../../activities/create-activities';
import { createClock } from '../../runtime/clock';
import { loadConfig } from '../../runtime/config';
import { createContext } from '../../runtime/context';
import { projectPath } from '../../runtime/project-root';
import { createDataConverter } from '../../runtime/temporal/data-converter';
import { KEEPS_NOTHING } from './worker-process';

/** One task at a time: without a cache, tasks fetched beside the one in hand lie until the engine gives them up (10 s each). */
const WITHOUT_CACHE = { maxCachedWorkflows: 0, maxConcurrentWorkflowTaskExecutions: 1 };

/** A worker of the story in a process of its own, so that it can be killed; it is told the story's time. */
async function runStoryWorker(): Promise<void> {
  const config = loadConfig();
  let offset = 0;
  process.on('message', (message: { offset?: number }) => {
    offset = message.offset ?? offset;
  });
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
  const clock = createClock(() => new Date(Date.now() + offset));
  const context = createContext(config, { processName: 'worker', clock });
  const { address, namespace, taskQueue } = config.temporal;
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: { codePath: projectPath('dist', 'workflow-bundle.js') },
    activities: createActivities({ ...context, taskQueue }),
    dataConverter: createDataConverter({ namespace, key: config.secrets.payloadKey, keyId: 'k1' }),
    // The time-skipping server knows no sticky timeout: what a killed worker has in its cache would wait for it for ever.
    ...(process.argv.includes(KEEPS_NOTHING) ? WITHOUT_CACHE : {}),
  });
  process.once('disconnect', () => process.exit(0));
  process.send?.({ ready: true });
  await worker.run();
}

runStoryWorker().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
