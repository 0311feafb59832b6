import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { randomBytes } from 'node:crypto';
import type { Activities } from '../../activities/create-activities';
import { projectPath } from '../../runtime/project-root';
import { createDataConverter } from '../../runtime/temporal/data-converter';
import { registerSearchAttributes } from '../../runtime/temporal/search-attributes';
import { createTaskQueue, timeSkippingServerPath } from './embedded-servers';

export interface WorkflowEnvironment {
  environment: TestWorkflowEnvironment;
  taskQueue: string;
  close(): Promise<void>;
}

/** A time-skipping engine with a worker for the built workflows. Payloads are encrypted, as everywhere. */
export async function startWorkflowEnvironment(activities: Partial<Activities>): Promise<WorkflowEnvironment> {
  const dataConverter = createDataConverter({ namespace: 'default', key: randomBytes(32), keyId: 'test' });
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: timeSkippingServerPath() } },
    client: { dataConverter },
  });
  await registerSearchAttributes(environment.connection, 'default');
  const taskQueue = createTaskQueue();
  const worker = await Worker.create({
    connection: environment.nativeConnection,
    namespace: 'default',
    taskQueue,
    workflowBundle: { codePath: projectPath('dist', 'workflow-bundle.js') },
    activities,
    dataConverter,
  });
  const running = worker.run();
  return {
    environment,
    taskQueue,
    async close() {
      worker.shutdown();
      await running;
      await environment.teardown();
    },
  };
}
