import { WORKING_HOURS, type WorkingCalendar } from '../calendar/working-calendar';
import { dateOf, instantAt, timeOf } from '../dates';
import type { NotificationKind } from './notification-draft';

/** What a person is reminded of in one mail a day (design §2 "one daily digest each"). A leader's request is never among them. */
export const GATHERED_KINDS = [
  'unit-reminder',
  'staff-reminder',
  'escalation',
  'office-notice',
] as const satisfies NotificationKind[];

/** Codes overtake every other mail, and are worthless after ten minutes. */
export const CODE_KINDS = ['sign-in-code', 'opinion-code'] as const satisfies NotificationKind[];

const WORKING_HOURS_ONLY: readonly NotificationKind[] = [...GATHERED_KINDS, 'reminders', 'daily-digest'];

export function isGathered(kind: NotificationKind): boolean {
  return (GATHERED_KINDS as readonly NotificationKind[]).includes(kind);
}

/** When a mail of this kind may leave: reminders and digests in working hours only, everything else at once. */
export function mayLeaveAt(kind: NotificationKind, now: Date, calendar: WorkingCalendar): Date {
  if (!WORKING_HOURS_ONLY.includes(kind)) return now;
  const [day, time] = [dateOf(now), timeOf(now)];
  if (calendar.isWorkingDay(day)) {
    if (WORKING_HOURS.some((hours) => time >= hours.from && time < hours.to)) return now;
    const next = WORKING_HOURS.find((hours) => time < hours.from);
    if (next) return instantAt(day, next.from);
  }
  return instantAt(calendar.nextWorkingDay(day), WORKING_HOURS[0].from);
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
