import type { Command } from 'commander';
import { ruleSetFileOf } from '../contracts/eligibility/rule-set-file';
import { parseDate } from '../domain/calendar/parse-date';
import type { PlainDate } from '../domain/dates';
import { checkEligibility, type RuleRegister } from '../domain/eligibility/check-eligibility';
import { chooseRuleSet } from '../domain/eligibility/choose-rule-set';
import type { EligibilityRequest } from '../domain/eligibility/finding';
import { STUDY_FORMS } from '../domain/eligibility/person-facts';
import { previewRuleSetChange } from '../domain/eligibility/preview-rule-set-change';
import { SHIPPED_RULES } from '../domain/eligibility/shipped-rule-sets';
import { DomainError } from '../domain/errors';
import type { Procedure } from '../domain/intake/procedure';
import { SHIPPED_PROCEDURES } from '../domain/intake/shipped-procedures';
import { isLanguage, LANGUAGES, type Language } from '../i18n/translate';
import { EXAMPLE_PERSON } from './eligibility-example';
import { readPeopleFile, readPersonFile, readRuleSetFile } from './eligibility-files';
import { eligibilityJson, eligibilityText, previewText, ruleSetsText } from './eligibility-text';

export interface EligibilityCommandContext {
  readonly write: (text: string) => void;
}

interface CommonOptions {
  rules?: string;
  language: string;
  json?: boolean;
}

interface CheckOptions extends CommonOptions {
  ruleSet: string;
  on: string;
  form?: string;
  programme?: string;
  classFrom?: string;
  classTo?: string;
  courseMonths?: string;
  procedure?: string;
}

interface PreviewOptions extends CommonOptions {
  ruleSet: string;
  with: string;
  on: string;
}

/** `eligibility check`, `rule-sets`, `preview` and `example`: no server needed. */
export function registerEligibilityCommands(program: Command, { write }: EligibilityCommandContext): void {
  const eligibility = program.command('eligibility').description('Đối chiếu tiêu chuẩn, điều kiện');
  common(eligibility.command('check'))
    .description('Đối chiếu một người với một bộ tiêu chuẩn, tính đến một ngày')
    .argument('<person>', 'tệp PERSON.json (xem mẫu: eligibility example)')
    .requiredOption('--rule-set <code>', 'mã bộ tiêu chuẩn, hoặc nhóm/bậc để chọn bộ đang có hiệu lực tại ngày xét')
    .requiredOption('--on <date>', 'ngày xét (dd/MM/yyyy hoặc yyyy-MM-dd)')
    .option('--form <form>', `hệ học: ${STUDY_FORMS.join(', ')}`)
    .option('--programme <code>', 'mã chương trình, để biết đã học hoặc đang học chưa')
    .option('--class-from <date>', 'ngày khai giảng, để biết có trùng lịch không')
    .option('--class-to <date>', 'ngày bế giảng')
    .option('--course-months <months>', 'thời gian đào tạo (tháng), để tính cam kết')
    .option('--procedure <code>', `đối chiếu hồ sơ theo quy trình: ${Object.keys(SHIPPED_PROCEDURES).join(', ')}`)
    .action(async (path: string, options: CheckOptions) => {
      const language = languageOf(options.language);
      const request = requestOf(options);
      const register = await registerOf(options.rules);
      const ruleSet = chooseRuleSet(register.ruleSets, options.ruleSet, request.on);
      const person = await readPersonFile(path);
      const special = person.specialCase;
      const result = checkEligibility(person.facts, ruleSet, { ...request, specialCase: special }, register);
      write(options.json ? json(eligibilityJson(result, person.id, language)) : eligibilityText(result, language));
    });
  common(eligibility.command('rule-sets'))
    .description('Liệt kê các bộ tiêu chuẩn; với --json là tệp để sửa và đọc lại bằng --rules')
    .action(async (options: CommonOptions) => {
      const register = await registerOf(options.rules);
      const language = languageOf(options.language);
      write(options.json ? json(ruleSetFileOf(register)) : ruleSetsText(register.ruleSets, language));
    });
  common(eligibility.command('preview'))
    .description('Xem trước ai sẽ thay đổi kết quả nếu dùng bộ tiêu chuẩn khác; không ghi gì')
    .argument('<people>', 'tệp JSON: danh sách người, mỗi người như PERSON.json')
    .requiredOption('--rule-set <code>', 'mã bộ tiêu chuẩn hiện dùng (có sẵn trong phần mềm)')
    .requiredOption('--with <code>', 'mã bộ tiêu chuẩn mới (trong tệp --rules, nếu có)')
    .requiredOption('--on <date>', 'ngày xét')
    .action(async (path: string, options: PreviewOptions) => {
      const language = languageOf(options.language);
      const on = parseDate(options.on);
      const register = await registerOf(options.rules);
      const old = chooseRuleSet(SHIPPED_RULES.ruleSets, options.ruleSet, on);
      const next = chooseRuleSet(register.ruleSets, options.with, on);
      const people = (await readPeopleFile(path)).map(({ id, facts, specialCase }, index) => ({
        id: id ?? String(index + 1),
        facts,
        request: { specialCase },
      }));
      const preview = previewRuleSetChange(old, next, people, on, register);
      write(options.json ? json(preview) : previewText(preview, language));
    });
  eligibility
    .command('example')
    .description('In một tệp PERSON.json mẫu')
    .action(() => write(json(EXAMPLE_PERSON)));
}

function common(command: Command): Command {
  return command
    .option('--rules <file>', 'đọc bộ tiêu chuẩn từ tệp JSON thay cho các bộ có sẵn')
    .option('--language <language>', `ngôn ngữ: ${LANGUAGES.join(', ')}`, 'vi')
    .option('--json', 'kết quả dạng JSON');
}

async function registerOf(path: string | undefined): Promise<RuleRegister> {
  return path === undefined ? SHIPPED_RULES : readRuleSetFile(path);
}

function requestOf(options: CheckOptions): EligibilityRequest {
  const request = {
    on: parseDate(options.on),
    studyForm: STUDY_FORMS.find((form) => form === options.form),
    programme: options.programme,
    classFrom: optionalDate(options.classFrom),
    classTo: optionalDate(options.classTo),
    courseMonths: monthsOf(options.courseMonths),
    requiredPapers: options.procedure === undefined ? [] : procedureOf(options.procedure).dossier,
  };
  if (options.form !== undefined && !request.studyForm) {
    throw new DomainError('invalid-input', { option: '--form', value: options.form, known: STUDY_FORMS });
  }
  if (request.classFrom && request.classTo && request.classTo < request.classFrom) {
    throw new DomainError('period-invalid', { from: request.classFrom, to: request.classTo });
  }
  return request;
}

function optionalDate(text: string | undefined): PlainDate | undefined {
  return text === undefined ? undefined : parseDate(text);
}

function monthsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new DomainError('invalid-input', { option: '--course-months', value: text });
  return Number(text);
}

function procedureOf(code: string): Procedure {
  const known: Readonly<Record<string, Procedure>> = SHIPPED_PROCEDURES;
  if (!Object.hasOwn(known, code)) throw new DomainError('procedure-unknown', { code, known: Object.keys(known) });
  return known[code]!;
}

function languageOf(text: string): Language {
  if (isLanguage(text)) return text;
  throw new DomainError('invalid-input', { option: '--language', value: text, known: LANGUAGES });
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
