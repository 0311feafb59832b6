import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { DraftPlan } from '../contracts/plan/draft-plan';
import { MAX_FILE_BYTES } from '../documents/plan/detect-format';
import { describeDraft } from '../documents/plan/describe-draft';
import { readPlanDocument } from '../documents/plan/read-plan-document';
import { DomainError } from '../domain/errors';

export interface PlanCommandContext {
  readonly write: (text: string) => void;
}

/** `plan read`: no server needed. Answers with the group `plan`, for its other commands. */
export function registerPlanCommands(program: Command, context: PlanCommandContext): Command {
  const plan = program.command('plan').description('Kế hoạch đào tạo, bồi dưỡng');
  plan
    .command('read')
    .description('Đọc văn bản kế hoạch (.docx, .md, .txt) thành các mục để kiểm tra, chưa lưu')
    .argument('<file>', 'tệp văn bản kế hoạch')
    .option('--json', 'kết quả dạng JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const draft = await readPlanFile(file);
      context.write(options.json ? JSON.stringify(draft, null, 2) : describeDraft(draft));
    });
  return plan;
}

/** Reads a plan from the disk. Throws `file-not-found` when no file can be opened there, else as `readPlanDocument`. */
export async function readPlanFile(path: string): Promise<DraftPlan> {
  const fileName = basename(path);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new DomainError('file-not-found', { fileName });
  if (found.size > MAX_FILE_BYTES) {
    throw new DomainError('plan-document-too-large', { fileName, maxMegabytes: MAX_FILE_BYTES / 1024 / 1024 });
  }
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) throw new DomainError('file-not-found', { fileName });
  return readPlanDocument({ bytes, fileName });
}
