import type { Command } from 'commander';
import { activatePlan } from '../api/plan/activate-plan';
import { importPlan, type ImportedPlan } from '../api/plan/import-plan';
import { tellRecord } from '../api/engine';
import { DomainError } from '../domain/errors';
import { listCommittees } from '../prisma/stores/organisation/committee-store';
import type { DeedRequest } from '../prisma/stores/deed';
import { loadConfig } from '../runtime/config';
import { closeContext, createContext, type AppContext } from '../runtime/context';
import { readPlanFile, type PlanCommandContext } from './plan-commands';

interface ImportOptions {
  year?: string;
  committee?: string;
  activate?: boolean;
  json?: boolean;
}

/** `plan import FILE [--year Y]`: writes the plan into the record; `--activate` puts it into effect as well. Needs PostgreSQL. */
export function registerPlanImportCommand(plan: Command, { write }: PlanCommandContext): void {
  plan
    .command('import')
    .description('Đọc văn bản kế hoạch và lưu vào hệ thống; có thể dời sang năm khác và đưa vào thực hiện')
    .argument('<file>', 'tệp văn bản kế hoạch')
    .option('--year <year>', 'dời mọi thời hạn sang năm này')
    .option('--committee <name>', 'tên cấp ủy, khi có nhiều cấp ủy')
    .option('--activate', 'đưa vào thực hiện ngay')
    .option('--json', 'kết quả dạng JSON')
    .action(async (file: string, options: ImportOptions) => {
      const year = parseYear(options.year);
      const draft = await readPlanFile(file);
      const app = createContext(loadConfig(), { processName: 'cli' });
      try {
        const committeeId = await requireCommittee(app, options.committee);
        const imported = await importPlan(app.database, request(app, committeeId, 'plan-imported'), { draft, year });
        const started = options.activate ? await activate(app, committeeId, imported.planId) : 0;
        write(
          options.json
            ? JSON.stringify({ ...imported, activated: options.activate ?? false })
            : describe(imported, started),
        );
      } finally {
        await closeContext(app);
      }
    });
}

async function activate(app: AppContext, committeeId: string, planId: string): Promise<number> {
  const { itemIds } = await activatePlan(app.database, request(app, committeeId, 'plan-activated'), planId);
  for (const id of itemIds) await tellRecord(app, 'plan-item', id, committeeId);
  return itemIds.length;
}

function request(app: AppContext, committeeId: string, name: string): DeedRequest {
  const at = app.clock.now();
  return { committeeId, accountId: null, key: null, requestHash: '', name, subjectId: null, at, recordedAt: at };
}

async function requireCommittee(app: AppContext, name: string | undefined): Promise<string> {
  const all = await listCommittees(app.database);
  const found = name === undefined ? all : all.filter((each) => each.name === name);
  if (found.length !== 1) throw new DomainError('not-found', { noun: 'committee' });
  return found[0]!.id;
}

function parseYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const year = Number(text);
  if (!Number.isInteger(year) || year < 2000 || year > 2100)
    throw new DomainError('invalid-input', { option: '--year', value: text });
  return year;
}

function describe(imported: ImportedPlan, started: number): string {
  return [
    `Đã lưu kế hoạch năm ${imported.year}: ${imported.items} mục, ${imported.groups} đối tượng học viên.`,
    ...(imported.unmatchedOrgans.length > 0
      ? [
          `Chưa gắn được với cơ quan, đơn vị nào (đề nghị chọn trên trang Kế hoạch): ${imported.unmatchedOrgans.join('; ')}.`,
        ]
      : []),
    ...(imported.supplied.length > 0 ? [`Văn bản không nêu, đã tạm điền: ${imported.supplied.join('; ')}.`] : []),
    started > 0
      ? `Đã đưa ${started} mục vào thực hiện.`
      : 'Chưa đưa vào thực hiện (thêm --activate, hoặc trên trang Kế hoạch).',
  ].join('\n');
}
