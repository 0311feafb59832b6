import { isAnswered } from '../../domain/submission/close-round';
import type { PlainDate } from '../../domain/dates';
import { reopenMembers } from '../../prisma/stores/amendment-store';
import { closeCallTasks } from '../../prisma/stores/call-task-store';
import { rebindOpinionLinks, revokeOpinionLinks } from '../../prisma/stores/link-store';
import { addDeadlineChange } from '../../prisma/stores/opinion-opening-store';
import { readRoundContents, type RoundMemberRow } from '../../prisma/stores/opinion-round-store';
import { readOpinionChoices } from '../../prisma/stores/opinion-store';
import { readSubmissionNumber } from '../../prisma/stores/submission-store';
import { ASKING_STAGE, stopReminders } from '../../prisma/stores/reminder-store';
import { askMembers } from './ask-members';
import { addDeadlineNotice } from './round-reminders';
import { hasAnswered, isRecused, standingOf, waitingLines, type RoundWork } from './round-work';

export interface AskingAgain {
  contentHash: string;
  dueOn: PlainDate | null;
  /** The words over all lines are others than those that members answered to. */
  isReworded: boolean;
}

/**
 * After an amendment: whoever has something new to answer gets a new link and one mail; an opinion on untouched lines counts on. Answers with how many
 * members are asked.
 */
export async function askAgain(work: RoundWork, asking: AskingAgain): Promise<number> {
  const { deed, round, contents } = work;
  const { contentHash, dueOn, isReworded } = asking;
  Object.assign(contents, await readRoundContents(deed.tx, round.id));
  round.contentHash = contentHash;
  if (dueOn && dueOn > round.dueOn) await moveDue(work, dueOn);

  const pending = new Map<RoundMemberRow, number>();
  for (const member of contents.members) {
    const count = await countUnsaid(work, member);
    if (count > 0 && member.asked) pending.set(member, count);
  }
  const standing = [...pending.keys()].filter(({ currentOpinionId }) => currentOpinionId !== null);
  for (const member of standing) member.answered = false;
  await reopenMembers(
    deed.tx,
    round.id,
    standing.map(({ personId }) => personId),
  );
  const keeping = contents.members.filter((member) => hasAnswered(work, member)).map(({ personId }) => personId);
  await rebindOpinionLinks(deed.tx, round.id, keeping, contentHash);
  revokeOpinionLinks(deed.tx, [round.id], deed.at, 'amended', keeping);
  stopReminders(deed.tx, { roundId: round.id }, deed.at, { stage: ASKING_STAGE });
  closeCallTasks(deed.tx, { roundId: round.id }, deed.at, 'amended');
  await addDeadlineNotice(deed.tx, { committeeId: deed.committeeId, roundId: round.id, dueOn: round.dueOn });
  await ask(work, standing, 'opinion-amended', Math.max(0, ...standing.map((member) => pending.get(member)!)));
  if (isReworded) tellReworded(work, keeping);
  const silent = [...pending.keys()].filter(({ currentOpinionId }) => currentOpinionId === null);
  await ask(work, silent, 'opinion-request', waitingLines(work).length);
  round.changeWindowEndsAt = isAnswered(standingOf(work))
    ? new Date(deed.at.getTime() + round.closingRule.changeWindowMinutes * 60_000)
    : null;
  return pending.size;
}

/** Whoever keeps their opinion is shown the new words, and may change it as long as the round is open. */
function tellReworded({ deed, round, contents }: RoundWork, keeping: readonly string[]): void {
  for (const { personId, accountId } of contents.members) {
    if (!accountId || !keeping.includes(personId)) continue;
    deed.notify({
      kind: 'opinion-reworded',
      recipientAccountId: accountId,
      params: { roundId: round.id, submissionId: round.submissionId, personId, dueOn: round.dueOn },
      dedupeKey: `opinion-reworded:${round.id}:${round.contentHash}:${personId}`,
      roundId: round.id,
    });
  }
}

/** Lines of which the member may say something and has not. */
async function countUnsaid({ deed, contents }: RoundWork, member: RoundMemberRow): Promise<number> {
  const lines = contents.lines.filter((line) => line.outcome === null && !isRecused(member, line));
  if (!member.currentOpinionId || lines.length === 0) return lines.length;
  const said = new Set((await readOpinionChoices(deed.tx, member.currentOpinionId)).map(({ lineId }) => lineId));
  return lines.filter(({ id }) => !said.has(id)).length;
}

async function ask(
  work: RoundWork,
  members: readonly RoundMemberRow[],
  kind: 'opinion-request' | 'opinion-amended',
  lines: number,
): Promise<void> {
  if (members.length === 0) return;
  const { deed, round, linkSecret } = work;
  const number = await readSubmissionNumber(deed.tx, round.submissionId);
  const calendar = await work.calendar();
  await askMembers({ deed, round, linkSecret, calendar, number, lines, kind }, members);
}

async function moveDue({ deed, round }: RoundWork, dueOn: PlainDate): Promise<void> {
  await addDeadlineChange(deed.tx, {
    committeeId: deed.committeeId,
    roundId: round.id,
    fromOn: round.dueOn,
    toOn: dueOn,
    reason: 'amended',
    changedBy: deed.accountId,
    changedAt: deed.at,
  });
  round.dueOn = dueOn;
}
