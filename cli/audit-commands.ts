import type { Command } from 'commander';
import { verifyAuditChains, type ChainFault, type ChainReport } from '../prisma/stores/audit/audit-store';
import { loadConfig } from '../runtime/config';
import { closeContext, createContext } from '../runtime/context';

export interface AuditCommandContext {
  readonly write: (text: string) => void;
  /** Called with 1 when a chain is broken. */
  readonly exitWith: (code: number) => void;
}

/** `audit verify`: recomputes every chain and names the first broken row. Needs PostgreSQL only. */
export function registerAuditCommands(program: Command, { write, exitWith }: AuditCommandContext): void {
  program
    .command('audit')
    .description('Nhật ký')
    .command('verify')
    .description('Tính lại chuỗi mã băm của nhật ký; chỉ rõ dòng bị sửa, xóa hoặc đảo (mã thoát 1)')
    .option('--json', 'kết quả dạng JSON')
    .action(async (options: { json?: boolean }) => {
      const app = createContext(loadConfig(), { processName: 'cli' });
      try {
        const report = await verifyAuditChains(app.database);
        write(options.json ? JSON.stringify({ intact: report.fault === null, ...report }) : describe(report));
        if (report.fault) exitWith(1);
      } finally {
        await closeContext(app);
      }
    });
}

const FAULTS: Readonly<Record<ChainFault['fault'], string>> = {
  hash: 'nội dung hoặc mã băm đã bị sửa',
  link: 'không nối với dòng trước',
  gap: 'thiếu dòng ngay trước dòng này',
  head: 'cuối chuỗi đã bị cắt bớt hoặc sửa',
  column: 'cột của dòng khác với nội dung đã băm',
};

function describe({ chains, events, fault }: ChainReport): string {
  if (!fault) return `Nhật ký nguyên vẹn: ${events} dòng trong ${chains} chuỗi.`;
  return `Nhật ký KHÔNG nguyên vẹn: cấp ủy ${fault.committeeId}, nhóm "${fault.noun}", dòng số ${fault.seq}: ${FAULTS[fault.fault]}.`;
}
