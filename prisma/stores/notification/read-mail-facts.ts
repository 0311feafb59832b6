import type { PlainDate } from '../../../domain/dates';
import { isPlainDate } from '../../../domain/dates';
import { NO_FACTS, type MailFacts } from '../../../domain/notification/mail-facts';
import type { NotificationKind } from '../../../domain/notification/notification-draft';
import type { Reader } from '../../client';
import { countMissingPapers } from '../dossier-store';
import { readNeedOfUnit } from '../need-store';
import { readDigestFacts } from './digest-store';
import { readCalendarEntries } from './calendar-entry-store';
import type { GatheredItem } from './gather-reminder';
import * as record from './record-facts';

/** What is asked for: a mail's kind, its params and whose it is. */
export interface MailQuestion {
  committeeId: string;
  kind: NotificationKind;
  params: Readonly<Record<string, unknown>>;
  accountId: string | null;
  intakeId: string | null;
  roundId: string | null;
}

/**
 * Reads what a mail says at the moment it is sent. Null: it is not wanted any more, since what it asks for is done, recalled, suspended
 * or expired ("stopped at once by the act it waits for", design §2).
 */
export async function readMailFacts(
  reader: Reader,
  mail: MailQuestion,
  today: PlainDate,
  now: Date,
): Promise<MailFacts | null> {
  if (mail.kind === 'reminders') return gatheredFacts(reader, mail, today, now);
  if (mail.kind === 'daily-digest') return readDigestFacts(reader, mail.committeeId, mail.accountId, today);
  const text = (name: string) => textOf(mail.params, name);
  const { committeeId } = mail;
  const needCallId = text('needCallId');
  if (needCallId) return needFacts(reader, mail, needCallId);
  const meetingId = text('meetingId');
  if (meetingId) return meetingFacts(reader, mail, meetingId, now);
  const intakeId = text('intakeId') ?? mail.intakeId;
  const roundId = text('roundId') ?? mail.roundId;

  const intake = intakeId ? await record.intakeFacts(reader, committeeId, intakeId, mail.params) : null;
  if (intake && isPastIntake(mail, intake)) return null;
  const round = await record.roundFacts(reader, committeeId, {
    roundId,
    submissionId: text('submissionId'),
    personId: text('personId'),
    accountId: mail.accountId,
    linkId: text('linkId'),
    opinionId: text('opinionId'),
  });
  if (round && isPastRound(mail.kind, round)) return null;
  const item = intake ? null : await record.itemFacts(reader, committeeId, text('planItemId'));
  if (item?.status === 'closed') return null;
  const code = text('codeId') ? await record.codeFacts(reader, text('codeId')!) : null;
  if ((mail.kind === 'sign-in-code' || mail.kind === 'opinion-code') && !(code?.isOpen && code.codeExpiresAt > now))
    return null;

  const day = text('toOn') ?? text('deadlineOn');
  const announced = day && isPlainDate(day) ? day : null;
  return {
    ...NO_FACTS,
    kind: mail.kind,
    step: text('step'),
    intakeId,
    stage: text('task') ?? text('stage'),
    deadlineOn: announced,
    receiptCode: text('receiptCode'),
    count: countIn(mail.params),
    counts: { ...countsIn(mail.params), ...(await missingPapers(reader, mail, intakeId, text('unitId'))) },
    unitName: await record.unitName(reader, committeeId, text('unitId')),
    ...intake?.facts,
    ...(mail.kind === 'deadline-moved' && announced && { deadlineOn: announced }),
    ...item?.facts,
    ...round?.facts,
    // Only what changed is asked about.
    ...(mail.kind === 'opinion-amended' && { count: countIn(mail.params) }),
    ...(await record.documentFacts(reader, committeeId, text('documentId'))),
    ...(await record.classFacts(reader, committeeId, text('classId') ?? text('trainingClassId'))),
    ...(await record.delegationFacts(reader, committeeId, text('delegationId'))),
    ...(await record.reportFacts(reader, committeeId, text('reportId'))),
    calendar: await readCalendarEntries(reader, {
      committeeId,
      kind: mail.kind,
      classId: text('classId') ?? text('trainingClassId'),
      intakeId,
      unitId: text('unitId'),
      roundId,
      accountId: mail.accountId,
    }),
    ...(code && { codeId: code.codeId, codeExpiresAt: code.codeExpiresAt }),
  };
}

/** What the dossiers of a unit's people lack, where the mail reminds of the list or of its review. */
async function missingPapers(
  reader: Reader,
  mail: MailQuestion,
  intakeId: string | null,
  unitId: string | null,
): Promise<Record<string, number>> {
  const isAboutList = mail.kind === 'unit-reminder' || mail.kind === 'list-returned';
  const isAboutReview = mail.kind === 'staff-reminder' && mail.params.stage === 'review';
  if (!intakeId || !(isAboutList || isAboutReview)) return {};
  const count = await countMissingPapers(reader, mail.committeeId, intakeId, isAboutList ? unitId : null);
  return count > 0 ? { missingPapers: count } : {};
}

