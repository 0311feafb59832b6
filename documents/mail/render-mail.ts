import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import { dateOf } from '../../domain/dates';
import type { MailFacts, MailSender } from '../../domain/notification/mail-facts';
import type { NotificationKind } from '../../domain/notification/notification-draft';
import { fill, isLanguage, wordsOf, type Language } from '../../i18n/translate';
import { describeMissing } from '../call/write-chat-text';
import { calendarFiles, type MailAttachment } from '../ics/calendar-files';
import { layMailOut, type MailContent } from './lay-mail-out';
import {
  leftOf,
  mailWords,
  matterOf,
  meetingTime,
  paperDate,
  taskOf,
  type MailCatalogue,
  type WordsContext,
} from './mail-words';

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
  attachments: readonly MailAttachment[];
}

export interface MailSetting {
  sender: MailSender;
  language: string;
  /** The address it goes to. */
  to: string;
  now: Date;
  calendar: WorkingCalendar;
  /** Without a slash at its end. */
  publicUrl: string;
  /** The token of an opinion link, from its id. */
  tokenOf: (linkId: string) => string;
  /** The digits of a mailed code, from its id. */
  codeOf: (codeId: string) => string;
}

/** Makes a mail's words from its facts, in the language of who gets it; Vietnamese for any other. */
export function renderMail(facts: MailFacts, setting: MailSetting): RenderedMail {
  const language = isLanguage(setting.language) ? setting.language : 'vi';
  const words = wordsOf(language).mails;
  const { sender, calendar } = setting;
  const context = { words, calendar, today: dateOf(setting.now), officePhone: sender.officePhone };
  const kind = words.kinds[facts.kind];
  const values = { ...mailWords(facts, context), ...(facts.codeId && { code: setting.codeOf(facts.codeId) }) };
  const subject = fill(kind.subject, values);
  const action = actionOf(facts, setting);
  const phone = facts.contactPhone ?? sender.officePhone;
  const content: MailContent = {
    language,
    title: subject,
    greeting: GREETS_UNIT.has(facts.kind) && facts.unitName ? fill(words.greetingUnit, values) : words.greeting,
    paragraphs: kind.body.map((sentence) => fill(sentence, values)),
    rows: rowsOf(facts, context, language),
    list: listOf(facts, context),
    action: action && { label: words.actions[action.page], url: action.url },
    closing: [
      ...((facts.kind === 'opinion-request' || facts.kind === 'opinion-amended') && !facts.linkId
        ? [words.linkMissing]
        : []),
      phone ? fill(words.contact, { phone }) : words.contactMissing,
      ...(sender.sample ? [words.sampleLine] : []),
      fill(words.footer, { committee: sender.committeeName }),
    ],
  };
  const attachments = calendarFiles(facts.calendar, {
    words: words.calendar,
    now: setting.now,
    organiser: { name: sender.committeeName, email: sender.officeEmail },
    invited: setting.to,
    tag: sender.sample ? words.sampleTag : null,
  });
  return { subject: sender.sample ? `${words.sampleTag} ${subject}` : subject, ...layMailOut(content), attachments };
}

const GREETS_UNIT: ReadonlySet<NotificationKind> = new Set<NotificationKind>([
  'call-for-nominees',
  'need-call',
  'need-reminder',
  'unit-reminder',
  'list-returned',
  'line-decided',
  'call-up',
  'meeting-called',
  'meeting-moved',
  'meeting-cancelled',
]);
const TO_A_LEADER: readonly NotificationKind[] = [
  'opinion-request',
  'opinion-amended',
  'opinion-reworded',
  'opinion-last-morning',
  'opinion-receipt',
  'opinion-recorded-for-you',
  'opinion-late',
  'submission-recalled',
  'submission-returned',
];
/** Lists longer than this are for the page. */
const LINES_AT_MOST = 20;

type Page = keyof MailCatalogue['actions'];

/** The page a mail opens. A mail with a code holds no link at all (design §6). */
function actionOf(facts: MailFacts, { publicUrl, tokenOf }: MailSetting): { page: Page; url: string } | null {
  // A guest of a meeting may have no account: the mail says all there is.
  if (facts.kind === 'sign-in-code' || facts.kind === 'opinion-code' || facts.meeting) return null;
  if (TO_A_LEADER.includes(facts.kind))
    return facts.linkId ? { page: 'opinion', url: `${publicUrl}/y-kien/${tokenOf(facts.linkId)}` } : null;
  if (facts.kind === 'escalation' || facts.kind === 'office-notice')
    return { page: 'overdue', url: `${publicUrl}/qua-han` };
  return { page: 'inbox', url: `${publicUrl}/viec-cua-toi` };
}

function rowsOf(facts: MailFacts, context: WordsContext, language: Language): [string, string][] {
  const { words } = context;
  const { labels } = words;
  const counts: Readonly<Record<string, string>> = words.counts;
  const isTask = [
    'unit-reminder',
    'need-call',
    'need-reminder',
    'staff-reminder',
    'task-arrived',
    'escalation',
    'deadline-moved',
  ].includes(facts.kind);
  const isClass = facts.kind !== 'delegation-set';
  const subject = [facts.itemCode && fill(words.item, { code: facts.itemCode }), facts.intakeName].filter(Boolean);
  const rows: [string, string | null | undefined | false][] = [
    [labels.item, subject.join(', ')],
    [labels.unit, facts.unitName],
    [labels.task, isTask && facts.stage ? taskOf(facts, words) : null],
    [
      labels.deadline,
      facts.deadlineOn && isTask ? `${paperDate(facts.deadlineOn, words)} (${leftOf(facts, context)})` : null,
    ],
    [labels.missing, facts.kind === 'unit-reminder' && facts.missing ? describeMissing(facts.missing, language) : null],
    [labels.receipt, facts.receiptCode],
    [labels.submission, facts.submissionNumber],
    [labels.until, facts.roundDueOn && fill(words.until, { date: paperDate(facts.roundDueOn, words) })],
    [labels.count, facts.submissionNumber && facts.count !== null ? fill(words.cases, { count: facts.count }) : null],
    ...Object.entries(facts.counts).map(([name, count]): [string, string] => [counts[name] ?? name, String(count)]),
    [labels.document, facts.documentNumber],
    [labels.documentOn, facts.documentOn && paperDate(facts.documentOn, words)],
    [labels.className, facts.className],
    [labels.startsOn, isClass && facts.startsOn && paperDate(facts.startsOn, words)],
    [labels.endsOn, isClass && facts.endsOn && paperDate(facts.endsOn, words)],
    [labels.place, !facts.meeting && facts.place],
    [labels.report, facts.reportTitle],
    [labels.meeting, facts.meeting?.title],
    [labels.time, facts.meeting && meetingTime(facts.meeting, words)],
    [labels.meetingPlace, facts.meeting && facts.place],
    [labels.callsToMake, facts.callsToMake > 0 ? String(facts.callsToMake) : null],
    [labels.undelivered, facts.undelivered > 0 ? String(facts.undelivered) : null],
  ];
  return rows.filter((row): row is [string, string] => Boolean(row[1]));
}

function listOf(facts: MailFacts, context: WordsContext): string[] {
  const { words } = context;
  const lines = facts.items
    .slice(0, LINES_AT_MOST)
    .map((item) => [matterOf(item, context), item.intakeName, item.unitName].filter(Boolean).join(', '));
  const rest = facts.items.length - lines.length;
  return rest > 0 ? [...lines, fill(words.more, { count: rest })] : lines;
}
