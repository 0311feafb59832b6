import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reconcileEngine } from '../../activities/reconcile/reconcile-engine';
import { seedOpenItems } from '../../bench/seed-open-items';
import { restoreBackup } from '../../prisma/backup/restore-backup';
import { writeBackup } from '../../prisma/backup/write-backup';
import { openDatabase } from '../../prisma/client';
import { verifyAuditChains } from '../../prisma/stores/audit/audit-store';
import { createTemporalClient } from '../../runtime/temporal/client';
import { startStack } from '../support/processes';
import { seedCommittee, seedDay } from '../support/seed-record';

const LINES_OF_AN_ITEM = 10;

/**
 * Backup and restore of so many nominee lines on servers that write as in production, with every open record followed again by a new
 * engine: one JSON line, in seconds. Ends with code 1 when rows are missing or the audit is broken.
 */
async function runRestore(lines: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lo-trinh-restore-'));
  const [first, second] = [await startStack({ own: [] }), await startStack({ own: ['worker'] })];
  const seconds: Record<string, number> = {};
  const measure = async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    const started = performance.now();
    const value = await work();
    seconds[name] = Math.round((performance.now() - started) / 100) / 10;
    return value;
  };
  const source = openDatabase({ url: first.databaseUrl, poolSize: 2 });
  const target = openDatabase({ url: second.databaseUrl, poolSize: 4 });
  const temporal = createTemporalClient(second.config);
  try {
    await seedOpenItems(source, await seedCommittee(source), seedDay(), lines / LINES_OF_AN_ITEM);
    const file = join(folder, 'backup.sql.gz');
    const written = await measure('backup', () => writeBackup(first.databaseUrl, file, new Date()));
    const restored = await measure('restore', () => restoreBackup(second.databaseUrl, file));
    const { fault } = await measure('verify', () => verifyAuditChains(target));
    const { taskQueue } = second.config.temporal;
    const report = await measure('reconcile', () =>
      reconcileEngine({ database: target, client: temporal.client, taskQueue }),
    );
    const isWhole = restored.rows === written.rows && fault === null && report.started === report.checked;
    console.log(
      JSON.stringify({ lines, ...written, fileName: undefined, seconds, reconciled: report.started, isWhole }),
    );
    if (!isWhole) process.exitCode = 1;
  } finally {
    await Promise.all([temporal.close(), source.$disconnect(), target.$disconnect()]);
    await Promise.all([first.stop(), second.stop()]);
    await rm(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({ options: { lines: { type: 'string', default: '100000' } } });

runRestore(Number(values.lines)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
