import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../prisma/client';
import { projectPath } from '../../runtime/project-root';
import { createTemporalClient } from '../../runtime/temporal/client';
import { startStack } from '../support/processes';
import { playLives } from './play-lives';
import { historyToText } from './history-file';
import { REPLAY_PAYLOAD_KEY } from './replay-key';

/**
 * `npm run record-histories [life…]`: plays lives on servers of its own and writes what the engine kept of them to test/replay/histories. Run
 * it for a life that is new. Those recorded before stay as they are: they prove that what runs since then can go on.
 */
async function recordHistories(names: string[]): Promise<void> {
  const stack = await startStack({ own: ['worker', 'api'], settings: { LO_TRINH_PAYLOAD_KEY: REPLAY_PAYLOAD_KEY } });
  const database = openDatabase({ url: stack.databaseUrl });
  const temporal = createTemporalClient(stack.config);
  const folder = projectPath('test', 'replay', 'histories');
  try {
    const lives = await playLives(stack, database, names.length > 0 ? names : undefined);
    mkdirSync(folder, { recursive: true });
    for (const { name, workflowIds } of lives) {
      for (const workflowId of workflowIds) {
        const history = await temporal.client.workflow.getHandle(workflowId).fetchHistory();
        const file = `${name}.${workflowId.split('/')[0]}.json`;
        writeFileSync(join(folder, file), historyToText(workflowId, history));
        console.log(`${file}: ${history.events?.length} events`);
      }
    }
  } finally {
    await temporal.close();
    await database.$disconnect();
    await stack.stop();
  }
}

recordHistories(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
