import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import { addDays, dateOf, timeOf, type PlainDate } from '../../domain/dates';
import type { MailFacts, MailMeeting } from '../../domain/notification/mail-facts';
import type { Catalogue } from '../../i18n/catalogue';
import { fill } from '../../i18n/translate';

export type MailCatalogue = Catalogue['mails'];

/** What the sentences of a mail may name, in words; a fact that is missing is said to be. */
export type MailWords = Readonly<Record<string, string | number>>;

export interface WordsContext {
  words: MailCatalogue;
  today: PlainDate;
  calendar: WorkingCalendar;
  officePhone: string | null;
}

/** Longer names would push the date out of a subject as a telephone shows it. */
const NAME_IN_SUBJECT = 70;

export function mailWords(facts: MailFacts, context: WordsContext): MailWords {
  const { words } = context;
  const day = (date: PlainDate | null) => (date ? paperDate(date, words) : words.dateMissing);
  const item = facts.itemCode ? fill(words.item, { code: facts.itemCode }) : words.itemMissing;
  const submission = submissionOf(facts, words);
  const document = facts.documentNumber
    ? fill(words.document, { number: facts.documentNumber })
    : words.documentMissing;
  const className = facts.className ?? words.classMissing;
  const report = facts.reportTitle ?? words.reportMissing;
  const task = taskOf(facts, words);
  const left = leftOf(facts, context);
  const matter = matterOf(facts, context);
  return {
    item,
    Item: upperFirst(item),
    Name: facts.intakeName ? upperFirst(shorten(facts.intakeName)) : words.nameMissing,
    name: facts.intakeName ? lowerFirst(shorten(facts.intakeName)) : words.nameMissing,
    unit: facts.unitName ?? words.unitMissing,
    by: facts.deadlineOn ? fill(words.by, { date: day(facts.deadlineOn) }) : words.byMissing,
    until: facts.roundDueOn ? fill(words.until, { date: day(facts.roundDueOn) }) : words.untilMissing,
    validUntil: facts.codeExpiresAt
      ? `${timeOf(facts.codeExpiresAt)} ${day(dateOf(facts.codeExpiresAt))}`
      : words.timeMissing,
    submission,
    Submission: upperFirst(submission),
    cases: facts.count === null ? words.casesMissing : fill(words.cases, { count: facts.count }),
    document,
    Document: upperFirst(document),
    issued: day(facts.documentOn),
    Class: upperFirst(shorten(className)),
    starts: day(facts.startsOn),
    ends: day(facts.endsOn),
    Report: upperFirst(shorten(report)),
    body: facts.meeting?.bodyName ?? words.bodyMissing,
    when: facts.meeting ? meetingTime(facts.meeting, words) : words.timeMissing,
    task,
    Task: upperFirst(task),
    left,
    matter: upperFirst(matter),
    matterLower: lowerFirst(matter),
    receipt: facts.receiptCode ?? words.codeMissing,
    time: facts.opinionAt ? timeOf(facts.opinionAt) : words.timeMissing,
    date: facts.opinionAt ? day(dateOf(facts.opinionAt)) : day(context.today),
    phone: facts.contactPhone ?? context.officePhone ?? words.phoneMissing,
    count: facts.count ?? facts.items.length,
    overdue: facts.items.filter((each) => each.deadlineOn !== null && each.deadlineOn < context.today).length,
  };
}

/** "08:00 ngày 12/5/2023" */
export function meetingTime({ on, from, until }: MailMeeting, words: MailCatalogue): string {
  const values = { from, until: until ?? '', date: paperDate(on, words) };
  return fill(until === null ? words.meetingFrom : words.meetingFromUntil, values);
}

/** dd/MM/yyyy as Vietnamese papers write it: days below ten and the months one and two bear a nought ("08/02/2022", "12/5/2023"). */
export function paperDate(date: PlainDate, words: Pick<MailCatalogue, 'date' | 'months'>): string {
  const [year, month, day] = date.split('-');
  return fill(words.date, { day, year, month: words.months.split(' ')[Number(month) - 1] });
}

/** "Còn 2 ngày làm việc", "Đến hạn hôm nay", "Quá hạn 1 ngày làm việc". */
export function leftOf(facts: Pick<MailFacts, 'deadlineOn'>, { words, today, calendar }: WordsContext): string {
  if (!facts.deadlineOn) return words.left.none;
  if (facts.deadlineOn < today) {
    // Over a weekend no working day has passed yet, and still it is overdue.
    const days = Math.max(1, calendar.countWorkingDays(addDays(facts.deadlineOn, 1), today));
    return fill(words.left.over, { days });
  }
  const days = calendar.workingDaysBetween(today, facts.deadlineOn);
  return days > 0 ? fill(words.left.some, { days }) : words.left.today;
}

export function taskOf(facts: Pick<MailFacts, 'stage'>, words: MailCatalogue): string {
  const tasks: Readonly<Record<string, string>> = words.tasks;
  return tasks[facts.stage ?? 'unknown'] ?? words.tasks.unknown;
}

/** What a reminder is about, in one phrase: "Còn 2 ngày làm việc: thẩm định danh sách mục 1.2". */
export function matterOf(facts: MailFacts, context: WordsContext): string {
  const { words } = context;
  const matters: Readonly<Record<string, string>> = words.matters;
  const own = matters[facts.step ?? ''];
  if (own) return fill(own, { submission: submissionOf(facts, words) });
  // What is of no item, as next year's needs or the paper of an amendment, is said without one.
  if (!facts.itemCode && (facts.stage === 'needs' || facts.stage === 'paper'))
    return fill(words.matterAlone, { left: leftOf(facts, context), task: taskOf(facts, words) });
  const item = facts.itemCode ? fill(words.item, { code: facts.itemCode }) : words.itemMissing;
  return fill(words.matter, { left: leftOf(facts, context), task: taskOf(facts, words), item });
}

function submissionOf(facts: MailFacts, words: MailCatalogue): string {
  return facts.submissionNumber ? fill(words.submission, { number: facts.submissionNumber }) : words.submissionMissing;
}

function shorten(text: string): string {
  if (text.length <= NAME_IN_SUBJECT) return text;
  const cut = text.slice(0, NAME_IN_SUBJECT);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : undefined)}…`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Lớp sơ cấp" becomes "lớp sơ cấp"; "TMGV" stays. */
function lowerFirst(text: string): string {
  const second = text.charAt(1);
  return second === second.toLowerCase() ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