/** What next year's call says to a unit; null once it has answered or the call is closed. */
async function needFacts(reader: Reader, mail: MailQuestion, needCallId: string): Promise<MailFacts | null> {
  const unitId = textOf(mail.params, 'unitId');
  const need = await readNeedOfUnit(reader, mail.committeeId, needCallId, unitId);
  if (!need?.isWaiting) return null;
  return {
    ...NO_FACTS,
    kind: mail.kind,
    step: textOf(mail.params, 'step'),
    stage: 'needs',
    intakeName: need.title,
    deadlineOn: need.deadlineOn,
    unitName: await record.unitName(reader, mail.committeeId, unitId),
  };
}

/** What an invitation says; null once the meeting has begun, or is not what the mail says of it any more. */
async function meetingFacts(
  reader: Reader,
  mail: MailQuestion,
  meetingId: string,
  now: Date,
): Promise<MailFacts | null> {
  const found = await record.meetingFacts(reader, mail.committeeId, meetingId);
  if (!found || found.startsAt <= now) return null;
  if (found.state !== (mail.kind === 'meeting-cancelled' ? 'cancelled' : 'called')) return null;
  const unitId = textOf(mail.params, 'unitId');
  const unitName = await record.unitName(reader, mail.committeeId, unitId);
  return { ...NO_FACTS, kind: mail.kind, ...found.facts, unitName };
}

type IntakeAnswer = NonNullable<Awaited<ReturnType<typeof record.intakeFacts>>>;
type RoundAnswer = NonNullable<Awaited<ReturnType<typeof record.roundFacts>>>;

function isPastIntake(mail: MailQuestion, intake: IntakeAnswer): boolean {
  const stage = textOf(mail.params, 'stage');
  const isElsewhere = intake.status !== 'open' || (stage !== null && stage !== intake.stage);
  switch (mail.kind) {
    case 'call-for-nominees':
      return intake.status !== 'open';
    case 'unit-reminder':
    case 'escalation':
      return isElsewhere || (intake.stage === 'nomination' && intake.unitHasAnswered);
    case 'staff-reminder':
    case 'task-arrived':
      return isElsewhere;
    default:
      return false;
  }
}

function isPastRound(kind: NotificationKind, round: RoundAnswer): boolean {
  if (kind === 'opinion-reworded') return round.state !== 'open';
  if (kind !== 'opinion-request' && kind !== 'opinion-amended' && kind !== 'opinion-last-morning') return false;
  return round.state !== 'open' || round.hasAnswered || round.isLinkRevoked;
}

async function gatheredFacts(
  reader: Reader,
  mail: MailQuestion,
  today: PlainDate,
  now: Date,
): Promise<MailFacts | null> {
  const gathered = (mail.params.items ?? []) as readonly GatheredItem[];
  const items: MailFacts[] = [];
  for (const item of gathered) {
    const question = {
      ...mail,
      kind: item.kind as NotificationKind,
      params: (item.params ?? {}) as Record<string, unknown>,
      intakeId: null,
      roundId: null,
    };
    const facts = await readMailFacts(reader, question, today, now);
    if (facts && !items.some((known) => isSameMatter(known, facts))) items.push(facts);
  }
  // One thing alone is said in its own words.
  if (items.length <= 1) return items[0] ?? null;
  items.sort((a, b) => (a.deadlineOn ?? '9999').localeCompare(b.deadlineOn ?? '9999'));
  return { ...NO_FACTS, kind: 'reminders', items };
}

/** The head of a unit may be its officer too, and is told once. */
function isSameMatter(a: MailFacts, b: MailFacts): boolean {
  return a.intakeId === b.intakeId && a.stage === b.stage && a.unitName === b.unitName && a.intakeId !== null;
}

function textOf(params: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = params[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

function countIn(params: Readonly<Record<string, unknown>>): number | null {
  for (const name of ['lines', 'count', 'cases']) if (typeof params[name] === 'number') return params[name];
  return null;
}

const COUNTED = [
  'shortlisted',
  'reserved',
  'returned',
  'rejected',
  'promoted',
  'agreed',
  'notAgreed',
  'unanswered',
  'freeMegabytes',
];

function countsIn(params: Readonly<Record<string, unknown>>): Record<string, number> {
  return Object.fromEntries(
    COUNTED.flatMap((name) => {
      const value = params[name];
      return typeof value === 'number' && value > 0 ? [[name, value]] : [];
    }),
  );
}
