import { addDays, endOfDay, type PlainDate } from '../../domain/dates';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import { planReminders, type PlannedReminder } from '../../domain/notification/reminder-ladder';
import type { Transaction } from '../../prisma/client';
import { addReminders, type NewReminder } from '../../prisma/stores/reminder-store';
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
 * One mail on the last morning, then the list "Cần gọi điện": leaders are never dunned by a machine (design §2). The office is told when the deadline
 * is over. Answers with the moment at which each member's first mail leaves.
 */
export async function addRoundReminders(
  tx: Transaction,
  round: AskedRound,
  personIds: readonly string[],
  from: Date,
  calendar: WorkingCalendar,
): Promise<Map<string, Date>> {
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
  }
  await addReminders(tx, round.committeeId, { roundId: round.roundId }, [...reminders, deadlineNotice(round)]);
  return opening;
}

/** After an extension: for those who have not answered, without a second first mail. */
export async function planRoundReminders(work: RoundWork): Promise<void> {
  const { deed, round, contents } = work;
  const silent = contents.members.filter((member) => !hasAnswered(member) && member.accountId !== null);
  await addRoundReminders(
    deed.tx,
    { committeeId: deed.committeeId, roundId: round.id, dueOn: round.dueOn },
    silent.map(({ personId }) => personId),
    deed.at,
    await work.calendar(),
  );
}

function leaderReminder(round: AskedRound, personId: string, { step, dueAt, copyTo }: PlannedReminder): NewReminder {
  return { recipientKind: 'leader', personId, stage: 'approval', step, copyTo, deadlineOn: round.dueOn, dueAt };
}

/** A second after the last one of the day, when the deadline is over. */
function deadlineNotice({ dueOn }: AskedRound): NewReminder {
  return {
    recipientKind: 'staff',
    role: 'office-coordinator',
    stage: 'approval',
    step: 'T+1',
    copyTo: null,
    deadlineOn: dueOn,
    dueAt: new Date(endOfDay(dueOn).getTime() + 1_000),
  };
}
