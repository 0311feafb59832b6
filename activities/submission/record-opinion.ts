import { dateOf, plainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { findOpinion, readOpinionChoices } from '../../prisma/stores/opinion-store';
import { choicesOf, countsOf, keepOpinion } from './give-opinion';
import { addPaperReminder } from './round-reminders';
import { requireMember, roundParams, type RoundDeed, type RoundWork } from './round-work';

/** Working days within which the paper of a spoken opinion is due unless the clerk names a day. */
const PAPER_WORKING_DAYS = 3;

/** An opinion given on paper or by word, recorded in the open by clerk, coordinator or assistant. It counts at once; the leader is told and can object. */
export const recordOpinion: RoundDeed<'record-opinion'> = async (work, data) => {
  const { deed, round } = work;
  const member = requireMember(work, data.personId);
  const givenAt = requireGivenAt(work, data.givenAt);
  const before = member.currentOpinionId ? await readOpinionChoices(deed.tx, member.currentOpinionId) : null;
  const choices = choicesOf(work, member, before, data);
  if (choices.some(({ choice }) => choice === 'answered-on-paper')) throw new DomainError('opinion-content-required');
  await requireNoNewerOwn(work, member.currentOpinionId, member.awaitingPaper, givenAt);
  const dueOn = data.paperOwed ? await paperDueOn(work, data.paperDueOn) : null;
  const opinionId = await keepOpinion(work, member, before, choices, {
    onBehalf: true,
    method: data.method,
    proof: 'recorded',
    givenAt,
    note: data.note?.trim() || null,
    paper: {
      paperOwed: data.paperOwed,
      paperDueOn: dueOn,
      paperReference: data.paperReference?.trim() || null,
      paperFileId: data.paperFileId ?? null,
    },
  });
  if (dueOn) await addPaperReminder(work, member.personId, dueOn);
  if (member.accountId) {
    deed.notify({
      kind: 'opinion-recorded-for-you',
      recipientAccountId: member.accountId,
      params: { ...roundParams(work), opinionId, method: data.method, ...countsOf(choices) },
      dedupeKey: `opinion-recorded-for-you:${opinionId}`,
      roundId: round.id,
    });
  }
  return { opinionId, recorded: before ? 'changed' : 'new', late: false };
};

function requireGivenAt({ deed, round }: RoundWork, text: string): Date {
  const givenAt = new Date(text);
  // By days: a leader may have spoken in the morning of the day on which the office took the submission in.
  if (!(givenAt <= deed.at) || dateOf(givenAt) < dateOf(round.openedAt)) throw new DomainError('opinion-from-future');
  return givenAt;
}

/** What a leader did in person later is not undone by an earlier word; "on paper" is what this very paper answers. */
async function requireNoNewerOwn(
  { deed, round }: RoundWork,
  currentId: string | null,
  awaitingPaper: boolean,
  givenAt: Date,
): Promise<void> {
  if (!currentId || awaitingPaper) return;
  const current = await findOpinion(deed.tx, round.id, currentId);
  if (current && !current.onBehalf && current.givenAt > givenAt) throw new DomainError('opinion-newer');
}

async function paperDueOn(work: RoundWork, asked: string | null | undefined) {
  if (asked) return plainDate(asked);
  return (await work.calendar()).addWorkingDays(work.today, PAPER_WORKING_DAYS);
}
