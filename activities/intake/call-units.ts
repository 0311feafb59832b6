import { markUnitsCalled } from '../../prisma/stores/intake-store';
import type { IntakeWork } from './intake-work';

/** Công văn đề nghị cử: each unit is told, once, when nomination begins. */
export async function callUnits({ deed, intake }: IntakeWork): Promise<void> {
  for (const unitId of await markUnitsCalled(deed.tx, intake.id, deed.at)) {
    deed.notify({
      kind: 'call-for-nominees',
      recipientRole: 'unit-officer',
      recipientUnitId: unitId,
      params: { intakeId: intake.id, unitId, deadlineOn: intake.stageDeadlineOn },
      dedupeKey: `call-for-nominees:${intake.id}:${unitId}`,
      intakeId: intake.id,
    });
  }
}
