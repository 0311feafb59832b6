import type { Command } from 'commander';
import { parseDate } from '../domain/calendar/parse-date';
import { OFFICIAL_DAYS_2023_2027 } from '../domain/calendar/official-days';
import { workingCalendar } from '../domain/calendar/working-calendar';
import { workingDaysReport } from '../domain/calendar/working-days-report';
import type { PlainDate } from '../domain/dates';
import { DomainError } from '../domain/errors';
import type { Procedure } from '../domain/intake/procedure';
import { SHIPPED_PROCEDURES } from '../domain/intake/shipped-procedures';
import { isStage } from '../domain/intake/stage';
import { DUE_KINDS, type DueKind, scheduleStages } from '../domain/intake/stage-schedule';
import { deadlinesText, workingDaysText } from './calendar-text';

export interface CalendarCommandContext {
  /** Today in Viet Nam, for schedules without `--today`. */
  readonly today: () => PlainDate;
  readonly write: (text: string) => void;
}

interface DeadlineOptions {
  procedure?: string;
  due?: string;
  dueKind: string;
  today?: string;
  open?: string;
  callDeadline?: string;
  expedited?: boolean;
  classDays?: string;
  startStage?: string;
  json?: boolean;
}

/** `calendar workdays` and `calendar deadlines`: no server needed, over the calendar the product is seeded with. */
export function registerCalendarCommands(program: Command, context: CalendarCommandContext): void {
  const calendar = program.command('calendar').description('Lịch làm việc và thời hạn các bước');
  calendar
    .command('workdays')
    .description('Đếm ngày làm việc, liệt kê ngày nghỉ và lý do (ngày ghi dd/MM/yyyy hoặc yyyy-MM-dd)')
    .argument('<from>', 'từ ngày')
    .argument('<to>', 'đến hết ngày')
    .option('--json', 'kết quả dạng JSON')
    .action((from: string, to: string, options: { json?: boolean }) => {
      const report = workingDaysReport(parseDate(from), parseDate(to), workingCalendar(OFFICIAL_DAYS_2023_2027));
      context.write(options.json ? json(report) : workingDaysText(report));
    });
  calendar
    .command('deadlines')
    .description('Tính thời hạn từng bước của quy trình, lùi từ hạn của kế hoạch')
    .option('--procedure <code>', `quy trình: ${Object.keys(SHIPPED_PROCEDURES).join(', ')}`)
    .option('--due <date>', 'hạn của kế hoạch')
    .option('--due-kind <kind>', `loại hạn: ${DUE_KINDS.join(', ')}`, 'complete-by')
    .option('--today <date>', 'tính từ ngày (mặc định: hôm nay)')
    .option('--open <date>', 'ngày triển khai đã ấn định')
    .option('--call-deadline <date>', 'hạn gửi danh sách theo văn bản của cấp trên (áp dụng quy trình rút gọn)')
    .option('--expedited', 'quy trình rút gọn')
    .option('--class-days <days>', 'số ngày làm việc của lớp')
    .option('--start-stage <stage>', 'nhập hiện trạng: bắt đầu từ bước')
    .option('--json', 'kết quả dạng JSON')
    .action((options: DeadlineOptions) => context.write(deadlines(options, context)));
}

function deadlines(options: DeadlineOptions, context: CalendarCommandContext): string {
  const procedure = procedureOf(options.procedure);
  const request = {
    procedure,
    variant: options.expedited ? ('expedited' as const) : ('normal' as const),
    dueKind: dueKindOf(options.dueKind),
    dueOn: parseDate(needed('--due', options.due)),
    openOn: optionalDate(options.open),
    callDeadlineOn: optionalDate(options.callDeadline),
    classDays: classDaysOf(options.classDays),
    today: optionalDate(options.today) ?? context.today(),
    calendar: workingCalendar(OFFICIAL_DAYS_2023_2027),
    startStage: startStageOf(options.startStage, procedure),
  };
  const schedule = scheduleStages(request);
  return options.json ? json({ procedure: procedure.code, ...schedule }) : deadlinesText(request, schedule);
}

function procedureOf(code: string | undefined): Procedure {
  const known: Readonly<Record<string, Procedure>> = SHIPPED_PROCEDURES;
  const wanted = needed('--procedure', code);
  if (!Object.hasOwn(known, wanted))
    throw new DomainError('procedure-unknown', { code: wanted, known: Object.keys(known) });
  return known[wanted]!;
}

function needed(option: string, value: string | undefined): string {
  if (value === undefined) throw new DomainError('invalid-input', { option, value: null });
  return value;
}

function optionalDate(text: string | undefined): PlainDate | null {
  return text === undefined ? null : parseDate(text);
}

function dueKindOf(text: string): DueKind {
  const kind = DUE_KINDS.find((each) => each === text);
  if (!kind) throw new DomainError('invalid-input', { option: '--due-kind', value: text, known: DUE_KINDS });
  return kind;
}

function classDaysOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new DomainError('invalid-input', { option: '--class-days', value: text });
  return Number(text);
}

function startStageOf(text: string | undefined, { stages }: Procedure) {
  if (text === undefined) return null;
  if (isStage(text) && stages.some(({ stage }) => stage === text)) return text;
  const known = stages.map(({ stage }) => stage);
  throw new DomainError('invalid-input', { option: '--start-stage', value: text, known });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
