import { settleOverdueReminders } from '../../domain/notification/reminder-ladder';
import { openCallTask } from '../../prisma/stores/call-task-store';
import { isLinkUsed } from '../../prisma/stores/link-store';
import { readAskedAccounts } from '../../prisma/stores/opinion-round-store';
import { findOwedPaper } from '../../prisma/stores/opinion-store';
import { PAPER_STAGE, readDueReminders, settleReminder, type DueReminder } from '../../prisma/stores/reminder-store';
import { roundParams, standingOf, type RoundWork } from './round-work';

/**
 * What fell due in a round: the mail of the last morning, then the office's list of calls; later the paper of a spoken opinion. At the deadline nothing is decided: the office is told, and extends,
 * closes or refers. The end of the change window is looked at by `advanceRound`.
 */
export async function passRoundDue(work: RoundWork): Promise<void> {
  const { deed, round } = work;
  const settled = settleOverdueReminders(await readDueReminders(deed.tx, { roundId: round.id }, deed.at), deed.at);
  for (const { reminder, send } of settled.due) {
    await settleReminder(deed.tx, reminder.id, send ? 'sent' : 'recorded', deed.at);
    deed.audit({
      noun: 'intake',
      action: 'reminder-recorded',
      subjectId: round.id,
      data: { step: reminder.step, person: reminder.personId ?? null, role: reminder.role ?? null, sent: send },
    });
    if (reminder.stage === PAPER_STAGE) await remindOfPaper(work, reminder);
    else if (round.state !== 'open') continue;
    else if (reminder.recipientKind !== 'leader') tellOffice(work);
    else if (reminder.step === 'call') await callLeader(work, reminder, 'unanswered');
    else if (reminder.step === 'sign-of-life') await callUnreached(work, reminder);
    else if (send) await remindLeader(work, reminder);
  }
}

/** Chờ phiếu: the clerk is told, if it is still owed. */
async function remindOfPaper(work: RoundWork, { id, personId }: DueReminder): Promise<void> {
  const { deed, round } = work;
  const owed = personId ? await findOwedPaper(deed.tx, round.id, personId) : null;
  if (!owed) return;
  deed.notify({
    kind: 'office-notice',
    recipientRole: 'clerk',
    params: {
      ...roundParams(work),
      opinionId: owed.id,
      step: 'opinion-paper-due',
      deadlineOn: owed.paperDueOn ?? round.dueOn,
    },
    dedupeKey: `opinion-paper-due:${id}`,
    roundId: round.id,
  });
}

async function remindLeader(work: RoundWork, reminder: DueReminder): Promise<void> {
  const { deed, round } = work;
  const asked = (await readAskedAccounts(deed.tx, [round.id])).find(({ personId }) => personId === reminder.personId);
  if (!asked) return;
  deed.notify({
    kind: 'opinion-last-morning',
    recipientAccountId: asked.accountId,
    params: { ...roundParams(work), linkId: asked.linkId, lines: work.contents.lines.length },
    dedupeKey: `opinion-last-morning:${reminder.id}`,
    roundId: round.id,
  });
}

/** Neither an answer nor a link used by somebody who showed who they are: the mail may never have been seen (decision 7). */
async function callUnreached(work: RoundWork, reminder: DueReminder): Promise<void> {
  if (reminder.personId && !(await isLinkUsed(work.deed.tx, work.round.id, reminder.personId)))
    await callLeader(work, reminder, 'no-sign-of-life');
}

async function callLeader(
  { deed, round }: RoundWork,
  reminder: DueReminder,
  reason: 'unanswered' | 'no-sign-of-life',
): Promise<void> {
  const taskId = await openCallTask(deed.tx, {
    committeeId: deed.committeeId,
    roundId: round.id,
    personId: reminder.personId,
    reason,
    openedAt: deed.at,
    dueOn: round.dueOn,
  });
  if (!taskId) return;
  deed.audit({
    noun: 'intake',
    action: 'call-opened',
    subjectId: taskId,
    data: { round: round.id, person: reminder.personId ?? null },
  });
}

function tellOffice(work: RoundWork): void {
  const { deed, round } = work;
  const { membersUnanswered, certainties } = standingOf(work);
  const uncertain = certainties.filter((certainty) => certainty === 'open').length;
  deed.audit({
    noun: 'intake',
    action: 'deadline-passed',
    subjectId: round.id,
    data: { round: round.id, deadlineOn: round.dueOn, unanswered: membersUnanswered, uncertain },
  });
  deed.notify({
    kind: 'escalation',
    recipientRole: 'office-coordinator',
    params: { ...roundParams(work), step: 'round-deadline-passed', unanswered: membersUnanswered, uncertain },
    dedupeKey: `round-deadline-passed:${round.id}:${round.dueOn}`,
    roundId: round.id,
  });
}
