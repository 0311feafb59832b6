import { Command, CommanderError, type Help } from 'commander';
import { registerCalendarCommands } from './cli/calendar-commands';
import { registerAuditCommands } from './cli/audit-commands';
import { registerBackupCommands } from './cli/backup-commands';
import { registerDocumentCommands } from './cli/document-commands';
import { registerDoctorCommands } from './cli/doctor-commands';
import { registerEligibilityCommands } from './cli/eligibility-commands';
import { registerEngineCommands } from './cli/engine-commands';
import { registerIdentityCommands } from './cli/identity-commands';
import { registerPeopleCommands } from './cli/people-commands';
import { registerPlanCommands } from './cli/plan-commands';
import { registerPlanImportCommand } from './cli/plan-import-command';
import { registerSampleCommands } from './cli/sample-commands';
import { DomainError, type ErrorCode } from './domain/errors';
import { errors } from './i18n/vi/errors';
import { isDatabaseAway } from './prisma/stores/database-faults';
import { systemClock } from './runtime/clock';

/** The command line `lo-trinh`: composes the commands; every failure is a code and a sentence, never a stack. */
async function main(argv: readonly string[]): Promise<number> {
  const write = (text: string): void => void process.stdout.write(`${text}\n`);
  const program = createProgram();
  registerPlanImportCommand(registerPlanCommands(program, { write }), { write });
  registerPeopleCommands(program, { write, today: () => systemClock.today() });
  registerCalendarCommands(program, { write, today: () => systemClock.today() });
  registerEligibilityCommands(program, { write });
  registerIdentityCommands(program, { write });
  registerEngineCommands(program, { write });
  registerDoctorCommands(program, { write });
  registerDocumentCommands(program, { write, exitWith: (code) => void (process.exitCode = code) });
  registerSampleCommands(program, { write });
  registerAuditCommands(program, { write, exitWith: (code) => void (process.exitCode = code) });
  registerBackupCommands(program, {
    write,
    now: () => systemClock.now(),
    exitWith: (code) => void (process.exitCode = code),
  });
  speakVietnamese(program);
  try {
    await program.parseAsync([...argv]);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    const asJson = argv.includes('--json');
    process.stderr.write(`${describeError(error, asJson)}\n`);
    return 1;
  }
}

function createProgram(): Command {
  const program = new Command('lo-trinh')
    .description('Lộ Trình: theo dõi kế hoạch đào tạo, bồi dưỡng hằng năm')
    .option('--json', 'kết quả dạng JSON')
    // Without this the program would take the --json of a command for its own.
    .enablePositionalOptions();
  program.hook('preAction', (_program, command) => {
    if (program.opts<{ json?: boolean }>().json) command.setOptionValue('json', true);
  });
  return program;
}

/** Help and usage errors of the library, in Vietnamese, for every command. */
function speakVietnamese(command: Command): void {
  command
    .exitOverride()
    .helpOption('-h, --help', 'xem hướng dẫn')
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      styleOptionDescription: (text) => text.replace(/\(default: /, '(mặc định: '),
      styleUsage: (usage) => usage.replace('[options]', '[tùy chọn]').replace('[command]', '[lệnh]'),
    } satisfies Partial<Help>)
    .configureOutput({ outputError: (text, write) => write(translateUsageError(text)) });
  if (command.commands.length > 0) command.helpCommand('help [lệnh]', 'xem hướng dẫn của một lệnh');
  command.commands.forEach(speakVietnamese);
}

const TITLES: Record<string, string> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Các lệnh:',
};

const USAGE_ERRORS: readonly (readonly [RegExp, string])[] = [
  [/^error: missing required argument '(.+)'/, "thiếu tham số '$1'"],
  [/^error: unknown command '(.+)'/, "không có lệnh '$1'"],
  [/^error: unknown option '(.+)'/, "không có tùy chọn '$1'"],
  [/^error: option '(.+)' argument missing/, "tùy chọn '$1' thiếu giá trị"],
  [/^error: required option '(.+)' not specified/, "thiếu tùy chọn '$1'"],
  [/^error: too many arguments.*/, 'thừa tham số'],
  [/\(Did you mean (.+)\?\)/, '(có phải là $1?)'],
];

function translateUsageError(text: string): string {
  const translated = USAGE_ERRORS.reduce((line, [pattern, words]) => line.replace(pattern, words), text);
  return translated === text ? text : `invalid-input: ${translated}`;
}

/** "code: sentence", or the same as JSON. What is no business error has neither words nor a stack for a user. */
function describeError(failure: unknown, asJson: boolean): string {
  const error = isDatabaseAway(failure) ? new DomainError('engine-unavailable') : failure;
  const problem =
    error instanceof DomainError
      ? { code: error.code, message: messageOf(error), params: error.params }
      : { code: 'internal-error', message: 'Có lỗi ngoài dự kiến; đề nghị báo quản trị hệ thống.', params: {} };
  return asJson ? JSON.stringify(problem) : `${problem.code}: ${problem.message}`;
}

function messageOf(error: DomainError): string {
  const words: Readonly<Record<ErrorCode, string>> = errors;
  return words[error.code].replace(/\{(\w+)\}/g, (_all, key: string) => String(error.params[key] ?? ''));
}

void main(process.argv).then((code) => {
  const exit = (): never => process.exit(code);
  // Into a pipe only 64 kB go at once; a reader that has left (head) wants no more.
  process.stdout.once('error', exit);
  // Then at once: a client that gave up on an engine that is away may still have a retry in its timers.
  process.stdout.write('', exit);
});
