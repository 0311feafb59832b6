import type { IntakeOutcome } from '../../domain/intake/intake-commands';
import { queueUncalled } from '../../prisma/stores/carry-over-store';
import { closeCallTasks } from '../../prisma/stores/call-task-store';
import { markIntakeClosed } from '../../prisma/stores/intake-store';
import { stopReminders } from '../../prisma/stores/reminder-store';
import type { IntakeWork } from './intake-work';

/** Ends the intake with its outcome; its item sums up. Lines keep the state they have; who was not called up queues for the next year. */
export async function closeIntake(work: IntakeWork, outcome: IntakeOutcome, reason: string | null): Promise<void> {
  const { deed, intake } = work;
  intake.status = 'closed';
  intake.holderKind = null;
  stopReminders(deed.tx, { intakeId: intake.id }, deed.at);
  closeCallTasks(deed.tx, { intakeId: intake.id }, deed.at, 'intake-closed');
  await markIntakeClosed(deed.tx, intake.id, { outcome, reason, at: deed.at });
  const queued = outcome === 'cancelled' ? 0 : await queueUncalled(deed.tx, intake.id, deed.at);
  deed.audit({
    noun: 'intake',
    action: 'closed',
    subjectId: intake.id,
    intakeId: intake.id,
    data: { outcome, ...(queued > 0 ? { queued } : {}) },
  });
  work.follow.tellItems.push(intake.planItemId);
}
