import { addDays, endOfDay, instantAt, type PlainDate } from '../../domain/dates';
import { WORKING_HOURS, type WorkingCalendar } from '../../domain/calendar/working-calendar';
import { planReminders, signOfLifeDue, type PlannedReminder } from '../../domain/notification/reminder-ladder';
import type { Transaction } from '../../prisma/client';
import { readNotificationSettings } from '../../prisma/stores/organisation/setting-store';
import { addReminders, ASKING_STAGE, PAPER_STAGE, type NewReminder } from '../../prisma/stores/reminder-store';
import { hasAnswered, type RoundWork } from './round-work';

/** A round that waits for its office after the deadline can still be answered; its links live that much longer. */
const LINK_DAYS_AFTER_DEADLINE = 30;

export function linkExpiry(dueOn: PlainDate): Date {
  return endOfDay(addDays(dueOn, LINK_DAYS_AFTER_DEADLINE));
}

interface AskedRound {
  committeeId: string;
  roundId: string;
  dueOn: PlainDate;
}

/**
 * One mail on the last morning, then the list "Cần gọi điện": leaders are never dunned by a machine (design §2). Answers with the moment at which each
 * member's first mail leaves.
 */
export async function addLeaderReminders(
  tx: Transaction,
  round: AskedRound,
  personIds: readonly string[],
  from: Date,
  calendar: WorkingCalendar,
): Promise<Map<string, Date>> {
  const { signOfLifeHours } = await readNotificationSettings(tx, round.committeeId);
  const opening = new Map<string, Date>();
  const reminders: NewReminder[] = [];
  for (const personId of personIds) {
    const plan = planReminders({
      deadlineOn: round.dueOn,
      recipients: 'leader',
      from,
      calendar,
      spreadKey: `${personId}/${round.roundId}`,
    });
    for (const step of plan) {
      if (step.step === 'opened') opening.set(personId, step.dueAt);
      else reminders.push(leaderReminder(round, personId, step));
    }
    const lifeDue = signOfLifeDue(opening.get(personId) ?? from, round.dueOn, signOfLifeHours, calendar);
    if (lifeDue)
      reminders.push(leaderReminder(round, personId, { step: 'sign-of-life', dueAt: lifeDue, copyTo: null }));
  }
  addReminders(tx, round.committeeId, { roundId: round.roundId }, reminders);
  return opening;
}

/** The office is told when the deadline is over: a second after the last one of the day. */
export async function addDeadlineNotice(tx: Transaction, { committeeId, roundId, dueOn }: AskedRound): Promise<void> {
  const notice: NewReminder = {
    recipientKind: 'staff',
    role: 'office-coordinator',
    stage: ASKING_STAGE,
    step: 'T+1',
    copyTo: null,
    deadlineOn: dueOn,
    dueAt: new Date(endOfDay(dueOn).getTime() + 1_000),
  };
  addReminders(tx, committeeId, { roundId }, [notice]);
}

/** After an extension: for those who were asked and have not answered, without a second first mail. */
export async function planRoundReminders(work: RoundWork): Promise<void> {
  const { deed, round, contents } = work;
  const asked = { committeeId: deed.committeeId, roundId: round.id, dueOn: round.dueOn };
  const silent = contents.members.filter(
    (member) => member.asked && !hasAnswered(work, member) && member.accountId !== null,
  );
  await addLeaderReminders(
    deed.tx,
    asked,
    silent.map(({ personId }) => personId),
    deed.at,
    await work.calendar(),
  );
  await addDeadlineNotice(deed.tx, asked);
}

/** The paper of a spoken opinion has a day of its own; on its morning the office is reminded, never the leader. */
export async function addPaperReminder(work: RoundWork, personId: string, dueOn: PlainDate): Promise<void> {
  const { deed, round } = work;
  const day = (await work.calendar()).workingDayOnOrBefore(dueOn);
  const morning = instantAt(day, WORKING_HOURS[0].from);
  const reminder: NewReminder = {
    recipientKind: 'staff',
    personId,
    role: 'clerk',
    stage: PAPER_STAGE,
    step: 'T',
    copyTo: null,
    deadlineOn: dueOn,
    dueAt: morning > deed.at ? morning : deed.at,
  };
  addReminders(deed.tx, deed.committeeId, { roundId: round.id }, [reminder]);
}

function leaderReminder(round: AskedRound, personId: string, { step, dueAt, copyTo }: PlannedReminder): NewReminder {
  return { recipientKind: 'leader', personId, stage: ASKING_STAGE, step, copyTo, deadlineOn: round.dueOn, dueAt };
}
