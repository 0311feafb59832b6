import type { Database } from '../prisma/client';
import { tellAnswerAhead } from '../prisma/stores/answer-ahead-store';
import {
  updateIdOf,
  type CommandEnvelope,
  type DeedOutcome,
  type Follow,
  type RecordView,
} from '../workflows/record-messages';

/**
 * Lets the person have the answer as soon as the record holds the deed, wherever the engine cannot lose it any more: a binding act is in its
 * history already, and of any other it has nothing to learn (nobody to tell, the record stands where it stood before).
 * See docs/decisions/0014-answered-from-the-record.md.
 */
export function answerAhead(
  database: Database,
  command: CommandEnvelope,
  outcome: DeedOutcome,
  { isBinding, before }: { isBinding: boolean; before: RecordView | null },
): DeedOutcome {
  if (isBinding || (before && standsAs(before, outcome.view) && concernsNobody(outcome.follow))) {
    const updateId = updateIdOf(command);
    const requestHash = outcome.requestHash ?? command.requestHash;
    tellAnswerAhead(database, { updateId, requestHash, result: outcome.result }).catch(() => undefined);
  }
  return outcome;
}

function standsAs(before: RecordView, after: RecordView): boolean {
  return (['status', 'stage', 'nextDueAt', 'deadlineAt'] as const).every((each) => before[each] === after[each]);
}

function concernsNobody(follow: Follow): boolean {
  return Object.values(follow).every((ids: string[]) => ids.length === 0);
}
