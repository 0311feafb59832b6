import { DomainError } from '../../domain/errors';
import { sameChoices, spreadAnswer, type LineChoice } from '../../domain/submission/opinion-answer';
import { isAnswered } from '../../domain/submission/close-round';
import type { OpinionAnswer, OpinionMethod, OpinionProof } from '../../domain/submission/round-commands';
import { newId } from '../../prisma/ids';
import { isAccountOf } from '../../prisma/stores/opinion-opening-store';
import { addOpinion, readOpinionChoices, supersedeOpinion, type NewOpinion } from '../../prisma/stores/opinion-store';
import type { RoundMemberRow } from '../../prisma/stores/opinion-round-store';
import { isRecused, requireMember, roundParams, standingOf, type RoundDeed, type RoundWork } from './round-work';

/**
 * A member's own opinion, from a mail or the portal. A change keeps the earlier one; the same again, however it came, shows what was recorded. After the
 * round has ended it is kept, not counted, and its sender told.
 */
export const giveOpinion: RoundDeed<'give-opinion'> = async (work, data) => {
  const { deed, round } = work;
  const member = requireMember(work, data.personId);
  await requireOwnAccount(work, member);
  if (data.contentHash !== round.contentHash) throw new DomainError('submission-changed');
  if (round.state === 'open' && !member.asked) throw new DomainError('opinion-not-asked');
  const late = round.state !== 'open';
  const before = member.currentOpinionId ? await readOpinionChoices(deed.tx, member.currentOpinionId) : null;
  const choices = choicesOf(work, member, before, data);
  if (before && member.currentOpinionId && sameChoices(before, choices)) {
    deed.audit({
      noun: 'submission',
      action: 'opinion-repeated',
      subjectId: round.submissionId,
      data: { round: round.id, opinion: member.currentOpinionId, person: member.personId },
    });
    return { opinionId: member.currentOpinionId, recorded: 'already', late: false };
  }
  const opinionId = await keepOpinion(work, member, before, choices, {
    onBehalf: false,
    method: data.method,
    proof: data.proof,
    linkId: data.linkId ?? null,
    deviceId: data.deviceId ?? null,
    givenAt: deed.at,
    note: data.note?.trim() || null,
  });
  deed.notify({
    kind: late ? 'opinion-late' : 'opinion-receipt',
    recipientAccountId: deed.accountId,
    params: { ...roundParams(work), opinionId, ...countsOf(choices) },
    dedupeKey: `opinion-receipt:${opinionId}`,
    roundId: round.id,
  });
  if (!late && data.whole === 'answered-on-paper') askOfficeForPaper(work, opinionId);
  return { opinionId, recorded: before ? 'changed' : 'new', late };
};

/**
 * The answer spread over the lines it speaks of: all but those about the member themselves; after an amendment only the changed ones, since what was
 * said of the others stands. Throws DomainError `opinion-conflict`, and what {@link spreadAnswer} throws.
 */
export function choicesOf(
  { contents }: RoundWork,
  member: RoundMemberRow,
  before: readonly LineChoice[] | null,
  answer: OpinionAnswer,
): LineChoice[] {
  const own = contents.lines.filter((line) => isRecused(member, line)).map(({ id }) => id);
  const conflict = own.find((id) => answer.exceptions.some(({ lineId }) => lineId === id));
  if (conflict) throw new DomainError('opinion-conflict', { lineId: conflict });
  const lineIds = contents.lines.map(({ id }) => id).filter((id) => !own.includes(id));
  if (lineIds.length === 0) throw new DomainError('opinion-conflict');
  const said = new Map((before ?? []).map((choice) => [choice.lineId, choice]));
  const pending = member.answered ? [] : lineIds.filter((id) => !said.has(id));
  if (pending.length === 0 || pending.length === lineIds.length) return spreadAnswer(answer, lineIds);
  const kept = lineIds.flatMap((id) => said.get(id) ?? []);
  return [...kept, ...spreadAnswer(answer, pending)];
}

interface OpinionSource {
  onBehalf: boolean;
  method: OpinionMethod;
  proof: OpinionProof;
  givenAt: Date;
  note: string | null;
  linkId?: string | null;
  deviceId?: string | null;
  paper?: Pick<NewOpinion, 'paperOwed' | 'paperDueOn' | 'paperReference' | 'paperFileId'>;
}

