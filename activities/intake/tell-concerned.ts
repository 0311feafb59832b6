import type { NotificationKind } from '../../domain/notification/notification-draft';
import { ROLE_OF_HOLDER } from '../../domain/intake/role-of-holder';
import { readWaitingUnits } from '../../prisma/stores/intake-store';
import { readCalledUnits } from '../../prisma/stores/nomination-store';
import type { IntakeWork } from './intake-work';
import { holderUnitId } from './stage-reminders';

type Params = Readonly<Record<string, string | number | boolean | null>>;

/** Tells the course of an intake to the units (all that were called, or those that still owe an answer) and to the staff who hold it. */
export async function tellConcerned(
  work: IntakeWork,
  kind: NotificationKind,
  units: 'called' | 'waiting' | 'none',
  params: Params,
): Promise<void> {
  const { deed, intake } = work;
  const occasion = `${kind}:${intake.id}:${intake.revision}`;
  const unitIds =
    units === 'none' ? [] : await (units === 'called' ? readCalledUnits : readWaitingUnits)(deed.tx, intake.id);
  const told = { intakeId: intake.id, stage: intake.stage, ...params };
  for (const unitId of unitIds) {
    deed.notify({
      kind,
      recipientRole: 'unit-officer',
      recipientUnitId: unitId,
      params: { ...told, unitId },
      dedupeKey: `${occasion}:${unitId}`,
      intakeId: intake.id,
    });
  }
  const role = intake.holderKind && ROLE_OF_HOLDER[intake.holderKind];
  if (!role) return;
  deed.notify({
    kind,
    recipientRole: role,
    recipientUnitId: holderUnitId(work, role) ?? undefined,
    params: told,
    dedupeKey: `${occasion}:${role}`,
    intakeId: intake.id,
  });
}
