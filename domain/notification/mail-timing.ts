import { WORKING_HOURS, type WorkingCalendar } from '../calendar/working-calendar';
import { addDays, dateOf, instantAt, timeOf, type PlainDate } from '../dates';
import type { NotificationKind } from './notification-draft';
import { USUAL_NOTIFICATION_SETTINGS, type NotificationSettings } from './notification-settings';

/** What a person is reminded of in one mail a day (design §2 "one daily digest each"). A leader's request is never among them. */
export const GATHERED_KINDS = [
  'unit-reminder',
  'staff-reminder',
  'escalation',
  'office-notice',
] as const satisfies NotificationKind[];

/** Codes overtake every other mail, and are worthless after ten minutes. */
export const CODE_KINDS = ['sign-in-code', 'opinion-code'] as const satisfies NotificationKind[];

const WORKING_HOURS_ONLY: readonly NotificationKind[] = [
  ...GATHERED_KINDS,
  'reminders',
  'need-reminder',
  'daily-digest',
];

export function isGathered(kind: NotificationKind): boolean {
  return (GATHERED_KINDS as readonly NotificationKind[]).includes(kind);
}

/** Answers to what somebody did this minute, and requests whose hour the ladder has chosen: quiet hours do not hold them. */
const AT_ONCE: readonly NotificationKind[] = [
  ...CODE_KINDS,
  'opinion-request',
  'opinion-last-morning',
  'opinion-receipt',
  'opinion-recorded-for-you',
  'opinion-late',
  // Nobody is to give an opinion on what was withdrawn.
  'submission-recalled',
  // Nor to come to a meeting that is elsewhere, or not held.
  'meeting-moved',
  // A server that will soon stop does not wait for office hours.
  'storage-low',
  'meeting-cancelled',
];

export interface MailMoment {
  readonly settings?: QuietHours;
  /** The day the mail speaks of: a mail that would come after it does not wait. */
  readonly deadlineOn?: PlainDate | null;
}

export type QuietHours = Pick<NotificationSettings, 'quietFrom' | 'quietTo' | 'quietOnRestDays'>;

/**
 * When a mail of this kind may leave: reminders and digests in working hours, other news outside the quiet hours, codes and receipts at
 * once. What a deadline of today (or before the quiet ends) demands leaves now; a reminder of it in the evening too, but not at night.
 */
export function mayLeaveAt(
  kind: NotificationKind,
  now: Date,
  calendar: WorkingCalendar,
  { settings = USUAL_NOTIFICATION_SETTINGS, deadlineOn = null }: MailMoment = {},
): Date {
  if (AT_ONCE.includes(kind)) return now;
  const afterQuiet = endOfQuiet(now, calendar, settings);
  const isReminder = WORKING_HOURS_ONLY.includes(kind);
  const leaves = isReminder ? nextWorkingMoment(now, calendar) : afterQuiet;
  const wouldBeLate = deadlineOn !== null && deadlineOn >= dateOf(now) && dateOf(leaves) > deadlineOn;
  return wouldBeLate && !(isReminder && afterQuiet > now) ? now : leaves;
}

function nextWorkingMoment(now: Date, calendar: WorkingCalendar): Date {
  const [day, time] = [dateOf(now), timeOf(now)];
  if (calendar.isWorkingDay(day)) {
    if (WORKING_HOURS.some((hours) => time >= hours.from && time < hours.to)) return now;
    const next = WORKING_HOURS.find((hours) => time < hours.from);
    if (next) return instantAt(day, next.from);
  }
  return instantAt(calendar.nextWorkingDay(day), WORKING_HOURS[0].from);
}

function endOfQuiet(now: Date, calendar: WorkingCalendar, { quietFrom, quietTo, quietOnRestDays }: QuietHours): Date {
  const [day, time] = [dateOf(now), timeOf(now)];
  const spansMidnight = quietFrom > quietTo;
  const isEvening = spansMidnight ? time >= quietFrom : false;
  const isQuiet = spansMidnight ? isEvening || time < quietTo : time >= quietFrom && time < quietTo;
  const isRest = (date: PlainDate) => quietOnRestDays && !calendar.isWorkingDay(date);
  if (!isQuiet && !isRest(day)) return now;
  const first = isEvening ? addDays(day, 1) : day;
  return instantAt(isRest(first) ? calendar.nextWorkingDay(first) : first, quietTo);
}

/** The ladder spreads a morning's reminders from 07:45 to 08:25: the mail that gathers them waits for the last. */
const MORNING = { from: '07:30', gatheredBy: '08:26' };
const GATHERING_MINUTES = 3;

/** Until when the first reminder of the day waits for others to the same recipient. */
export function gathersUntil(now: Date): Date {
  const time = timeOf(now);
  const soon = new Date(now.getTime() + GATHERING_MINUTES * 60_000);
  if (time < MORNING.from || time >= MORNING.gatheredBy) return soon;
  const morning = instantAt(dateOf(now), MORNING.gatheredBy);
  return morning > soon ? morning : soon;
}

/** Steps that wait for the next morning's digest once today's mail of reminders is out; the rest go out again. */
const CAN_WAIT = ['T-5', 'T-2'];

export function canWaitForDigest(step: unknown): boolean {
  return typeof step === 'string' && CAN_WAIT.includes(step);
}
