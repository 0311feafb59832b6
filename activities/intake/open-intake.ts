import { enterStage } from './enter-stage';
import type { IntakeWork } from './intake-work';

/** Opens a scheduled intake at the first stage of its procedure, or at the stage it is brought in at, and calls its units. */
export async function openIntake(work: IntakeWork): Promise<void> {
  const { deed, intake } = work;
  if (intake.status !== 'scheduled') return;
  intake.status = 'open';
  intake.openedAt = deed.at;
  deed.audit({
    noun: 'intake',
    action: 'opened',
    subjectId: intake.id,
    intakeId: intake.id,
    data: { stage: intake.stage },
  });
  await enterStage(work, intake.stage);
}
