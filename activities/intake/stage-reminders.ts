import { ROLE_OF_HOLDER } from '../../domain/intake/role-of-holder';
import type { Role } from '../../domain/identity/role';
import { planReminders } from '../../domain/notification/reminder-ladder';
import { readWaitingUnits } from '../../prisma/stores/intake-store';
import { addReminders, stopReminders } from '../../prisma/stores/reminder-store';
import type { IntakeWork } from './intake-work';

/** The unit in which the holder's role counts, or null where it is the office's. */
export function holderUnitId(work: IntakeWork, role: Role): string | null {
  if (role === 'reviewer' || role === 'review-head') return work.intake.reviewUnitId;
  return role === 'training-centre' ? work.intake.deliveringUnitId : null;
}

/** The ladder of every unit that has not answered. */
export async function planUnitReminders(work: IntakeWork): Promise<void> {
  const waiting = await readWaitingUnits(work.deed.tx, work.intake.id);
  addReminders(
    work.deed.tx,
    work.intake.committeeId,
    { intakeId: work.intake.id },
    waiting.flatMap((unitId) =>
      ladder(work, 'unit', `${unitId}/${work.intake.id}`).map((step) => ({
        ...step,
        recipientKind: 'unit' as const,
        unitId,
      })),
    ),
  );
}

/** The ladder of the staff who hold it now, in place of that of who held it before. */
export async function planStaffReminders(work: IntakeWork): Promise<void> {
  const { deed, intake } = work;
  stopReminders(deed.tx, { intakeId: intake.id }, deed.at, { recipientKind: 'staff' });
  const role = intake.holderKind && ROLE_OF_HOLDER[intake.holderKind];
  if (!role) return;
  const unitId = holderUnitId(work, role);
  addReminders(
    deed.tx,
    intake.committeeId,
    { intakeId: intake.id },
    ladder(work, 'staff', `${role}/${unitId ?? ''}/${intake.id}`).map((step) => ({
      ...step,
      recipientKind: 'staff' as const,
      role,
      unitId,
    })),
  );
  deed.notify({
    kind: 'task-arrived',
    recipientRole: role,
    recipientUnitId: unitId ?? undefined,
    params: { intakeId: intake.id, stage: intake.stage, deadlineOn: intake.stageDeadlineOn, holder: intake.holderKind },
    dedupeKey: `task-arrived:${intake.id}:${intake.stage}:${intake.holderKind}:${intake.revision}`,
    intakeId: intake.id,
  });
}

function ladder(work: IntakeWork, recipients: 'unit' | 'staff', spreadKey: string) {
  const deadlineOn = work.intake.stageDeadlineOn;
  if (!deadlineOn) return [];
  const steps = planReminders({
    deadlineOn,
    recipients,
    from: work.deed.at,
    calendar: work.calendar,
    spreadKey,
    ladder: work.procedure.ladder,
  });
  return steps.map((step) => ({ ...step, stage: work.intake.stage, deadlineOn }));
}
