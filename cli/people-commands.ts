import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { PeopleImport } from '../contracts/person/people-import';
import { describePeople } from '../documents/person/describe-people';
import { presentPeople } from '../documents/person/present-people';
import { readPeopleFile } from '../documents/person/read-people-file';
import { writeCorrectedPeople } from '../documents/person/write-corrected-people';
import { writePeopleTemplate } from '../documents/person/write-people-template';
import { fileTooLarge } from '../documents/spreadsheet/detect-spreadsheet';
import { READ_LIMITS } from '../documents/spreadsheet/read-limits';
import { yearOf, type PlainDate } from '../domain/dates';
import { DomainError } from '../domain/errors';
import { fill, wordsOf } from '../i18n/translate';

export interface PeopleCommandContext {
  readonly write: (text: string) => void;
  readonly today: () => PlainDate;
}

interface ImportOptions {
  dryRun?: boolean;
  json?: boolean;
  convertLegacyFonts?: boolean;
  corrected?: string;
}

const WORDS = wordsOf('vi').peopleImport.text;

/** `people`: lists of people, read and written without a server. */
export function registerPeopleCommands(program: Command, context: PeopleCommandContext): void {
  const people = program.command('people').description('Danh sách cán bộ');
  people
    .command('import')
    .description('Đọc danh sách cán bộ (.xlsx), kiểm tra từng dòng')
    .argument('<file>', 'tệp .xlsx')
    .option('--dry-run', 'chỉ đọc thử, không lưu')
    .option('--json', 'kết quả dạng JSON')
    .option('--convert-legacy-fonts', 'chuyển chữ TCVN3, VNI sang Unicode')
    .option('--corrected <file>', 'ghi tệp .xlsx kèm lý do ở từng dòng')
    .action(async (file: string, options: ImportOptions) => {
      if (!options.dryRun) throw new DomainError('people-import-needs-server', { fileName: basename(file) });
      const result = await tryImport(file, options, context.today());
      const { corrected } = options;
      if (corrected !== undefined) await writeOut(corrected, await writeCorrectedPeople(result, 'vi'));
      context.write(options.json ? JSON.stringify(result, null, 2) : describePeople(result));
      if (corrected !== undefined && !options.json) context.write(fill(WORDS.correctedWritten, { file: corrected }));
    });
  people
    .command('template')
    .description('Ghi tệp mẫu danh sách cán bộ (.xlsx)')
    .argument('<file>', 'tệp .xlsx sẽ ghi')
    .action(async (file: string) => {
      await writeOut(file, await writePeopleTemplate(yearOf(context.today()) + 1, 'vi'));
      context.write(fill(WORDS.templateWritten, { file }));
    });
}

async function tryImport(path: string, options: ImportOptions, today: PlainDate): Promise<PeopleImport> {
  const fileName = basename(path);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new DomainError('file-not-found', { fileName });
  if (found.size > READ_LIMITS.fileBytes) throw fileTooLarge(fileName);
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) throw new DomainError('file-not-found', { fileName });
  const convertLegacyFonts = options.convertLegacyFonts ?? false;
  return presentPeople(await readPeopleFile({ bytes, fileName, today, convertLegacyFonts }), true);
}

async function writeOut(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch {
    throw new DomainError('file-not-written', { fileName: basename(path) });
  }
}
