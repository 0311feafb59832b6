import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createActivities } from '../../activities/create-activities';
import { createApiContext } from '../../api/api-context';
import { createApp } from '../../api/app';
import type { Database } from '../../prisma/client';
import { loadConfig } from '../../runtime/config';
import { createContext, type AppContext } from '../../runtime/context';
import { projectPath } from '../../runtime/project-root';
import { createDataConverter } from '../../runtime/temporal/data-converter';
import { registerSearchAttributes } from '../../runtime/temporal/search-attributes';
import { createTaskQueue, createTestDatabase, temporalAddress, testNamespace } from './embedded-servers';
import { signIn, type SignedInClient } from './signed-in-client';

/** The API with a worker behind it, in this process, over a database of its own. */
export interface RunningApi {
  readonly db: Database;
  readonly context: AppContext;
  readonly url: string;
  as(accountId: string): Promise<SignedInClient>;
  stop(): Promise<void>;
}

export async function startApi(): Promise<RunningApi> {
  const file = await createTestDatabase();
  const taskQueue = createTaskQueue();
  const config = loadConfig({
    DATABASE_URL: file.url,
    TEMPORAL_ADDRESS: temporalAddress(),
    TEMPORAL_NAMESPACE: testNamespace(),
    TEMPORAL_TASK_QUEUE: taskQueue,
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'lo-trinh@example.test',
    PUBLIC_URL: 'http://localhost',
    LO_TRINH_SECRET: randomBytes(48).toString('base64url'),
    LO_TRINH_PAYLOAD_KEY: randomBytes(32).toString('base64'),
    LO_TRINH_LOG_LEVEL: 'silent',
  });
  const context = createApiContext(createContext(config, { processName: 'test' }));
  const app = createApp(context);
  const connection = await NativeConnection.connect({ address: config.temporal.address });
  await registerSearchAttributes(connection, config.temporal.namespace);
  const { namespace } = config.temporal;
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: { codePath: projectPath('dist', 'workflow-bundle.js') },
    activities: createActivities({ ...context, taskQueue }),
    dataConverter: createDataConverter({ namespace, key: config.secrets.payloadKey, keyId: 'k1' }),
  });
  const running = worker.run();
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  return {
    db: context.database,
    context,
    url,
    as: (accountId) => signIn(context.database, { apiUrl: url, config }, accountId),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      worker.shutdown();
      await running;
      await connection.close();
      await context.close();
      await file.drop();
    },
  };
}
