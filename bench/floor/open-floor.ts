import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type { FloorKind } from './floor-workflow';

export const FLOOR_TASK_QUEUE = 'floor';

/** A bare workflow on the measured server. */
export interface FloorRecord {
  update(kind: FloorKind): Promise<void>;
  end(): Promise<void>;
}

/** The floor of a run: bare workflows beside ours, on the same server. */
export interface Floor {
  /** Of its worker. */
  readonly pid: number;
  start(): Promise<FloorRecord>;
  close(): Promise<void>;
}

export async function openFloor(address: string): Promise<Floor> {
  const worker = fork(join(__dirname, 'floor-worker.js'), [address], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--enable-source-maps'], // as ours runs
  });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    void ended.then(() => reject(new Error('the worker of the floor did not start')));
  });
  const connection = await Connection.connect({ address, tls: false });
  const client = new Client({ connection });
  return {
    pid: worker.pid!,
    async start() {
      const handle = await client.workflow.start('floorWorkflow', {
        taskQueue: FLOOR_TASK_QUEUE,
        workflowId: `floor/${randomUUID()}`,
      });
      return {
        update: async (kind) => {
          await handle.executeUpdate<string, [FloorKind]>('bare', { args: [kind] });
        },
        end: () => handle.signal('end'),
      };
    },
    async close() {
      worker.disconnect();
      await ended;
      await connection.close();
    },
  };
}
