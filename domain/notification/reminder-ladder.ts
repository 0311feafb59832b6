import { addWorkingMinutes } from '../calendar/working-minutes';
import { WORKING_HOURS, type WorkingCalendar } from '../calendar/working-calendar';
import { dateOf, instantAt, type PlainDate, timeOf } from '../dates';

/** Reminders of units and staff, named by working days before or after the deadline. */
export const DEADLINE_STEPS = ['T-5', 'T-2', 'T', 'T+1', 'T+3'] as const;
export type DeadlineStep = (typeof DEADLINE_STEPS)[number];

/**
 * `call` is no mail: the person or unit enters the office's list "Cần gọi điện". Nor is `sign-of-life`: whoever has not shown any by then
 * enters that list before the deadline.
 */
export const REMINDER_STEPS = [...DEADLINE_STEPS, 'opened', 'last-morning', 'sign-of-life', 'call'] as const;
export type ReminderStep = (typeof REMINDER_STEPS)[number];

const NO_MAIL: readonly ReminderStep[] = ['sign-of-life', 'call'];

/** Who is told as well: the recipient's head, or the office. */
export const REMINDER_COPIES = ['head', 'office'] as const;
export type ReminderCopy = (typeof REMINDER_COPIES)[number];

/** One rung of a procedure's ladder (lịch đôn đốc). */
export interface LadderStep {
  readonly step: DeadlineStep;
  readonly copyTo: ReminderCopy | null;
}

/** The ladder of units and staff (design §2 "Ladder"): T+1 with their head, T+3 to the office. */
export const USUAL_LADDER: readonly LadderStep[] = [
  { step: 'T-5', copyTo: null },
  { step: 'T-2', copyTo: null },
  { step: 'T', copyTo: null },
  { step: 'T+1', copyTo: 'head' },
  { step: 'T+3', copyTo: 'office' },
];

export type ReminderRecipients = 'unit' | 'staff' | 'leader';

export interface PlannedReminder {
  readonly step: ReminderStep;
  readonly dueAt: Date;
  readonly copyTo: ReminderCopy | null;
}

export interface ReminderPlan {
  readonly deadlineOn: PlainDate;
  readonly recipients: ReminderRecipients;
  /** The moment the stage or round opens for the recipient; now, when planning again. */
  readonly from: Date;
  readonly calendar: WorkingCalendar;
  /** Spreads mails over minutes, the same way every time; e.g. the recipient's id with the intake's. */
  readonly spreadKey: string;
  /** The procedure's ladder, {@link USUAL_LADDER} unless given. Leaders have none: theirs is fixed. */
  readonly ladder?: readonly LadderStep[];
}

/**
 * The reminders from a moment on, in order, within working hours. Steps whose moment is over are left out: an intake opened
 * three days before its deadline sends no T-5. A leader gets one mail at opening, one on the last morning, and is then
 * called; a unit is called from the afternoon after its head was told.
 */
export function planReminders(plan: ReminderPlan): PlannedReminder[] {
  return upcoming(plan.recipients === 'leader' ? leaderReminders(plan, false) : deadlineReminders(plan), plan.from);
}

/** A reminder that was recorded, sent or not, and the deadline it spoke of. */
export interface RecordedReminder {
  readonly step: ReminderStep;
  readonly dueAt: Date;
  /** Left out where it was not kept: then only the gap to the new moment tells a repeat. */
  readonly deadlineOn?: PlainDate | null;
}

/**
 * The plan after the deadline was moved or the calendar changed; settle what is overdue first. What was recorded for this deadline is not sent again, nor
 * ever a second mail of opening; a step of a moved deadline is, once three working days lie between it and its like.
 */
export function replanReminders(
  plan: ReminderPlan & { readonly recorded: readonly RecordedReminder[] },
): PlannedReminder[] {
  const isRepeat = (planned: PlannedReminder) =>
    plan.recorded.some(
      (recorded) =>
        recorded.step === planned.step &&
        (recorded.step === 'opened' ||
          recorded.deadlineOn === plan.deadlineOn ||
          plan.calendar.workingDaysBetween(dateOf(recorded.dueAt), dateOf(planned.dueAt)) < REPEAT_AFTER_WORKING_DAYS),
    );
  const hasOpened = plan.recorded.some(({ step }) => step === 'opened');
  const reminders = plan.recipients === 'leader' ? leaderReminders(plan, hasOpened) : deadlineReminders(plan);
  return upcoming(reminders, plan.from).filter((planned) => !isRepeat(planned));
}

/**
 * When to look whether a leader's mail has shown a sign of life: so many working hours after it left. Null where the office calls by then
 * anyway.
 */
export function signOfLifeDue(
  mailAt: Date,
  deadlineOn: PlainDate,
  workingHours: number,
  calendar: WorkingCalendar,
): Date | null {
  const dueAt = addWorkingMinutes(mailAt, workingHours * 60, calendar);
  const calling = instantAt(calendar.workingDayOnOrBefore(deadlineOn), AFTERNOON);
  return dueAt < calling ? dueAt : null;
}

