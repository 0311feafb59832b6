import { listQueued } from '../../prisma/stores/carry-over-store';
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
  await proposeQueue(work);
}

/** Who was registered and not called up before is this intake's first queue: its reviewer is told, and decides about each. */
async function proposeQueue({ deed, intake }: IntakeWork): Promise<void> {
  const queued = await listQueued(deed.tx, deed.committeeId, intake.id);
  if (queued.length === 0) return;
  deed.notify({
    kind: 'carry-over-proposed',
    recipientRole: 'reviewer',
    recipientUnitId: intake.reviewUnitId ?? undefined,
    params: { intakeId: intake.id, count: queued.length },
    dedupeKey: `carry-over-proposed:${intake.id}`,
    intakeId: intake.id,
  });
}
