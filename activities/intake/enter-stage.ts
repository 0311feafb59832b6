import type { Stage } from '../../domain/intake/stage';
import { closeCallTasks } from '../../prisma/stores/call-task-store';
import { markStageEntered, markStageLeft } from '../../prisma/stores/intake-store';
import { stopReminders } from '../../prisma/stores/reminder-store';
import { callUnits } from './call-units';
import type { IntakeWork } from './intake-work';
import { planUnitReminders } from './stage-reminders';

/** Begins a stage: its deadline counts from now on; the units are reminded in nomination, staff by who holds it. */
export async function enterStage(work: IntakeWork, stage: Stage): Promise<void> {
  const { deed, intake } = work;
  intake.stage = stage;
  intake.stageDeadlineOn = await markStageEntered(deed.tx, intake.id, stage, deed.at);
  intake.holderKind = null;
  deed.audit({
    noun: 'intake',
    action: 'stage-entered',
    subjectId: intake.id,
    intakeId: intake.id,
    data: { stage, deadlineOn: intake.stageDeadlineOn },
  });
  if (stage !== 'nomination') return;
  await callUnits(work);
  await planUnitReminders(work);
}

/** Ends a stage: whatever reminded of it, and whoever was to be called for it, stops at once. */
export async function leaveStage({ deed, intake }: IntakeWork): Promise<void> {
  await markStageLeft(deed.tx, intake.id, intake.stage, deed.at);
  stopReminders(deed.tx, { intakeId: intake.id }, deed.at);
  closeCallTasks(deed.tx, { intakeId: intake.id }, deed.at, 'stage-ended');
}
