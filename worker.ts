import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createActivities } from './activities/create-activities';
import { loadConfig } from './runtime/config';
import { closeContext, createContext } from './runtime/context';
import { projectPath } from './runtime/project-root';
import { connectionOptions } from './runtime/temporal/connection-options';
import { createDataConverter } from './runtime/temporal/data-converter';
import { registerSearchAttributes } from './runtime/temporal/search-attributes';
import { ensureSchedules } from './runtime/temporal/schedules';

/** A process that carries out workflows and activities. Any number may run; each closes its work in hand before it stops. */
async function runWorker(): Promise<void> {
  const config = loadConfig();
  // SIGUSR2 is left to the debugger.
  Runtime.install({ shutdownSignals: ['SIGTERM', 'SIGINT'], logger: undefined });
  const context = createContext(config, { processName: 'worker' });
  const connection = await NativeConnection.connect(connectionOptions(config));
  await registerSearchAttributes(connection, config.temporal.namespace);
  const worker = await Worker.create({
    connection,
    namespace: config.temporal.namespace,
    taskQueue: config.temporal.taskQueue,
    workflowBundle: { codePath: projectPath('dist', 'workflow-bundle.js') },
    activities: createActivities({ ...context, taskQueue: config.temporal.taskQueue }),
    dataConverter: createDataConverter({
      namespace: config.temporal.namespace,
      key: config.secrets.payloadKey,
      keyId: 'k1',
    }),
    // A person waits for the answer: after a killed worker another one takes over within two seconds, not ten.
    stickyQueueScheduleToStartTimeout: '2s',
    shutdownGraceTime: '4s',
  });
  process.once('disconnect', () => worker.shutdown());
  await ensureSchedules(context.temporal(), config.temporal.taskQueue);
  process.send?.({ ready: true });
  context.logger.info('worker is ready');
  try {
    await worker.run();
  } finally {
    await connection.close();
    await closeContext(context);
    // The channel to the parent would keep an idle process alive.
    if (process.connected) process.disconnect();
  }
}

runWorker().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