const REPEAT_AFTER_WORKING_DAYS = 3;

export interface SettledReminders<Reminder> {
  /** Each is recorded, in order; only those with `send` go out. */
  readonly due: readonly { readonly reminder: Reminder; readonly send: boolean }[];
  readonly later: readonly Reminder[];
}

/**
 * What to do with pending reminders at a moment: of several mails overdue at once for one recipient only the last is sent
 * (design §2), so a worker that was away does not flood anyone. A call is no mail and always stands.
 */
export function settleOverdueReminders<
  Reminder extends Pick<PlannedReminder, 'step' | 'dueAt'> & { readonly recipientId: string },
>(pending: readonly Reminder[], now: Date): SettledReminders<Reminder> {
  const ordered = [...pending].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  const due = ordered.filter(({ dueAt }) => dueAt <= now);
  const lastMail = new Map<string, Reminder>();
  for (const reminder of due) if (!NO_MAIL.includes(reminder.step)) lastMail.set(reminder.recipientId, reminder);
  return {
    due: due.map((reminder) => ({
      reminder,
      send: NO_MAIL.includes(reminder.step) || lastMail.get(reminder.recipientId) === reminder,
    })),
    later: ordered.filter(({ dueAt }) => dueAt > now),
  };
}

const WORKING_DAYS_FROM_DEADLINE: Readonly<Record<DeadlineStep, number>> = {
  'T-5': -5,
  'T-2': -2,
  T: 0,
  'T+1': 1,
  'T+3': 3,
};
const MORNING = WORKING_HOURS[0].from;
const AFTERNOON = WORKING_HOURS[1].from;
/** Mails of units and staff leave from 07:45 over 40 minutes, a leader's last one from 07:30 over 15. */
const STAFF_MORNING = { from: '07:45', overMinutes: 40 };
const LEADER_MORNING = { from: MORNING, overMinutes: 15 };

function deadlineReminders({ deadlineOn, recipients, calendar, spreadKey, ladder }: ReminderPlan): PlannedReminder[] {
  const lastDay = calendar.workingDayOnOrBefore(deadlineOn);
  const reminders = (ladder ?? USUAL_LADDER).map(({ step, copyTo }): PlannedReminder => {
    const day = calendar.addWorkingDays(lastDay, WORKING_DAYS_FROM_DEADLINE[step]);
    return { step, dueAt: spreadOver(day, STAFF_MORNING, spreadKey), copyTo };
  });
  if (recipients === 'unit') {
    const day = calendar.addWorkingDays(lastDay, 1);
    reminders.push({ step: 'call', dueAt: instantAt(day, AFTERNOON), copyTo: 'office' });
  }
  return reminders;
}

function upcoming(reminders: readonly PlannedReminder[], from: Date): PlannedReminder[] {
  return reminders.filter(({ dueAt }) => dueAt >= from).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

function leaderReminders(
  { deadlineOn, from, calendar, spreadKey }: ReminderPlan,
  hasOpened: boolean,
): PlannedReminder[] {
  const lastDay = calendar.workingDayOnOrBefore(deadlineOn);
  const opening = openingMoment(from, lastDay, calendar, spreadKey);
  const calling = instantAt(lastDay, AFTERNOON);
  const reminders: PlannedReminder[] = [{ step: 'opened', dueAt: opening, copyTo: null }];
  // Two mails on one morning would be dunning.
  if (hasOpened || dateOf(opening) < lastDay) {
    reminders.push({ step: 'last-morning', dueAt: spreadOver(lastDay, LEADER_MORNING, spreadKey), copyTo: null });
  }
  reminders.push({ step: 'call', dueAt: calling < from ? from : calling, copyTo: 'office' });
  return reminders;
}

/** At once within working hours, else when they begin again; at once too when that would be after the last day. */
function openingMoment(from: Date, lastDay: PlainDate, calendar: WorkingCalendar, spreadKey: string): Date {
  const [day, time] = [dateOf(from), timeOf(from)];
  const worked = calendar.isWorkingDay(day);
  if (worked && WORKING_HOURS.some((hours) => time >= hours.from && time < hours.to)) return from;
  if (worked && time >= MORNING && time < AFTERNOON)
    return spreadOver(day, { ...LEADER_MORNING, from: AFTERNOON }, spreadKey);
  const nextDay = worked && time < MORNING ? day : calendar.nextWorkingDay(day);
  return nextDay > lastDay ? from : spreadOver(nextDay, LEADER_MORNING, spreadKey);
}

function spreadOver(day: PlainDate, window: { from: string; overMinutes: number }, key: string): Date {
  const seconds = hash(key) % (window.overMinutes * 60 + 1);
  return new Date(instantAt(day, window.from).getTime() + seconds * 1000);
}

/** FNV-1a, 32 bits: small, and the same on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}
