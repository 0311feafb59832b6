import type { Command } from 'commander';
import { endWorkflows } from '../api/organisation/end-workflows';
import { DomainError } from '../domain/errors';
import {
  findCommittee,
  findSampleCommittees,
  isSampleComplete,
  removeSample,
} from '../prisma/seed/sample/sample-queries';
import { loadConfig } from '../runtime/config';
import { closeContext, createContext, type AppContext } from '../runtime/context';
import { loadSample } from './sample/load-sample';

export interface SampleCommandContext {
  readonly write: (text: string) => void;
}

/** `sample load`, `sample remove`: the 2023 plan with invented units and people, for trying out on the own machine. */
export function registerSampleCommands(program: Command, { write }: SampleCommandContext): void {
  const sample = program.command('sample').description('Dữ liệu mẫu: Kế hoạch năm 2023 với đơn vị và người hư cấu');
  sample
    .command('load')
    .description('Nạp dữ liệu mẫu vào hồ sơ còn trống, như đang ở giữa năm của Kế hoạch')
    .option('--if-empty', 'không làm gì khi đã có dữ liệu')
    .option('--json', 'kết quả dạng JSON')
    .action(async (options: { ifEmpty?: boolean; json?: boolean }) => {
      const loaded = await withContext((app) => loadIntoEmpty(app, options.ifEmpty === true));
      if (options.json) write(JSON.stringify(loaded));
      else if (!loaded) write('Đã có dữ liệu, không nạp mẫu.');
      else
        write(
          `Đã nạp dữ liệu mẫu: ${loaded.people} người, ${loaded.intakes} đợt, ${loaded.started} việc đang theo dõi.`,
        );
    });
  sample
    .command('remove')
    .description('Xóa toàn bộ dữ liệu mẫu; dữ liệu thật không bị đụng đến')
    .option('--json', 'kết quả dạng JSON')
    .action(async (options: { json?: boolean }) => {
      const removed = await withContext(removeAllSamples);
      write(options.json ? JSON.stringify(removed) : `Đã xóa dữ liệu mẫu: ${removed.rows} dòng.`);
    });
}

/** A loading that was cut off leaves a sample without its mark: it is removed and begun anew. */
async function loadIntoEmpty(app: AppContext, isQuietWhenFull: boolean) {
  const known = await findCommittee(app.database);
  if (known && (!known.sample || (await isSampleComplete(app.database, known.id)))) {
    if (isQuietWhenFull) return null;
    throw new DomainError('already-exists', { noun: 'committee' });
  }
  if (known) await removeAllSamples(app);
  return loadSample({ ...app, taskQueue: app.config.temporal.taskQueue });
}

/** Throws DomainError `not-found` when there is no sample. */
async function removeAllSamples(app: AppContext): Promise<{ committees: number; rows: number }> {
  const committees = await findSampleCommittees(app.database);
  if (committees.length === 0) throw new DomainError('not-found', { noun: 'sample' });
  let rows = 0;
  for (const committeeId of committees) {
    await endWorkflows(app, committeeId);
    rows += await removeSample(app.database, committeeId);
  }
  return { committees: committees.length, rows };
}

/** A crash may cost the last half second, which only means to begin anew: so no deed of the sample waits for the disk. */
async function withContext<Value>(act: (app: AppContext) => Promise<Value>): Promise<Value> {
  const config = loadConfig();
  const url = new URL(config.database.url);
  url.searchParams.set('options', '-c synchronous_commit=off');
  const app = createContext({ ...config, database: { ...config.database, url: url.href } }, { processName: 'sample' });
  try {
    return await act(app);
  } finally {
    await closeContext(app);
  }
}
