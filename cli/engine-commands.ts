import type { Command } from 'commander';
import { reconcileEngine } from '../activities/reconcile/reconcile-engine';
import { loadConfig } from '../runtime/config';
import { closeContext, createContext } from '../runtime/context';

/** `reconcile`: every open record gets the workflow that follows it. Needs PostgreSQL and the engine, not the worker. */
export function registerEngineCommands(program: Command, { write }: { write: (text: string) => void }): void {
  program
    .command('reconcile')
    .description('Đối soát: khởi động lại mọi mục, đợt, lượt xin ý kiến đang mở mà máy quy trình không còn giữ')
    .option('--json', 'kết quả dạng JSON')
    .action(async (options: { json?: boolean }) => {
      const config = loadConfig();
      const context = createContext(config, { processName: 'reconcile' });
      try {
        const report = await reconcileEngine({
          database: context.database,
          client: context.temporal(),
          taskQueue: config.temporal.taskQueue,
        });
        write(
          options.json
            ? JSON.stringify(report)
            : `Đã đối soát ${report.checked} việc đang mở: ${report.agreeing} khớp, ${report.started} khởi động lại, ${report.told} được báo xem lại.`,
        );
      } finally {
        await closeContext(context);
      }
    });
}
