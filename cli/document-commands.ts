import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { checkPaper } from '../documents/papers/check/check-paper';
import { describeCheck } from '../documents/papers/check/describe-check';
import type { Margins } from '../documents/papers/format/paper-format';
import { producePaper } from '../documents/papers/produce/produce-paper';
import { requireTemplate } from '../documents/papers/template/check-template';
import { shippedTemplate, TEMPLATE_CODES } from '../documents/papers/templates/shipped-templates';
import { DOCUMENT_SYSTEMS, type DocumentSystem } from '../domain/document/document-type';
import { DomainError } from '../domain/errors';
import { fill } from '../i18n/translate';
import { papers } from '../i18n/vi/papers';

export interface DocumentCommandContext {
  readonly write: (text: string) => void;
  readonly exitWith: (code: number) => void;
}

interface FormatOption {
  format: string;
}

const FORMAT = ['--format <system>', `thể thức: ${DOCUMENT_SYSTEMS.join(', ')}`] as const;

/** `document …`: papers are made and measured; no server needed. */
export function registerDocumentCommands(program: Command, context: DocumentCommandContext): void {
  const document = program.command('document').description('Văn bản .docx theo mẫu và kiểm tra thể thức');
  registerCheck(document, context);
  registerProduce(document, context);
  registerTemplates(document, context);
}

function registerCheck(document: Command, { write, exitWith }: DocumentCommandContext): void {
  document
    .command('check')
    .description('Kiểm tra thể thức một tệp .docx: từng tiêu chí, yêu cầu và thực tế')
    .argument('<file>', 'tệp .docx')
    .requiredOption(...FORMAT)
    .option('--margins <mm>', 'lề riêng của mẫu: trên,dưới,trái,phải (mm)')
    .option('--json', 'kết quả dạng JSON')
    .action(async (file: string, options: FormatOption & { margins?: string; json?: boolean }) => {
      const system = systemOf(options.format);
      const check = await checkPaper(await readBytes(file), system, marginsOf(options.margins));
      write(options.json ? JSON.stringify(check.measures, null, 2) : describeCheck(check, system));
      if (!check.ok) exitWith(1);
    });
}

function registerProduce(document: Command, { write }: DocumentCommandContext): void {
  document
    .command('produce')
    .description('Tạo văn bản .docx từ mẫu và dữ liệu')
    .argument('<template>', `mẫu: ${TEMPLATE_CODES.join(', ')}`)
    .requiredOption(...FORMAT)
    .requiredOption('--data <file>', 'tệp dữ liệu JSON')
    .requiredOption('--out <file>', 'tệp .docx sẽ ghi')
    .option('--json', 'kết quả dạng JSON')
    .action(async (template: string, options: FormatOption & { data: string; out: string; json?: boolean }) => {
      const data = await readJson(options.data);
      const bytes = await producePaper({ template, format: systemOf(options.format), data });
      await writeBytes(options.out, bytes);
      const words = fill(papers.summary.produced, { file: options.out });
      write(options.json ? JSON.stringify({ file: options.out, bytes: bytes.length }) : words);
    });
}

function registerTemplates(document: Command, { write }: DocumentCommandContext): void {
  document
    .command('templates')
    .description('Liệt kê các mẫu văn bản có sẵn')
    .option('--json', 'kết quả dạng JSON')
    .action((options: { json?: boolean }) => {
      const all = TEMPLATE_CODES.map((code) => ({ code, name: shippedTemplate(code, 'party').description.name }));
      write(options.json ? JSON.stringify(all, null, 2) : all.map(({ code, name }) => `${code}: ${name}`).join('\n'));
    });
  document
    .command('template')
    .description('Ghi một mẫu ra tệp .docx và tệp mô tả .json, để cơ quan sửa thành mẫu riêng')
    .argument('<template>', 'mã mẫu')
    .requiredOption(...FORMAT)
    .requiredOption('--out <file>', 'tệp .docx sẽ ghi')
    .action(async (code: string, options: FormatOption & { out: string }) => {
      const { bytes, description } = shippedTemplate(code, systemOf(options.format));
      const beside = options.out.replace(/(\.docx)?$/i, '.json');
      await writeBytes(options.out, bytes);
      await writeBytes(beside, Buffer.from(`${JSON.stringify(description, null, 2)}\n`));
      write(fill(papers.summary.templateWritten, { name: description.name, file: options.out, description: beside }));
    });
  document
    .command('check-template')
    .description('Kiểm tra một mẫu riêng: thẻ, nội dung bắt buộc, macro, liên kết ngoài')
    .argument('<file>', 'tệp .docx của mẫu')
    .requiredOption('--description <file>', 'tệp mô tả .json')
    .action(async (file: string, options: { description: string }) => {
      const { description } = await requireTemplate(await readBytes(file), await readJson(options.description));
      write(fill(papers.summary.templateFit, { name: description.name }));
    });
}

function systemOf(text: string): DocumentSystem {
  const system = DOCUMENT_SYSTEMS.find((each) => each === text);
  if (!system) throw new DomainError('invalid-input', { option: '--format', value: text, known: DOCUMENT_SYSTEMS });
  return system;
}

function marginsOf(text: string | undefined): Margins | undefined {
  if (text === undefined) return undefined;
  const sides = text.split(',').map(Number);
  if (sides.length !== 4 || !sides.every((side) => side >= 5 && side <= 60))
    throw new DomainError('invalid-input', { option: '--margins', value: text });
  const [top, bottom, left, right] = sides as [number, number, number, number];
  return { top, bottom, left, right };
}

async function readBytes(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) throw new DomainError('file-not-found', { fileName: basename(path) });
  return bytes;
}

async function readJson(path: string): Promise<unknown> {
  const text = Buffer.from(await readBytes(path)).toString('utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new DomainError('invalid-input', { option: basename(path), value: 'JSON' });
  }
}

async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(path, bytes).catch(() => {
    throw new DomainError('file-not-found', { fileName: basename(path) });
  });
}
