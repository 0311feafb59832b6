import { requireLateReason } from '../../domain/nomination/late-answer';
import type { UnitState } from '../../domain/nomination/list-states';
import { closeCallTasks } from '../../prisma/stores/call-task-store';
import { setUnitStates } from '../../prisma/stores/nomination-store';
import { stopReminders } from '../../prisma/stores/reminder-store';
import type { IntakeWork } from '../intake/intake-work';

/** The reason of a late answer; null when it is in time. Throws DomainError `late-reason-required`. */
export function lateReasonOf(
  { intake, today }: IntakeWork,
  given: string | null | undefined,
  answersReturn = false,
): string | null {
  const { stage, stageDeadlineOn } = intake;
  return requireLateReason({ stage, stageDeadlineOn, today, answersReturn }, given);
}

/** The unit has answered, or is no longer waited for: nobody reminds or telephones it any more. */
export async function endWaiting(
  { deed, intake }: IntakeWork,
  unitId: string,
  state: UnitState,
  why: { lateReason?: string | null; closedReason?: string | null } = {},
): Promise<void> {
  const isAnswer = state !== 'closed';
  await setUnitStates(deed.tx, intake, [unitId], { state, answeredAt: isAnswer ? deed.at : null, ...why });
  stopReminders(deed.tx, { intakeId: intake.id }, deed.at, { unitId, recipientKind: 'unit' });
  closeCallTasks(deed.tx, { intakeId: intake.id, unitId }, deed.at, isAnswer ? 'answered' : 'unit-closed');
}

/** "Mã tiếp nhận": short enough to read out on the telephone; unique because the end of a UUIDv7 is random. */
export function receiptCodeOf(listId: string): string {
  return listId.replaceAll('-', '').slice(-8).toUpperCase();
}
