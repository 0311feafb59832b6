import type { DatedStage } from '../../domain/intake/shift-stages';
import { addStageDeadlineChanges, writeStageDays, type KeptStage } from '../../prisma/stores/intake-course-store';
import type { IntakeWork } from './intake-work';
import { replanStageReminders } from './replan-reminders';

/**
 * Writes stages whose days are other ones now, keeps what changed and why, and plans the reminders of the current stage again. Answers
 * with the number of deadlines that moved.
 */
export async function changeDeadlines(
  work: IntakeWork,
  before: readonly KeptStage[],
  after: readonly DatedStage[],
  reason: string,
): Promise<number> {
  const { deed, intake } = work;
  const known = new Map(before.map((stage) => [stage.stage, stage]));
  const changed = after.filter(({ stage, opensOn, deadlineOn }) => {
    const old = known.get(stage);
    return old && !old.leftAt && (old.deadlineOn !== deadlineOn || old.opensOn !== opensOn);
  });
  if (changed.length > 0) await writeStageDays(deed.tx, intake.id, changed, work.today);
  const moved = changed
    .map(({ stage, deadlineOn }) => ({ stage, fromOn: known.get(stage)!.deadlineOn, toOn: deadlineOn }))
    .filter(({ fromOn, toOn }) => fromOn !== toOn);
  await addStageDeadlineChanges(deed.tx, intake, moved, { reason, by: deed.personalAccountId, at: deed.at });
  const current = after.find(({ stage }) => stage === intake.stage);
  if (current) intake.stageDeadlineOn = current.deadlineOn;
  await replanStageReminders(work);
  return moved.length;
}
