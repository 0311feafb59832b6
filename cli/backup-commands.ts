import { readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { reconcileEngine, type ReconcileReport } from '../activities/reconcile/reconcile-engine';
import { checkEngine } from '../api/http/health';
import { DomainError } from '../domain/errors';
import { restoreBackup } from '../prisma/backup/restore-backup';
import { writeBackup } from '../prisma/backup/write-backup';
import { verifyAuditChains } from '../prisma/stores/audit/audit-store';
import { loadConfig } from '../runtime/config';
import { closeContext, createContext, type AppContext } from '../runtime/context';

export interface BackupCommandContext {
  readonly write: (text: string) => void;
  readonly now: () => Date;
  /** Called with 1 when what was restored is not whole. */
  readonly exitWith: (code: number) => void;
}

/** Names sort by moment: `lo-trinh-20261127T104500Z.sql.gz`. */
const OWN_NAME = /^lo-trinh-\d{8}T\d{6}Z\.sql\.gz$/;
const KEPT = /^[1-9]\d{0,4}$/;

/** `backup`, `restore`: the whole record out of PostgreSQL into one file, and back into an empty one. */
export function registerBackupCommands(program: Command, context: BackupCommandContext): void {
  registerBackup(program, context);
  registerRestore(program, context);
}

function registerBackup(program: Command, { write, now }: BackupCommandContext): void {
  program
    .command('backup')
    .description('Sao lưu toàn bộ hồ sơ vào một tệp; mọi người vẫn làm việc bình thường')
    .argument('<file>', 'tệp sẽ ghi, hoặc thư mục (tên tệp lấy theo giờ sao lưu)')
    .option('--keep <số>', 'chỉ giữ bấy nhiêu bản mới nhất trong thư mục')
    .option('--json', 'kết quả dạng JSON')
    .action(async (file: string, options: { keep?: string; json?: boolean }) => {
      if (options.keep !== undefined && !KEPT.test(options.keep))
        throw new DomainError('invalid-input', { fields: ['--keep'] });
      const folder = (await isFolder(file)) ? resolve(file) : null;
      const target = folder ? join(folder, nameOf(now())) : resolve(file);
      const written = await writeBackup(loadConfig().database.url, target, now());
      const removed = folder && options.keep ? await removeOldest(folder, Number(options.keep)) : [];
      write(
        options.json
          ? JSON.stringify({ ...written, removed })
          : `Đã sao lưu ${written.rows} dòng của ${written.tables} bảng (${written.auditEvents} dòng nhật ký) vào ${target}, ${written.bytes} byte.`,
      );
    });
}

function registerRestore(program: Command, { write, exitWith }: BackupCommandContext): void {
  program
    .command('restore')
    .description('Phục hồi một bản sao lưu vào cơ sở dữ liệu còn trống, kiểm tra nhật ký, rồi đối soát máy quy trình')
    .argument('<file>', 'tệp sao lưu')
    .option('--json', 'kết quả dạng JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const config = loadConfig();
      const restored = await restoreBackup(config.database.url, resolve(file));
      const app = createContext(config, { processName: 'cli' });
      try {
        const audit = await verifyAuditChains(app.database);
        const engine = audit.fault ? null : await followRestored(app);
        const report = { ...restored, audit: { intact: audit.fault === null, ...audit }, engine };
        write(options.json ? JSON.stringify(report) : describe(report));
        if (audit.fault) exitWith(1);
      } finally {
        await closeContext(app);
      }
    });
}

/** Null where no engine answers: then `reconcile` is run once it does. */
async function followRestored(app: AppContext): Promise<ReconcileReport | null> {
  if ((await checkEngine(app)) !== 'ok') return null;
  const { database, config } = app;
  return reconcileEngine({ database, client: app.temporal(), taskQueue: config.temporal.taskQueue });
}

function describe(report: {
  takenAt: string;
  rows: number;
  tables: number;
  audit: { intact: boolean; events: number; chains: number };
  engine: ReconcileReport | null;
}): string {
  const { takenAt, rows, tables, audit, engine } = report;
  return [
    `Đã phục hồi bản sao lưu lúc ${takenAt}: ${rows} dòng của ${tables} bảng.`,
    audit.intact
      ? `Nhật ký nguyên vẹn: ${audit.events} dòng trong ${audit.chains} chuỗi.`
      : 'Nhật ký KHÔNG nguyên vẹn; chạy "audit verify" để biết dòng nào.',
    ...(audit.intact
      ? [
          engine
            ? `Máy quy trình theo dõi ${engine.checked} việc đang mở, ${engine.started} khởi động lại.`
            : 'Máy quy trình chưa trả lời: khi đã chạy, đề nghị chạy "reconcile".',
        ]
      : []),
  ].join('\n');
}

function nameOf(now: Date): string {
  return `lo-trinh-${now.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '')}.sql.gz`;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function removeOldest(folder: string, keep: number): Promise<string[]> {
  const own = (await readdir(folder)).filter((name) => OWN_NAME.test(name)).sort();
  const surplus = own.slice(0, Math.max(0, own.length - keep));
  for (const name of surplus) await rm(join(folder, name));
  return surplus;
}
