import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker, type ReplayWorkerOptions } from '@temporalio/worker';
import { STAGES } from '../../domain/intake/stage';
import { projectPath } from '../../runtime/project-root';
import { createDataConverter } from '../../runtime/temporal/data-converter';
import { historyFromText, type RecordedHistory } from './history-file';
import { REPLAY_PAYLOAD_KEY } from './replay-key';

const FOLDER = projectPath('test', 'replay', 'histories');
const FILES = readdirSync(FOLDER).sort();

const dataConverter = createDataConverter({
  namespace: 'default',
  key: Buffer.from(REPLAY_PAYLOAD_KEY, 'base64'),
  keyId: 'k1',
});

beforeAll(() => {
  // A replay that fails is what one test is about; its noise is none of the run's.
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined) });
});

function readHistory(file: string): RecordedHistory {
  return historyFromText(readFileSync(join(FOLDER, file), 'utf8'));
}

/** Where the workflow showed that it stood; stages are search attributes, which are no secret. */
function stagesOf({ history }: RecordedHistory): string[] {
  return (history.events ?? []).flatMap((event) => {
    const fields = event.upsertWorkflowSearchAttributesEventAttributes?.searchAttributes?.indexedFields;
    const data = fields?.['LoTrinhStage']?.data;
    return data ? [JSON.parse(Buffer.from(data).toString()) as string] : [];
  });
}

async function replay(file: string, bundle: ReplayWorkerOptions['workflowBundle']): Promise<Error | undefined> {
  const { workflowId, history } = readHistory(file);
  const results = Worker.runReplayHistories({ workflowBundle: bundle, dataConverter }, [{ workflowId, history }]);
  for await (const { error } of results) return error;
  throw new Error('nothing was replayed');
}

const built = { codePath: projectPath('dist', 'workflow-bundle.js') };

test.each(FILES)('what was recorded in %s still goes the same way', async (file) => {
  expect(await replay(file, built)).toBeUndefined();
});

test('the recordings pass through every stage, and through rounds and items', () => {
  const shown = new Set(FILES.flatMap((file) => stagesOf(readHistory(file))));
  expect(STAGES.filter((stage) => !shown.has(stage))).toEqual([]);
  const kinds = new Set(FILES.map((file) => file.split('.')[1]));
  expect(kinds).toEqual(new Set(['intake', 'opinion-round', 'plan-item']));
});

test('a workflow changed without a patch fails on the recordings', async () => {
  const bundle = await bundleWorkflowCode({
    workflowsPath: projectPath('dist', 'test', 'replay', 'broken-workflows.js'),
    failureConverterPath: projectPath('dist', 'runtime', 'temporal', 'failure-converter.js'),
    logger: new DefaultLogger('WARN'),
  });
  const file = FILES.find((name) => name.endsWith('.intake.json'))!;
  expect((await replay(file, bundle))?.name).toBe('DeterminismViolationError');
});