/** Writes an opinion and counts it unless the round has ended. Answers with its id. */
export async function keepOpinion(
  work: RoundWork,
  member: RoundMemberRow,
  before: readonly LineChoice[] | null,
  choices: readonly LineChoice[],
  source: OpinionSource,
): Promise<string> {
  const { deed, round } = work;
  const counted = round.state === 'open';
  if (counted && member.currentOpinionId) await supersedeOpinion(deed.tx, member.currentOpinionId, deed.at);
  const { paper, ...rest } = source;
  const opinion: NewOpinion = {
    linkId: null,
    deviceId: null,
    ...rest,
    id: newId(),
    committeeId: deed.committeeId,
    roundId: round.id,
    personId: member.personId,
    recordedBy: deed.accountId,
    contentHash: round.contentHash,
    recordedAt: deed.at,
    paperOwed: paper?.paperOwed ?? false,
    paperDueOn: paper?.paperDueOn ?? null,
    paperReference: paper?.paperReference ?? null,
    paperFileId: paper?.paperFileId ?? null,
  };
  addOpinion(deed.tx, opinion, choices, { counted, at: deed.at });
  if (counted) countOpinion(work, member, opinion.id, before, choices);
  deed.audit({
    noun: 'submission',
    action: !counted
      ? 'opinion-late'
      : source.onBehalf
        ? 'opinion-recorded'
        : before
          ? 'opinion-changed'
          : 'opinion-given',
    subjectId: round.submissionId,
    data: {
      round: round.id,
      opinion: opinion.id,
      person: member.personId,
      method: opinion.method,
      proof: opinion.proof,
      content: opinion.contentHash,
      ...countsOf(choices),
    },
  });
  return opinion.id;
}

/** Keeps the counts of the work as they are now, and starts the change window when no answer is missing any more. */
function countOpinion(
  work: RoundWork,
  member: RoundMemberRow,
  opinionId: string,
  before: readonly LineChoice[] | null,
  choices: readonly LineChoice[],
): void {
  const { round, contents, deed } = work;
  uncount(work, before);
  const lines = new Map(contents.lines.map((line) => [line.id, line]));
  for (const { lineId, choice } of choices) {
    const counts = lines.get(lineId)?.counts;
    if (counts) counts[choice] = (counts[choice] ?? 0) + 1;
  }
  member.currentOpinionId = opinionId;
  member.awaitingPaper = choices.some(({ choice }) => choice === 'answered-on-paper');
  member.answered = true;
  round.changeWindowEndsAt = isAnswered(standingOf(work))
    ? new Date(deed.at.getTime() + round.closingRule.changeWindowMinutes * 60_000)
    : null;
}

/** Takes an opinion out of the counts. */
export function uncount({ contents }: RoundWork, choices: readonly LineChoice[] | null): void {
  const lines = new Map(contents.lines.map((line) => [line.id, line]));
  for (const { lineId, choice } of choices ?? []) {
    const counts = lines.get(lineId)?.counts;
    if (counts) counts[choice] = (counts[choice] ?? 1) - 1;
  }
}

export function countsOf(choices: readonly LineChoice[]): { lines: number; agree: number; differing: number } {
  const agree = choices.filter(({ choice }) => choice === 'agree').length;
  return { lines: choices.length, agree, differing: choices.length - agree };
}

/** An opinion in a collective body is never delegated (design §3): only the member's own account gives it. */
async function requireOwnAccount({ deed }: RoundWork, member: RoundMemberRow): Promise<void> {
  if (member.accountId === deed.accountId) return;
  if (await isAccountOf(deed.tx, deed.committeeId, deed.accountId, member.personId)) return;
  throw new DomainError('opinion-not-yours');
}

/** The office looks for the paper and records what it says; until then it is no agreement. */
function askOfficeForPaper(work: RoundWork, opinionId: string): void {
  work.deed.notify({
    kind: 'escalation',
    recipientRole: 'office-coordinator',
    params: { ...roundParams(work), opinionId, step: 'answered-on-paper' },
    dedupeKey: `answered-on-paper:${opinionId}`,
    roundId: work.round.id,
  });
}
