import type { MissingAtUnit } from '../call/missing-at-unit';
import type { PlainDate } from '../dates';
import type { CalendarEntry } from './calendar-entry';
import type { NotificationKind } from './notification-draft';

/**
 * What a mail may say, read from the record when it is sent. Never a nominee's name or birth, never a free text of reasons: those stand on
 * pages (design §6). Null: not known, and the mail says so.
 */
export interface MailFacts {
  kind: NotificationKind;
  /** T-5 … T+3, `deadline-passed`, or what else an escalation is about. */
  step: string | null;
  intakeId: string | null;
  /** "1.2" */
  itemCode: string | null;
  intakeName: string | null;
  stage: string | null;
  deadlineOn: PlainDate | null;
  unitName: string | null;
  /** How many people, lists or lines the mail is about. */
  count: number | null;
  /** Results by name: how many agreed, were returned … */
  counts: Readonly<Record<string, number>>;
  /** What the unit owes, for a reminder to say. */
  missing: MissingAtUnit | null;
  receiptCode: string | null;
  submissionNumber: string | null;
  roundDueOn: PlainDate | null;
  /** When the leader's opinion was taken down. */
  opinionAt: Date | null;
  linkId: string | null;
  contactPhone: string | null;
  /** "12-QĐ/TU" */
  documentNumber: string | null;
  documentOn: PlainDate | null;
  className: string | null;
  startsOn: PlainDate | null;
  endsOn: PlainDate | null;
  place: string | null;
  reportTitle: string | null;
  meeting: MailMeeting | null;
  codeId: string | null;
  codeExpiresAt: Date | null;
  /** Of a mail of reminders or a digest: each thing, the most overdue first. */
  items: readonly MailFacts[];
  /** Dated things, for the calendar of whoever gets the mail. */
  calendar: readonly CalendarEntry[];
  /** Of a digest: calls to make, and mails that reached nobody. */
  callsToMake: number;
  undelivered: number;
}

export const NO_FACTS: Omit<MailFacts, 'kind'> = {
  step: null,
  intakeId: null,
  itemCode: null,
  intakeName: null,
  stage: null,
  deadlineOn: null,
  unitName: null,
  count: null,
  counts: {},
  missing: null,
  receiptCode: null,
  submissionNumber: null,
  roundDueOn: null,
  opinionAt: null,
  linkId: null,
  contactPhone: null,
  documentNumber: null,
  documentOn: null,
  className: null,
  startsOn: null,
  endsOn: null,
  place: null,
  reportTitle: null,
  meeting: null,
  codeId: null,
  codeExpiresAt: null,
  items: [],
  calendar: [],
  callsToMake: 0,
  undelivered: 0,
};

/** A meeting as its invitation says it. */
export interface MailMeeting {
  bodyName: string;
  title: string;
  on: PlainDate;
  from: string;
  until: string | null;
}

/** Whose mail it is, and who answers for it. */
export interface MailSender {
  committeeName: string;
  sample: boolean;
  officePhone: string | null;
  officeEmail: string | null;
}

/** The nearest deadline a mail speaks of that is not over; a digest tells of a day and demands nothing. */
export function deadlineIn(facts: MailFacts, today: PlainDate): PlainDate | null {
  if (facts.kind === 'daily-digest') return null;
  const days = [facts, ...facts.items].flatMap((each) => [each.deadlineOn, each.roundDueOn, each.meeting?.on ?? null]);
  const open = days.filter((day): day is PlainDate => day !== null && day >= today);
  return open.length === 0 ? null : open.reduce((first, day) => (day < first ? day : first));
}
