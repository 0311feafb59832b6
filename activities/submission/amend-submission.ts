import { plainDate, type PlainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import { planAmendment, planWording, type LineAmendment, type WordingChange } from '../../domain/submission/amendment';
import { hashContent } from '../../domain/submission/submission-content';
import { moveSubmission } from '../../domain/submission/submission-states';
import { newId } from '../../prisma/ids';
import {
  addAmendment,
  giveBackPeople,
  proposeAdded,
  putLinesBehind,
  readStandingLines,
  type KeptChange,
} from '../../prisma/stores/amendment-store';
import { lockIntakesOfLines } from '../../prisma/stores/opinion-conclusion-store';
import { lockSiblingRounds } from '../../prisma/stores/opinion-round-store';
import {
  addLines,
  changeSubmission,
  contentOf,
  lockSubmission,
  readSubmissionLines,
} from '../../prisma/stores/submission-store';
import { saveRound } from './advance-round';
import { askAgain } from './ask-again';
import type { RoundDeed, RoundWork } from './round-work';

/**
 * Bổ sung, sửa tờ trình đang xin ý kiến, by the head who signs for it: only what changed goes round again. Opinions on untouched lines stand, whoever
 * gave one is told when the words over all lines are others, links to the
 * old content die, and the difference is kept. Throws DomainError `revision-conflict`, `submission-line-unfit`, and what {@link planAmendment} throws.
 */
export const amendSubmission: RoundDeed<'amend-submission'> = async (work, data) => {
  const { deed, round, follow } = work;
  const rounds = await openRounds(work);
  const submission = await lockSubmission(deed.tx, deed.committeeId, round.submissionId);
  if (!submission) throw new Error('a round always has its submission');
  if (submission.revision !== data.revision)
    throw new DomainError('revision-conflict', { current: submission.revision });
  const state = moveSubmission(submission.state, 'amend');
  const roundOfBody = new Map(rounds.map((each) => [each.round.bodyId, each.round.id]));
  const wording = planWording(submission, data);
  const standing = await readStandingLines(deed.tx, submission.id);
  const changes = planAmendment(standing, data, roundOfBody, wording.length > 0);
  const kept = [...wording.map(keptWording), ...(await writeChanges(work, submission, changes))];
  const words = Object.fromEntries(wording.map(({ kind, after }) => [kind, after]));

  const contentHash = hashContent(
    contentOf({ ...submission, ...words }, await readSubmissionLines(deed.tx, submission.id)),
  );
  const version = submission.version + 1;
  changeSubmission(deed.tx, submission.id, {
    ...words,
    state,
    version,
    contentHash,
    signedBy: deed.accountId,
    signedAt: deed.at,
  });
  await addAmendment(deed.tx, {
    committeeId: deed.committeeId,
    submissionId: submission.id,
    version,
    reason: data.reason.trim(),
    changes: kept,
    contentBefore: submission.contentHash ?? '',
    contentAfter: contentHash,
    madeBy: deed.accountId,
    madeAt: deed.at,
  });
  const dueOn = data.dueOn ? plainDate(data.dueOn) : null;
  const asked = await askTouched(work, rounds, { changes, isReworded: wording.length > 0, contentHash, dueOn });
  const counts = { ...countOf(changes), reworded: wording.length };
  deed.audit({
    noun: 'submission',
    action: 'amended',
    subjectId: submission.id,
    data: { version, before: submission.contentHash, after: contentHash, reason: data.reason.trim(), asked, ...counts },
  });
  const intakes = changes.flatMap(({ before, after }) => [before?.intakeId ?? null, after?.intakeId ?? null]);
  follow.tellIntakes.push(...new Set(intakes.filter((id) => id !== null)));
  return { submissionId: submission.id, version, contentHash, asked, ...counts };
};

async function openRounds(work: RoundWork): Promise<RoundWork[]> {
  const siblings = await lockSiblingRounds(work.deed.tx, work.round);
  const rounds = [work];
  for (const { id, state } of siblings) if (state === 'open') rounds.push(await work.sibling(id));
  return rounds;
}

/** New rows in place of the old ones, and the people behind them; answers with the difference as it is shown. */
async function writeChanges(
  { deed }: RoundWork,
  submission: { id: string; committeeId: string },
  changes: readonly LineAmendment[],
): Promise<KeptChange[]> {
  const rows = changes.flatMap(({ after, before, ordinal, roundId }) =>
    after ? [{ ...after, id: newId(), ordinal, roundId, replacesId: before?.id ?? null }] : [],
  );
  addLines(deed.tx, submission, rows);
  const replaced = changes.flatMap(({ before, after }) => (before && after ? [before.id] : []));
  const removed = changes.flatMap(({ before, after }) => (before && !after ? [before.id] : []));
  await lockIntakesOfLines(deed.tx, [...rows.map(({ id }) => id), ...replaced, ...removed]);
  await putLinesBehind(deed.tx, replaced, 'amended', deed.at);
  await putLinesBehind(deed.tx, removed, 'removed', deed.at);
  const was = new Set(changes.flatMap(({ before }) => before?.nomineeLineId ?? []));
  const is = new Set(changes.flatMap(({ after }) => after?.nomineeLineId ?? []));
  await giveBackPeople(
    deed.tx,
    [...was].filter((id) => !is.has(id)),
  );
  const added = [...is].filter((id) => !was.has(id));
  const proposed = await proposeAdded(deed.tx, added);
  if (proposed !== added.length) throw new DomainError('submission-line-unfit', { unfit: added.length - proposed });
  return changes.map(({ kind, ordinal, before, after }) => ({
    kind,
    ordinal,
    bodyId: (after ?? before)!.bodyId,
    lineId: rows.find((row) => row.ordinal === ordinal && after !== null)?.id ?? null,
    before: before && { subject: before.subject, details: before.details },
    after: after && { subject: after.subject, details: after.details },
  }));
}

/** Rounds that the amendment touches ask again; the others go on as they are. Answers with how many members are asked. */
async function askTouched(
  work: RoundWork,
  rounds: readonly RoundWork[],
  amendment: {
    changes: readonly LineAmendment[];
    isReworded: boolean;
    contentHash: string;
    dueOn: PlainDate | null;
  },
): Promise<number> {
  const { changes, isReworded, contentHash, dueOn } = amendment;
  let asked = 0;
  for (const each of rounds) {
    if (!isReworded && !changes.some(({ roundId }) => roundId === each.round.id)) continue;
    asked += await askAgain(each, { contentHash, dueOn, isReworded });
    if (each === work) continue;
    saveRound(each);
    work.follow.tellRounds.push(each.round.id);
  }
  return asked;
}

/** As a difference of lines is kept, but of all bodies. */
function keptWording({ kind, before, after }: WordingChange): KeptChange {
  const words = (subject: string) => ({ subject, details: {} });
  return { kind, ordinal: 0, bodyId: null, lineId: null, before: words(before), after: words(after) };
}

function countOf(changes: readonly LineAmendment[]): { changed: number; added: number; removed: number } {
  const count = (kind: LineAmendment['kind']) => changes.filter((change) => change.kind === kind).length;
  return { changed: count('changed'), added: count('added'), removed: count('removed') };
}
